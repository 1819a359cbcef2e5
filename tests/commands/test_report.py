"""What is printed of many findings."""

from __future__ import annotations

import pytest

from generator.commands.report import MOST_WARNINGS_OF_A_KIND, report_problems
from generator.problems import Problem, Severity


def _problems(severity: Severity, count: int) -> list[Problem]:
    return [Problem(f"{severity}.yml", line, "same", "日本語", "English", severity) for line in range(1, count + 1)]


def test_errors_do_not_use_up_the_warnings(capsys: pytest.CaptureFixture[str]) -> None:
    """All errors are printed, and beside them as many warnings of the same code as may be; the rest is counted."""
    report_problems([*_problems("error", 25), *_problems("warning", MOST_WARNINGS_OF_A_KIND + 5)], "en")
    said = capsys.readouterr()
    assert said.out.count("error.yml:") == 25
    assert said.out.count("warning.yml:") == MOST_WARNINGS_OF_A_KIND
    assert "5 more of the same" in said.err
    assert f"25 to mend, {MOST_WARNINGS_OF_A_KIND + 5} to check" in said.err
