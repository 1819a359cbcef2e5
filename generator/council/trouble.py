"""What stops a command of the council, said to the officer: what is so and what to do next, never a value."""

from __future__ import annotations


class CouncilError(Exception):
    """The store, a key or a place cannot be used; the message (Japanese) says what to do and holds no value."""


class WrongKeyError(CouncilError):
    """The key at hand opens nothing here."""
