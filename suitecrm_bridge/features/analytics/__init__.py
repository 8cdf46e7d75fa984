"""Analytics: what visitors did, in figures, each of which is a count over the raw events."""
