"""What holds for every page of the site."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from generator.outputs.render import Renderer
from generator.outputs.site import make_pages
from generator.public import Artifact, Page, PublicDirectory
from tests.outputs.reading import read_body
from tests.sample import empty_directory, sample_articles, sample_directory, sample_municipality

HAND_WRITTEN = {"about/", "safety/", "reading-help/", "open-data/"}


def check_links(pages: dict[str, Page], files: dict[str, Artifact]) -> list[str]:
    """Return the internal links that lead nowhere."""
    known = {*pages, *HAND_WRITTEN, *(article.url for article in sample_articles()), *files}
    lost = []
    for page in pages.values():
        for link in read_body(page.body).links:
            target = link.removeprefix("~/").partition("#")[0]
            if link.startswith("~/") and target not in known and not target.startswith("assets/"):
                lost.append(f"{page.url} -> {link}")
    return lost


def test_internal_links_lead_somewhere(pages: dict[str, Page], files: dict[str, Artifact]) -> None:
    """Every link written from the site root leads to a page or a file that the build makes."""
    assert check_links(pages, files) == []


def test_every_page_is_reached_by_reading(pages: dict[str, Page]) -> None:
    """From home, header and footer each page is reached by links, without the sitemap; nothing lies about unlinked."""
    frame = ("languages", "urgent", "find", "places", "desks", "calendar", "map", "search")
    more = ("organizations", "programmes", "events", "articles", "sitemap", "accessibility", "offline")
    waiting, reached = ["", *(f"{name}/" for name in (*frame, *more))], {"404.html"}
    while waiting:
        url = waiting.pop()
        if url in pages and url not in reached:
            reached.add(url)
            if url != "sitemap/":
                links = read_body(pages[url].body).links
                waiting += [link.removeprefix("~/").partition("#")[0] for link in links if link.startswith("~/")]
    resting = {"place/minami-salon/", "place/old-salon/"}
    assert set(pages) - reached == resting


def test_outside_links_open_nothing_but_pages_calls_and_mails(pages: dict[str, Page]) -> None:
    """Links are internal, anchors, or of the schemes https, http, tel and mailto."""
    links = [link for page in pages.values() for link in read_body(page.body).links]
    assert [link for link in links if not re.match(r"(~/|#|https?://|tel:|mailto:)", link)] == []


def test_one_first_heading_and_no_skipped_level(pages: dict[str, Page]) -> None:
    """Every body has exactly one h1, and no heading lies more than one level below the one before it."""
    for page in pages.values():
        levels = [level for level, _ in read_body(page.body).headings]
        assert levels.count(1) == 1, page.url
        assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False)), page.url


def test_headings_say_something(pages: dict[str, Page]) -> None:
    """No heading is empty."""
    for page in pages.values():
        assert all(said.strip() for _, said in read_body(page.body).headings), page.url


def test_ids_are_unique(pages: dict[str, Page]) -> None:
    """No id stands twice in a body."""
    for page in pages.values():
        assert [name for name, times in Counter(read_body(page.body).ids).items() if times > 1] == [], page.url


def test_tags_are_closed(pages: dict[str, Page]) -> None:
    """Every tag is closed where it was opened."""
    for page in pages.values():
        reading = read_body(page.body)
        assert (reading.open_tags, reading.stray_ends) == ([], []), page.url


def test_no_script_and_no_style_in_a_body(pages: dict[str, Page]) -> None:
    """Bodies hold no script, style, frame or form, no handler and no style attribute."""
    for page in pages.values():
        reading = read_body(page.body)
        forbidden = {"script", "style", "iframe", "object"}
        assert not forbidden & set(reading.tags), page.url
        assert [name for name in reading.attributes if name == "style" or name.startswith("on")] == [], page.url


def test_titles_are_unique_but_for_neutral_ones(pages: dict[str, Page]) -> None:
    """Two pages that are not sensitive never share a title."""
    titles = Counter(page.title for page in pages.values() if page.mould != "sensitive")
    assert [title for title, times in titles.items() if times > 1] == []


def test_every_shown_listing_is_declared(pages: dict[str, Page]) -> None:
    """The ids of a page's cards and entry are among the listings the page declares."""
    for page in pages.values():
        reading = read_body(page.body)
        assert set(reading.cards) | set(reading.entries) <= set(page.listings), page.url


def test_each_entry_has_its_page(pages: dict[str, Page], directory: PublicDirectory) -> None:
    """Every entry, suspended and retired ones too, has a page that carries its id and is its own."""
    for item in directory.listings():
        assert read_body(pages[item.url].body).entries == [item.id]


def test_sensitive_names_stay_on_sensitive_pages(pages: dict[str, Page], directory: PublicDirectory) -> None:
    """The name, number or id of a sensitive entry occurs on no page that is not sensitive."""
    hidden = [item for item in directory.listings() if item.sensitive]
    secrets = [word for item in hidden for word in (item.name, f'"{item.id}"', *(c.shown for c in item.contacts))]
    assert len(hidden) == 2
    for page in pages.values():
        if page.mould != "sensitive":
            assert [word for word in secrets if word in page.body] == [], page.url
            assert not set(page.listings) & {item.id for item in hidden}, page.url


