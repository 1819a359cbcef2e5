"""A walk by Tab through every kind of page: each stop is on the screen, uncovered, and says that it has the focus."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.demo import Demo
from tests.browser.notes import Note
from tests.browser.page_kinds import SHEETS, find_page
from tests.browser.probes import open_sheet, read_probe

pytestmark = pytest.mark.browser

WIDTHS = (320, 1280)
TAB = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}


def _walk(tab: Page) -> tuple[int, list[str]]:
    """Press Tab once for each stop; return how many stops there were and what was wrong with which."""
    presses = tab.evaluate(read_probe("tab_walk"))
    keys = tab.context.new_cdp_session(tab)
    for _ in range(presses):
        keys.send("Input.dispatchKeyEvent", TAB)
    keys.detach()
    found: dict[str, Any] = tab.evaluate("walk.finish()")
    tab.keyboard.press("Tab")
    if tab.evaluate("document.activeElement !== document.body && document.activeElement !== walk.first"):
        found["faults"].append("the focus cannot leave the page")
    return found["stops"], found["faults"]


def test_the_walk_sees_what_is_wrong(sheet_tab: Page) -> None:
    """Stops without an outline, off the screen or out of order are told apart, so that silence elsewhere means something."""
    sheet_tab.set_viewport_size({"width": 320, "height": 568})
    sheet_tab.goto("about:blank")
    sheet_tab.set_content(
        '<a href="#1" style="outline:none">一</a><a href="#2" style="position:absolute;left:-999px">二</a>'
        '<a href="#3">三</a><a href="#4" tabindex="1">四</a><a href="#5" tabindex="-1">五</a>'
    )
    _, faults = _walk(sheet_tab)
    for name, wrong in (
        ("一", "looks as without"),
        ("二", "not seen"),
        ("一", "out of order"),
        ("五", "never reached"),
    ):
        assert any(name in fault and wrong in fault for fault in faults), wrong


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_stop_is_seen(sheet_tab: Page, demo: Demo, note: Note, sheet: str) -> None:
    """Tab reaches every link, button and field once, in their order, each on the screen, outlined and under nothing."""
    found = []
    for width in WIDTHS:
        sheet_tab.set_viewport_size({"width": width, "height": 568})
        open_sheet(sheet_tab, demo.address + find_page(demo.folder, sheet))
        stops, faults = _walk(sheet_tab)
        assert stops > 5
        found += [f"{width} {fault}" for fault in faults]
    note("keyboard", sheet, found, widths=WIDTHS)
    assert found == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", ["home", "place", "worry, sensitive"])
def test_the_skip_link_comes_first_and_leads_to_the_text(sheet_tab: Page, demo: Demo, kind: str, width: int) -> None:
    """The first stop is 本文へ進む; Enter on it moves the focus past the header into the main part."""
    tab = sheet_tab
    tab.set_viewport_size({"width": width, "height": 568})
    tab.goto(demo.address + find_page(demo.folder, kind))
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "本文へ進む"
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.querySelector('main').contains(document.activeElement)")
    assert tab.evaluate("document.activeElement === document.querySelector('main a, main button, main summary')")


def test_ways_to_narrow_a_list_open_by_key(sheet_tab: Page, demo: Demo) -> None:
    """Enter opens and closes the folded links of a list, and what was folded can then be reached by Tab."""
    tab = sheet_tab
    tab.set_viewport_size({"width": 320, "height": 568})
    tab.goto(demo.address + "places/")
    folded = tab.locator("main details:not([open])").first
    folded.locator("summary").focus()
    inside = folded.locator("a").first
    assert not inside.is_visible()
    tab.keyboard.press("Enter")
    handle = tab.locator("main details[open] a").filter(visible=True)
    assert handle.count() > 0
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('details').open && document.activeElement.tagName === 'A'")
    tab.keyboard.press("Shift+Tab")
    tab.keyboard.press("Enter")
    assert not tab.evaluate("document.activeElement.closest('details').open")
