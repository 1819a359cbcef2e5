"""What becomes of rows that are not plainly right: doubts beside what was taken, and refusals."""

from __future__ import annotations

from dataclasses import dataclass

from generator.importers.reading.table import Row, Table


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something in a row that a person should look at: which item, what was done, what to do."""

    field: str
    done: str
    todo: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row no valid entry could be made of, whole, with the reason."""

    table: Table
    row: Row
    reason: str


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A row that was taken, with its doubts. `file` is the entry's file in the register."""

    table: Table
    row: Row
    file: str
    doubts: tuple[Doubt, ...]
