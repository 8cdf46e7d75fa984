"""Wire shapes of records: what may be asked, what may be written, what comes back."""
