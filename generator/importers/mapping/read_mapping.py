"""Read mappings: the shipped ones and a user's own file, with every problem on its line."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from generator.importers.mapping.mapping import ColumnRule, Mapping, TableRule
from generator.importers.mapping.slots import ANSWERS
from generator.importers.reading.headers import fold_header
from generator.problems import Problem, RefusedInputError, errors_in
from generator.records.read_yaml import read_yaml_file
from generator.records.validate import validate

SHIPPED = Path(__file__).resolve().parent.parent / "mappings"


@cache
def shipped_mappings() -> tuple[Mapping, ...]:
    """Return the mappings that come with the product, by name."""
    return tuple(read_mapping(path) for path in sorted(SHIPPED.glob("*.yml")))


def read_mapping(path: Path) -> Mapping:
    """Read one mapping file. Raises RefusedInputError with file and line of everything wrong in it."""
    document = read_yaml_file(path, path.name)
    mapping = validate(Mapping, document, path.name)
    problems = list(document.problems)
    if mapping is not None:
        problems += _check(mapping, path.name)
    if mapping is None or errors_in(problems):
        raise RefusedInputError(problems)
    return mapping


def find_mapping(wanted: str | Path) -> Mapping:
    """Return the shipped mapping of that name, or the one in that file. Raises RefusedInputError when there is neither."""
    for mapping in shipped_mappings():
        if mapping.name == str(wanted):
            return mapping
    path = Path(wanted)
    if path.is_file():
        return read_mapping(path)
    names = "・".join(mapping.name for mapping in shipped_mappings())
    raise RefusedInputError(
        [
            Problem(
                path.name,
                0,
                "mapping-missing",
                f"この名前の対応表もファイルもありません。使える名前は {names} です。",
                f"No such mapping or file: the names are {names.replace('・', ', ')}.",
            )
        ]
    )


def rules_of(mapping: Mapping, table: TableRule) -> tuple[ColumnRule, ...]:
    """Return the column rules of a table: its own, then those of the whole mapping for columns it does not speak of."""
    own = {fold_header(name) for rule in table.columns for name in rule.headers}
    shared = (rule for rule in mapping.columns if not any(fold_header(name) in own for name in rule.headers))
    return (*table.columns, *shared)


def known_headers(mappings: Iterable[Mapping]) -> frozenset[str]:
    """Return every header name the mappings know, folded."""
    return frozenset(
        fold_header(name)
        for mapping in mappings
        for rule in (*mapping.columns, *(column for table in mapping.tables for column in table.columns))
        for name in rule.headers
    )


def _check(mapping: Mapping, file: str) -> Iterable[Problem]:
    for table in mapping.tables:
        for rule in rules_of(mapping, table):
            if rule.table is not None and rule.table not in mapping.lookups:
                yield Problem(
                    file,
                    0,
                    "mapping-lookup",
                    f"表「{rule.table}」が lookups にありません。名前を直すか、表を書き足してください。",
                    f"There is no lookup {rule.table}: correct the name or add it.",
                )
        targets = {rule.to for rule in rules_of(mapping, table)} | set(table.set)
        if "name" not in targets:
            yield Problem(
                file,
                0,
                "mapping-name",
                "名前（to: name）にする列がありません。1つ選んでください。",
                "No column goes to name: choose one.",
            )
        needed = {"place": "kind", "desk": "role", "organization": "group", "programme": "target"}.get(table.type)
        if needed and needed not in targets:
            yield Problem(
                file,
                0,
                "mapping-needed",
                f"type が {table.type} のときは {needed} が要ります。set か columns に書いてください。",
                f"Type {table.type} needs {needed}: give it in set or columns.",
            )


def split_answer(slot: str) -> tuple[str, str] | None:
    """Return ("first_visit", "drop-in") for such a slot, None for every other."""
    match = ANSWERS.fullmatch(slot)
    return (match[1], match[2]) if match else None
