"""Odd registers as they are seen on the smallest phone: nothing cut, nothing sideways, nothing for axe to say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.assembly.build import build
from generator.settings import CHECKOUT, Settings
from tests.browser.conftest import Serve
from tests.browser.probes import ask, load_axe
from tests.odd_towns import TOWNS

pytestmark = pytest.mark.browser

FIXED = ("", "urgent/", "find/", "places/", "desks/", "organizations/", "events/", "calendar/", "map/", "print/", "en/")
FOLDERS = ("place/*", "desk/*", "organization/*", "programme/*", "event/*", "worry/*", "places/area/*", "en/place/*")


def _choose_pages(site: Path) -> list[str]:
    """Return the fixed pages, and of each kind of entry and list the longest, its name's width being its weight."""
    found = [page for page in FIXED if (site / page / "index.html").is_file()]
    for folder in FOLDERS:
        files = sorted(site.glob(f"{folder}/index.html"), key=lambda path: path.stat().st_size)
        found += [f"{path.parent.relative_to(site).as_posix()}/" for path in files[-2:]]
    return found


@pytest.mark.parametrize("town", TOWNS)
def test_the_smallest_phone_shows_everything(town: str, chromium: Browser, serve: Serve, tmp_path: Path) -> None:
    """At 320 px, plain and with text at 200 %, no word is cut, covered or out of reach; axe finds nothing."""
    TOWNS[town](tmp_path / "directory")
    site = tmp_path / "site"
    settings = Settings(
        directory=tmp_path / "directory", content=CHECKOUT / "content", site=site, today=date(2026, 11, 24)
    )
    build(settings, lambda step: None)
    address = serve(site)
    context = chromium.new_context(viewport={"width": 320, "height": 667}, service_workers="block")
    tab, faults = context.new_page(), []
    for page in _choose_pages(site):
        tab.goto(address + page)
        load_axe(tab)
        found = [f"axe {fault}" for fault in ask(tab, "axe")]
        for wish in ("plain", "large"):
            ask(tab, "asked", wish)
            found += [f"{wish} {fault}" for fault in ask(tab, "cut")]
        faults += [f"{page}: {fault}" for fault in found]
    context.close()
    assert faults == []
