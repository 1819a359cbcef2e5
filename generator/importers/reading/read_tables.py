"""Any file somebody has to the tables in it."""

from __future__ import annotations

from collections.abc import Set
from pathlib import Path

from generator.importers.reading.read_csv import read_csv
from generator.importers.reading.read_excel import read_excel
from generator.importers.reading.read_json import read_json
from generator.importers.reading.sniff import read_bytes, sniff
from generator.importers.reading.table import Table


def read_tables(path: Path, known: Set[str] = frozenset()) -> list[Table]:
    """Return the tables of a CSV, Excel or JSON file, told by its content. `known`: folded header names of mappings.

    Raises RefusedInputError with what to do when the file is no table.
    """
    content = read_bytes(path)
    kind = sniff(content, path.name)
    if kind == "excel":
        return read_excel(content, path.name, known)
    if kind == "json":
        return read_json(content, path.name)
    return read_csv(content, path.name, known)
