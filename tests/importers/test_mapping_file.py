"""Mappings: the shipped ones are sound, and a user's is refused with file and line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.importers.mapping.read_mapping import SHIPPED, find_mapping, shipped_mappings
from generator.importers.mapping.slots import SLOTS
from generator.problems import RefusedInputError
from generator.records.vocabulary import read_vocabulary
from tests.importers.trial import STANDARD, write

GOOD = """\
name: mine
title: わたしの表
tables:
  - type: place
    set: {kind: salon}
    columns:
      - from: [なまえ, 名称]
        to: name
"""


def test_shipped_mappings_are_found_by_name() -> None:
    """The six names of the handbook."""
    names = [mapping.name for mapping in shipped_mappings()]
    assert names == ["cpsv-j", "kodomo-shokudo", "kurashi-shien-navi", "municipal-standard", "takamatsu", "yuzawa"]
    assert [path.stem for path in sorted(SHIPPED.glob("*.yml"))] == names


def test_shipped_mappings_use_only_words_of_the_vocabularies() -> None:
    """Every kind, role, group, worry, audience and answer they give exists."""
    words, _ = read_vocabulary(STANDARD, STANDARD)
    known: dict[str, Mapping[str, object]] = {
        "kind": words.kinds, "role": words.desk_roles, "group": words.groups, "worries": words.worries,
        "audiences": words.audiences, "first_visit": words.first_visit, "accessibility": words.accessibility,
    }  # fmt: skip
    for mapping in shipped_mappings():
        for table in mapping.tables:
            given = [(slot, value) for slot, values in table.set.items() for value in values]
            for rule in (*table.columns, *mapping.columns):
                if rule.table is not None:
                    lookup = mapping.lookups[rule.table]
                    given += [(rule.to, word) for case in lookup.cases for word in case.give]
                    given += [(rule.to, word) for word in lookup.otherwise]
                if "." in rule.to:
                    table_name, slug = rule.to.split(".")
                    given.append((table_name, slug))
            given = [
                (slot.split(".")[0], slot.split(".")[1]) if "." in slot else (slot, value) for slot, value in given
            ]
            assert [(slot, value) for slot, value in given if slot in known and value not in known[slot]] == []


def test_a_users_mapping_file_is_read(tmp_path: Path) -> None:
    """The same format as the shipped ones."""
    mapping = find_mapping(write(tmp_path / "mine.yml", GOOD))
    assert mapping.tables[0].columns[0].headers == ("なまえ", "名称")


@pytest.mark.parametrize(
    ("change", "line", "code"),
    [
        (("to: name", "to: nmae"), 8, "mapping-slot"),
        (("type: place", "type: plaec"), 4, "literal-error"),
        (("title: わたしの表", "titel: わたしの表"), 2, "extra-forbidden"),
        (("to: name", "to: summary"), 0, "mapping-name"),
        (("to: name", "to: name\n        table: words"), 0, "mapping-lookup"),
        (("set: {kind: salon}", "set: {status: draft}"), 0, "mapping-needed"),
        (("tables:", "tables: &a"), 3, "anchor"),
    ],
)
def test_a_wrong_mapping_is_refused_on_its_line(change: tuple[str, str], line: int, code: str, tmp_path: Path) -> None:
    """Unknown targets, types and keys, no name, a missing table: file, line and what to write."""
    with pytest.raises(RefusedInputError) as caught:
        find_mapping(write(tmp_path / "mine.yml", GOOD.replace(*change)))
    assert (code, line) in [(problem.code, problem.line) for problem in caught.value.problems]
    assert {problem.file for problem in caught.value.problems} == {"mine.yml"}


def test_an_unknown_name_lists_the_known_ones() -> None:
    """Neither a shipped name nor a file."""
    with pytest.raises(RefusedInputError) as caught:
        find_mapping("kodomo")
    assert "kodomo-shokudo" in caught.value.problems[0].ja


def test_every_target_has_words() -> None:
    """The table of targets in the proposal and the handbook has no blank."""
    assert all(SLOTS.values())
