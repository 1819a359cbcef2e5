"""Every kind of page as the HTML standard has it: no error by vnu (Nu Html Checker), none by html-validate.

Both are no Python: `bin/test` installs them (tests/validators) and names their folder in TSUNAGARI_VALIDATORS.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.demo import build_demo_once
from tests.browser.notes import Note
from tests.browser.page_kinds import SHEETS, find_file

RULES = Path(__file__).parents[1] / "validators" / "htmlvalidate.json"
"""The presets `recommended` and `a11y`, without two rules. tel-non-breaking wants another character than the hyphen in
telephone numbers, which could then not be copied (that they stay on one line is tested in test_structure.py); long-title
knows how much a search engine shows, and the names of towns and pages are as long as they are."""

FROM_DISK = "Content Security Policy"
"""vnu reads the pages as files, for which 'self' means nothing; the policy itself is tested in a browser."""


@pytest.fixture(scope="module")
def programs() -> Path:
    """Return the folder that holds both programs; skip where there is none, but not in continuous integration."""
    folder = os.environ.get("TSUNAGARI_VALIDATORS")
    if not folder:
        if os.environ.get("CI") == "true":
            pytest.fail("no validators: bin/test installs them, and continuous integration must run them")
        pytest.skip("no vnu and html-validate: bin/test installs them where Node.js and Java are")
    return Path(folder) / "node_modules"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return one page of every kind and tree: its file and what it is called."""
    site = build_demo_once(tmp_path_factory)
    return {str(find_file(site, sheet).resolve()): sheet for sheet in SHEETS}


def ask_vnu(programs: Path, pages: Iterable[str]) -> list[tuple[str, str]]:
    """Return (file, what is wrong) for each error and each warning of vnu but those of files as such."""
    jar = programs / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-Xss4m", "-jar", str(jar), "--exit-zero-always", "--stdout", "--format", "json", *pages]
    messages = _run(command)["messages"]
    wrong = [m for m in messages if (m["type"], m.get("subType")) != ("info", None) and FROM_DISK not in m["message"]]
    return [(unquote(urlsplit(m["url"]).path), f"{m.get('lastLine', 0)}: {m['message']}") for m in wrong]


def ask_html_validate(programs: Path, pages: Iterable[str]) -> list[tuple[str, str]]:
    """Return (file, what is wrong) for each error and each warning of html-validate."""
    program = programs / "html-validate" / "bin" / "html-validate.mjs"
    found = _run(["node", str(program), "--config", str(RULES), "--formatter", "json", *pages])
    return [(f["filePath"], f"{m['line']}: {m['ruleId']}: {m['message']}") for f in found for m in f["messages"]]


def _run(command: Sequence[str]) -> Any:
    # To a file: what html-validate writes to a pipe ends after 64 KiB.
    with tempfile.TemporaryFile("w+", encoding="utf-8") as answer:
        done = subprocess.run(command, stdout=answer, stderr=subprocess.PIPE, text=True, check=False)
        answer.seek(0)
        written = answer.read()
    assert written, done.stderr
    return json.loads(written)


def test_vnu_finds_no_error(programs: Path, pages: dict[str, str], note: Note) -> None:
    """The Nu Html Checker, which follows the HTML standard, has nothing to say about any kind of page."""
    _hold(ask_vnu(programs, pages), "vnu", pages, note)


def test_html_validate_finds_no_error(programs: Path, pages: dict[str, str], note: Note) -> None:
    """html-validate, with its rules for accessibility, has nothing to say about any kind of page."""
    _hold(ask_html_validate(programs, pages), "html-validate", pages, note)


def test_both_are_awake(programs: Path, tmp_path: Path) -> None:
    """A faulty page is found faulty by either, so that silence elsewhere means something."""
    page = tmp_path / "faulty.html"
    page.write_text("<!DOCTYPE html><html lang=ja><title>x</title><p id=a><div id=a></p><img src=x>", encoding="utf-8")
    assert any("Duplicate ID" in fault for _, fault in ask_vnu(programs, [str(page)]))
    assert any("wcag/h37" in fault for _, fault in ask_html_validate(programs, [str(page)]))


def _hold(found: list[tuple[str, str]], check: str, pages: dict[str, str], note: Note) -> None:
    faults = [f"{pages[file]} {fault}" for file, fault in found]
    for sheet in SHEETS:
        note(check, sheet, [fault for fault in faults if fault.startswith(f"{sheet} ")])
    assert faults == []
