"""What is not seen: titles, headings, landmarks, languages and what is said aloud, as a screen reader takes them."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from generator.audit.page_facts import read_page
from tests.browser.demo import Demo
from tests.browser.notes import Note
from tests.browser.page_kinds import FIXED, IN_EVERY_TREE, SHEETS, find_file, find_page
from tests.browser.probes import ask

pytestmark = pytest.mark.browser

LANDMARKS = ("<header", "<main", "<footer", "<nav")
TAGS = {"": "ja", "easy/": "ja", "en/": "en"}


def _tree(path: str) -> str:
    return next(root for root in ("easy/", "en/", "") if path.startswith(root))


def test_titles_tell_the_pages_of_a_tree_apart(demo: Demo, note: Note) -> None:
    """No two pages of one language have the same title (2.4.2); sensitive ones are as neutral as they are many."""
    titles: Counter[str] = Counter()
    for path in demo.folder.rglob("*.html"):
        name = path.relative_to(demo.folder).as_posix()
        if name.removeprefix(_tree(name)).startswith("k/"):
            continue
        title = re.search(r"<title>(.*?)</title>", path.read_text(encoding="utf-8"), re.DOTALL)
        assert title, name
        titles[title[1]] += 1
    assert len(titles) > 500
    twice = [title for title, count in titles.items() if count > 1]
    note("titles", "all pages", twice)
    assert twice == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_headings_landmarks_and_language(demo: Demo, note: Note, sheet: str) -> None:
    """One h1, no heading level left out, one main between header and footer, the tree's language (1.3.1, 2.4.1, 3.1.1)."""
    path = find_file(demo.folder, sheet)
    name = path.relative_to(demo.folder).as_posix()
    html = path.read_text(encoding="utf-8")
    facts = read_page(name, html)
    levels = [level for level, _ in facts.headings]
    faults = []
    if levels.count(1) != 1 or levels[0] != 1:
        faults.append("not one h1, first of the headings")
    faults += [f"h{low} follows h{high}" for high, low in zip(levels, levels[1:], strict=False) if low > high + 1]
    faults += [f"no {mark}>" for mark in LANDMARKS if mark not in html]
    if html.count("<main") != 1 or not html.index("<header") < html.index("<main") < html.rindex("<footer"):
        faults.append("landmarks out of order")
    if facts.language != TAGS[_tree(name)]:
        faults.append("language of another tree")
    note("structure", sheet, faults)
    assert faults == []


@pytest.mark.parametrize("kind", IN_EVERY_TREE)
def test_japanese_words_in_another_language_are_marked(sheet_tab: Page, demo: Demo, note: Note, kind: str) -> None:
    """On English pages all that stays Japanese carries its language, names in attributes too (3.1.2)."""
    sheet = f"en: {kind}"
    sheet_tab.goto(demo.address + find_page(demo.folder, sheet))
    faults = ask(sheet_tab, "foreign")
    note("language-marks", sheet, faults)
    assert faults == []


def test_unmarked_words_are_found(sheet_tab: Page) -> None:
    """Japanese text and names without a language of their own are told, so that silence elsewhere means something."""
    sheet_tab.goto("about:blank")
    sheet_tab.set_content(
        '<html lang="en"><body><p>みなも</p><p lang="ja">市</p><button aria-label="探す">x</button><p>A–Z</p></body></html>'
    )
    assert ask(sheet_tab, "foreign") == ["みなも", "aria-label: 探す"]


@pytest.mark.parametrize(
    ("sheet", "words", "said"), [("search", "居場所", "見つかりました"), ("en: search", "居場所", "found")]
)
def test_the_count_of_results_is_said_aloud(
    sheet_tab: Page, demo: Demo, note: Note, sheet: str, words: str, said: str
) -> None:
    """The region that tells how much was found is there, empty and polite, before it says anything (4.1.3)."""
    tab = sheet_tab
    tab.set_viewport_size({"width": 320, "height": 568})
    tab.goto(demo.address + find_page(demo.folder, sheet))
    region = tab.locator("main [role=status]")
    expect(region).to_have_count(1)
    expect(region).to_have_text("")
    assert region.get_attribute("aria-live") == "polite"
    assert region.is_visible() or region.evaluate("element => element.checkVisibility()")
    tab.get_by_role("searchbox").fill(words)
    tab.keyboard.press("Enter")
    expect(region).to_contain_text(said)
    expect(region).to_contain_text(re.compile(r"\d"))
    tab.get_by_role("searchbox").fill("zzqqxx")
    expect(region).not_to_contain_text(re.compile(r"\d"))
    expect(region).not_to_have_text("")
    note("announcement", sheet, [])


def test_telephone_numbers_stay_on_one_line(sheet_tab: Page, demo: Demo) -> None:
    """A number with hyphens is not broken on a small phone, and not by text at twice its size on a screen that has room."""
    for kind in ("urgent", "desk", "place", "en: urgent"):
        sheet_tab.goto(demo.address + find_page(demo.folder, kind))
        for wish, width in (("plain", 320), ("large", 1280)):
            sheet_tab.set_viewport_size({"width": width, "height": 568})
            ask(sheet_tab, "asked", wish)
            assert ask(sheet_tab, "broken_numbers") == [], (kind, wish)
    sheet_tab.goto("about:blank")
    sheet_tab.set_content('<p style="width:4em">電話 <span style="overflow-wrap:anywhere">0000-20-1100</span></p>')
    assert ask(sheet_tab, "broken_numbers") == ["0000-20-1100"]


def test_every_fixed_page_is_there(demo: Demo) -> None:
    """Each page that has an address of its own exists, so that no check passes for want of a page."""
    assert [kind for kind in FIXED if not find_file(demo.folder, kind).is_file()] == []
