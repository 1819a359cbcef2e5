"""Entries to the files of a register."""
