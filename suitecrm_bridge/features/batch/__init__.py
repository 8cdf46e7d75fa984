"""Many operations on records in one request: with references between them, in bulk where that can be."""
