"""Patterns as tags under a key: every distinct window of a site is tagged once and looked up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from typing import NamedTuple

from generator.audit.leaks.match.plain import Hit, weaken
from generator.audit.leaks.match.quotations import QUOTED, is_quotation, join_windows
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
        self._families: list[dict[bytes, dict[int, dict[bytes, list[Row]]]]] = [{} for _ in FAMILIES]
        self._remembered: dict[str, bytes] = {}
        self.size = 0
        for row in rows:
            lengths = self._families[row.family].setdefault(row.window, {})
            lengths.setdefault(row.length, {}).setdefault(row.whole, []).append(row)
            self.size += 1
        self.reads_tokens = bool(self._families[_TOKEN])

    def find(self, stream: str) -> Iterator[Hit]:
        """Yield where patterns stand in a canonical stream, whatever stands around them."""
        if self._families[_NOTE]:
            yield from self._find_quotations(stream)
        for family in (_TEXT, _THREE, _TWO):
            if self._families[family]:
                yield from self._slide(stream, family)
        for run in _DIGIT_RUN.finditer(stream) if self._families[_DIGITS] else ():
            for hit in self._slide(run[0], _DIGITS):
                yield Hit(hit.pattern, hit.start + run.start(), hit.end + run.start())

    def find_tokens(self, tokens: Iterable[str]) -> Iterator[tuple[str, Pattern]]:
        """Yield the patterns of tokens, each with its token."""
        for token in set(tokens):
            for rows in self._families[_TOKEN].get(self._tag(token), {}).get(len(token), {}).values():
                yield from ((token, row.pattern) for row in rows)

    def _find_quotations(self, stream: str) -> Iterator[Hit]:
        """Yield the rows of windows of one note that stand one after the other as they do in the note."""
        rows: defaultdict[tuple[str, str, int, int], dict[int, Pattern]] = defaultdict(dict)
        for hit in self._slide(stream, _NOTE):
            place, length, _ = hit.pattern.groups
            rows[hit.pattern.record, hit.pattern.kind, length, hit.start - place][hit.start] = hit.pattern
        for (_, _, length, _), windows in rows.items():
            for start, end in join_windows(windows, QUOTED):
                traits = [windows[place].groups[2] for place in range(start, end - QUOTED + 1)]
                common = all(trait & 2 for trait in traits)
                run = stream[start:end]
                counts = is_quotation(
                    run, whole=len(run) == length, crosses=any(trait & 1 for trait in traits), common=common
                )
                if counts or not common:
                    yield Hit(windows[start] if counts else weaken(windows[start]), start, end)

    def _slide(self, stream: str, family: int) -> Iterator[Hit]:
        width, rows = FAMILIES[family], self._families[family]
        wholes: dict[str, bytes] = {}
        for window in {stream[place : place + width] for place in range(len(stream) - width + 1)}:
            if (lengths := rows.get(self._tag(window))) is None:
                continue
            place = stream.find(window)
            while place >= 0:
                for length, tags in lengths.items():
                    text = stream[place : place + length]
                    if text not in wholes:
                        wholes[text] = tag_whole(self._key, text)
                    for row in tags.get(wholes[text], ()):
                        yield Hit(replace(row.pattern, text=text), place, place + len(text))
                place = stream.find(window, place + 1)

    def _tag(self, window: str) -> bytes:
        tag = self._remembered.get(window)
        if tag is None:
            if len(self._remembered) > _MOST_REMEMBERED:
                self._remembered.clear()
            tag = self._remembered[window] = tag_window(self._key, window)
        return tag
