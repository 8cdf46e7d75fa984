"""Signed webhooks out: who wants to hear of what, and that they do hear of it."""
