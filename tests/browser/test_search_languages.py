"""The search of the demo municipality as residents type in it: in English, in easy Japanese, and what means nothing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.demo import Demo
from tests.outputs.search_site import read_cases

pytestmark = pytest.mark.browser

ASK = """async ([base, queries, code]) => {
  const { find } = await import(base + "assets/search/find.js");
  const answers = [];
  for (const query of queries) {
    const { total, records } = await find(query, 60, code);
    answers.push([total, records.map(({ url, title, japanese }) => [url, title, japanese])]);
  }
  return answers;
}"""

NONSENSE = (
    "<script>", "<script>alert(1)</script>", "onerror", "img src=x onerror=alert", "javascript:alert(1)", "zzzz", "asdf", "qwertyuiop",
    "' OR 1=1 --", "../../etc/passwd", "null", "undefined", "!!!", "🙂🙂", "ぽぽぽぽ", "ゑゑゑゑ", "ああああああ", "ぬるぽがっ", "アババババ",
    "むにゃむにゃ", "らららららら", "ンゴンゴ", "へのへのもへじ", "鰯鯖鯛", "甲乙丙丁戊",
)  # fmt: skip

ENDED = {"desk/kaigo-denwa-old/", "event/hajimete-tour-2026-10/"}

Answer = tuple[int, list[tuple[str, str, bool]]]


def _ask(page: Page, demo: Demo, queries: list[str], code: str) -> list[Answer]:
    page.goto(f"{demo.address}search/")
    answers: list[Answer] = page.evaluate(ASK, [demo.address, queries, code])
    return answers


def _list_sections(answer: Answer) -> list[str]:
    return [url.split("/")[0] for url, _, _ in answer[1]]


def _list_urls(answer: Answer) -> list[str]:
    return [url for url, _, _ in answer[1]]


def test_english_words_lead_to_the_page_that_helps(page: Page, demo: Demo) -> None:
    """For each of the English queries its page is among the first three results."""
    cases = read_cases("search_queries_en.json")
    assert len(cases) >= 60
    answers = _ask(page, demo, [case["query"] for case in cases], "en")
    missed = [
        case["query"]
        for case, (_, found) in zip(cases, answers, strict=True)
        if case["expect"] not in [url.partition("#")[0] for url, _, _ in found[:3]]
    ]
    assert missed == []


def test_what_means_nothing_finds_nothing(page: Page, demo: Demo) -> None:
    """Scraps of markup, keys struck at random and sounds without sense have no result, in any tree."""
    for code in ("", "en"):
        answers = _ask(page, demo, list(NONSENSE), code)
        assert [query for query, (total, _) in zip(NONSENSE, answers, strict=True) if total] == [], code


def test_a_visa_leads_to_the_worry_then_desks_then_the_rest(page: Page, demo: Demo) -> None:
    """The worry page comes first, then desks and places, and what is only to be read comes after them."""
    (answer,) = _ask(page, demo, ["visa"], "en")
    assert answer[1][0][0] == "worry/language/"
    sections = _list_sections(answer)
    assert "desk" in sections[:4]
    assert all(section in ("desk", "desks", "place", "places") for section in sections[1 : sections.index("desk") + 1])


@pytest.mark.parametrize(("query", "first"), [("さびしい", "worry/talk/"), ("死にたい", "k/08/"), ("眠れない", "k/09/"), ("lonely", "worry/talk/")])  # fmt: skip
def test_a_voice_comes_before_places(page: Page, demo: Demo, query: str, first: str) -> None:
    """Whoever may need somebody now finds the worry page, then help lines, then desks and places."""
    (answer,) = _ask(page, demo, [query], "en" if query.isascii() else "")
    assert answer[1][0][0] == first
    sections = _list_sections(answer)
    sections = sections[:20]  # so many are shown at once
    lines = [at for at, section in enumerate(sections) if section == "urgent"]
    places = [at for at, section in enumerate(sections) if section in ("place", "places", "desk", "desks")]
    assert lines[0] == 1
    assert max(lines) < min(places)


def test_the_name_in_full_comes_first(page: Page, demo: Demo) -> None:
    """A name or its reading typed in full leads to what is called so, and all words met come before some of them."""
    for answer in _ask(page, demo, ["こもれび湯", "こもれびゆ", "コモレビユ", "お風呂 木漏日"], ""):
        assert answer[1][0][0] == "place/komorebi-yu/"


def test_a_number_is_found_as_a_whole_or_from_its_beginning(page: Page, demo: Demo) -> None:
    """However its digits are parted a number leads to its own entry alone, and a piece from within to nothing."""
    for answer in _ask(
        page, demo, ["0000-31-1058", "0000311058", "００００（３１）１０５８", "0000ー31ー1058", "TEL 0000 31 1058"], ""
    ):
        assert [url for url, _, _ in answer[1]] == ["place/komorebi-yu/"]
    begun, *nothing = _ask(page, demo, ["0000-31-105", "03-1234", "31-1058", "000031105899", "1058"], "")
    assert "place/komorebi-yu/" in [url for url, _, _ in begun[1]]
    assert [total for total, _ in nothing] == [0, 0, 0, 0]


def test_what_has_ended_comes_last(page: Page, demo: Demo) -> None:
    """Past events and closed entries stand below everything that is still there, and are still found."""
    for query in ("0000", "介護の悩み", "居場所めぐり"):
        (answer,) = _ask(page, demo, [query], "")
        places = [url in ENDED for url, _, _ in answer[1]]
        assert places == sorted(places), query
    assert set(_list_urls(answer)) & ENDED


def test_the_exact_name_of_what_is_closed_comes_first(page: Page, demo: Demo) -> None:
    """Whoever types the whole name of a closed place is told of just that place."""
    (answer,) = _ask(page, demo, ["待宵の泊まり木"], "")
    assert answer[1][0][0] == "place/matsuyoi-tomarigi/"


def test_a_help_line_can_be_called_from_its_result(page: Page, demo: Demo) -> None:
    """Help lines show a number to dial, what it costs and whether somebody answers now, and lead to their own place."""
    page.clock.install(time="2026-11-25T03:00:00+09:00")
    _search(page, demo, "", "死にたい")
    lines = page.locator("ol.search-results > li:has(a[href*='urgent/#line-'])")
    expect(lines.first.locator("a[href^='tel:']")).to_be_visible()
    expect(lines.first.locator(".phone__hours")).not_to_be_empty()
    expect(lines.first.locator(".now")).to_have_text("いま相談できます")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    target = lines.first.locator("h2 a").get_attribute("href") or ""
    page.goto(target)
    expect(page.locator(f"[id='{target.partition('#')[2]}']")).to_be_visible()


@pytest.mark.parametrize(("tree", "query"), [("", "殴られる"), ("easy/", "死にたい"), ("en/", "rape"), ("en/", "suicide")])  # fmt: skip
def test_whoever_may_be_in_danger_is_shown_whom_to_call(page: Page, demo: Demo, tree: str, query: str) -> None:
    """One line names police, ambulance and the urgent page for such words, and is away again for others."""
    _search(page, demo, tree, query)
    links = page.locator(".search-urgent a")
    police, ambulance, talk = (link.get_attribute("href") or "" for link in links.all())
    assert (police, ambulance) == ("tel:110", "tel:119")
    assert talk.endswith(f"{tree}urgent/" if tree else "../urgent/")
    expect(links.first).to_be_visible()
    page.get_by_role("searchbox").fill("囲碁")
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator(".search-urgent")).to_be_hidden()


def test_the_first_results_are_few_and_the_rest_is_counted(page: Page, demo: Demo) -> None:
    """For さびしい twelve results come first: the worry, three lines, eight places; a button tells how many more there are."""
    _search(page, demo, "", "さびしい")
    items = page.locator("ol.search-results > li")
    expect(items).to_have_count(12)
    assert page.locator("ol.search-results a[href*='urgent/#']").count() == 3
    total = int((page.get_by_role("status").text_content() or "").split("件")[0])
    more = page.locator(".search-more")
    expect(more).to_have_text(f"ほかの{total - 12}件も見る")
    more.click()
    expect(items).to_have_count(32)


def test_no_english_result_is_titled_in_japanese(page: Page, demo: Demo) -> None:
    """Titles of the English tree are English, or the Japanese name in Latin letters."""
    for _, found in _ask(page, demo, ["food", "lonely", "Suzunedai", "children"], "en"):
        assert found
        for url, title, japanese in found:
            assert not japanese, url
            assert not re.search(r"[\u3041-\u30ff\u4e00-\u9fff]", title), url


def _search(page: Page, demo: Demo, tree: str, words: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{demo.address}{tree}search/")
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator("ol.search-results > li").first).to_be_visible()


def test_an_english_result_leads_into_the_english_tree(page: Page, demo: Demo) -> None:
    """A name is told in Latin letters with its Japanese below, and leads to the English page."""
    _search(page, demo, "en/", "Otonari Saron")
    link = page.locator("ol.search-results a").first
    expect(link).to_have_text("Suzunedai Otonari Saron 鈴音台おとなりサロン")
    expect(link.locator("span[lang=ja]")).to_have_text("鈴音台おとなりサロン")
    assert (link.get_attribute("href") or "").startswith(f"{demo.address}en/place/")


def test_an_easy_result_has_readings_and_leads_into_the_easy_tree(page: Page, demo: Demo) -> None:
    """The title has its reading over the kanji, a name has it below, and both lead to easy pages."""
    _search(page, demo, "easy/", "仕事")
    title = page.locator("ol.search-results > li h2 a").first
    expect(title.locator("rt").first).to_be_visible()
    assert "{" not in page.locator("ol.search-results").inner_text()
    assert (title.get_attribute("href") or "").startswith(f"{demo.address}easy/")
    _search(page, demo, "easy/", "鈴音台おとなりサロン")
    expect(page.locator("ol.search-results > li h2").first).to_contain_text("すずねだいおとなりさろん")


def test_what_a_result_is_where_and_when_stand_apart(page: Page, demo: Demo) -> None:
    """At 320 px kind, place and times are pieces of their own, none beyond the edge of the screen."""
    _search(page, demo, "", "鈴音台おとなりサロン")
    card = page.locator("ol.search-results > li").first
    assert "・" not in "".join(card.locator(".card__meta").all_inner_texts()).replace("ふれあい・いきいき", "")
    assert card.locator(".card__meta > span").count() == 2
    expect(card.locator(".card__when")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
