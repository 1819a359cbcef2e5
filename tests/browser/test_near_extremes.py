"""What is near where there is no script, and where there are thousands of entries."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.demo import Demo

pytestmark = pytest.mark.browser

HALL = (33.1, 142.15)  # the middle of the demo municipality's centre
ELSEWHERE = (26.21, 127.68)
Open = Callable[..., Page]

FAIL = """(code) => { navigator.geolocation.getCurrentPosition = (found, failed, options) => {
  (window.asked ??= []).push(options);
  failed({ code });
}; }"""


@pytest.fixture
def visit(chromium: Browser, demo: Demo) -> Iterator[Open]:
    """Yield a function that opens the page for somebody at a place, who lets the browser tell it or not."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def open_page(at: tuple[float, float] | None = HALL, tree: str = "", script: bool = True) -> Page:
        context = chromium.new_context(
            locale="ja-JP",
            viewport={"width": 375, "height": 667},
            java_script_enabled=script,
            geolocation={"latitude": at[0], "longitude": at[1]} if at else None,
            permissions=["geolocation"] if at else [],
        )
        contexts.append(context)
        tab = context.new_page()
        tab.on("pageerror", lambda error: errors.append(str(error)))
        tab.goto(f"{demo.address}{tree}near/")
        return tab

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []


def _read(demo: Demo, tree: str = "") -> list[list[Any]]:
    data = json.loads((demo.folder / tree / "near" / "data.json").read_text(encoding="utf-8"))
    rows: list[list[Any]] = data["rows"]
    return rows


def _measure(here: tuple[float, float], row: list[Any]) -> float:
    """Metres between two points, by the angle between their vectors from the Earth's centre."""
    one, other = (
        (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))
        for lat, lon in (map(math.radians, here), map(math.radians, row[4:6]))
    )
    return 6371009 * math.acos(min(1.0, sum(a * b for a, b in zip(one, other, strict=True))))


def _hrefs(tab: Page, address: str) -> list[str]:
    links = tab.eval_on_selector_all("#near-list .card__title a", "all => all.map(one => one.href)")
    return [link.removeprefix(address) for link in links]


def test_without_script_the_districts_are_there(visit: Open) -> None:
    """Without script there is no button to press in vain, and every district can be reached."""
    tab = visit(script=False)
    expect(tab.locator("#near-press")).to_be_hidden()
    assert tab.locator("main a[href*='places/area/']").count() >= 5
    expect(tab.locator("#near-without-script")).to_be_visible()


def test_seven_thousand_entries_are_sorted_at_once(visit: Open, demo: Demo) -> None:
    """A joint register of 7,000 entries shows its nearest within three seconds, also on a slow phone."""
    rows = [
        [f"みほん{n}", f"place/p{n}/", 0, 1, 33 + n % 83 / 400, 142 + n % 89 / 400, "0000-22-0001"] for n in range(7000)
    ]
    shared = {"words": ["サロン", "毎日10時から15時"], "ends": {}, "tables": ["p 600/900"], "open": [0] * len(rows)}
    data = json.dumps({**shared, "rows": rows}, ensure_ascii=False)
    tab = visit()
    tab.route("**/near/data.json", lambda route: route.fulfill(body=data, content_type="application/json"))
    tab.context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    tab.click("#near-press")
    expect(tab.locator("#near-list > li")).to_have_count(20, timeout=3000)


@pytest.mark.parametrize("tree", ["en/", "easy/"])
def test_other_trees_lead_into_themselves(visit: Open, demo: Demo, tree: str) -> None:
    """In another language the cards lead into its tree; Japanese names are marked, readings drawn, and no notation shows."""
    tab = visit(tree=tree)
    tab.click("#near-press")
    tab.wait_for_selector("#near-list li")
    links = tab.eval_on_selector_all("#near-list .card__title a", "all => all.map(one => one.href)")
    assert links
    assert all(link.startswith(f"{demo.address}{tree}") for link in links)
    marks = "[lang=ja]" if tree == "en/" else "ruby rt"
    assert tab.locator(f"#near-list {marks}").count() > 0
    assert "|" not in tab.inner_text("main")
    assert not re.search(r"\{\w+\}", tab.inner_text("main"))
