"""The calendar as pages and as files."""
