"""The search as a resident meets it: real index, real browser, the policy of the real search page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.assembly.search_index import index_records
from generator.outputs.index import build_index
from generator.outputs.search.search_page import make_search_page
from generator.public import SearchRecord
from tests.outputs.other_language import OTHER, RENDER, translate_terms
from tests.outputs.search_sample import ROOT, make_search_sample
from tests.outputs.search_site import ASK, lay_search_site, measure, put, read_cases, wrap_search_page

pytestmark = pytest.mark.browser

ENCODE = """async ([base, texts]) => {
  const { makeFolder } = await import(base + "assets/search/fold.js");
  const words = await (await fetch(base + "assets/search/words.json")).json();
  const { fold, encodeQuery } = makeFolder(words.fold);
  return texts.map((text) => ({ folded: fold(text), query: encodeQuery(text) }));
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """Serve the invented town's search under a sub-path, as a project site of a code host would be."""
    root, empty = tmp_path_factory.mktemp("web"), tmp_path_factory.mktemp("empty")
    lay_search_site(root / "town", make_search_sample(empty), empty)
    return f"{serve(root)}town/"


def _ask(page: Page, address: str, queries: list[str]) -> list[list[str]]:
    page.goto(f"{address}search/")
    answers: list[list[str]] = page.evaluate(ASK, [address, queries])
    return answers


def _measure(page: Page, address: str, name: str) -> float:
    cases = read_cases(name)
    return measure(cases, _ask(page, address, [case["query"] for case in cases])).recall


def _search(page: Page, address: str, words: str) -> None:
    page.goto(f"{address}search/")
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("button", name="さがす").click()


def test_known_queries_find_what_is_expected(page: Page, address: str) -> None:
    """Of the pages expected for the queries the thesaurus was written with, 95 % are among the first ten."""
    assert _measure(page, address, "search_queries.json") >= 0.95


def test_held_queries_keep_their_level(page: Page, address: str) -> None:
    """Sentences written after the thesaurus, never used to mend it, do not fall below what was measured for them."""
    assert _measure(page, address, "search_queries_held.json") >= 0.75


def test_browser_encodes_as_the_index_does(page: Page, address: str) -> None:
    """The script folds and encodes every shared case exactly as the Python side does."""
    cases = json.loads((ROOT / "tests/japanese/bigrams.json").read_text(encoding="utf-8"))
    page.goto(f"{address}search/")
    answers = page.evaluate(ENCODE, [address, [case["text"] for case in cases]])
    wanted = [{"folded": case["folded"], "query": case["query"]} for case in cases]
    assert [(c["text"], a) for c, a in zip(cases, answers, strict=True)] == [
        (c["text"], w) for c, w in zip(cases, wanted, strict=True)
    ]


def test_violence_leads_to_the_neutral_page(page: Page, address: str) -> None:
    """暴力 leads to the page with the neutral title, by its neutral address, first of all results."""
    _search(page, address, "暴力")
    first = page.locator("ol.search-results > li").first
    expect(first.get_by_role("link")).to_have_text("家庭のこと")
    assert (first.get_by_role("link").get_attribute("href") or "").startswith(f"{address}k/")


def test_sensitive_entries_are_not_found_by_name(page: Page, address: str) -> None:
    """Names of sensitive entries lead to nothing of theirs."""
    answers = _ask(page, address, ["ほしのねどこ", "木曜の輪", "にじのへや", "ほほえみ相談室"])
    assert not [url for answer in answers for url in answer if url.startswith("k/e/")]


def test_one_letter_is_enough(page: Page, address: str) -> None:
    """A single kanji, and a single kana, find what begins with them."""
    kanji, kana = _ask(page, address, ["碁", "う"])
    assert "place/s-igo/" in kanji
    assert kana


def test_results_are_counted_and_announced(page: Page, address: str) -> None:
    """The count stands in a live region and equals the number of results in the list."""
    _search(page, address, "うめの木サロン")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"^\d+件見つかりました。$"))
    shown = page.locator("ol.search-results > li").count()
    assert shown == min(12, int((status.text_content() or "").split("件")[0]))


def test_the_words_stay_in_the_page(page: Page, address: str) -> None:
    """What is typed is neither in any address asked for, nor in the page's own, nor stored."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    _search(page, address, "zzterm 借金")
    expect(page.locator("ol.search-results > li").first).to_be_visible()
    assert page.url == f"{address}search/"
    assert not [url for url in asked if "zzterm" in url or "%E5%80%9F" in url or not url.startswith(address)]
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_nothing_is_loaded_before_use(page: Page, address: str) -> None:
    """Opening the page loads no index and no WebAssembly."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}search/", wait_until="networkidle")
    assert not [url for url in asked if "pagefind" in url or "words.json" in url]


