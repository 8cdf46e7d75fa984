"""API keys: a program's own way in, as the person who made the key, and never further than the key's scopes."""
