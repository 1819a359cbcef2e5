"""The page on importing names every target that a mapping may give."""

from __future__ import annotations

from generator.importers.slots import SLOTS
from tests.docs.reading import table


def test_targets_are_those_of_the_importer() -> None:
    """The table of targets is complete and in the importer's own words."""
    rows = {target.strip("`"): meaning for target, meaning in table("docs/importing.md", "## 列の対応表")}
    assert {target: rows.get(target) for target in SLOTS} == dict(SLOTS)
