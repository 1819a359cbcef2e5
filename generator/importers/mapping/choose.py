"""Which mapping fits a table: its own headers must be there, and most of the table's columns be known to it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.importers.mapping.mapping import Mapping, Match, TableRule
from generator.importers.mapping.read_mapping import rules_of
from generator.importers.reading.headers import fold_header
from generator.importers.reading.table import Row, Table

_FEWEST_KNOWN = 0.6


def fitting_rules(table: Table, mapping: Mapping, *, strict: bool = True) -> tuple[TableRule, ...]:
    """Return the table rules of a mapping that fit; without `strict` also those whose needed columns alone are there."""
    fitting = tuple(rule for rule in mapping.tables if _matches(table, rule.match))
    if fitting or strict:
        return fitting
    return tuple(rule for rule in mapping.tables if not rule.match.titles and _has_name(table, mapping, rule))


def choose_mapping(table: Table, mappings: Iterable[Mapping]) -> Mapping | None:
    """Return the mapping that knows most of a table's columns, None where none knows enough of them."""
    best: tuple[float, int, Mapping] | None = None
    for mapping in mappings:
        rules = fitting_rules(table, mapping)
        if not rules or not any(_has_name(table, mapping, rule) for rule in rules):
            continue
        known = {fold_header(name) for rule in rules for column in rules_of(mapping, rule) for name in column.headers}
        hits = sum(any(fold_header(name) in known for name in column.names) for column in table.columns)
        share = hits / len(table.columns)
        named = any(rule.match.titles for rule in rules)
        if (share >= _FEWEST_KNOWN or named) and (best is None or (share, hits) > best[:2]):
            best = (share, hits, mapping)
    return best[2] if best else None


def rule_for(row: Row, table: Table, rules: Iterable[TableRule]) -> TableRule | None:
    """Return the first rule that takes a row."""
    for rule in rules:
        if rule.rows is None:
            return rule
        cells = [fold_header(table.cell(row, name)) for name in rule.rows.column]
        if any(fold_header(word) in cell for word in rule.rows.has for cell in cells):
            return rule
    return None


def unmapped_columns(table: Table, mapping: Mapping, rules: Iterable[TableRule]) -> list[str]:
    """Return the labels of the columns no rule speaks of and that are not empty."""
    known = {fold_header(name) for rule in rules for column in rules_of(mapping, rule) for name in column.headers}
    known |= {fold_header(name) for rule in rules for name in _names_in_rule(rule)}
    known |= {fold_header(name) for companion in mapping.companions for name in companion.column}
    if mapping.area is not None:
        area = mapping.area
        for names in (area.code, area.label, area.kana, area.prefecture, area.prefecture_code):
            known |= {fold_header(name) for name in names}
    prefixes = tuple(fold_header(f"{companion.prefix}.") for companion in mapping.companions)
    return [
        column.label
        for at, column in enumerate(table.columns)
        if not any(fold_header(name) in known for name in column.names)
        and not (prefixes and fold_header(column.names[0]).startswith(prefixes))
        and any(at < len(row.cells) and row.cells[at] for row in table.rows)
    ]


def _names_in_rule(rule: TableRule) -> Iterable[str]:
    yield from (*rule.id.columns, *rule.id.hash)
    if rule.rows is not None:
        yield from rule.rows.column


def _matches(table: Table, match: Match) -> bool:
    have = table.positions
    if not all(fold_header(name) in have for name in match.headers):
        return False
    if match.one_of and not any(fold_header(name) in have for name in match.one_of):
        return False
    if any(fold_header(name) in have for name in match.unless):
        return False
    if match.source is not None and match.source not in table.title:
        return False
    if not match.titles:
        return True
    if match.exact_titles == "yes":
        return table.part in match.titles
    return any(word in table.part or word in table.title for word in match.titles)


def _has_name(table: Table, mapping: Mapping, rule: TableRule) -> bool:
    """Say whether the name of an entry can be had: from a column of the table, or of a companion joined later."""
    joined = tuple(f"{companion.prefix}." for companion in mapping.companions)
    return any(
        fold_header(name) in table.positions or (joined and name.startswith(joined))
        for column in rules_of(mapping, rule)
        if column.to == "name"
        for name in column.headers
    )
