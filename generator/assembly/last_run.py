"""The record of the last run of the accessibility tests (`accessibility/last-run.json`), distrusted like any input.

`bin/test --record-accessibility` writes it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from generator.problems import Problem
from generator.public import CheckName, CheckResult, RecordedRun
from generator.records.model.scalars import Day, Line, Model
from generator.records.read_yaml import Document, Tree, link_problem, unreadable_problem
from generator.records.validate import validate

FILE = "accessibility/last-run.json"
MAX_BYTES = 256 * 1024
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


def read_last_run(path: Path) -> tuple[RecordedRun | None, list[Problem]]:
    """Read the record; None where there is none (nothing was recorded yet) or where it cannot be used, with the reasons."""
    if not path.exists() and not path.is_symlink():
        return None, []
    document = _read(path)
    run = validate(_Run, document, FILE)
    if run is None:
        ja = "試験の記録を読めません。「bin/test --record-accessibility」で記録し直すか、このファイルを消してください。"
        en = "The record of the tests cannot be read: record it again with `bin/test --record-accessibility`, or delete it."
        return None, [*document.problems, Problem(FILE, 0, "last-run", ja, en)]
    checks = tuple(CheckResult(**check.model_dump()) for check in run.checks)
    return RecordedRun(
        date=run.date, version=run.version, browser=run.browser, sheets=run.sheets, checks=checks
    ), document.problems


def _read(path: Path) -> Document:
    """Return the file's values as text, as those of the register are; no tree where it is no JSON."""
    if path.is_symlink():
        return Document(problems=[link_problem(FILE)])
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES)
        return Document(tree=_write_out(json.loads(content)))
    except OSError:
        return Document(problems=[unreadable_problem(FILE)])
    except (ValueError, RecursionError):  # cut short, not UTF-8, not JSON, endlessly nested
        return Document()


def _write_out(value: object) -> Tree:
    if isinstance(value, dict):
        return {str(key): _write_out(part) for key, part in value.items()}
    return [_write_out(part) for part in value] if isinstance(value, list) else str(value)
