"""A mapping made for one town, over a table that says another town published it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.importers.mapping.mapping import Mapping
from generator.importers.reading.table import Table


def fit_publisher(mapping: Mapping, tables: Sequence[Table]) -> Mapping:
    """Return the mapping without its town, and with the publisher as source, where the tables name another publisher."""
    names = {table.publisher for table in tables if table.publisher}
    if mapping.municipality is None or not names or mapping.municipality.name in names:
        return mapping
    return mapping.model_copy(
        update={"municipality": None, "source_title": f"{'・'.join(sorted(names))}のオープンデータ"}
    )
