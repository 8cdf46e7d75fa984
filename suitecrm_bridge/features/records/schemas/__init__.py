"""Wire shapes of leads: what may be asked, what may be written, what comes back."""
