"""From a grid of cells to a table: header found, empty rows left out, rows that do not fit named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from generator.importers.reading.headers import find_header, read_header
from generator.importers.reading.linkdata import count_type_rows, is_property_header, read_preface
from generator.importers.reading.table import Column, Notice, Row, Table


def make_table(
    file: str,
    grid: Iterable[Row],
    known: Set[str],
    *,
    part: str = "",
    notices: Sequence[Notice] = (),
) -> Table | None:
    """Return the table in a grid, or None where every cell is empty.

    `known` are the folded header names of all mappings; they tell the header from title lines above it.
    """
    rows: list[Row] = []
    empty = 0
    for row in grid:
        if any(row.cells):
            rows.append(row)
        else:
            empty += 1
    if not rows:
        return None
    cells = [row.cells for row in rows]
    preface = read_preface(cells)
    at = preface.header if preface else find_header(cells, known)
    names, used = read_header(cells, at, known)
    if is_property_header(cells[at]):
        used = 1 + count_type_rows(cells[at + 1 :])
    first_names = [name[-1] for name in names]
    columns = tuple(Column(name) for name in names)
    found = list(notices)
    if at and not preface:
        found.append(Notice(rows[0].line, f"見出しより上の{at}行は、表の題として読みとばしました。"))
    if empty:
        found.append(Notice(0, f"空の行が{empty}行ありました。読みとばしました。"))
    repeated = sorted({name for name in first_names if name and first_names.count(name) > 1})
    if repeated:
        found.append(
            Notice(rows[at].line, f"同じ見出しの列がいくつもあります（{'、'.join(repeated)}）。1つ目だけを読みました。")
        )
    if preface:
        return Table(
            file,
            columns,
            tuple(rows[at + used :]),
            part,
            origin=preface.origin,
            notices=tuple(found),
            publisher=preface.publisher,
            licence=preface.licence,
        )
    title = " ".join(cell for row in rows[:at] for cell in row.cells if cell)
    return Table(file, columns, tuple(rows[at + used :]), part, title, notices=tuple(found))
