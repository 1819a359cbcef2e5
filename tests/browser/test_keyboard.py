"""A walk by Tab through every kind of page: each stop is on the screen, uncovered, and says that it has the focus."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.demo import Demo
from tests.browser.page_kinds import KINDS, find_page

pytestmark = pytest.mark.browser

# Kinds laid out otherwise on a wide screen.
WIDE = ("home", "urgent", "finder", "places", "place", "calendar", "map", "search", "article", "worry, sensitive")
COUNT_STOPS = """() => [...document.querySelectorAll("a[href], button, input, summary")]
  .filter((element) => element.checkVisibility()).length"""
# What is wrong with the element that has the focus, in words; `null` when the walk is over: the focus has left the
# page's elements, or has come round to one of them again.
LOOK = """() => {
  const stop = document.activeElement;
  globalThis.passed ??= new WeakSet();
  if (!stop || stop === document.body || passed.has(stop)) return null;
  passed.add(stop);
  const name = `${stop.tagName} ${stop.className} ${stop.textContent.trim().slice(0, 20)}`;
  const style = getComputedStyle(stop);
  const wrong = [];
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrong.push("no outline");
  const boxes = [...stop.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  if (!boxes.length) wrong.push("no size");
  const seen = boxes.some((box) => {
    const across = box.left + box.width / 2, down = box.top + Math.min(box.height / 2, 20);
    if (box.left < 0 || box.right > innerWidth + 1 || down < 0 || down > innerHeight) return false;
    const top = document.elementFromPoint(across, down);
    return top !== null && (stop.contains(top) || top.contains(stop));
  });
  if (!seen) wrong.push("not seen");
  const bar = document.querySelector(".exit-bar");
  if (bar && !bar.contains(stop) && boxes.every((box) => box.bottom > bar.getBoundingClientRect().top + 1))
    wrong.push("under the exit bar");
  return { name, wrong: wrong.join(", ") };
}"""


@pytest.fixture(scope="module")
def tab(chromium: Browser) -> Any:
    """One tab of a small phone for the whole module."""
    context = chromium.new_context(locale="ja-JP", viewport={"width": 320, "height": 568})
    yield context.new_page()
    context.close()


def _walk(tab: Page) -> tuple[int, list[str]]:
    """Press Tab until the focus leaves the page; return how many stops there were and what was wrong with which."""
    faults, stops = [], 0
    for _ in range(tab.evaluate(COUNT_STOPS) + 20):
        tab.keyboard.press("Tab")
        look = tab.evaluate(LOOK)
        if look is None:
            break
        stops += 1
        if look["wrong"]:
            faults.append(f"{look['name']}: {look['wrong']}")
    return stops, faults


@pytest.mark.parametrize(("kind", "width"), [*((kind, 320) for kind in KINDS), *((kind, 1280) for kind in WIDE)])
def test_every_stop_is_seen(tab: Page, demo: Demo, kind: str, width: int) -> None:
    """Tab reaches every link, button and field once, each within the screen, outlined and under nothing."""
    tab.set_viewport_size({"width": width, "height": 568})
    tab.goto(demo.address + find_page(demo.folder, kind))
    expected = tab.evaluate(COUNT_STOPS)
    stops, faults = _walk(tab)
    assert faults == []
    assert stops == expected


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", ["home", "place", "worry, sensitive"])
def test_the_skip_link_comes_first_and_leads_to_the_text(tab: Page, demo: Demo, kind: str, width: int) -> None:
    """The first stop is 本文へ進む, to be seen; Enter on it moves the focus past the header into the main part."""
    tab.set_viewport_size({"width": width, "height": 568})
    tab.goto(demo.address + find_page(demo.folder, kind))
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "本文へ進む"
    assert tab.evaluate(LOOK)["wrong"] == ""
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.querySelector('main').contains(document.activeElement)")
    assert tab.evaluate("document.activeElement === document.querySelector('main a, main button, main summary')")


def test_ways_to_narrow_a_list_open_by_key(tab: Page, demo: Demo) -> None:
    """Enter opens and closes the folded links of a list, and what was folded can then be reached by Tab."""
    tab.goto(demo.address + "places/")
    folded = tab.locator("details:not([open])").first
    folded.locator("summary").focus()
    inside = folded.locator("a").first
    assert not inside.is_visible()
    tab.keyboard.press("Enter")
    handle = tab.locator("details[open] a").filter(visible=True)
    assert handle.count() > 0
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('details').open && document.activeElement.tagName === 'A'")
    tab.keyboard.press("Shift+Tab")
    tab.keyboard.press("Enter")
    assert not tab.evaluate("document.activeElement.closest('details').open")
