"""What is near where there is no script, and where there are thousands of entries."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.demo import Demo
from tests.browser.near_page import Open, open_near

pytestmark = pytest.mark.browser


@pytest.fixture
def visit(chromium: Browser, demo: Demo) -> Iterator[Open]:
    """Give what opens the page of what is near."""
    with open_near(chromium, demo) as visit:
        yield visit


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
