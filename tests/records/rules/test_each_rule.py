"""Every rule finds its planted fault on its line, and nothing in the clean twin."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.records.rules import RULES
from tests.records.planting import Files, marks, places_of, run
from tests.records.rules import (
    cases_edges,
    cases_entries,
    cases_numbers,
    cases_pictures,
    cases_places,
    cases_plain,
    cases_statement,
    cases_translations,
    cases_vocabulary,
)

CASES = cases_edges.CASES + cases_entries.CASES + cases_places.CASES + cases_numbers.CASES + cases_vocabulary.CASES
CASES += cases_plain.CASES + cases_pictures.CASES + cases_translations.CASES + cases_statement.CASES
IDS = [f"{number}-{name}" for number, (name, _, _) in enumerate(CASES)]
BY_NAME = {rule.__name__: rule for rule in RULES}
JAPANESE = re.compile(r"[ぁ-ん]")
# Words an officer should never have to read.
COLD = re.compile(r"無効|不正|失敗|エラー|[!！]")


@pytest.mark.parametrize(("name", "faulty", "clean"), CASES, ids=IDS)
def test_finds_what_is_planted(name: str, faulty: Files, clean: Files, tmp_path: Path) -> None:
    """A rule reports each planted fault with its file, its line and its code, and nothing else."""
    assert places_of(run(tmp_path, faulty, BY_NAME[name])) == marks(faulty)


@pytest.mark.parametrize(("name", "faulty", "clean"), CASES, ids=IDS)
def test_passes_what_is_clean(name: str, faulty: Files, clean: Files, tmp_path: Path) -> None:
    """A rule says nothing of the clean twin."""
    assert run(tmp_path, clean, BY_NAME[name]) == []


@pytest.mark.parametrize(("name", "faulty", "clean"), CASES, ids=IDS)
def test_says_what_to_do_in_both_languages(name: str, faulty: Files, clean: Files, tmp_path: Path) -> None:
    """Each message is whole sentences of plain Japanese and of English, without cold words."""
    for problem in run(tmp_path, faulty, BY_NAME[name]):
        assert JAPANESE.search(problem.ja)
        assert problem.ja.endswith("。")
        assert not COLD.search(problem.ja)
        assert re.search(r"[.?]$", problem.en)
        assert "None" not in problem.ja + problem.en


def test_every_rule_has_a_planted_fault() -> None:
    """No rule of the list goes untested."""
    planted = {name for name, faulty, _ in CASES if marks(faulty)}
    assert sorted(BY_NAME.keys() - planted) == []


def test_every_rule_is_documented() -> None:
    """The docstring of each rule is the rule."""
    assert [rule.__name__ for rule in RULES if not (rule.__doc__ or "").strip()] == []