def test_nothing_found_is_no_dead_end(page: Page, address: str) -> None:
    """Without a hit the page says so and still offers a telephone, the worries and the urgent page."""
    _search(page, address, "ゑゑゑゑ")
    expect(page.get_by_role("status")).to_contain_text("見つかりませんでした")
    expect(page.locator(".next-step a[href^='tel:']").first).to_be_visible()
    expect(page.locator(".next-step a[href='../urgent/']").first).to_be_visible()
    expect(page.locator("a[href='../find/']").first).to_be_visible()


def test_typing_with_an_input_method_waits(page: Page, address: str) -> None:
    """While kana are still being converted nothing is looked for; once they are settled it is."""
    page.goto(f"{address}search/")
    page.evaluate(
        """() => { const input = document.querySelector("input[type=search]");
        input.value = "しゃっきん";
        input.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true })); }"""
    )
    page.clock.run_for(2000)
    assert page.get_by_role("status").text_content() == ""
    page.evaluate(
        """document.querySelector("input[type=search]").dispatchEvent(new CompositionEvent("compositionend"))"""
    )
    page.clock.run_for(2000)
    expect(page.get_by_role("status")).to_contain_text("見つかりました")


def test_hostile_titles_are_shown_as_text(page: Page, serve: Callable[[Path], str], tmp_path: Path) -> None:
    """A title made of markup is read as words and runs nothing."""
    empty = tmp_path / "empty"
    empty.mkdir()
    sample = make_search_sample(empty)
    site = tmp_path / "web"
    lay_search_site(site, sample, empty)
    bad = "<img src=x onerror=\"document.title='ran'\">サロン"
    hostile = [SearchRecord("place/bad/", bad, bad, bad, bad, ())]
    for old in site.joinpath("assets/search/pagefind").rglob("*.pf_*"):
        old.unlink()
    for artifact in index_records(hostile):
        put(site, artifact.path, artifact.content)
    _search(page, serve(site), "サロン")
    expect(page.locator("ol.search-results a")).to_have_text(bad)
    assert page.locator("ol.search-results img").count() == 0
    assert page.title() == "検索"


def _list_links(page: Page, words: str, folder: str) -> list[tuple[str, str | None]]:
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator(f"ol a[href*='{folder}']").first).to_be_visible()
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^«»\d+«件見つかりました。»$"))
    links = page.locator(f"ol a[href*='{folder}']").all()
    return [(link.get_attribute("href") or "", link.get_attribute("hreflang")) for link in links]


def test_results_lead_into_the_readers_tree(page: Page, serve: Callable[[Path], str], tmp_path: Path) -> None:
    """A page of another language counts in it, leads to pages of its tree, and says what is Japanese only."""
    empty, site = tmp_path / "empty", tmp_path / "web"
    empty.mkdir()
    sample = make_search_sample(empty)
    lay_search_site(site, sample, empty)
    (made,) = make_search_page(build_index(translate_terms(sample), OTHER), RENDER)
    body = made.body.replace('="~/', '="../../')
    put(site, "en/search/index.html", wrap_search_page(body, language="en", root="../../").encode())
    address = serve(site)
    page.goto(f"{address}en/search/")
    places = _list_links(page, "うめの木サロン", "/place/")
    assert places
    assert all(href.startswith(f"{address}en/place/") and lang is None for href, lang in places)
    written = _list_links(page, "はじめて居場所に行く前に", "/articles/")
    assert written
    assert all(href.startswith(f"{address}articles/") and lang == "ja" for href, lang in written)
    assert page.locator("ol > li:not([lang=ja])").count() == 0


def test_a_page_left_open_survives_a_rebuild(chromium: Browser, serve: Callable[[Path], str], tmp_path: Path) -> None:
    """When the site was rebuilt while the page was open, the next search opens the new index."""
    empty, site = tmp_path / "empty", tmp_path / "web"
    empty.mkdir()
    sample = make_search_sample(empty)
    lay_search_site(site, sample, empty)
    page = chromium.new_page()
    page.clock.install()
    _search(page, serve(site), "囲碁")
    expect(page.locator("ol.search-results > li").first).to_be_visible()
    for old in site.joinpath("assets/search/pagefind").rglob("*.pf_*"):
        old.unlink()
    for artifact in index_records([SearchRecord("place/new/", "あたらしい寄り合い", "居場所", "", "", ())]):
        put(site, artifact.path, artifact.content)
    page.clock.fast_forward(61_000)
    page.get_by_role("searchbox").fill("寄り合い")
    page.get_by_role("button", name="さがす").click()
    page.clock.run_for(1000)
    expect(page.locator("ol.search-results a").first).to_have_text("あたらしい寄り合い")
    page.close()
