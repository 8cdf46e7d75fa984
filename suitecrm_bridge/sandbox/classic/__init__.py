"""A little of SuiteCRM's classic interface: enough for a person to save a lead and see its score."""
