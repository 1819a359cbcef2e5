"""The last day, the second date, the fourth district: what lists and pages say at the edge of a rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.languages import JAPANESE
from generator.outputs.calendar.calendar_pages import make_calendar_files
from generator.outputs.index import build_index, find_next
from generator.outputs.lists.facets import url_group
from generator.outputs.pages.ranking import rank_lines, rank_programmes
from generator.outputs.render import Renderer
from generator.outputs.sayings import say_deadline, say_fee, say_when
from generator.outputs.site import make_pages
from generator.public import Area, Fee, Freshness, Occurrence, PublicDirectory, Term
from tests.outputs.entry_page import make_page, read_text
from tests.outputs.reading import read_body
from tests.sample import TODAY, sample_directory
from tests.sample_vocabulary import DIE, HILL, MONEY, NORTH, TALK, phone

NEVER = Freshness("never_confirmed", None, None, None)
OLD = Freshness("hours_withheld", date(2025, 1, 1), "電話で確かめました", None)


def _list(url: str, directory: PublicDirectory, render: Renderer) -> str:
    return next(page for page in make_pages(directory, (), render) if page.url == url).body


def _read_calendars(directory: PublicDirectory) -> dict[str, str]:
    return {file.path: file.content.decode().replace("\r\n ", "") for file in make_calendar_files(directory)}


def test_what_is_open_today_is_next() -> None:
    """A meeting of today is still the next one; yesterday's is not."""
    place = sample_directory().places[0]
    assert place.schedule is not None
    days = tuple(Occurrence(TODAY + timedelta(days=offset), "10:00", None) for offset in (-1, 0, 7))
    found = find_next(replace(place, schedule=replace(place.schedule, occurrences=days)), TODAY)
    assert found is not None
    assert found.date == TODAY


def test_only_a_line_that_answers_now_is_given_at_a_dead_end() -> None:
    """Neither a line with hours nor the police takes the place of the department's number."""
    base = sample_directory()
    police, ambulance, night, navi = base.hotlines
    silent = replace(base.municipality, contacts=())
    for lines in ((police, ambulance), (replace(navi, always_open=False),), (replace(night, always_open=False),)):
        assert build_index(replace(base, municipality=silent, hotlines=lines)).help_line is None
    always = replace(night, id="always", always_open=True)
    found = build_index(replace(base, municipality=silent, hotlines=(police, navi, always))).help_line
    assert found is not None
    assert found.label == always.name


def test_an_open_line_comes_before_one_that_names_the_worry_first() -> None:
    """Who calls at night needs an answer more than a specialist."""
    line = sample_directory().hotlines[2]
    special = replace(line, id="special", always_open=False, worries=(DIE,))
    broad = replace(line, id="broad", always_open=True, worries=(TALK, DIE))
    assert [found.id for found in rank_lines(DIE, (special, broad))] == ["broad", "special"]


@pytest.mark.parametrize("unsure", [NEVER, OLD])
def test_a_programme_nobody_made_sure_of_comes_last(unsure: Freshness) -> None:
    """A programme that names the worry first but may be gone stands after one made sure of."""
    programme = sample_directory().programmes[0]
    doubtful = replace(programme, id="doubtful", worries=(MONEY,), freshness=unsure)
    sure = replace(programme, id="sure", worries=(TALK, MONEY))
    assert [found.id for found in rank_programmes((doubtful, sure))["money-food"]] == ["sure", "doubtful"]


def test_a_group_has_one_folder_of_its_own(render: Renderer) -> None:
    """A group's slug holds a stroke (`support/npo`); the address of its list does not, and the links lead there."""
    group = Term("support/npo", "NPO法人", "NPO")
    assert url_group(group) == "organizations/group/support-npo/"
    base = sample_directory()
    words = replace(base.vocabulary, groups=(group,))
    body = replace(base.organizations[0], group=group)
    made = make_pages(replace(base, vocabulary=words, organizations=(body,)), (), render)
    assert "organizations/group/support-npo/" in {page.url for page in made}
    assert not any("support/npo" in page.url or "support/npo" in page.body for page in made)


