"""Tables for spreadsheets: UTF-8 with a byte order mark and CRLF, and no cell that a spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row", contravariant=True)

GUARD = "・"
"""Put before a text that begins like a formula. An apostrophe is not enough (ASVS 5.0.0 V1.2.10): programs drop it."""

_FORMULA_START = re.compile(rf"{GUARD}*(?:[\t\r\0]|\s*[=+\-@＝＋－＠−])")
_CLOSED = re.compile(
    r"-?[0-9]+(?:\.[0-9]+)?"  # numbers, codes, coordinates
    r"|\+?[0-9#*][0-9#*]*(?:-[0-9#*]+)*"  # phone and postal numbers
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}:[0-9]{2}"  # dates and clock times
)


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its header, what it holds (for the README), and how it is read from an entry.

    A `closed` column holds numbers, phone numbers, dates or times and is left as it is while its value has that shape.
    """

    header: str
    meaning: str
    read: Callable[[Row], str | None]
    closed: bool = False


def write_table(columns: Sequence[Column[Row]], rows: Iterable[Row]) -> bytes:
    """Return the CSV file of `rows`."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.header for column in columns])
    for row in rows:
        writer.writerow([_fill(column, row) for column in columns])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def guard_text(text: str) -> str:
    """Return a free text that no spreadsheet runs: a mark is put before one that begins like a formula.

    Full-width signs count too: spreadsheets in Japanese accept them. `unguard_text` takes exactly the mark away.
    """
    return GUARD + text if _FORMULA_START.match(text) else text


def unguard_text(text: str) -> str:
    """Return the text as it was before `guard_text`."""
    return text[len(GUARD) :] if text.startswith(GUARD) and _FORMULA_START.match(text) else text


def _fill(column: Column[Row], row: Row) -> str:
    value = (column.read(row) or "").replace("\r\n", "\n").replace("\r", "\n")
    return value if column.closed and _CLOSED.fullmatch(value) else guard_text(value)
