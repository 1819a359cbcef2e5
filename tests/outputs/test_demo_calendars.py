"""The demo municipality's calendar files, each read by a strict reader; and its districts' lists, maps and calendars."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from generator.outputs.calendar.calendar_pages import make_calendar_files
from generator.outputs.index import find_next
from generator.outputs.render import Renderer
from generator.outputs.sayings import VISITED
from generator.outputs.site import make_pages
from generator.public import PublicDirectory
from generator.publication import publish
from generator.records.read import read_register
from generator.settings import CHECKOUT, Settings
from tests.outputs.conftest import FRAGMENTS
from tests.outputs.ics_reader import Component, read_calendar
from tests.outputs.reading import read_body

TODAY = date(2026, 11, 24)
SETTINGS = Settings(directory=CHECKOUT / "directory", content=CHECKOUT / "content", site=CHECKOUT / "site", today=TODAY)


def publish_demo(today: date) -> PublicDirectory:
    """The demo municipality's public directory on a day."""
    register, _ = read_register(SETTINGS.directory, SETTINGS.standard)
    return publish(register, today).directory


def read_all(directory: PublicDirectory) -> dict[str, Component]:
    """Every calendar file of a directory, read."""
    return {file.path: read_calendar(file.content) for file in make_calendar_files(directory)}


@pytest.fixture(scope="module")
def directory() -> PublicDirectory:
    """The demo municipality's public directory."""
    return publish_demo(TODAY)


@pytest.fixture(scope="module")
def files(directory: PublicDirectory) -> Mapping[str, Component]:
    """Its calendar files."""
    return read_all(directory)


def _list_events(files: Mapping[str, Component]) -> list[Component]:
    return [event for calendar in files.values() for event in calendar.all("VEVENT")]


def test_there_is_a_file_for_entries_districts_and_all(files: Mapping[str, Component]) -> None:
    """Entries, districts and the whole town each have files, and none of them is empty."""
    kinds = Counter(path.partition("/")[0] for path in files)
    assert kinds["place"] > 30
    assert kinds["event"] > 3
    assert len([path for path in files if path.startswith("calendar/area/")]) > 5
    assert [path for path, calendar in files.items() if not calendar.all("VEVENT")] == []


def test_times_are_those_of_japan(files: Mapping[str, Component]) -> None:
    """Each start with a clock time names Asia/Tokyo, each without one is a whole day; no end comes before its start."""
    for event in _list_events(files):
        for name, parameters, value in event.properties:
            if name in ("DTSTART", "DTEND"):
                assert parameters == (";TZID=Asia/Tokyo" if "T" in value else ";VALUE=DATE"), event["UID"]


def test_a_cancelled_meeting_has_its_status_and_says_so(files: Mapping[str, Component]) -> None:
    """STATUS:CANCELLED and 中止 in the words go together, and the demo has both kinds."""
    events = _list_events(files)
    cancelled = [event for event in events if event["STATUS"] == "CANCELLED"]
    assert cancelled
    for event in events:
        assert event["STATUS"] in ("CONFIRMED", "CANCELLED")
        assert (event["STATUS"] == "CANCELLED") == event["SUMMARY"].startswith("【中止】")
        assert (event["STATUS"] == "CANCELLED") == ("この回は中止です" in (event.get("DESCRIPTION") or ""))


def test_a_meeting_is_the_same_event_in_every_file(files: Mapping[str, Component]) -> None:
    """The files of an entry, its district and the town hold equal events under one UID, each file holds one once."""
    by_uid: dict[str, set[str]] = {}
    for event in _list_events(files):
        by_uid.setdefault(event["UID"], set()).add(repr(event.properties))
    assert {uid for uid, kinds in by_uid.items() if len(kinds) > 1} == set()


def test_a_later_build_keeps_the_uids(files: Mapping[str, Component]) -> None:
    """Three days later a meeting still has its UID, so that no calendar shows it twice."""
    later = TODAY + timedelta(days=3)

    def name(events: list[Component], first: date) -> dict[tuple[str, str], str]:
        return {
            (event["UID"].rpartition("@")[0].rsplit("-", 2)[0], event["DTSTART"]): event["UID"]
            for event in events
            if event["DTSTART"][:8] >= f"{first:%Y%m%d}"
        }

    before = name(files["calendar/all.ics"].all("VEVENT"), later)
    after = name(read_all(publish_demo(later))["calendar/all.ics"].all("VEVENT"), later)
    shared = before.keys() & after.keys()
    assert len(shared) > 500
    assert [key for key in shared if before[key] != after[key]] == []


def test_a_districts_file_holds_what_its_entries_hold(
    files: Mapping[str, Component], directory: PublicDirectory
) -> None:
    """A district's events are together those of the files of its places and events."""
    for area in directory.vocabulary.areas:
        calendar = files.get(f"calendar/area/{area.url_part}.ics")
        entries = [item for item in (*directory.places, *directory.events) if item.area and item.area.slug == area.slug]
        own = [file for item in entries if (file := files.get(f"{item.url}calendar.ics"))]
        wanted = {event["UID"] for file in own for event in file.all("VEVENT")}
        assert {event["UID"] for event in (calendar.all("VEVENT") if calendar else ())} == wanted, area.slug


def test_nothing_sensitive_is_in_a_file(files: Mapping[str, Component], directory: PublicDirectory) -> None:
    """No file belongs to a sensitive entry, and none names one."""
    hidden = [item for item in directory.listings() if item.sensitive]
    assert hidden
    said = {event["SUMMARY"] for event in _list_events(files)}
    assert not [path for path in files if path.startswith("k/")]
    assert not [item.name for item in hidden if any(item.name in words for words in said)]


def test_list_and_map_of_each_district_agree(directory: PublicDirectory) -> None:
    """District by district the pages' lists and the map's list hold the same places, desks and events with a point."""
    pages = {page.url: page for page in make_pages(directory, (), Renderer(FRAGMENTS))}
    known = {item.id: item for item in directory.listings()}
    drawn: dict[str, set[str]] = {}
    for page in pages.values():
        if page.kind == "map":
            for slug, section in re.findall(
                r'<section aria-labelledby="area-([^"]+)">(.*?)</section>', page.body, re.DOTALL
            ):
                drawn.setdefault(slug, set()).update(read_body(section).cards)
    for area in directory.vocabulary.areas:
        lists = [f"places/area/{area.url_part}/", f"desks/area/{area.url_part}/", "events/"]
        urls = [url for url in pages for start in lists if url == start or url.startswith(f"{start}page/")]
        listed = {card for url in urls for card in read_body(pages[url].body.partition("<h2>どこに住んで")[0]).cards}
        mine = {
            id_
            for id_ in listed
            if (item := known[id_]).area == area and item.location and item.location.point
            if item.type != "event" or find_next(item, TODAY)
        }
        assert mine
        assert {id_ for id_ in drawn.pop(area.slug) if known[id_].type in VISITED} == mine, area.slug
    assert set(drawn) <= {"none"}
