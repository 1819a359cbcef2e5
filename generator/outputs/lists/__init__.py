"""List pages: every way to look through the entries, with counts."""