def test_sensitive_pages_are_neutral_outside(pages: dict[str, Page], directory: PublicDirectory) -> None:
    """Title, address, description and trail of a sensitive page name neither the worry nor the entry."""
    words = directory.vocabulary
    told = [item.name for item in directory.listings() if item.sensitive]
    told += [term.label for terms in (words.worries, words.kinds, words.audiences) for term in terms if term.sensitive]
    seen = [page for page in pages.values() if page.mould == "sensitive"]
    assert {page.url for page in seen} >= {"k/07/", "k/03/", "k/21/", "k/31/", "k/e/0123456789/", "k/e/abcdefabcd/"}
    for page in seen:
        outside = " ".join(
            (page.title, page.description, page.url, page.head, *(t for pair in page.trail for t in pair))
        )
        assert [word for word in told if word in outside] == [], page.url
        assert page.url.startswith("k/")


def test_suspended_and_retired_are_in_no_list(pages: dict[str, Page]) -> None:
    """A suspended or retired entry stands on no card, only on its own page."""
    for page in pages.values():
        assert not {"minami-salon", "old-salon"} & set(read_body(page.body).cards), page.url


def test_list_counts_equal_cards(pages: dict[str, Page]) -> None:
    """The counts in the headings of a list add up to its cards."""
    for page in pages.values():
        if page.kind in {"places", "desks", "organizations", "programmes", "events", "audience", "sensitive-list"}:
            reading = read_body(page.body.partition("<h2>どこに住んでいても")[0])
            counts = [int(found) for found in re.findall(r'<h2>[^<]*<span class="count">(\d+)件', page.body)]
            assert sum(counts) == len(reading.cards), page.url


def test_facet_counts_equal_the_list_behind_them(pages: dict[str, Page]) -> None:
    """The number on a link to a list is the number of cards behind the link, and never nought."""
    pattern = r'<a href="~/([^"#]*)"[^>]*>[^<]*<span class="count">(\d+)件'
    found = {(url, int(count)) for page in pages.values() for url, count in re.findall(pattern, page.body)}
    assert len(found) > 20
    for url, count in found:
        assert count > 0
        assert count == len(read_body(pages[url].body).cards), url


def test_every_list_ends_in_a_telephone_and_a_next_step(pages: dict[str, Page]) -> None:
    """List, worry, finder, urgent and lost-link pages give one number to call and one way on."""
    kinds = {"places", "desks", "audience", "sensitive-list", "worry", "sensitive-worry", "finder", "urgent", "missing"}
    for page in pages.values():
        if page.kind in kinds:
            links = read_body(page.body).links
            assert any(link.startswith("tel:") for link in links), page.url
            assert any(link.startswith("~/") for link in links), page.url


def test_same_input_makes_same_pages(pages: dict[str, Page], render: Renderer) -> None:
    """Two makings of one directory differ in nothing."""
    assert {page.url: page for page in make_pages(sample_directory(), sample_articles(), render)} == pages


def test_an_empty_register_still_makes_a_whole_site(render: Renderer) -> None:
    """With no entry at all each main page stands, says so kindly, and gives a telephone."""
    made = {page.url: page for page in make_pages(empty_directory(), (), render)}
    assert {"", "urgent/", "find/", "places/", "desks/", "organizations/", "events/", "404.html"} <= set(made)
    assert "ここにのせているものがありません" in made["places/"].body
    calm = {url: page for url, page in made.items() if page.kind not in ("articles", "sitemap")}
    assert [url for url, page in calm.items() if "0000-20-1000" not in page.body] == []
    assert not any(url.startswith("places/kind/") for url in made)
    assert check_links(made, {}) == []


def test_without_a_department_number_a_line_that_is_always_open_helps(render: Renderer) -> None:
    """Where the department has no telephone, dead ends give a help line's number under the line's own name."""
    base = sample_directory()
    town = replace(sample_municipality(), contacts=())
    lines = tuple(replace(line, always_open=True) if line.id == "night-line" else line for line in base.hotlines)
    made = {p.url: p for p in make_pages(replace(base, municipality=town, hotlines=lines), (), render)}
    assert "みほん夜の電話" in made["organizations/"].body
    assert 'href="tel:0000300001"' in made["organizations/"].body


def test_without_a_notice_there_is_no_platform_page(render: Renderer, pages: dict[str, Page]) -> None:
    """The page of platform and council stands only where the register holds a notice."""
    assert "platform/" in pages
    town = replace(sample_municipality(), council=None)
    made = {page.url: page for page in make_pages(replace(sample_directory(), municipality=town), (), render)}
    assert "platform/" not in made
    assert "~/platform/" not in made["sitemap/"].body


@pytest.mark.parametrize("url", ["", "places/", "desks/", "find/", "404.html"])
def test_pages_work_without_script(pages: dict[str, Page], url: str) -> None:
    """The ways in are plain links, with nothing that only a script would show."""
    # What is open now is told by a script in an empty line; the week's times stand there without it.
    reading = read_body(pages[url].body.replace('<p class="now" hidden></p>', ""))
    assert "button" not in reading.tags
    assert "hidden" not in reading.attributes
    assert len(reading.links) > 5
