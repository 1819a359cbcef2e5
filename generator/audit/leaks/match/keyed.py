"""Patterns as tags under a key: every distinct window of a site is tagged once and looked up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from typing import NamedTuple

from generator.audit.leaks.match.plain import QUOTED, Hit, is_quotation
from generator.audit.leaks.variants import Edge, Pattern

FAMILIES = (7, 4, 3, 2, 10, 0)
"""Length of the first window: of digits, of text, of short names (3 and 2), of notes; tokens are tagged as a whole."""

_DIGITS, _TEXT, _THREE, _TWO, _NOTE, _TOKEN = range(6)
_DIGIT_RUN = re.compile("[0-9]{7,}")
_MOST_REMEMBERED = 4_000_000


class Row(NamedTuple):
    """One pattern: the tag of its window, which family, how long it is, the tag of the whole, and what it stands for."""

    window: bytes
    family: int
    length: int
    whole: bytes
    pattern: Pattern


def name_family(text: str, edge: Edge) -> int | None:
    """Return the family of a pattern; None for one that is shorter than any window."""
    if edge == Edge.EXACT:
        return _TOKEN
    if edge == Edge.NOTE:
        return _NOTE if len(text) >= QUOTED else _TEXT if len(text) >= FAMILIES[_TEXT] else None
    if text.isdigit():
        return _DIGITS if len(text) >= FAMILIES[_DIGITS] else None
    return {3: _THREE, 2: _TWO}.get(len(text), _TEXT if len(text) >= FAMILIES[_TEXT] else None)


def tag_window(key: bytes, window: str) -> bytes:
    """Return the 64-bit tag of a window."""
    return blake2b(window.encode(), key=key, digest_size=8).digest()


def tag_whole(key: bytes, text: str) -> bytes:
    """Return the 128-bit tag of a whole pattern."""
    return blake2b(text.encode(), key=key, digest_size=16, person=b"whole").digest()


class KeyedIndex:
    """Looks up windows of the stream by their tags. The text of a pattern becomes known only where it is found."""

    def __init__(self, key: bytes, rows: Iterable[Row]) -> None:
        self._key = key if len(key) <= 64 else blake2b(key).digest()
        self._families: list[defaultdict[bytes, list[Row]]] = [defaultdict(list) for _ in FAMILIES]
        self._remembered: dict[str, bytes] = {}
        self.size = 0
        for row in rows:
            self._families[row.family][row.window].append(row)
            self.size += 1
        self.reads_tokens = bool(self._families[_TOKEN])

    def find(self, stream: str) -> Iterator[Hit]:
        """Yield where patterns stand in a canonical stream, whatever stands around them."""
        for family in (_TEXT, _THREE, _TWO, _NOTE):
            if self._families[family]:
                yield from self._slide(stream, family, lambda window: not window.isdigit())
        for run in _DIGIT_RUN.finditer(stream) if self._families[_DIGITS] else ():
            for hit in self._slide(run[0], _DIGITS, lambda window: True):
                yield Hit(hit.pattern, hit.start + run.start(), hit.end + run.start())

    def find_tokens(self, tokens: Iterable[str]) -> Iterator[Pattern]:
        """Yield the patterns of tokens."""
        for token in set(tokens):
            yield from (row.pattern for row in self._families[_TOKEN].get(self._tag(token), ()))

    def _slide(self, stream: str, family: int, looks: Callable[[str], bool]) -> Iterator[Hit]:
        width, rows = FAMILIES[family], self._families[family]
        windows = {stream[place : place + width] for place in range(len(stream) - width + 1)}
        for window in windows:
            if not looks(window) or (tag := self._tag(window)) not in rows:
                continue
            place = stream.find(window)
            while place >= 0:
                for row in rows[tag]:
                    text = stream[place : place + row.length]
                    if self._is_whole(row, text):
                        yield Hit(replace(row.pattern, text=text), place, place + len(text))
                place = stream.find(window, place + 1)

    def _is_whole(self, row: Row, text: str) -> bool:
        if len(text) != row.length or tag_whole(self._key, text) != row.whole:
            return False
        # Only this run of a note is known, not whether the note goes on: a run of one script alone is no quotation then.
        return row.pattern.edge != Edge.NOTE or len(text) < QUOTED or is_quotation(text, text * 2)

    def _tag(self, window: str) -> bytes:
        tag = self._remembered.get(window)
        if tag is None:
            if len(self._remembered) > _MOST_REMEMBERED:
                self._remembered.clear()
            tag = self._remembered[window] = tag_window(self._key, window)
        return tag
