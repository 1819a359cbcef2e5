"""Whole bodies, as they stand, for one page of each type.

After a wanted change: `UPDATE_GOLDEN=1 pytest tests/outputs/test_golden.py`, then read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.public import Page

FOLDER = Path(__file__).parents[1] / "golden" / "outputs"
PAGES = {
    "home": "",
    "urgent": "urgent/",
    "finder": "find/family/",
    "worry": "worry/money-food/",
    "worry-sensitive": "k/07/",
    "list": "places/area/kita/",
    "list-sensitive": "k/21/",
    "programmes": "programmes/",
    "place": "place/kita-salon/",
    "place-hours-withheld": "place/oka-kids/",
    "place-suspended": "place/minami-salon/",
    "place-retired": "place/old-salon/",
    "place-sensitive": "k/e/0123456789/",
    "desk": "desk/kurashi/",
    "desk-unconfirmed": "desk/minami-desk/",
    "organization": "organization/wa/",
    "programme": "programme/yachin/",
    "event-cancelled": "event/autumn-walk/",
    "platform": "platform/",
    "missing": "404.html",
    "sitemap": "sitemap/",
}


@pytest.mark.parametrize("name", PAGES)
def test_page_is_as_it_was(pages: dict[str, Page], name: str) -> None:
    """The body of the page is what was looked at and kept."""
    file = FOLDER / f"{name}.html"
    page = pages[PAGES[name]]
    head = f"<!-- {page.mould} | {page.kind} | {page.title} | {page.description} | {page.section} | {page.trail} -->\n"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(head + page.body, encoding="utf-8")
    assert head + page.body == file.read_text(encoding="utf-8")
