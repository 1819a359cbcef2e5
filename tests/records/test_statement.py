"""The municipality's part of the accessibility statement: read, refused, through the door."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.problems import Problem
from generator.public import HandCheck, Statement
from generator.publication import publish
from generator.records.read import Register, read_register
from generator.settings import CHECKOUT
from tests.registers import write_register

TODAY = date(2026, 11, 24)
GOOD = """\
decided_on: 2026-04-01
deadline: 令和10年3月31日
by_hand:
  - check: talkback
    by: 担当課の職員2人
    on: 2026-11-20
    result: faults
    note: カレンダーの週が読みにくい
"""


def _read(root: Path, text: str | None) -> tuple[Register, list[Problem]]:
    write_register(root)
    if text is not None:
        (root / "accessibility-statement.yml").write_text(text, encoding="utf-8")
    register, problems = read_register(root, CHECKOUT / "directory")
    return register, [problem for problem in problems if problem.file == "accessibility-statement.yml"]


def test_what_people_tried_comes_through_the_door(tmp_path: Path) -> None:
    """Days, roles and results are published as they are written; era dates are read."""
    register, problems = _read(tmp_path / "register", GOOD)
    assert problems == []
    tried = HandCheck(
        check="talkback", by="担当課の職員2人", on=date(2026, 11, 20), good=False, note="カレンダーの週が読みにくい"
    )
    statement = publish(register, TODAY).directory.statement
    assert statement == Statement(decided_on=date(2026, 4, 1), deadline=date(2028, 3, 31), by_hand=(tried,))


def test_without_the_file_nothing_is_claimed(tmp_path: Path) -> None:
    """A register without the file is whole, and says of nothing that it was tried."""
    register, problems = _read(tmp_path / "register", None)
    assert problems == []
    assert publish(register, TODAY).directory.statement == Statement()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (GOOD.replace("talkback", "jaws"), 4),
        (GOOD.replace("result: faults", "result: 準拠"), 7),
        (GOOD.replace("    on: 2026-11-20\n", ""), 4),
        (GOOD.replace("deadline:", "dead_line:"), 2),
        (GOOD.replace("2026-11-20", "11月20日"), 6),
        ("- a\n", 1),
        (": [", 1),
    ],
)
def test_what_cannot_be_used_is_said_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    """Each fault is an error on its line, and nothing of a refused file is published."""
    register, problems = _read(tmp_path / "register", text)
    assert [problem.line for problem in problems] == [line]
    assert register.statement is None
