"""Companion files: a second table beside the first, joined by a key before rows are read."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from pathlib import Path

from generator.importers.mapping.mapping import Companion, Mapping
from generator.importers.reading.headers import fold_header
from generator.importers.reading.read_tables import read_tables
from generator.importers.reading.table import Column, Notice, Row, Table
from generator.problems import RefusedInputError


def companion_names(mapping: Mapping, path: Path) -> frozenset[str]:
    """Return the names of the files that would be read beside `path`."""
    return frozenset(_file_of(companion, path).name for companion in mapping.companions) - {path.name}


def join_companions(table: Table, mapping: Mapping, path: Path, known: Set[str]) -> Table:
    """Return the table with the columns of its companions; a missing companion becomes a notice."""
    for companion in mapping.companions:
        if not any(fold_header(name) in table.positions for name in companion.column):
            continue
        beside = _file_of(companion, path)
        if beside == path:
            continue
        try:
            tables = read_tables(beside, known)
        except RefusedInputError:
            tables = []
        if not tables:
            notice = Notice(
                0, f"同じフォルダーに {beside.name} がないので、そこから補う項目（{companion.prefix}）は空です。"
            )
            table = _with(table, table.columns, table.rows, (*table.notices, notice))
            continue
        table = _join(table, companion, tables[0])
    return table


def _file_of(companion: Companion, path: Path) -> Path:
    stem = path.stem
    if companion.strip:
        stem = stem.replace(companion.strip, "")
    return path.parent / companion.file.replace("{stem}", stem)


def _join(table: Table, companion: Companion, other: Table) -> Table:
    by_key = {other.cell(row, companion.key): row.cells for row in reversed(other.rows)}
    by_key.pop("", None)
    added = tuple(Column(tuple(f"{companion.prefix}.{name}" for name in column.names)) for column in other.columns)
    width, gap = len(table.columns), ("",) * len(added)
    rows = []
    for row in table.rows:
        key = next((cell for name in companion.column if (cell := table.cell(row, name))), "")
        found = (*by_key.get(key, gap), *gap)[: len(added)]
        own = (*row.cells, *("",) * width)[:width]
        rows.append(Row(row.line, (*own, *found)))
    return _with(table, (*table.columns, *added), tuple(rows), table.notices)


def _with(table: Table, columns: tuple[Column, ...], rows: tuple[Row, ...], notices: tuple[Notice, ...]) -> Table:
    return replace(table, columns=columns, rows=rows, notices=notices)
