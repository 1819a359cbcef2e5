"""The words on paper: the facts one takes along, no heading left alone, nothing that a screen alone can do, large letters."""

from __future__ import annotations

import io
import re
import unicodedata
from itertools import islice

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.browser.demo import Demo
from tests.browser.page_kinds import find_page

pytestmark = pytest.mark.browser

LISTS = ("places/", "desks/", "places/area/shiomachi/", "worry/talk/", "organizations/", "en/places/", "easy/places/")
PAGES = ("", *LISTS, "calendar/", "map/", "near/", "search/", "urgent/", "platform/", "find/", "programmes/", "events/")
MOST_HEADINGS = 24

CARDS = """() => [...document.querySelectorAll(".card[data-listing]")].map((card) => ({
  id: card.dataset.listing,
  shown: [...card.querySelectorAll(".card__reading, .sheet-entry__when, .card__when, .sheet-entry__phone, .card__paper > p:not([class])")]
    .filter((part) => part.checkVisibility()).map((part) => part.className.split(" ")[0] || "place"),
  text: card.innerText,
}))"""
DEAD = """() => [...document.querySelectorAll("main p, main li, main summary")].filter((one) => one.checkVisibility() && !one.closest(".card, .tile-grid, .session, nav, table, ol.month-list"))
  .filter((one) => [...one.querySelectorAll("a:not([href^='tel:'], [href^='http'], [href^='mailto:'])")].some((link) => link.innerText.trim() === one.innerText.trim()))
  .map((one) => one.innerText).filter((text) => /見る|探す|読みもの|一覧/.test(text))"""
TOO_SMALL = """() => { const found = new Set(); const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) { const one = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && one.checkVisibility() && !one.closest("rt, rp, script, style, template, .visually-hidden")
      && parseFloat(getComputedStyle(one).fontSize) < 13.9) found.add(`${one.className || one.localName}: ${one.innerText}`); }
  return [...found]; }"""
DARK = """() => [getComputedStyle(document.body).color, getComputedStyle(document.querySelector("h1")).color,
  getComputedStyle(document.documentElement).getPropertyValue("--page").trim()]"""


def _show(page: Page, demo: Demo, url: str) -> None:
    """Open a page as it is printed, as wide as the paper between its margins, on a device that is set to dark."""
    page.set_viewport_size({"width": 680, "height": 1000})
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(demo.address + url)


def _squeeze(text: str) -> str:
    """Return words without spaces, characters of one look (a radical for its character) as one."""
    return re.sub(r"[\s\u2060\u200b]+", "", unicodedata.normalize("NFKC", text))


def _read_sheets(page: Page) -> list[list[str]]:
    """Return the lines of each sheet of the page's PDF from top to bottom."""
    sheets = []
    for sheet in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages:
        lines: dict[int, str] = {}

        def note(
            text: str, outer: list[float], inner: list[float], font: object, size: float, lines: dict[int, str] = lines
        ) -> None:
            if text.strip():
                height = round(inner[4] * outer[1] + inner[5] * outer[3] + outer[5])
                lines[height] = lines.get(height, "") + _squeeze(text)

        sheet.extract_text(visitor_text=note)
        sheets.append([lines[height] for height in sorted(lines, reverse=True)])
    return sheets


@pytest.mark.parametrize("url", LISTS)
def test_a_list_on_paper_tells_when_where_and_which_number(page: Page, demo: Demo, url: str) -> None:
    """Cards of places and desks have days and hours or how to ask, most have a number and a place, and a reading."""
    _show(page, demo, url)
    cards = page.evaluate(CARDS)
    assert cards
    for part, least in (("sheet-entry__phone", 0.7), ("place", 0.7), ("card__reading", 0.75)):
        if part == "place" and "organizations" in url:
            continue
        assert sum(part in card["shown"] for card in cards) >= least * len(cards), part
    if "organizations" not in url:
        assert [card["id"] for card in cards if "sheet-entry__when" not in card["shown"]] == []
    assert [card["id"] for card in cards if "次は" in card["text"]] == []


def test_a_number_of_the_list_is_in_its_pdf(page: Page, demo: Demo) -> None:
    """Name, reading, place and number of an entry stand in the words of the printed list of its area."""
    _show(page, demo, "places/area/komorebi/")
    words = "".join(_squeeze(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    for wanted in ("木漏日のえんがわ", "こもれびのえんがわ", "0000-31-1014"):
        assert wanted in words, wanted


def test_a_sensitive_card_has_no_facts_for_paper(page: Page, demo: Demo) -> None:
    """Where a sensitive entry stands in a list, paper tells neither its number nor its place."""
    _show(page, demo, find_page(demo.folder, "entry, sensitive"))
    assert page.locator(".card__paper, .imprint, svg.code").count() == 0


@pytest.mark.parametrize("url", PAGES)
def test_paper_has_no_link_alone_and_no_small_letters(page: Page, demo: Demo, url: str) -> None:
    """No line of paper is a link that only a screen can open, no letter is below 10.5 points, and dark is not printed."""
    _show(page, demo, url)
    assert page.evaluate(DEAD) == []
    assert page.evaluate(TOO_SMALL) == []
    assert page.evaluate(DARK) == ["rgb(0, 0, 0)", "rgb(0, 0, 0)", "#ffffff"]
    assert page.locator(":is(form, button, select, .facets, .trail, .jumps):visible").count() == 0


def test_no_heading_is_the_last_line_of_a_sheet(page: Page, demo: Demo) -> None:
    """In the PDFs of two dozen entries of every sort each heading stands above what it is for."""
    entries = sorted(demo.folder.glob("place/*/index.html"))[::4], sorted(demo.folder.glob("desk/*/index.html"))[::3]
    chosen = [file.parent.relative_to(demo.folder).as_posix() + "/" for group in entries for file in group]
    assert len(chosen) >= 20
    for url in islice(chosen, MOST_HEADINGS):
        _show(page, demo, url)
        headings = {_squeeze(text) for text in page.locator("main :is(h1, h2, h3)").all_inner_texts()}
        for number, lines in enumerate(_read_sheets(page), 1):
            foot = next(
                (at for at, line in enumerate(lines) if line.startswith("みなも市福祉部つながり推進課電話")), len(lines)
            )
            above = [line for line in lines[:foot] if not re.fullmatch(r"\d+/\d+", line)]
            assert above, (url, number)
            assert above[-1] not in headings, (url, number, above[-1])


def test_the_end_of_a_page_is_there_once(page: Page, demo: Demo) -> None:
    """The day stands once on an entry and on an article's list, at the end of what is printed."""
    for url in ("place/komorebi-engawa/", "urgent/", "desks/", "print/area/shiomachi/"):
        _show(page, demo, url)
        assert page.get_by_text("古いものは捨ててください").filter(visible=True).count() == 1, url


@pytest.mark.parametrize("url", ["worry/talk/", "k/07/", "urgent/"])
def test_what_is_folded_on_the_screen_is_in_the_pdf(page: Page, demo: Demo, url: str) -> None:
    """The number for the night is printed though its box is closed, without the marks of folding, and is closed again after."""
    _show(page, demo, url)
    page.evaluate("document.querySelectorAll('main details').forEach((box) => box.removeAttribute('open'))")
    words = "".join(_squeeze(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    assert "夜のあいだに、何かを決めなくてかまいません" in words
    assert not re.search("[▶▼▲▾▴]", words)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("main details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".after-hours[open]").count() == 0
