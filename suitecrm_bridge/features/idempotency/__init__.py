"""What was answered under which Idempotency-Key, for a day."""
