"""All patterns of a search, from values or from fingerprints, behind one door."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

from generator.audit.leaks.fingerprints import read_fingerprints
from generator.audit.leaks.match import Hit, PlainIndex
from generator.audit.leaks.records import list_patterns
from generator.audit.leaks.secret import Secret
from generator.audit.leaks.variants import Pattern


class Index(Protocol):
    """Where patterns are looked up."""

    reads_tokens: bool

    def find(self, stream: str) -> Iterator[Hit]:
        """Yield where patterns stand in a canonical stream."""
        ...

    def find_tokens(self, tokens: Iterable[str]) -> Iterator[tuple[str, Pattern]]:
        """Yield the patterns of tokens, each with its token."""
        ...


class Patterns:
    """What to look for. It shows nothing of it."""

    def __init__(self, index: Index, size: int) -> None:
        self.index = index
        self.size = size

    def __repr__(self) -> str:
        return f"Patterns({self.size})"

    @classmethod
    def from_values(cls, secrets: Iterable[Secret], *, excused: Collection[tuple[str, str]] = ()) -> Patterns:
        """Return the patterns of secrets; `excused` are pairs of value and record that may stand in the site."""
        patterns = list_patterns(secrets, excused=excused)
        return cls(PlainIndex(patterns), len(patterns))

    @classmethod
    def from_fingerprints(cls, content: bytes, key: bytes) -> Patterns:
        """Return the patterns in a file of fingerprints. Raises FingerprintError when it is none, or the key another."""
        index = read_fingerprints(content, key)
        return cls(index, index.size)
