"""The record of the last run of the accessibility tests (`accessibility/last-run.json`), distrusted like any input.

`bin/test --record-accessibility` writes it. JSON is YAML too, so it is read as the register is: text with line numbers.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from generator.problems import Problem
from generator.public import CheckName, CheckResult, TestRun
from generator.records.model.scalars import Day, Line, Model
from generator.records.read_yaml import read_yaml_file
from generator.records.validate import validate

FILE = "accessibility/last-run.json"
_Sheet = Annotated[str, Field(pattern=r"^[A-Za-z0-9 :,'-]{1,60}$")]


class _Check(Model):
    check: CheckName
    tool: Line
    pages: int = Field(ge=0, le=10_000_000)
    widths: tuple[int, ...] = Field(default=(), max_length=20)
    schemes: tuple[Literal["light", "dark"], ...] = Field(default=(), max_length=2)
    faulty: tuple[_Sheet, ...] = Field(default=(), max_length=1000)


class _Run(Model):
    date: Day
    version: Line
    browser: Line
    sheets: tuple[_Sheet, ...] = Field(min_length=1, max_length=1000)
    checks: tuple[_Check, ...] = Field(min_length=1, max_length=50)


def read_last_run(path: Path) -> tuple[TestRun | None, list[Problem]]:
    """Read the record; None where there is none (nothing was recorded yet) or where it cannot be used, with the reasons."""
    if not path.exists() and not path.is_symlink():
        return None, []
    document = read_yaml_file(path, FILE)
    run = validate(_Run, document, FILE)
    if run is None:
        ja = "試験の記録を読めません。「bin/test --record-accessibility」で記録し直すか、このファイルを消してください。"
        en = "The record of the tests cannot be read: record it again with `bin/test --record-accessibility`, or delete it."
        return None, [*document.problems, Problem(FILE, 0, "last-run", ja, en)]
    checks = tuple(CheckResult(**check.model_dump()) for check in run.checks)
    return TestRun(
        date=run.date, version=run.version, browser=run.browser, sheets=run.sheets, checks=checks
    ), document.problems
