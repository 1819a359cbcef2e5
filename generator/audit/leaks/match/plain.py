"""Patterns as they are, on a machine that may know the values: windows of the stream looked up in tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.audit.leaks.variants import Edge, Pattern

_LETTERS, _DIGITS, _SEED = 3, 6, 5
QUOTED, QUOTED_PLAIN = 10, 14
"""So many characters of a note in a row are a quotation; more where they are only hiragana or only kanji (names of desks)."""

_DIGIT_RUN = re.compile(f"[0-9]{{{_DIGITS},}}")
_ONE_SCRIPT = re.compile(r"[ぁ-ん]+|[\u3400-\u9fff0-9]+|[a-z0-9]+")


class Hit(NamedTuple):
    """A pattern, and where in the stream it was found."""

    pattern: Pattern
    start: int
    end: int


class PlainIndex:
    """Tables from a window of the stream to the patterns that hold it."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._letters: defaultdict[str, list[Pattern]] = defaultdict(list)
        self._pairs: defaultdict[str, list[Pattern]] = defaultdict(list)
        self._digits: defaultdict[str, list[Pattern]] = defaultdict(list)
        self._tokens: defaultdict[str, list[Pattern]] = defaultdict(list)
        self._seeds: defaultdict[str, list[tuple[Pattern, int]]] = defaultdict(list)
        for pattern in patterns:
            self._enter(pattern)
        self.reads_tokens = bool(self._tokens)

    def _enter(self, pattern: Pattern) -> None:
        text = pattern.text
        if pattern.edge == Edge.EXACT:
            self._tokens[text].append(pattern)
        elif pattern.edge == Edge.NOTE:
            # Every run of QUOTED characters holds a whole seed that begins at a multiple of this step.
            for place in range(0, max(1, len(text) - _SEED + 1), QUOTED - _SEED + 1):
                self._seeds[text[place : place + _SEED]].append((pattern, place))
        elif text.isdigit():
            if len(text) >= _DIGITS:
                self._digits[text[:_DIGITS]].append(pattern)
        elif len(text) >= _LETTERS:
            self._letters[_choose_window(text)].append(pattern)
        elif len(text) == 2:
            self._pairs[text].append(pattern)

    def find(self, stream: str) -> Iterator[Hit]:
        """Yield where patterns stand in a canonical stream, whatever stands around them."""
        for window in self._letters.keys() & {stream[place : place + _LETTERS] for place in range(len(stream) - 2)}:
            for pattern in self._letters[window]:
                yield from _find_all(stream, pattern)
        if self._pairs:
            for window in self._pairs.keys() & {stream[place : place + 2] for place in range(len(stream) - 1)}:
                for pattern in self._pairs[window]:
                    yield from _find_all(stream, pattern)
        for run in _DIGIT_RUN.finditer(stream):
            digits = run[0]
            for place in range(len(digits) - _DIGITS + 1):
                for pattern in self._digits.get(digits[place : place + _DIGITS], ()):
                    if digits.startswith(pattern.text, place):
                        start = run.start() + place
                        yield Hit(pattern, start, start + len(pattern.text))
        if self._seeds:
            yield from self._find_quotations(stream)

    def find_tokens(self, tokens: Iterable[str]) -> Iterator[Pattern]:
        """Yield the patterns of tokens."""
        for token in self._tokens.keys() & set(tokens):
            yield from self._tokens[token]

    def _find_quotations(self, stream: str) -> Iterator[Hit]:
        for seed in self._seeds.keys() & {stream[place : place + _SEED] for place in range(len(stream) - _SEED + 1)}:
            place = stream.find(seed)
            while place >= 0:
                for pattern, within in self._seeds[seed]:
                    start, end = _stretch(stream, pattern.text, place, within)
                    if is_quotation(stream[start:end], pattern.text):
                        yield Hit(pattern, start, end)
                place = stream.find(seed, place + 1)


def is_quotation(run: str, note: str) -> bool:
    """Tell whether a run that a note and a file have in common is long enough to be no chance."""
    if len(run) < min(QUOTED, len(note)):
        return False
    return len(run) >= min(QUOTED_PLAIN, len(note)) or _ONE_SCRIPT.fullmatch(run) is None


def _stretch(stream: str, note: str, place: int, within: int) -> tuple[int, int]:
    start, left = place, within
    while start > 0 and left > 0 and stream[start - 1] == note[left - 1]:
        start, left = start - 1, left - 1
    end, right = place, within
    while end < len(stream) and right < len(note) and stream[end] == note[right]:
        end, right = end + 1, right + 1
    return start, end


def _find_all(stream: str, pattern: Pattern) -> Iterator[Hit]:
    place = stream.find(pattern.text)
    while place >= 0:
        yield Hit(pattern, place, place + len(pattern.text))
        place = stream.find(pattern.text, place + 1)


def _choose_window(text: str) -> str:
    """Choose three characters of a pattern that are no mere digits, as far behind as there are."""
    for place in range(len(text) - _LETTERS, -1, -1):
        window = text[place : place + _LETTERS]
        if not window.isdigit():
            return window
    return text[:_LETTERS]