def test_a_card_names_three_districts_and_counts_the_others(render: Renderer) -> None:
    """A desk for four districts says which three, and that there is one more."""
    base = sample_directory()
    areas = tuple(Area(f"a{n}", f"第{n}地区", "ちく", f"a{n}") for n in range(1, 6))
    words = replace(base.vocabulary, areas=areas)
    for count, said in (
        (3, "第1地区・第2地区・第3地区<"),
        (4, "第1地区・第2地区・第3地区 ほか1地区<"),
        (5, "第3地区 ほか2地区<"),
    ):
        desk = replace(base.desks[0], areas_served=areas[:count], area=None)
        assert said in _list("desks/", replace(base, vocabulary=words, places=(), desks=(desk,)), render)


def test_a_place_that_rests_says_so_before_its_hours(render: Renderer) -> None:
    """A suspended entry does not show its usual hours as if they held."""
    place = sample_directory().places[0]
    assert place.schedule is not None
    resting = replace(place, state="suspended", notice="お休みしています。")
    text = read_text(resting, render)
    assert "いまはお休みしています。" in text
    assert place.schedule.lines
    assert all(f"\n{line}\n" not in text for line in place.schedule.lines)


def test_the_day_of_the_deadline_is_in_time(render: Renderer) -> None:
    """On the last day one may still apply; the day after one may not."""
    course = replace(sample_directory().events[0], deadline=TODAY)
    assert say_deadline(course, TODAY, JAPANESE) == "申し込みは2026年11月24日（火）まで。"
    assert say_deadline(course, TODAY + timedelta(days=1), JAPANESE) == "申し込みは締め切りました。"
    assert "2026年11月24日までに申し込みます。" in read_text(course, render)


def test_dates_called_off_are_not_counted_as_more() -> None:
    """`ほか1回` counts the later dates that take place."""
    event = sample_directory().events[0]
    days = [date(2026, 12, 5), date(2026, 12, 12), date(2026, 12, 19)]
    dates = tuple(Occurrence(day, "10:00", None, cancelled=day == days[1]) for day in days)
    found = say_when(replace(event, dates=dates), dates[0], JAPANESE)
    assert found.endswith(" ほか1回")


def test_old_telephone_hours_are_told_nowhere(render: Renderer) -> None:
    """When hours are withheld for their age, those of the telephone and of every other way are too."""
    base = sample_directory()
    contacts = (phone("0000-21-0001", hours="平日の9時から17時"),)
    desk = replace(base.desks[0], schedule=None, contacts=contacts)
    assert say_when(desk, None, JAPANESE) == "電話は 平日の9時から17時"
    for unsure in (OLD, NEVER):
        assert "17時" not in say_when(replace(desk, freshness=unsure), None, JAPANESE)
    assert "17時" not in read_text(replace(desk, freshness=OLD), render)


def test_free_is_said_once() -> None:
    """What is free says so, whether its text does or not."""
    place = sample_directory().places[0]
    said = [
        say_fee(replace(place, fee=fee), JAPANESE)
        for fee in (Fee("free", None), Fee("free", "無料"), Fee("free", "お茶つき"))
    ]
    assert said == ["無料", "無料", "無料（お茶つき）"]
    assert say_fee(replace(place, fee=Fee("unknown", None)), JAPANESE) is None


def test_what_also_stands_on_a_long_list_stands_on_its_first_page(render: Renderer) -> None:
    """The desk for the whole of the area above is offered once, not on every page of the part's own desks."""
    base = sample_directory()
    own = [replace(base.desks[0], id=f"d{n}", url=f"desk/d{n}/", area=None, areas_served=(HILL,)) for n in range(60)]
    wide = replace(base.desks[0], id="wide", url="desk/wide/", area=None, areas_served=(NORTH,))
    made = {page.url: page for page in make_pages(replace(base, desks=(wide, *own)), (), render)}
    first, second = (read_body(made[f"desks/area/oka/{part}"].body).cards for part in ("", "page/2/"))
    assert "wide" in first
    assert second
    assert "wide" not in second


def test_a_calendar_file_tells_to_ask_first_what_is_not_fresh(render: Renderer) -> None:
    """Nobody sets out on the word of a calendar that was right half a year ago."""
    place = replace(sample_directory().places[0], freshness=Freshness("call_first", date(2026, 3, 1), None, None))
    assert "calendar.ics" in make_page(place, render).body
    base = sample_directory()
    files = _read_calendars(replace(base, places=(place,)))
    said = "お出かけの前に、開いているか確かめてください。"
    assert said in files[f"{place.url}calendar.ics"]
    assert said not in _read_calendars(base)[f"{place.url}calendar.ics"]
