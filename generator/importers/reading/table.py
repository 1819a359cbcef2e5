"""What every reader of files hands on: tables of text, each row with its place in the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from generator.importers.reading.headers import fold_header

Unit = Literal["行目", "件目"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something of a file that was not taken or had to be read with care, for the report. `line` 0: the whole."""

    line: int
    ja: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column by every name the file gives it (machine name, label, upper and lower header row)."""

    names: tuple[str, ...]

    @property
    def label(self) -> str:
        """The name to show to people."""
        return self.names[-1]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells as text. `line` counts from 1: the line of a text file, the row of a sheet, the item of a list."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One table of a file. `part` is its sheet or section, `title` what the file calls itself or the section.

    `origin` is the address it was taken from, `publisher` and `licence` what the file says of itself, "" where it is silent.
    """

    file: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    part: str = ""
    title: str = ""
    origin: str = ""
    unit: Unit = "行目"
    notices: tuple[Notice, ...] = field(default=())
    publisher: str = ""
    licence: str = ""

    @cached_property
    def positions(self) -> dict[str, int]:
        """Folded name → position of the first column that has it."""
        found: dict[str, int] = {}
        for position, column in enumerate(self.columns):
            for name in column.names:
                found.setdefault(fold_header(name), position)
        return found

    def cell(self, row: Row, name: str) -> str:
        """Return the cell of the column called `name`, "" where there is none."""
        position = self.positions.get(fold_header(name))
        return row.cells[position] if position is not None and position < len(row.cells) else ""
