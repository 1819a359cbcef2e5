"""Every kind of page as rules can judge it: axe without exceptions, no sideways scrolling, no cut or covered words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.demo import Demo
from tests.browser.notes import Note
from tests.browser.page_kinds import SHEETS, find_page
from tests.browser.probes import ask, load_axe, open_sheet

pytestmark = pytest.mark.browser

WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")
WISHES = (("plain", 320), ("spaced", 320), ("spaced", 1280), ("large", 320), ("large", 1280))
"""What readers may ask of the text, and at which widths: 320 px is what 1280 px become at a zoom of 400 % (1.4.10)."""


def _set(tab: Page, width: int, scheme: str = "light") -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")


def test_the_rules_are_awake(sheet_tab: Page) -> None:
    """A page with known faults is found faulty, so that silence elsewhere means something."""
    tab = sheet_tab
    _set(tab, 320)
    tab.goto("about:blank")
    tab.set_content(
        '<html lang="ja"><title>x</title><main><h1>x</h1><img src="data:,"><p style="color:#aaa">薄い</p>'
        '<div style="font-size:8px;line-height:8px"><a href="#a">一</a><br><a href="#b">二</a></div></main></html>'
    )
    load_axe(tab)
    assert {"image-alt", "color-contrast", "target-size"} <= {found.split(":")[0] for found in ask(tab, "axe")}
    tab.set_content(
        '<p style="width:3000px">長い</p><p style="overflow:hidden;height:5px">切れた</p>'
        '<p style="overflow:hidden;width:3em;white-space:nowrap">横に切れたことば</p>'
        '<p style="position:absolute;top:0">重なった</p><p style="position:absolute;top:3px">ことば</p>'
    )
    found = ask(tab, "cut")
    assert sum(fault.startswith("cut: ") for fault in found) == 2
    assert {"sideways", "cut", "covered"} == {fault.split(":")[0] for fault in found}
    tab.set_content('<p style="font-size:1rem;width:300px;height:30px;overflow:hidden">大きい字</p>')
    assert ask(tab, "cut") == []
    ask(tab, "asked", "large")
    assert ask(tab, "cut") != []


def test_numbers_to_call_grow_with_the_text(sheet_tab: Page, demo: Demo) -> None:
    """On the smallest phone a short number grows as the text does (1.4.4), a long one as large as one line lets it."""
    _set(sheet_tab, 320)
    open_sheet(sheet_tab, f"{demo.address}urgent/")
    size = """(digits) => parseFloat(getComputedStyle(
      [...document.querySelectorAll(".phone__number")].find((link) => link.textContent.length === digits)).fontSize)"""
    text = "() => parseFloat(getComputedStyle(document.body).fontSize)"
    letters = sheet_tab.evaluate(text)
    before = [sheet_tab.evaluate(size, digits) for digits in (3, 12)]
    ask(sheet_tab, "asked", "large")
    after = [sheet_tab.evaluate(size, digits) for digits in (3, 12)]
    grown = sheet_tab.evaluate(text) / letters
    assert grown > 1.7
    assert after[0] / before[0] >= grown * 0.99
    assert after[1] / before[1] >= 1.2


@pytest.mark.parametrize("sheet", SHEETS)
def test_axe_finds_nothing(sheet_tab: Page, demo: Demo, note: Note, sheet: str) -> None:
    """axe-core, target sizes included, has nothing to say at either width, in light or dark colours (WCAG 2.2 AA)."""
    _set(sheet_tab, WIDTHS[0])
    open_sheet(sheet_tab, demo.address + find_page(demo.folder, sheet))
    load_axe(sheet_tab)
    faults = []
    for width in WIDTHS:
        for scheme in SCHEMES:
            _set(sheet_tab, width, scheme)
            faults += [f"{width} {scheme} {found}" for found in ask(sheet_tab, "axe")]
    note("axe", sheet, faults, widths=WIDTHS, schemes=SCHEMES)
    assert faults == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_word_is_cut_covered_or_out_of_reach(sheet_tab: Page, demo: Demo, note: Note, sheet: str) -> None:
    """Narrow, with text at twice its size, with the widest spacing: every word is there (1.4.4, 1.4.10, 1.4.12)."""
    _set(sheet_tab, WIDTHS[0])
    open_sheet(sheet_tab, demo.address + find_page(demo.folder, sheet))
    found: dict[str, list[str]] = {}
    for wish, width in WISHES:
        _set(sheet_tab, width)
        ask(sheet_tab, "asked", wish)
        found.setdefault(wish, []).extend(f"{wish} {width} {fault}" for fault in ask(sheet_tab, "cut"))
    for wish, check in (("plain", "narrow"), ("large", "large-text"), ("spaced", "spacing")):
        note(check, sheet, found[wish], widths=[width for other, width in WISHES if other == wish])
    assert [fault for faults in found.values() for fault in faults] == []
