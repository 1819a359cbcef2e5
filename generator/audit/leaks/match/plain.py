"""Patterns as they are, on a machine that may know the values: windows of the stream looked up in tables."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from generator.audit.leaks.match.quotations import LEAST, Phrases, crosses_clause, is_quotation
from generator.audit.leaks.variants import Edge, Pattern

_LETTERS, _LATIN, _DIGITS, _SEED = 3, 5, 6, 5

_DIGIT_RUN = re.compile(f"[0-9]{{{_DIGITS},}}")
_WIDE_RUN = re.compile("[^\x00-\x7f]+(?:[\x00-\x7f]{1,4}[^\x00-\x7f]+)*")
_LATIN_RUN = re.compile("[a-z0-9]+")


class Hit(NamedTuple):
    """A pattern, and where in the stream it was found."""

    pattern: Pattern
    start: int
    end: int


class PlainIndex:
    """Tables from a window of the stream to the patterns that hold it."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._letters: defaultdict[str, list[tuple[int, Pattern]]] = defaultdict(list)
        self._latin: defaultdict[str, list[tuple[int, Pattern]]] = defaultdict(list)
        self._short: defaultdict[str, list[tuple[int, Pattern]]] = defaultdict(list)
        self._pairs: defaultdict[str, list[tuple[int, Pattern]]] = defaultdict(list)
        self._digits: defaultdict[str, list[Pattern]] = defaultdict(list)
        self._tokens: defaultdict[str, list[Pattern]] = defaultdict(list)
        self._seeds: defaultdict[str, list[tuple[Pattern, int]]] = defaultdict(list)
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
                self._seeds[text[place : place + _SEED]].append((pattern, place))
        elif text.isdigit():
            if len(text) >= _DIGITS:
                self._digits[text[:_DIGITS]].append(pattern)
        elif len(text) >= _LETTERS:
            window = min(_list_windows(pattern), key=lambda one: (one.isdigit(), counts[one]))
            table = self._latin if len(window) == _LATIN else self._short if window.isascii() else self._letters
            table[window].append((text.index(window), pattern))
        elif len(text) == 2:
            self._pairs[text].append((0, pattern))

    def find(self, stream: str) -> Iterator[Hit]:
        """Yield where patterns stand in a canonical stream, whatever stands around them."""
        if not stream.isascii():
            runs = (run.span() for run in _WIDE_RUN.finditer(stream))
            wide = "\n".join(stream[max(0, start - _LETTERS + 1) : end + _LETTERS - 1] for start, end in runs)
            there = {wide[place : place + _LETTERS] for place in range(len(wide) - _LETTERS + 1)}
            yield from _look_up(self._letters, there, stream)
            if self._pairs:
                yield from _look_up(self._pairs, {window[:2] for window in there} | {stream[-2:]}, stream)
        latin = "\n".join(run for run in _LATIN_RUN.findall(stream) if not run.isdigit())
        yield from _look_up(
            self._latin, {latin[place : place + _LATIN] for place in range(len(latin) - _LATIN + 1)}, stream
        )
        if self._short:
            there = {stream[place : place + _LETTERS] for place in range(len(stream) - _LETTERS + 1)}
            yield from _look_up(self._short, there, stream)
        for run in _DIGIT_RUN.finditer(stream):
            digits = run[0]
            for place in range(len(digits) - _DIGITS + 1):
                for pattern in self._digits.get(digits[place : place + _DIGITS], ()):
                    if digits.startswith(pattern.text, place):
                        start = run.start() + place
                        yield Hit(pattern, start, start + len(pattern.text))
        if self._seeds:
            yield from self._find_quotations(stream)

    def find_tokens(self, tokens: Iterable[str]) -> Iterator[tuple[str, Pattern]]:
        """Yield the patterns of tokens, each with its token."""
        for token in self._tokens.keys() & set(tokens):
            yield from ((token, pattern) for pattern in self._tokens[token])

    def _find_quotations(self, stream: str) -> Iterator[Hit]:
        for seed in self._seeds.keys() & {stream[place : place + _SEED] for place in range(len(stream) - _SEED + 1)}:
            place = stream.find(seed)
            while place >= 0:
                for pattern, within in self._seeds[seed]:
                    start, end = _stretch(stream, pattern.text, place, within)
                    run = stream[start:end]
                    if self._is_quotation(pattern, run, start - place + within):
                        yield Hit(pattern, start, end)
                    elif len(run) >= LEAST and not self._phrases.is_common(run):
                        yield Hit(weaken(pattern), start, end)
                place = stream.find(seed, place + 1)

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


def _look_up(table: Mapping[str, list[tuple[int, Pattern]]], there: Set[str], stream: str) -> Iterator[Hit]:
    """Yield the patterns whose window is there and stands in the stream with the rest of them around it."""
    for window in table.keys() & there:
        place = stream.find(window)
        while place >= 0:
            for before, pattern in table[window]:
                if place >= before and stream.startswith(pattern.text, place - before):
                    yield Hit(pattern, place - before, place - before + len(pattern.text))
            place = stream.find(window, place + 1)


def _list_windows(pattern: Pattern) -> list[str]:
    """Return the windows by which a pattern may be looked up: those that are no mere digits."""
    text = pattern.text
    if pattern.edge in (Edge.EXACT, Edge.NOTE) or text.isdigit():
        return []
    if text.isascii() and len(text) >= _LATIN:
        return [text[place : place + _LATIN] for place in range(len(text) - _LATIN + 1)]
    windows = [text[place : place + _LETTERS] for place in range(len(text) - _LETTERS + 1)]
    return [window for window in windows if not window.isascii()] or windows
