"""Patterns as they are, on a machine that may know the values: windows of the stream looked up in tables."""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Literal, NamedTuple

from generator.audit.leaks.match.quotations import LEAST, Phrases, crosses_clause, is_quotation
from generator.audit.leaks.variants import Edge, Pattern

_LETTERS, _DIGITS, _SEED = 3, 6, 5

_DIGIT_RUN = re.compile(f"[0-9]{{{_DIGITS},}}")
_PART = 2048
_UNIT, _PAIR, _FOUR = 2, 4, 8
"""Bytes of UTF-16: of one letter, of windows of two and of four, which are compared as whole numbers."""

Table = defaultdict[int, dict[str, list[tuple[int, Pattern]]]]
"""From the number of a window to the windows that begin so, and for each where it stands in which patterns."""


class Hit(NamedTuple):
    """A pattern, and where in the stream it was found."""

    pattern: Pattern
    start: int
    end: int


class PlainIndex:
    """Tables from a window of the stream to the patterns that hold it."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._fours: Table = defaultdict(dict)
        self._pairs: Table = defaultdict(dict)
        self._digits: defaultdict[str, list[Pattern]] = defaultdict(list)
        self._tokens: defaultdict[str, list[Pattern]] = defaultdict(list)
        self._seeds: defaultdict[int, set[str]] = defaultdict(set)
        self._notes: defaultdict[str, list[tuple[Pattern, int]]] = defaultdict(list)
        patterns = list(patterns)
        counts = Counter(window for pattern in patterns for window in _list_windows(pattern))
        for pattern in patterns:
            self._enter(pattern, counts)
        self._phrases = Phrases(pattern for pattern in patterns if pattern.edge == Edge.NOTE)
        self.reads_tokens = bool(self._tokens)

    def _enter(self, pattern: Pattern, counts: Counter[str]) -> None:
        text = pattern.text
        if pattern.edge == Edge.EXACT:
            self._tokens[text].append(pattern)
        elif pattern.edge == Edge.NOTE:
            # Every run of LEAST characters holds a whole seed that begins at a multiple of this step.
            for place in range(0, max(1, len(text) - _SEED + 1), LEAST - _SEED + 1):
                seed = text[place : place + _SEED]
                if len(seed) == _SEED:
                    self._notes[seed].append((pattern, place))
                    self._seeds[_number(seed, _FOUR)].add(seed)
        elif text.isdigit():
            if len(text) >= _DIGITS:
                self._digits[text[:_DIGITS]].append(pattern)
        elif len(text) >= _LETTERS:
            window = min(_list_windows(pattern), key=lambda one: (one.isdigit(), counts[one]))
            table, size = (self._fours, _FOUR) if len(window) >= _FOUR // _UNIT else (self._pairs, _PAIR)
            table[_number(window, size)].setdefault(window, []).append((text.index(window), pattern))
        elif len(text) == 2:
            self._pairs[_number(text, _PAIR)].setdefault(text, []).append((0, pattern))

    def find(self, stream: str) -> Iterator[Hit]:
        """Yield where patterns stand in a canonical stream, whatever stands around them."""
        # A window that is there is looked for in a short part of the stream, however long the whole is.
        for start in range(0, len(stream), _PART):
            yield from self._find_in(stream, start, start + _PART)
        for run in _DIGIT_RUN.finditer(stream):
            digits = run[0]
            for place in range(len(digits) - _DIGITS + 1):
                for pattern in self._digits.get(digits[place : place + _DIGITS], ()):
                    if digits.startswith(pattern.text, place):
                        start = run.start() + place
                        yield Hit(pattern, start, start + len(pattern.text))

    def _find_in(self, stream: str, start: int, end: int) -> Iterator[Hit]:
        """Yield the patterns whose window begins from `start` on and before `end`."""
        units = memoryview(stream[start : end + _FOUR // _UNIT - 1].encode("utf-16-le", "surrogatepass"))
        fours = _list_numbers(units, _FOUR, "Q")
        there = [windows for number in self._fours.keys() & fours for windows in self._fours[number].items()]
        if self._pairs:
            numbers = self._pairs.keys() & _list_numbers(units, _PAIR, "I")
            there += [windows for number in numbers for windows in self._pairs[number].items()]
        for window, patterns in there:
            for place in _find_all(window, stream, start, end):
                for before, pattern in patterns:
                    if place >= before and stream.startswith(pattern.text, place - before):
                        yield Hit(pattern, place - before, place - before + len(pattern.text))
        for seed in (seed for number in self._seeds.keys() & fours for seed in self._seeds[number]):
            for place in _find_all(seed, stream, start, end):
                yield from self._find_quotations(stream, seed, place)

    def find_tokens(self, tokens: Iterable[str]) -> Iterator[tuple[str, Pattern]]:
        """Yield the patterns of tokens, each with its token."""
        for token in self._tokens.keys() & set(tokens):
            yield from ((token, pattern) for pattern in self._tokens[token])

    def _find_quotations(self, stream: str, seed: str, place: int) -> Iterator[Hit]:
        for pattern, within in self._notes[seed]:
            start, end = _stretch(stream, pattern.text, place, within)
            run = stream[start:end]
            if self._is_quotation(pattern, run, start - place + within):
                yield Hit(pattern, start, end)
            elif len(run) >= LEAST and not self._phrases.is_common(run):
                yield Hit(weaken(pattern), start, end)

    def _is_quotation(self, note: Pattern, run: str, start: int) -> bool:
        """Tell whether a run that stands in a note from `start` on names the note."""
        if len(run) < min(LEAST, len(note.text)):
            return False
        return is_quotation(
            run,
            whole=len(run) == len(note.text),
            crosses=crosses_clause(note.groups, start, start + len(run)),
            common=self._phrases.is_common(run),
        )


@cache
def weaken(note: Pattern) -> Pattern:
    """Return the pattern of a note for a run that is too short to count alone."""
    return replace(note, weak=True)


def _stretch(stream: str, note: str, place: int, within: int) -> tuple[int, int]:
    start, left = place, within
    while start > 0 and left > 0 and stream[start - 1] == note[left - 1]:
        start, left = start - 1, left - 1
    end, right = place, within
    while end < len(stream) and right < len(note) and stream[end] == note[right]:
        end, right = end + 1, right + 1
    return start, end


def _number(window: str, size: int) -> int:
    """Return the first `size` bytes of a window in UTF-16 as one number."""
    return int.from_bytes(window.encode("utf-16-le", "surrogatepass")[:size], sys.byteorder)


def _list_numbers(units: memoryview, size: int, code: Literal["I", "Q"]) -> set[int]:
    """Return the windows of so many bytes that begin at any letter, as numbers: three times as fast as cutting text."""
    starts = range(0, min(size, len(units)), _UNIT)
    return set().union(*(units[start : len(units) - (len(units) - start) % size].cast(code) for start in starts))


def _find_all(window: str, stream: str, start: int, end: int) -> Iterator[int]:
    """Yield each place from `start` on and before `end` where a window begins."""
    end += len(window) - 1
    place = stream.find(window, start, end)
    while place >= 0:
        yield place
        place = stream.find(window, place + 1, end)


def _list_windows(pattern: Pattern) -> list[str]:
    """Return some windows by which a pattern may be looked up; none for what is looked up otherwise."""
    text = pattern.text
    if pattern.edge in (Edge.EXACT, Edge.NOTE) or text.isdigit():
        return []
    size = min(len(text), _FOUR // _UNIT)
    last = len(text) - size
    windows = [text[place : place + size] for place in {0, last // 3, last * 2 // 3, last}]
    return [window for window in windows if not window.isascii()] or windows
