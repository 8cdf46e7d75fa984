"""Login with SuiteCRM's own users: sessions, tokens and who is calling."""
