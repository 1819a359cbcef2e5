"""How far what is known goes: into calendars, onto the map, into open data and into the search."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.outputs.calendar.sessions import has_calendar_file, list_sessions
from generator.outputs.index import build_index
from generator.outputs.map.map_page import make_map_files
from generator.outputs.map.points import is_on_map
from generator.outputs.open_data.columns import find_usual_times
from generator.outputs.open_data.data_files import make_open_data
from generator.outputs.open_data.hsds import make_hsds
from generator.outputs.search.records import make_search_records
from generator.public import Fact, Location, Occurrence, Place, PublicDirectory
from tests.sample import TODAY, sample_directory
from tests.sample_vocabulary import ABUSE, ANYONE, NORTH, PETS, SELF_HELP, TOILET, WHEELCHAIR

EXACT = Location("exact", "みほん市中町1丁目2番3号", "中町会館", "000-0001", (35.11111, 139.11111), "駅から3分", None)


def _meets(place: Place, *days: date) -> Place:
    assert place.schedule is not None
    dates = tuple(Occurrence(day, "10:00", "12:00") for day in days)
    return replace(place, schedule=replace(place.schedule, occurrences=dates))


def _rows(directory: PublicDirectory, stem: str) -> dict[str, dict[str, str]]:
    content = next(file.content for file in make_open_data(directory) if file.path == f"data/{stem}.csv")
    return {row["ID"]: row for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))}


def test_a_calendar_holds_today_and_the_eight_weeks_from_it() -> None:
    """Yesterday and the day after eight weeks are out, today and the last day are in."""
    directory = sample_directory()
    first, last = TODAY, TODAY + timedelta(weeks=8, days=-1)
    place = _meets(directory.places[0], first - timedelta(days=1), first, last, last + timedelta(days=1))
    assert [session.held.date for session in list_sessions(place, directory)] == [first, last]


def test_an_event_of_today_is_still_in_the_calendar() -> None:
    """An event stays in the calendar on its day, and is there however far ahead it lies."""
    directory = sample_directory()
    days = [TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=300)]
    event = replace(directory.events[0], dates=tuple(Occurrence(day, "10:00", None) for day in days))
    assert [session.held.date for session in list_sessions(event, directory)] == days[1:]


@pytest.mark.parametrize(("weekdays", "kept"), [(1, True), (2, True), (3, False)])
def test_office_hours_are_no_calendar(weekdays: int, kept: bool) -> None:
    """A desk has a calendar file when it opens on one or two weekdays; a place has one however often it opens."""
    directory = sample_directory()
    days = [TODAY + timedelta(days=offset) for offset in range(weekdays)]
    place = _meets(directory.places[0], *days)
    desk = replace(directory.desks[0], schedule=place.schedule)
    assert has_calendar_file(desk, directory) is kept
    assert has_calendar_file(place, directory)


def test_an_event_that_is_not_held_any_more_is_not_on_the_map() -> None:
    """Nobody is led to a place where all meetings have passed or are called off."""
    base = sample_directory()
    held = replace(base.events[0], location=EXACT)
    off = replace(held, id="off", dates=tuple(replace(when, cancelled=True) for when in held.dates))
    assert is_on_map(off)
    data = next(
        file.content for file in make_map_files(replace(base, events=(held, off))) if file.path == "map/data.json"
    )
    ids = [point["id"] for point in json.loads(data)["points"]]
    assert held.id in ids
    assert off.id not in ids


def test_a_resting_place_is_not_in_the_geojson() -> None:
    """Suspended and retired places have no point to go to."""
    base = sample_directory()
    open_ = replace(base.places[0], location=EXACT)
    resting = [replace(open_, id=state, state=state) for state in ("suspended", "retired")]
    files = make_open_data(replace(base, places=(open_, *resting)))
    features = json.loads(next(file.content for file in files if file.path == "data/places.geojson"))["features"]
    assert [feature["id"] for feature in features] == [open_.id]
    assert features[0]["geometry"]["coordinates"] == [139.11111, 35.11111]


def test_no_table_tells_where_a_sensitive_entry_is() -> None:
    """An entry sensitive by itself or by its kind has empty cells for address, position, way there and district."""
    base = sample_directory()
    place = replace(base.places[0], location=EXACT, area=NORTH)
    flagged = replace(place, id="flagged", sensitive=True)
    of_kind = replace(place, id="of-kind", kind=SELF_HELP)
    directory = replace(base, places=(place, flagged, of_kind))
    rows = _rows(directory, "places")
    told = ("所在地_連結表記", "建物名等(方書)", "郵便番号", "緯度", "経度", "アクセス方法", "地区")
    assert all(rows[place.id][column] for column in told)
    for id_ in ("flagged", "of-kind"):
        assert [rows[id_][column] for column in told] == [""] * len(told)
    entries = json.loads(next(file.content for file in make_open_data(directory) if file.path == "data/places.json"))
    by_id = {entry["id"]: entry for entry in entries["entries"]}
    assert {"location", "area"} <= by_id[place.id].keys()
    assert all({"location", "area"}.isdisjoint(by_id[id_]) for id_ in ("flagged", "of-kind"))


def test_hsds_tells_no_sensitive_place() -> None:
    """In HSDS an entry sensitive by itself or by its kind has neither a location nor a service area."""
    base = sample_directory()
    place = replace(base.places[0], location=EXACT, area=NORTH, areas_served=())
    flagged = replace(place, id="flagged", name="しずかな会", sensitive=True)
    of_kind = replace(place, id="of-kind", name="同じ経験の会", kind=SELF_HELP)
    tables = make_hsds(replace(base, places=(place, flagged, of_kind), desks=(), programmes=()))
    services = {row["name"]: row["id"] for row in tables["service"]}
    for table in ("service_area", "service_at_location"):
        told = {row["service_id"] for row in tables[table]}
        assert services[place.name] in told
        assert told.isdisjoint({services["しずかな会"], services["同じ経験の会"]})


def test_hsds_lists_only_the_equipment_there_is() -> None:
    """What is known to be missing, or not known, is no accessibility of a location."""
    base = sample_directory()
    facts = (Fact(WHEELCHAIR, "yes"), Fact(TOILET, "no"), Fact(PETS, "unknown"))
    place = replace(base.places[0], location=EXACT, accessibility=facts)
    tables = make_hsds(replace(base, places=(place,), desks=(), programmes=()))
    assert [row["description"] for row in tables["accessibility"]] == [WHEELCHAIR.label]


def test_a_place_not_told_has_no_position_in_a_table() -> None:
    """With precision `none` no cell holds degrees, even if a point came along."""
    base = sample_directory()
    hidden = Location("none", None, None, None, (35.11111, 139.11111), None, None)
    rows = _rows(replace(base, places=(replace(base.places[0], location=hidden),)), "places")
    (row,) = rows.values()
    assert (row["緯度"], row["経度"]) == ("", "")


def test_hours_that_differ_are_not_given_as_one() -> None:
    """The usual hours are given only when every known meeting has them; those called off do not count."""
    place = sample_directory().places[0]
    assert place.schedule is not None
    one, other = Occurrence(TODAY, "9:30", "12:00"), Occurrence(TODAY, "13:00", "15:00")

    def usual(*held: Occurrence) -> tuple[str | None, str | None]:
        assert place.schedule is not None
        return find_usual_times(replace(place, schedule=replace(place.schedule, occurrences=held)))

    assert usual(one, one) == ("09:30", "12:00")
    assert usual(one, other) == (None, None)
    assert usual(one, replace(other, cancelled=True)) == ("09:30", "12:00")
    assert usual() == (None, None)


def test_the_search_keeps_quiet_of_sensitive_words() -> None:
    """An open entry of a ◆ kind or for a ◆ audience too is found by its ordinary words, and shown by neutral ones."""
    base = sample_directory()
    place = replace(base.places[0], kind=SELF_HELP, audiences=(ANYONE, ABUSE))
    found = {record.url: record for record in make_search_records(build_index(replace(base, places=(place,))), ())}
    record = found[place.url]
    assert record.kind == SELF_HELP.neutral_title
    words = f"{record.title} {record.kind} {record.summary} {record.texts}"
    assert ANYONE.label in words
    assert ABUSE.label not in words
    assert SELF_HELP.label not in words


def test_lists_of_sensitive_words_are_shown_by_neutral_titles() -> None:
    """The list of a ◆ kind or audience is found by its plain word, under a title that says nothing of it."""
    base = sample_directory()
    found = {record.url: record for record in make_search_records(build_index(base), ())}
    for term in (SELF_HELP, ABUSE):
        record = found[term.url]
        assert record.title == term.neutral_title
        assert term.label in record.texts
        assert term.label not in f"{record.title} {record.kind} {record.summary}"
