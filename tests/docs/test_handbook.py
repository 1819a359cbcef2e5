"""The officers' handbook is true: its examples pass the check, its words for days and times are understood."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.problems import errors_in
from generator.publication.timetable import FRESH_DAYS, KNOWN_DAYS
from generator.records.field_tables import make_field_tables
from generator.records.read import read_register
from generator.records.rules import check
from generator.records.schedule.closures import read_closure
from generator.records.schedule.times import read_times
from generator.records.schedule.words import read_days
from generator.records.strays import STATEMENT
from generator.records.vocabulary import read_vocabulary
from tests.docs.reading import CHECKOUT, read, table, yaml_examples

TODAY = date(2026, 11, 24)
HANDBOOK = "docs/handbook.md"
STANDARD = CHECKOUT / "directory"


def test_examples_pass_the_check(tmp_path: Path) -> None:
    """An officer who copies the examples into a fresh folder has nothing to mend."""
    root = tmp_path / "directory"
    shutil.copytree(CHECKOUT / "starter" / "directory", root)
    for file in root.rglob("*.yml"):
        file.write_text(file.read_text(encoding="utf-8").replace("@today@", TODAY.isoformat()), encoding="utf-8")
    examples = list(yaml_examples(HANDBOOK))
    assert len(examples) == 4
    for name, text in examples:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    register, problems = read_register(root, STANDARD)
    found = [*problems, *check(register, TODAY)]
    own = {name.removeprefix("directory/") for name, _ in examples}
    assert errors_in(found) == []
    assert {entry.file for entry in register.listings()} >= own - {STATEMENT}
    assert register.statement is not None
    # The example numbers reach nobody; that the register is still a sample is said too.
    assert {problem.code for problem in found if problem.file in own} <= {"demo-mark-missing"}


@pytest.mark.parametrize(("source", "words"), table(HANDBOOK, "### 曜日（days）"))
def test_days_are_understood(source: str, words: str) -> None:
    """Each way to write days in the handbook is read."""
    assert read_days(words) is not None, source


@pytest.mark.parametrize(("source", "words"), table(HANDBOOK, "### 時間（times）"))
def test_times_are_understood(source: str, words: str) -> None:
    """Each way to write times in the handbook is read."""
    assert read_times(words), source


@pytest.mark.parametrize(("source", "words"), table(HANDBOOK, "### 休み（closed）"))
def test_closures_are_understood(source: str, words: str) -> None:
    """Each way to write a closure in the handbook is read."""
    assert read_closure(words) is not None, source


def test_freshness_days_are_those_of_the_door() -> None:
    """The days after which an entry is shown otherwise are the ones the site uses."""
    steps = [row[0] for row in table(HANDBOOK, "## 6. 確かめた日")]
    assert f"（{FRESH_DAYS}日）" in steps[0]
    assert f"（{FRESH_DAYS + 1}〜{KNOWN_DAYS}日）" in steps[1]
    assert f"（{KNOWN_DAYS + 1}日から）" in steps[2]


def test_quoted_messages_are_said() -> None:
    """The findings that the handbook explains are sentences of the program."""
    sources = "".join(path.read_text(encoding="utf-8") for path in (CHECKOUT / "generator").rglob("*.py"))
    joined = re.sub(r"\"\s*\n\s*f?\"", "", sources)
    for message, _ in table(HANDBOOK, "## 9. 直すところの読み方"):
        assert message in joined


def test_no_word_scolds_or_shouts() -> None:
    """The documents for officers use plain, kind words."""
    for document in (HANDBOOK, "docs/fields.md", "docs/importing.md", "README.md", "CHANGELOG.md", "starter/README.md"):
        text = read(document)
        for word in ("無効", "不正", "失敗", "エラー", "！"):
            assert word not in text, (document, word)


def test_field_tables_are_current() -> None:
    """`docs/fields.md` is what the models say today; `bin/tsunagari schema --fields docs/fields.md` writes it."""
    vocabulary, _ = read_vocabulary(STANDARD, STANDARD)
    assert read("docs/fields.md") == make_field_tables(vocabulary)
