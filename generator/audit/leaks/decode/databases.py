"""Strings in binary files: tables of SQLite, and strings whose length stands before them (CBOR, MessagePack, Protobuf, …)."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from generator.audit.leaks.decode.packed import MOST_UNPACKED, TooLargeError

_SQLITE = b"SQLite format 3\0"
_MOST_STEPS, _MOST_ROWS = 2_000, 200_000
_RUN = re.compile(rb"[\t\n\r -\x7e\x80-\xff]{4,}")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_SHORT_HEADS = (0x60, 0xA0, 0x50, 0x80)
"""CBOR, MessagePack, binary property lists and others put the length of a short string into the lower bits of one byte."""

_FEWEST, _MOST_SKIPPED, _MOST_LENGTH, _MOST_READ = 4, 12, 4096, 1 << 21


def read_sqlite(content: bytes) -> Iterator[bytes | str]:
    """Yield each row of each table of a database (file format 3), its cells parted; the schema is text in the file anyway."""
    if not content.startswith(_SQLITE) or len(content) > MOST_UNPACKED:
        return
    # Read as by a program that found no write-ahead log beside the file.
    content = content[:18] + b"\1\1" + content[20:]
    with closing(sqlite3.connect(":memory:")) as base:
        steps = iter(range(_MOST_STEPS))
        base.set_progress_handler(lambda: next(steps, None) is None, 10_000)
        try:
            base.deserialize(content)
            base.text_factory = lambda data: data.decode("utf-8", "replace")
            names = [row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        except sqlite3.Error:
            return
        for name in names:
            yield from _read_table(base, str(name))


def _read_table(base: sqlite3.Connection, name: str) -> Iterator[bytes | str]:
    quoted = name.replace('"', '""')
    lines: list[str] = []
    try:
        for number, row in enumerate(base.execute(f'SELECT * FROM "{quoted}"')):  # noqa: S608 (a name out of the file itself)
            if number >= _MOST_ROWS:
                raise TooLargeError
            yield from (cell for cell in row if isinstance(cell, bytes))
            lines.append(" | ".join(str(cell) for cell in row if cell is not None and not isinstance(cell, bytes)))
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            raise TooLargeError from error
    except sqlite3.Error:
        pass
    yield "\n".join(lines)


def read_counted(content: bytes) -> Iterator[bytes | str]:
    """Yield the strings of a binary file whose length in bytes stands before them, each in a line of its own."""
    if len(content) > _MOST_READ or _is_writing(content):
        return
    found = [text for match in _RUN.finditer(content) for text in _cut_run(content, match.start(), match.end())]
    if found:
        yield "\n".join(dict.fromkeys(found))


def _is_writing(content: bytes) -> bool:
    """Say whether the bytes are UTF-8 without control characters: there, no byte of a letter tells a length."""
    if _CONTROLS.search(content):
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _cut_run(content: bytes, start: int, end: int) -> Iterator[str]:
    """Follow strings in one run of bytes that may be writing: each begins behind a byte that tells its length."""
    place = start - 1
    while place < end - _FEWEST:
        for head in range(max(0, place), place + _MOST_SKIPPED):
            text = _read_at(content, head, end)
            if text:
                yield text
                place = head + 1 + len(text.encode())
                break
        else:
            return


def _read_at(content: bytes, head: int, end: int) -> str:
    """Read the string whose length the byte at `head` tells in one way or another; nothing when there is none."""
    if head >= end:
        return ""
    number, place = content[head], head + 1
    for length in sorted({number, *(number - base for base in _SHORT_HEADS if 0 < number - base < 32)}):
        if _FEWEST <= length <= min(_MOST_LENGTH, end - place):
            try:
                text = content[place : place + length].decode("utf-8")
            except UnicodeDecodeError:
                continue
            if text.isprintable():
                return text
    return ""
