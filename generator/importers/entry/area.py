"""The area of a row: the municipality its cells name, a district a mapping knows, or the whole town."""

from __future__ import annotations

from generator.importers.entry.context import Context
from generator.importers.entry.draft import Draft
from generator.importers.mapping.mapping import AreaRule
from generator.importers.reading.table import Row, Table
from generator.importers.reading.tidy import replace_unprintable
from generator.importers.register.areas import name_area
from generator.japanese.municipal_codes import is_municipality_code
from generator.japanese.widths import fold_width


def find_area(context: Context, draft: Draft, table: Table, row: Row) -> str | None:
    """Return the slug of the area a row belongs to, None where nothing tells."""
    mapping = context.mapping
    label = draft.values.pop("area", None)
    if isinstance(label, str):
        draft.values["area"] = context.areas.find_by_label(label)
    if mapping.area is not None:
        found = context.areas.find(_area_cells(context, mapping.area, table, row))
        if found and found.doubt:
            context.damaged_codes.setdefault(found.slug, (row.line, found.doubt))
        return found.slug if found else None
    return context.areas.add_whole(mapping.municipality) if mapping.municipality else None


def _area_cells(context: Context, rule: AreaRule, table: Table, row: Row) -> dict[str, str]:
    cells = {
        what: replace_unprintable(next((cell for name in names if (cell := table.cell(row, name))), ""))
        for what, names in name_area(rule).items()
    }
    if not cells["label"]:
        cells["label"] = context.names_by_code.get(fold_width(cells["code"]), "")
    return cells


def learn_areas(context: Context, table: Table) -> None:
    """Meet the municipalities with a right code first, so that rows with a damaged one find theirs by its name."""
    rule = context.mapping.area
    if rule is None:
        return
    for row in table.rows:
        cells = _area_cells(context, rule, table, row)
        if is_municipality_code(fold_width(cells["code"])):
            context.areas.find(cells)
