"""A row to an entry."""
