"""On paper: what is printed and what is not, nothing cut, the telephones at the foot of every sheet, sane numbers of sheets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.demo import Demo
from tests.browser.page_kinds import find_page

pytestmark = pytest.mark.browser

AREA, BOTH, MEMO = "print/area/shiomachi/", "print/area/shiomachi/talk/", "list/#komorebi-engawa,kurashi-marugoto"
KINDS = (
    "place",
    "desk",
    "event",
    "places",
    "desks",
    "urgent",
    "worry",
    "article",
    "calendar",
    "map",
    "entry, sensitive",
)
NEVER = ".site-nav, .site-languages, .footer-nav, .skip-link, .trail, .button, button, .exit-bar, .safety-line, .pager, .facets, .memo-bar"
VISIBLE = """(selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).map((element) => element.className || element.localName)"""
STYLES = (
    """(selector) => [...document.querySelectorAll(selector)].map((element) => getComputedStyle(element).breakInside)"""
)
COLOURED = """() => [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility())
  .map((element) => getComputedStyle(element).backgroundColor)
  .filter((colour) => !["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"].includes(colour))"""


def _show(page: Page, demo: Demo, kind: str) -> None:
    """Open a page as it is printed, as wide as the paper between its margins (180 mm)."""
    page.set_viewport_size({"width": 680, "height": 1000})
    page.emulate_media(media="print")
    page.goto(demo.address + (kind if "/" in kind else find_page(demo.folder, kind)))
    if kind == MEMO:
        expect(page.locator(".memo-entry")).to_have_count(2)


def _count_sheets(page: Page, path: Path) -> int:
    page.pdf(path=path, prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


@pytest.mark.parametrize("kind", [*KINDS, AREA, BOTH, MEMO])
def test_paper_has_no_navigation_no_colour_and_nothing_too_wide(page: Page, demo: Demo, kind: str) -> None:
    """What serves the screen alone is gone, every ground is white, and no line runs over the edge of the sheet."""
    _show(page, demo, kind)
    assert page.evaluate(VISIBLE, NEVER) == []
    assert page.evaluate(COLOURED) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("kind", [*KINDS, AREA, BOTH, MEMO])
def test_the_telephone_is_the_foot_of_every_sheet(page: Page, demo: Demo, kind: str) -> None:
    """The department's number stands in the group that browsers repeat at the foot of each sheet."""
    _show(page, demo, kind)
    foot = page.locator(".sheet__foot, .site-footer").filter(visible=True)
    expect(foot).to_have_count(1)
    expect(foot).to_contain_text("0000-20-1100")
    assert foot.evaluate("(element) => getComputedStyle(element).display") == "table-footer-group"
    assert foot.evaluate("(element) => getComputedStyle(element).breakInside") == "avoid"
    if kind in (AREA, BOTH, MEMO):
        expect(foot).to_contain_text("110")
        expect(foot).to_contain_text("119")


@pytest.mark.parametrize(
    ("kind", "blocks"),
    [
        (AREA, ".sheet__entries > li"),
        (BOTH, ".sheet__entries > li"),
        (MEMO, ".memo > li"),
        ("places", ".card"),
        ("urgent", ".hotline, .phone"),
        ("place", ".phone, .facts > div"),
    ],
)
def test_no_block_is_cut_by_the_end_of_a_sheet(page: Page, demo: Demo, kind: str, blocks: str) -> None:
    """Every entry, card and number stays whole, and no heading is left alone at the foot."""
    _show(page, demo, kind)
    styles = page.evaluate(STYLES, blocks)
    assert styles
    assert set(styles) == {"avoid"}
    after = page.evaluate("[...document.querySelectorAll('h1, h2, h3')].map((one) => getComputedStyle(one).breakAfter)")
    assert set(after) == {"avoid"}


@pytest.mark.parametrize("kind", [AREA, BOTH, MEMO])
def test_a_sheet_says_from_when_it_is(page: Page, demo: Demo, kind: str) -> None:
    """The day stands on it, and that older ones are to be thrown away."""
    _show(page, demo, kind)
    told = page.locator(".sheet__date").filter(visible=True).inner_text().replace("\u2060", "")
    assert told == "この一覧は2026年11月24日（火）現在です。古いものは捨ててください。"


@pytest.mark.parametrize(
    ("kind", "most"),
    [
        ("place", 3),
        ("desk", 4),
        (BOTH, 4),
        (AREA, 9),
        (MEMO, 2),
        ("article", 3),
        ("urgent", 5),
        ("places", 9),
        ("calendar/month/2/", 4),
    ],
)
def test_paper_is_not_wasted(page: Page, demo: Demo, tmp_path: Path, kind: str, most: int) -> None:
    """An entry takes a few A4 sheets, a district's edition fewer than ten, and no sheet is empty beyond that."""
    _show(page, demo, kind)
    assert 1 <= _count_sheets(page, tmp_path / "page.pdf") <= most


def test_letters_on_paper_are_large_enough(page: Page, demo: Demo) -> None:
    """Words of an edition are set in 11 points or more, of the memo in 14 (a point is 4/3 of a pixel)."""
    for kind, block, points in ((BOTH, ".sheet__entries > li", 11), (MEMO, ".memo > li", 14)):
        _show(page, demo, kind)
        size = float(page.locator(block).first.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)"))
        assert size >= points * 4 / 3 - 0.01, kind


def test_paper_of_a_sensitive_page_tells_nothing_more(page: Page, demo: Demo) -> None:
    """Printed, a sensitive entry keeps its neutral title and has no code and no word of a memo."""
    _show(page, demo, "entry, sensitive")
    assert page.locator("svg.code, [data-memo], .print-only").count() == 0
    assert page.locator("h1").inner_text() in page.title()


def test_the_button_prints_and_is_there_only_with_script(page: Page, demo: Demo) -> None:
    """The script shows the button and it opens the printing of the browser; the words for those without stand beside it."""
    page.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1; };")
    page.goto(demo.address + BOTH)
    page.get_by_role("button", name="印刷する").click()
    assert page.evaluate("window.printed") == 1
    expect(page.get_by_text("ブラウザーのメニューから「印刷」を選んでください")).to_be_visible()
    page.goto(demo.address + MEMO)
    page.get_by_role("button", name="印刷する").click()
    expect(page.locator("#memo-code svg")).to_have_count(1)
    assert page.evaluate("window.printed") == 1


def test_district_and_worry_are_two_presses_from_the_list(page: Page, demo: Demo) -> None:
    """印刷用の一覧, then district and worry, then the sheet with its button (design brief, section 1)."""
    page.goto(demo.address)
    page.get_by_role("link", name="印刷用の一覧").first.click()
    page.locator("summary", has_text="汐待地区").click()
    page.locator("details[open]").get_by_role("link", name="話し相手がほしい").click()
    assert page.url == demo.address + BOTH
    expect(page.get_by_role("button", name="印刷する")).to_be_visible()
