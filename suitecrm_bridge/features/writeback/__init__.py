"""The outbox to SuiteCRM: every computed value leaves through it, coalesced, batched, and never lost."""
