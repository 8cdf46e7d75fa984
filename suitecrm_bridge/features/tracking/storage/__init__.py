"""Where events live: the Redis stream on their way in, SQL tables afterwards."""
