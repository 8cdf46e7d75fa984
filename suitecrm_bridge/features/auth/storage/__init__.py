"""What login keeps: sessions and failed tries in Redis, accounts at SuiteCRM, roles in a file."""
