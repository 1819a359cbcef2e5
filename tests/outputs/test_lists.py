"""List pages: pages of cards, and registers of one and of many thousand entries."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest

from generator.outputs.lists.list_page import CARDS_A_PAGE
from generator.outputs.render import Renderer
from generator.outputs.site import make_pages
from generator.public import Area, Page, PublicDirectory
from tests.outputs.reading import read_body
from tests.sample import empty_directory, sample_directory, sample_municipality

PREFECTURES = 5
TOWNS = 200
DESKS = 1_000


def joint_register() -> PublicDirectory:
    """Return a register of five prefectures, 200 towns and 1,000 desks, one in twenty for a whole prefecture."""
    base = empty_directory()
    desk = replace(sample_directory().desks[0], schedule=None, organization=None)
    tops = [Area(f"p{n}", f"第{n}県", "けん", f"p{n}") for n in range(PREFECTURES)]
    towns = [Area(f"m{n}", f"{n}市", "し", f"m{n}", f"p{n % PREFECTURES}") for n in range(TOWNS)]
    desks = []
    for n in range(DESKS):
        area = towns[n % TOWNS]
        served = tops[n % PREFECTURES] if n % 20 == 0 else area
        name = f"窓口その{n}"
        desks.append(
            replace(desk, id=f"d{n}", url=f"desk/d{n}/", name=name, page_title=name, area=area, areas_served=(served,))
        )
    return replace(
        base,
        desks=tuple(desks),
        vocabulary=replace(base.vocabulary, areas=(*tops, *towns)),
        municipality=replace(sample_municipality(), area_word="市区町村"),
    )


@pytest.fixture(scope="module")
def joint(render: Renderer) -> dict[str, Page]:
    """Return the pages of the joint register."""
    return {page.url: page for page in make_pages(joint_register(), (), render)}


def test_a_long_list_is_cut_into_pages(joint: dict[str, Page]) -> None:
    """All desks stand on the pages of the list, in order, each once, none with too many cards."""
    last = DESKS // CARDS_A_PAGE
    urls = ["desks/", *(f"desks/page/{number}/" for number in range(2, last + 1))]
    assert f"desks/page/{last + 1}/" not in joint
    cards = [card for url in urls for card in read_body(joint[url].body).cards]
    assert cards == [f"d{n}" for n in range(DESKS)]
    assert all(len(read_body(joint[url].body).cards) <= CARDS_A_PAGE for url in urls)


def test_pages_of_a_list_lead_to_each_other(joint: dict[str, Page]) -> None:
    """A page marks itself in the pager, links its neighbours, the first and the last, and says its number."""
    page = joint["desks/page/7/"]
    assert page.title == "相談窓口（7ページ目）"
    assert ("相談窓口", "desks/") in page.trail
    for url in ("desks/", "desks/page/6/", "desks/page/8/", f"desks/page/{DESKS // CARDS_A_PAGE}/"):
        assert f'href="~/{url}"' in page.body
    assert page.body.count('aria-current="page"') == 1


def test_the_full_count_stands_on_every_page(joint: dict[str, Page]) -> None:
    """The heading counts the whole list, not the part on this page."""
    assert "1000件" in joint["desks/"].body
    assert "1000件" in joint[f"desks/page/{DESKS // CARDS_A_PAGE}/"].body


def test_municipalities_are_reached_by_their_prefecture(joint: dict[str, Page]) -> None:
    """From the desks one goes to a prefecture, from there to a town, where its desks are, and to those above it."""
    assert 'href="~/desks/area/p1/"' in joint["desks/"].body
    assert 'href="~/desks/area/m1/"' not in joint["desks/"].body
    assert 'href="~/desks/area/m1/"' in joint["desks/area/p1/"].body
    town = joint["desks/area/m1/"]
    assert town.title == "第1県 1市の相談窓口"
    assert town.trail == (("相談窓口", "desks/"), ("第1県", "desks/area/p1/"))
    assert set(read_body(town.body).cards) == {f"d{n}" for n in range(DESKS) if n % TOWNS == 1}
    town_with_wider = read_body(joint["desks/area/m5/"].body).cards
    assert {f"d{n}" for n in range(DESKS) if n % TOWNS == 5} < set(town_with_wider)


def test_the_index_of_areas_names_every_town_under_its_prefecture(joint: dict[str, Page]) -> None:
    """One page has all areas with their counts, grouped by the one above."""
    body = joint["desks/area/"].body
    assert body.count("<details") == PREFECTURES
    assert all(f'href="~/desks/area/m{n}/"' in body for n in range(TOWNS))


def test_a_worry_in_a_large_register_asks_where_one_lives(joint: dict[str, Page]) -> None:
    """Five desks out of a thousand would be anybody's; the page lets people choose their prefecture instead."""
    page = joint["worry/money-food/"]
    assert read_body(page.body).cards == []
    assert 'href="~/desks/area/p0/"' in page.body
    assert "worry/money-food/all/" not in joint


def test_every_link_of_the_joint_register_leads_somewhere(joint: dict[str, Page]) -> None:
    """No list or pager of a large register links a page that is not made."""
    lost = {
        link
        for page in joint.values()
        for link in re.findall(r'href="~/((?:desks|worry|find|places|k)/[^"#]*)"', page.body)
        if link not in joint
    }
    assert lost == set()


def test_a_large_register_takes_seconds(render: Renderer) -> None:
    """A thousand desks in two hundred towns are made far within ten seconds."""
    register = joint_register()
    start = time.perf_counter()
    make_pages(register, (), render)
    assert time.perf_counter() - start < 10


def test_one_entry_makes_one_card(render: Renderer) -> None:
    """A register of a single place has it in its lists, and no pager."""
    base = empty_directory()
    made = {p.url: p for p in make_pages(replace(base, places=sample_directory().places[:1]), (), render)}
    for url in ("places/", "places/kind/salon/", "places/area/kita/", "places/day/wed/"):
        assert read_body(made[url].body).cards == ["kita-salon"]
        assert 'class="pager"' not in made[url].body
    assert "places/day/thu/" not in made


def test_a_worry_with_more_than_fits_has_a_full_list(render: Renderer) -> None:
    """Where more fits than the page of a worry shows, all of it stands behind one link, with its count."""
    base = sample_directory()
    desk = base.desks[0]
    desks = tuple(replace(desk, id=f"d{n}", url=f"desk/d{n}/", page_title=f"窓口{n}") for n in range(9))
    made = {page.url: page for page in make_pages(replace(base, desks=desks), (), render)}
    page = made["worry/money-food/"]
    assert len([card for card in read_body(page.body).cards if card.startswith("d")]) == 5
    everything = read_body(made["worry/money-food/all/"].body).cards
    assert f"すべて見る（{len(everything)}件）" in page.body
    assert {desk.id for desk in desks} < set(everything)
