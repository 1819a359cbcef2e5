"""The page on importing names every target that a mapping may give."""

from __future__ import annotations

from generator.importers.mapping.read_mapping import shipped_mappings
from generator.importers.mapping.slots import SLOTS
from tests.docs.reading import table


def test_targets_are_those_of_the_importer() -> None:
    """The table of targets is complete and in the importer's own words."""
    rows = {target.strip("`"): meaning for target, meaning in table("docs/importing.md", "### to に書く語")}
    assert {target: rows.get(target) for target in SLOTS} == dict(SLOTS)


def test_shipped_mappings_are_named() -> None:
    """Each mapping that comes with the product is in the table, and no other."""
    named = {name.strip("`") for name, _ in table("docs/importing.md", "## 列の対応表")}
    assert named == {mapping.name for mapping in shipped_mappings()}
