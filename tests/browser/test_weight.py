"""Weight: a page and its style cross a slow line quickly, and no page needs more than these two."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from tests.browser.demo import build_demo_once

KIB = 1024
BUDGET = 50 * KIB


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo municipality's site; no browser is needed to weigh it."""
    return build_demo_once(tmp_path_factory)


def _send(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def test_a_page_and_its_style_stay_within_the_budget(folder: Path) -> None:
    """Every page, sent compressed with its style sheet, weighs at most 50 KiB (design brief, section 12)."""
    style = _send(folder / "assets" / "site.css")
    heavy = {
        path.relative_to(folder).as_posix(): size
        for path in folder.rglob("*.html")
        if (size := _send(path) + style) > BUDGET
    }
    assert heavy == {}


def test_a_page_asks_for_a_style_an_icon_and_little_script(folder: Path) -> None:
    """No page loads pictures or fonts before they are used, nor more than 8 KiB of script; what is open now takes 3 of it."""
    assert _send(folder / "assets" / "now.js") <= 3 * KIB
    for path in folder.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert len(re.findall(r"<link rel=\"stylesheet\"", text)) == 1, path
        scripts = re.findall(r'<script [^>]*?src="[^"]*?(assets/[^"]+)"', text)
        assert sum(_send(folder / script) for script in scripts) <= 8 * KIB, path
        assert not re.search(r"<(img|iframe|video|audio|object|embed)\b", text), path
