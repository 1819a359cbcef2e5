"""Three thousand entries in one list: pages stay light, a pager leads through them, and nobody meets a dead end."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace

import pytest

from generator.outputs.calendar.weeks import MOST_A_DAY
from generator.outputs.lists.list_page import CARDS_A_PAGE
from generator.outputs.render import Renderer
from generator.outputs.site import make_pages
from generator.public import Page
from tests.outputs.conftest import FRAGMENTS
from tests.outputs.reading import read_body
from tests.sample import sample_directory

COUNT = 3000
KIB = 1024


@pytest.fixture(scope="module")
def many() -> dict[str, Page]:
    """Return the pages of a directory with three thousand places of one kind in one area, all open on one weekday."""
    base = sample_directory()
    like = base.places[0]
    places = tuple(replace(like, id=f"p{n}", name=f"{n:04}番のお茶の間", url=f"place/p{n}/") for n in range(COUNT))
    made = make_pages(replace(base, places=places), (), Renderer(FRAGMENTS))
    return {page.url: page for page in made}


def test_every_place_stands_in_the_list_once(many: dict[str, Page]) -> None:
    """The pages of the list hold every place, fifty on each but the last, in sixty pages."""
    pages = [page for url, page in many.items() if re.fullmatch(r"places/(page/\d+/)?", url)]
    cards = [card for page in pages for card in read_body(page.body).cards]
    assert len(pages) == -(-COUNT // CARDS_A_PAGE)
    assert sorted(cards) == sorted(f"p{n}" for n in range(COUNT))


def test_a_pager_leads_to_the_first_the_last_and_the_near(many: dict[str, Page]) -> None:
    """From a page in the middle one reaches the first, the last, and two on either side; the current one is marked."""
    body = many["places/page/30/"].body
    pager = body.partition('class="pager"')[2].partition("</nav>")[0]
    links = read_body(pager).links
    assert [link.removeprefix("~/places/") for link in links if "page" in link or link == "~/places/"] == [
        "",
        "page/28/",
        "page/29/",
        "page/31/",
        "page/32/",
        "page/75/",
    ]
    assert 'aria-current="page"' in pager


def test_no_page_grows_with_the_register(many: dict[str, Page]) -> None:
    """Compressed, and unpacked on a cheap phone, every page stays within its weight (design brief, section 12)."""
    heavy = {
        url: (len(page.body), len(gzip.compress(page.body.encode())))
        for url, page in many.items()
        if len(page.body.encode()) > 190 * KIB or len(gzip.compress(page.body.encode())) > 38 * KIB
    }
    assert heavy == {}


def test_a_day_too_full_for_its_page_says_how_many_more_and_where(many: dict[str, Page]) -> None:
    """The calendar shows the first meetings of such a day, their whole number, and leads to the list."""
    for url in ("calendar/", "calendar/area/kita/"):
        body = many[url].body
        day = next(part for part in body.split('<section class="day"')[1:] if "3000件" in part or "2999件" in part)
        assert day.count('class="session"') <= MOST_A_DAY
        assert re.search(r"ほかに29\d\d件あります。", day)
        assert 'href="~/places/"' in day


def test_every_long_list_ends_in_a_number_and_a_way_on(many: dict[str, Page]) -> None:
    """On each page of a list there is something to call and somewhere to go."""
    for url, page in many.items():
        if url.startswith("places/"):
            links = read_body(page.body).links
            assert any(link.startswith("tel:") for link in links), url
            assert "~/find/" in links, url
