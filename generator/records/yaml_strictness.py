"""What the parser lets pass although YAML 1.2 does not: refused, so that a file means the same to every program.

libyaml accepts these cases of the public suite (https://github.com/yaml/yaml-test-suite) that are marked as errors:
directives, tabs as indentation, comments stuck to a value, lines that go on at the left edge, a lone hyphen in a list,
and a block of text that is empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from yaml.events import Event, MappingStartEvent, ScalarEvent, SequenceStartEvent

Flaw = tuple[str, int, str, str]
"""Code, line (from 1), and what to write instead in Japanese and English."""

_TAB = re.compile(r"^[ ]*\t", re.MULTILINE)
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*#")
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*", re.MULTILINE)


class Place(NamedTuple):
    """Where something stands in a text: characters before it, lines before it."""

    at: int
    line: int


def find_looseness(text: str, events: Sequence[Event]) -> Iterator[Flaw]:
    """Yield what is not YAML in a text that was parsed into `events`."""
    scalars = [event for event in events if isinstance(event, ScalarEvent)]
    if tab := _TAB.search(text):
        ja = "字下げにタブは使えません。タブを半角スペースに置きかえてください。"
        yield "tab", _line_at(text, tab.start()), ja, "Indent with spaces, not with tabs."
    bare = _blank_scalars(text, scalars)
    if directive := _DIRECTIVE.search(bare):
        ja = "% で始まる行は使えません。この行を消してください。"
        yield "directive", _line_at(text, directive.start()), ja, "Lines that begin with % are not used: remove it."
    yield from _find_stuck_comments(text, bare, scalars)
    yield from _find_left_edges(text, events)
    for scalar in scalars:
        line = _start(scalar).line + 1
        if not scalar.style and scalar.value == "-":
            ja = '「-」だけの値は、引用符（"）で囲んで書いてください。'
            yield "lone-hyphen", line, ja, "Quote a value that is a hyphen alone."
        if scalar.style in ("|", ">") and not scalar.value.strip():
            ja = "「|」や「>」のあとに文がありません。文を書くか、この項目を消してください。"
            yield "empty-block", line, ja, "There is no text after | or >: write it, or remove the key."


def _find_stuck_comments(text: str, bare: str, scalars: Sequence[ScalarEvent]) -> Iterator[Flaw]:
    if "#" not in text:
        return
    ja = '# の前に半角スペースを入れるか、値を引用符（"）で囲んでください。'
    en = "Put a space before #, or quote the value."
    stuck = _COMMENT.sub("", bare).find("#")
    if stuck >= 0:
        yield "comment", _line_at(_COMMENT.sub("", bare), stuck), ja, en
    for scalar in scalars:
        if scalar.style in ("|", ">") and _BLOCK_HEADER.match(text, _start(scalar).at):
            yield "comment", _start(scalar).line + 1, ja, en


def _find_left_edges(text: str, events: Sequence[Event]) -> Iterator[Flaw]:
    """Yield values in quotes or brackets that go on at the left edge, where the next key would begin."""
    lines: list[str] | None = None
    ends = _pair_flow(events)
    for number, event in enumerate(events):
        quoted = isinstance(event, ScalarEvent) and event.style in ('"', "'")
        if not quoted and number not in ends:
            continue
        first, last = _start(event).line, _end(event if quoted else events[ends[number]]).line
        if first == last:
            continue
        lines = lines or text.split("\n")
        for line in range(first + 1, last + 1):
            if lines[line][:1].strip():
                ja = "引用符やかっこの続きの行は、半角スペースで字下げしてください。"
                yield "left-edge", line + 1, ja, "Indent the lines on which quotes or brackets go on."
                break


def _pair_flow(events: Sequence[Event]) -> dict[int, int]:
    """Return where each collection in brackets begins and ends, by number of the event."""
    pairs, open_ones = {}, []
    for number, event in enumerate(events):
        if isinstance(event, (SequenceStartEvent, MappingStartEvent)):
            open_ones.append((number, bool(event.flow_style)))
        elif type(event).__name__ in ("SequenceEndEvent", "MappingEndEvent"):
            start, is_flow = open_ones.pop()
            if is_flow:
                pairs[start] = number
    return pairs


def _blank_scalars(text: str, scalars: Sequence[ScalarEvent]) -> str:
    """Return the text with every value and key replaced by letters of the same length, line ends kept."""
    parts, position = [], 0
    for scalar in scalars:
        start, end = _start(scalar).at, _end(scalar).at
        parts += [text[position:start], re.sub(r"[^\n]", "x", text[start:end])]
        position = max(position, end)
    return "".join([*parts, text[position:]])


def _start(event: Event) -> Place:
    mark = event.start_mark
    return Place(mark.index, mark.line) if mark else Place(0, 0)


def _end(event: Event) -> Place:
    mark = event.end_mark
    return Place(mark.index, mark.line) if mark else Place(0, 0)


def _line_at(text: str, index: int) -> int:
    return text.count("\n", 0, index) + 1
