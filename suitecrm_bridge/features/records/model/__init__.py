"""What records are called, what may be asked of them, and how they look as JSON."""
