"""Writes down a run of the accessibility tests: `bin/test --record-accessibility` loads this as a pytest plugin.

The record (`accessibility/last-run.json`) holds what was judged, by which tool, and where faults were found, so that the
site's accessibility statement says no more than was tested. A red run is written down too; a broken one is not.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.settings import CHECKOUT, VERSION, Settings
from tests.browser.conftest import locate_chromium
from tests.browser.notes import KEY
from tests.browser.page_kinds import SHEETS
from tests.browser.probes import AXE_VERSION

ORDER = ("axe", "keyboard", "narrow", "large-text", "spacing", "structure", "titles", "language-marks", "announcement")
VALIDATORS = ("vnu", "html-validate")
WHOLE_SITE = frozenset({"titles"})
"""Checks over every page of the site at once: they have no number of kinds of page."""


class Recording:
    """Gathers the notes of all tests of a run, whichever process ran them."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.notes: list[dict[str, Any]] = []
        self.broken: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take the notes of a finished test; one that broke off without any is remembered as broken."""
        notes = [note for key, note in report.user_properties if key == KEY and isinstance(note, dict)]
        if report.when == "call":
            self.notes += notes
        if report.failed and not any(note["faults"] for note in notes):
            self.broken.append(report.nodeid)

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """Write the record, or say why there is none."""
        say = terminalreporter.write_line
        if self.broken or not self.notes:
            say(f"No record written: {', '.join(self.broken[:5]) or 'nothing was judged'}")
            return
        self.target.parent.mkdir(exist_ok=True)
        self.target.write_text(write_record(self.notes, describe_browser(), name_today()), encoding="utf-8")
        say(f"Recorded in {self.target}")


def pytest_configure(config: pytest.Config) -> None:
    """Record in the process that sums up, not in its workers."""
    if not hasattr(config, "workerinput"):
        target = Settings(directory=Path(), content=Path(), site=Path(), today=datetime.min.date()).last_run
        config.pluginmanager.register(Recording(target), "accessibility-recording")


def write_record(notes: Sequence[dict[str, Any]], browser: str, today: str) -> str:
    """Return the record of notes as JSON, the same for the same notes in whatever order they came."""
    tools = name_tools()
    judged = {note["sheet"] for note in notes} & {*SHEETS}
    checks = []
    for check in (*ORDER, *VALIDATORS):
        own = [note for note in notes if note["check"] == check]
        if not own:
            continue
        sheets = {note["sheet"] for note in own}
        faulty = {note["sheet"] for note in own if note["faults"]} & {*SHEETS}
        entry: dict[str, Any] = {"check": check, "tool": tools[check]}
        entry["pages"] = 0 if check in WHOLE_SITE else len(sheets)
        entry["widths"] = sorted({width for note in own for width in note["widths"]})
        entry["schemes"] = [name for name in ("light", "dark") if any(name in note["schemes"] for note in own)]
        entry["faulty"] = [sheet for sheet in SHEETS if sheet in faulty]
        checks.append(entry)
    record: dict[str, Any] = {"date": today, "version": VERSION, "browser": browser}
    record |= {"sheets": [sheet for sheet in SHEETS if sheet in judged], "checks": checks}
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def name_tools() -> dict[str, str]:
    """Return the tool of each check with its version; those of the validators are read from their lock."""
    locked = json.loads((CHECKOUT / "tests" / "validators" / "package.json").read_text(encoding="utf-8"))[
        "dependencies"
    ]
    own = f"Tsunagari {VERSION}, Playwright"
    return {
        **dict.fromkeys(ORDER, own),
        "axe": f"axe-core {AXE_VERSION}",
        "vnu": f"Nu Html Checker {locked['vnu-jar']}",
        "html-validate": f"html-validate {locked['html-validate']}",
    }


def describe_browser() -> str:
    """Return name and version of the browser, without what its builder adds."""
    path = locate_chromium() or ""
    said = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout.split()
    return " ".join(said[: next((at for at, word in enumerate(said) if word[0].isdigit()), 1) + 1])


def name_today() -> str:
    """Return today's date in Japan."""
    return datetime.now(ZoneInfo("Asia/Tokyo")).date().isoformat()
