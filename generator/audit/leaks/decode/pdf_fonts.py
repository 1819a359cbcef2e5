"""Text of a PDF by its fonts' own tables, without asking which page it belongs to.

A reader of PDF follows the pages of the last state of a file. What an earlier state drew, or what no page refers to any more,
is written in codes that only a font's ToUnicode table (ISO 32000-1, 9.10.3) can tell. Here every run of drawing operators
is read with every table that its font names may have meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from generator.audit.leaks.decode.pdf_strings import STRING, read_string

Table = Mapping[bytes, str]
_MOST_TABLES, _MOST_READINGS, _MOST_CODES = 500, 16, 70_000
_DRAWS = re.compile(rb"T[jJ]|[)>]\s*['\"]")
_STEP = re.compile(rb"/([^\s/<>\[\]()]+)\s+[-\d.]+\s+Tf|(" + STRING.pattern + rb")", re.DOTALL)
_REFERENCE = re.compile(rb"/([^\s/<>\[\]()]+)\s+(\d+)\s+\d+\s+R")
_OBJECT = re.compile(rb"(\d+)\s+\d+\s+obj\b")
_TO_UNICODE = re.compile(rb"/ToUnicode\s+(\d+)\s+\d+\s+R")
_BLOCK = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_CODE = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")


@dataclass(frozen=True)
class Stream:
    """A stream, unpacked: the number of its object, the dictionary before it, and its bytes."""

    number: int
    head: bytes
    content: bytes


def read_in_fonts(outside: bytes, streams: Iterable[Stream]) -> Iterator[str]:
    """Yield what each run of drawing operators says, in a row and string by string.

    `outside` is the file without its streams: the objects in the open.
    """
    streams = list(streams)
    tables: dict[int, list[Table]] = {}
    for stream in islice((one for one in streams if b"beginbf" in one.content), _MOST_TABLES):
        tables.setdefault(stream.number, []).append(read_table(stream.content))
    if not tables:
        return
    bodies = [*_cut_objects(outside), *(body for stream in streams for body in _cut_packed(stream))]
    fonts: dict[int, list[Table]] = {}
    for number, body in bodies:
        for match in _TO_UNICODE.finditer(body):
            fonts.setdefault(number, []).extend(tables.get(int(match[1]), ()))
    names: dict[bytes, list[Table]] = {}
    for _, body in bodies:
        for match in _REFERENCE.finditer(body):
            named = names.setdefault(match[1], [])
            named.extend(table for table in fonts.get(int(match[2]), ()) if table not in named)
    every = [table for several in tables.values() for table in several]
    for stream in streams:
        if _DRAWS.search(stream.content):
            yield from _read_drawing(stream.content, names, every)


def read_table(content: bytes) -> Table:
    """Read a ToUnicode table: codes (bytes) and the text of each. Ranges count on in their last two bytes."""
    table: dict[bytes, str] = {}
    for block in _BLOCK.finditer(content):
        items = [match[2] or match[3] or _unhex(match[1]) for match in _CODE.finditer(block[2])]
        place = 0
        while place + 1 < len(items) and len(table) < _MOST_CODES:
            if block[1] == b"char":
                table[items[place]] = _wide(items[place + 1])
                place += 2
                continue
            first, last, target = items[place], items[place + 1], items[place + 2] if place + 2 < len(items) else b""
            place += 3
            count = min(int.from_bytes(last, "big") - int.from_bytes(first, "big") + 1, 0x10000)
            if target == b"[":
                end = items.index(b"]", place) if b"]" in items[place:] else len(items)
                targets = items[place:end]
                place = end + 1
            else:
                base = int.from_bytes(target, "big")
                targets = [(base + step).to_bytes(len(target) + 1, "big")[1:] for step in range(max(0, count))]
            for step, one in enumerate(targets[:count]):
                table[(int.from_bytes(first, "big") + step).to_bytes(len(first) + 1, "big")[1:]] = _wide(one)
    return table


def _unhex(digits: bytes) -> bytes:
    bare = re.sub(rb"\s", b"", digits)
    return bytes.fromhex(bare[: len(bare) // 2 * 2].decode("ascii"))


def _wide(data: bytes) -> str:
    return data.decode("utf-16-be", "ignore") if len(data) > 1 else data.decode("latin-1")


def _cut_objects(outside: bytes) -> Iterator[tuple[int, bytes]]:
    starts = list(_OBJECT.finditer(outside))
    for match, following in zip(starts, [*starts[1:], None], strict=True):
        yield int(match[1]), outside[match.end() : following.start() if following else len(outside)]


def _cut_packed(stream: Stream) -> Iterator[tuple[int, bytes]]:
    """Yield the objects in an object stream (7.5.7): numbers and places first, then the bodies."""
    first = re.search(rb"/First\s+(\d+)", stream.head)
    if b"/ObjStm" not in stream.head or first is None:
        return
    start = int(first[1])
    numbers = [int(number) for number in stream.content[:start].split() if number.isdigit()]
    pairs = list(zip(numbers[::2], numbers[1::2], strict=False))
    for (number, place), (_, end) in zip(pairs, [*pairs[1:], (0, len(stream.content))], strict=False):
        yield number, stream.content[start + place : start + end]


def _read_drawing(content: bytes, names: Mapping[bytes, list[Table]], every: list[Table]) -> Iterator[str]:
    steps = [(match[1], match[2]) for match in _STEP.finditer(content)]
    used = {name for name, _ in steps if name}
    if any(names.get(name) for name in used):
        readings = max(len(names.get(name, ())) for name in used)
        choices = [{name: several[turn % len(several)] for name, several in names.items() if several}
                   for turn in range(min(readings, _MOST_READINGS))]  # fmt: skip
        for chosen in choices:
            yield from _read_steps(steps, chosen, None)
    if not all(names.get(name) for name in used) or not used:
        for table in every[:_MOST_READINGS]:
            yield from _read_steps(steps, {}, table)


def _read_steps(
    steps: Iterable[tuple[bytes, bytes]], chosen: Mapping[bytes, Table], table: Table | None
) -> Iterator[str]:
    current, pieces = table, list[str]()
    for name, written in steps:
        if name:
            current = chosen.get(name, table)
        elif current is not None:
            pieces.append(_look_up(read_string(written), current))
        else:
            pieces.append(read_string(written).decode("latin-1"))
    yield "".join(pieces)
    yield "\n".join(pieces)


def _look_up(codes: bytes, table: Table) -> str:
    """Read a string of codes: of two bytes, else of one; what the table does not know is passed over."""
    text, place = "", 0
    while place < len(codes):
        for width in (2, 1, 3, 4):
            if (found := table.get(codes[place : place + width])) is not None:
                text += found
                place += width
                break
        else:
            place += 2 if len(next(iter(table), b"  ")) > 1 else 1
    return text
