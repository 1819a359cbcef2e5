"""The record of the accessibility tests: read when it is as the tests write it, refused otherwise."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.assembly.last_run import FILE, read_last_run
from generator.public import CheckResult
from generator.settings import CHECKOUT
from tests.browser.recording import write_record

NOTES: list[dict[str, Any]] = [
    {"check": "axe", "sheet": "home", "faults": [], "widths": [320, 1280], "schemes": ["light", "dark"]},
    {
        "check": "axe",
        "sheet": "en: home",
        "faults": ["320 light x"],
        "widths": [320, 1280],
        "schemes": ["light", "dark"],
    },
    {"check": "titles", "sheet": "all pages", "faults": [], "widths": [], "schemes": []},
]


def _write(folder: Path, content: str) -> Path:
    path = folder / "last-run.json"
    path.write_text(content, encoding="utf-8")
    return path


def test_what_the_tests_write_is_read(tmp_path: Path) -> None:
    """Date, browser, pages, tools and the kinds of page with faults come back; the order of the notes does not matter."""
    written = write_record(NOTES, "Chromium 150.0", "2026-11-24")
    assert written == write_record(NOTES[::-1], "Chromium 150.0", "2026-11-24")
    run, problems = read_last_run(_write(tmp_path, written))
    assert problems == []
    assert run is not None
    assert (run.date, run.browser, run.sheets) == (date(2026, 11, 24), "Chromium 150.0", ("home", "en: home"))
    assert run.checks[0] == CheckResult(
        check="axe",
        tool="axe-core 4.14.1",
        pages=2,
        widths=(320, 1280),
        schemes=("light", "dark"),
        faulty=("en: home",),
    )
    assert (run.checks[1].check, run.checks[1].pages) == ("titles", 0)


def test_no_record_is_no_problem(tmp_path: Path) -> None:
    """Where nothing was recorded, there is nothing to say."""
    assert read_last_run(tmp_path / "none.json") == (None, [])


def test_the_record_of_the_product_can_be_used() -> None:
    """The record that comes with the product is read without a word."""
    run, problems = read_last_run(CHECKOUT / FILE)
    assert problems == []
    assert run is not None


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        '{"date": "2026-11-24"}',
        write_record(NOTES, "Chromium\nx", "2026-11-24"),
        write_record(NOTES, "Chromium", "きのう"),
        write_record(NOTES, "Chromium", "2026-11-24").replace('"axe"', '"magic"'),
        write_record(NOTES, "Chromium", "2026-11-24").replace('"en: home"', '"<b>"'),
        json.dumps({"date": "2026-11-24", "version": "1", "browser": "x", "sheets": ["home"], "checks": []}),
    ],
)
def test_what_was_tampered_with_is_refused(tmp_path: Path, content: str) -> None:
    """A record that is not as the tests write it is an error that says how to mend it, and is not shown."""
    run, problems = read_last_run(_write(tmp_path, content))
    assert run is None
    assert problems[-1].code == "last-run"
    assert all(problem.file == FILE and problem.severity == "error" for problem in problems)


def test_a_link_to_elsewhere_is_not_followed(tmp_path: Path) -> None:
    """A link in place of the record is refused."""
    secret = _write(tmp_path, write_record(NOTES, "Chromium", "2026-11-24"))
    link = tmp_path / "link.json"
    link.symlink_to(secret)
    run, problems = read_last_run(link)
    assert run is None
    assert problems[0].code == "link"
