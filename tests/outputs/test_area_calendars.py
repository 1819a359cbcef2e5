"""The calendar of each district, and how its list, its map and its calendar agree."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from generator.outputs.areas import FEW_AREAS
from generator.outputs.calendar.area_pages import MOST_SESSIONS, make_area_calendars
from generator.outputs.calendar.calendar_pages import make_calendar_files
from generator.outputs.index import build_index
from generator.outputs.map.map_page import make_map_page
from generator.outputs.map.points import is_on_map
from generator.outputs.render import Renderer
from generator.public import Area, Desk, Occurrence, Page, Place, PublicDirectory
from tests.outputs.conftest import FRAGMENTS
from tests.outputs.reading import read_body
from tests.sample import TODAY, empty_directory, sample_directory

RENDER = Renderer(FRAGMENTS)


def make(directory: PublicDirectory) -> dict[str, Page]:
    """The districts' calendars by address."""
    return {page.url: page for page in make_area_calendars(build_index(directory), RENDER)}


def crowd(count: int, areas: tuple[Area, ...]) -> tuple[Place, ...]:
    """So many places in turn in the areas, each open once a week for eight weeks."""
    first = sample_directory().places[0]
    assert first.schedule is not None
    held = tuple(Occurrence(TODAY + timedelta(weeks=week), "10:00", "12:00") for week in range(8))
    schedule = replace(first.schedule, occurrences=held)
    return tuple(
        replace(first, id=f"p{n}", url=f"place/p{n}/", area=areas[n % len(areas)], schedule=schedule)
        for n in range(count)
    )


def test_districts_with_meetings_have_a_calendar_and_no_others() -> None:
    """The same districts have a page and a calendar file, and each page leads to its file."""
    pages = make(sample_directory())
    files = {file.path for file in make_calendar_files(sample_directory()) if file.path.startswith("calendar/area/")}
    assert set(pages) == {"calendar/area/kita/", "calendar/area/minami/"}
    assert {f"{url.rstrip('/')}.ics" for url in pages} == files
    for url, page in pages.items():
        assert f"~/{url.rstrip('/')}.ics" in read_body(page.body).links


def test_a_district_holds_its_own_and_inner_districts_meetings() -> None:
    """A page shows the sessions of its district and of the districts inside it, and of no other."""
    directory = sample_directory()
    salon, _, hill, *_ = directory.places
    inner = replace(salon, id="oka-tea", url="place/oka-tea/", area=hill.area)
    pages = make(replace(directory, places=(*directory.places, inner)))
    assert {"kita-salon", "oka-tea"} <= set(pages["calendar/area/kita/"].listings)
    on_hill = pages["calendar/area/oka/"].body.partition('<section aria-labelledby="ask">')[0]
    assert set(re.findall(r'data-listing="([^"]+)"', on_hill)) == {"oka-tea"}
    assert "oka-tea" not in pages["calendar/area/minami/"].body


def test_the_eight_weeks_are_there_with_cancellations() -> None:
    """Days that have something stand under their week, in order; a cancelled meeting says 中止."""
    page = make(sample_directory())["calendar/area/minami/"]
    days = re.findall(r'<h3 id="day-([\d-]+)"', page.body)
    assert days == sorted(set(days))
    assert days[-1] == "2027-01-11"
    assert re.findall(r'<h2 id="week-(\d)"', page.body) == list("1357")  # what meets every second week
    assert "<strong>中止</strong>" in page.body


def test_many_meetings_go_on_over_pages() -> None:
    """A busy district has several pages: none is too heavy, no week is parted, and no meeting is lost or told twice."""
    directory = sample_directory()
    area = directory.places[0].area
    assert area is not None
    pages = make(replace(directory, places=crowd(50, (area,)), events=(), desks=()))
    mine = [page for url, page in pages.items() if url.startswith("calendar/area/kita/")]
    counts = [page.body.count('<li class="session"') for page in mine]
    assert sum(counts) == 400
    assert max(counts) <= MOST_SESSIONS
    weeks = [week for page in mine for week in re.findall(r'<h2 id="week-(\d)"', page.body)]
    assert weeks == list("12345678")
    assert [page.url for page in mine] == ["calendar/area/kita/", *(f"calendar/area/kita/{n}/" for n in (2, 3, 4))]
    assert len({page.title for page in mine}) == 4


def test_a_large_register_tells_each_meeting_on_one_page() -> None:
    """With many areas in two steps, the upper one leads to the calendars inside it and repeats none of them."""
    directory = sample_directory()
    upper = directory.vocabulary.areas[0]
    inner = tuple(Area(f"a{n}", f"第{n}区", "だい", f"a{n}", upper.slug) for n in range(FEW_AREAS + 40))
    vocabulary = replace(directory.vocabulary, areas=(*directory.vocabulary.areas, *inner))
    pages = make(replace(directory, vocabulary=vocabulary, places=crowd(20, inner[:10]), events=(), desks=()))
    assert set(pages) == {"calendar/area/kita/", *(f"calendar/area/a{n}/" for n in range(10))}
    top = pages["calendar/area/kita/"]
    assert 'class="session"' not in top.body
    assert {f"~/calendar/area/a{n}/" for n in range(10)} <= set(read_body(top.body).links)
    assert sum(page.body.count('<li class="session"') for page in pages.values()) == 20 * 8


def test_without_entries_there_is_none() -> None:
    """An empty register has no district's calendar."""
    assert make(empty_directory()) == {}


def test_list_map_and_calendar_of_a_district_agree(pages: dict[str, Page], directory: PublicDirectory) -> None:
    """For each district the map has just those places and desks of its lists that have a point, the calendar none beside."""
    known = {item.id: item for item in directory.listings()}
    seen = 0
    for area in directory.vocabulary.areas:
        listed = {
            card
            for folder in ("places", "desks")
            if (page := pages.get(f"{folder}/area/{area.url_part}/"))
            for card in read_body(page.body.partition("<h2>どこに住んでいても")[0]).cards
        }
        mine = {id_ for id_ in listed if (own := known[id_].area) and own.slug == area.slug}
        drawn = {id_ for id_ in _draw_on_map(directory, area) if isinstance(known[id_], (Place, Desk))}
        assert drawn == {id_ for id_ in mine if is_on_map(known[id_])}, area.slug
        calendar = pages.get(f"calendar/area/{area.url_part}/")
        if calendar:
            assert {id_ for id_ in calendar.listings if isinstance(known[id_], Place)} <= listed
            seen += 1
    assert seen == 2


def _draw_on_map(directory: PublicDirectory, area: Area) -> set[str]:
    found: set[str] = set()
    for page in make_map_page(directory, RENDER):
        for section in re.findall(rf'<section aria-labelledby="area-{area.slug}">.*?</section>', page.body, re.DOTALL):
            found |= set(read_body(section).cards)
    return found
