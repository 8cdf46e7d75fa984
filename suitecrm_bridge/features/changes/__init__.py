"""The consumer of SuiteCRM's change feed: one event in, commands out."""
