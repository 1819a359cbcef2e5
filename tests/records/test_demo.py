"""The demo municipality: plainly invented, free of errors, and an example of everything a register can say."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.japanese.municipal_codes import is_municipality_code
from generator.public import State
from generator.publication import Publication, publish
from generator.publication.entry import Words, is_sensitive
from generator.publication.timetable import judge_freshness
from generator.publication.words import publish_vocabulary
from generator.records.model import Event, Listing
from generator.records.read import Entry, Register, read_register

TODAY = date(2026, 11, 24)
DIRECTORY = Path(__file__).resolve().parents[2] / "directory"
FOLDERS = ("places", "desks", "organizations", "programmes", "events")
PHONE = re.compile(r"(?<![\d-])0\d{1,4}-\d{1,4}-\d{3,4}(?!\d)|(?<!\d)0[789]0\d{8}(?!\d)")
MAIL_OR_LINK = re.compile(r"(?:https?://|@)([A-Za-z0-9.-]+)")
NEUTRAL_ID = re.compile(r"(?:tsudoi|madoguchi|dantai)-\d\d")
INTENDED_WARNINGS = {
    "confirmation-overdue",
    "confirmation-due-soon",
    "confirmation-over-a-year",
    "never-confirmed",
    "note-not-translated",
}


@pytest.fixture(scope="module")
def register() -> Register:
    """The demo register as it stands in the repository."""
    found, problems = read_register(DIRECTORY, DIRECTORY)
    assert [problem.render("en") for problem in problems] == []
    return found


@pytest.fixture(scope="module")
def publication(register: Register) -> Publication:
    """What the demo register tells the public on the fixed day."""
    return publish(register, TODAY)


def _records(register: Register) -> list[Listing]:
    return [entry.record for entry in register.listings()]


def _files() -> Iterator[tuple[str, str]]:
    yield "municipality.yml", (DIRECTORY / "municipality.yml").read_text(encoding="utf-8")
    for folder in FOLDERS:
        for path in sorted((DIRECTORY / folder).glob("*.yml")):
            yield f"{folder}/{path.name}", path.read_text(encoding="utf-8")


def test_rules_find_no_error(register: Register) -> None:
    """The rules find no error in the demo, and warn only where it shows what going stale looks like."""
    from generator.records.rules import check

    problems = check(register, TODAY)
    assert [problem.render("en") for problem in problems if problem.severity == "error"] == []
    own = [problem for problem in problems if problem.file.split("/")[0] in {*FOLDERS, "municipality.yml"}]
    # Entries are put into easy Japanese one by one, as in a real town.
    assert {problem.code for problem in own} - {"no-easy-summary"} == INTENDED_WARNINGS
    assert len(own) <= 20


def test_size(register: Register, publication: Publication) -> None:
    """There are at least ninety entries of five types, and at least ninety of them are shown."""
    assert len(_records(register)) >= 90
    assert len(publication.directory.listings()) >= 90
    counts = [len(getattr(register, folder)) for folder in FOLDERS]
    assert all(count >= least for count, least in zip(counts, (60, 25, 12, 8, 8), strict=True)), counts


def test_everything_is_marked_as_demo(register: Register) -> None:
    """The municipality and every entry say that they are a demo, so that a fork cannot publish them by mistake."""
    assert register.municipality is not None
    assert register.municipality.record.demo == "yes"
    assert [record.id for record in _records(register) if record.demo != "yes"] == []


@pytest.mark.shared_data
def test_names_are_nobodys(register: Register) -> None:
    """No municipality of Japan bears the name or the code of the demo town, or the name of one of its districts."""
    table = DIRECTORY.parent.parent / "shared" / "data" / "localgovjp" / "localgovjp-utf8.csv"
    if not table.is_file():
        pytest.skip("the list of Japan's municipalities is not beside the checkout")
    assert register.municipality is not None
    own = {register.municipality.record.name, register.municipality.record.code}
    own |= {area.label.removesuffix("地区") for area in register.vocabulary.areas.values()}
    with table.open(encoding="utf-8-sig", newline="") as stream:
        real = {cell.strip("市区町村島") for row in csv.DictReader(stream) for cell in row["city"].split()}
        stream.seek(0)
        real |= {row["lgcode"] for row in csv.DictReader(stream)}
    assert len(real) > 1500
    assert {name.strip("市区町村島") for name in own} & real == set()


def test_municipality_is_nowhere(register: Register) -> None:
    """Its code has a prefix no prefecture bears and a right check digit, and its bounds lie in open sea."""
    assert register.municipality is not None
    record = register.municipality.record
    assert record.code.startswith("99")
    assert is_municipality_code(record.code)
    assert record.bounds is not None
    # Hachijojima at 139.8 degrees is the last land of Japan so far north on the way east.
    assert (record.bounds.south, record.bounds.north) == (33.0, 33.2)
    assert (record.bounds.west, record.bounds.east) == (142.0, 142.3)


def test_points_lie_within_bounds(register: Register) -> None:
    """Every point of an entry or a district lies within the municipality's bounds."""
    points = [record.location.point for record in _records(register) if record.location is not None]
    points += [area.point for area in register.vocabulary.areas.values()]
    known = [point for point in points if point is not None]
    assert len(known) >= 60
    assert all(33.0 <= point.lat <= 33.2 and 142.0 <= point.lon <= 142.3 for point in known)


def test_numbers_reach_nobody() -> None:
    """Every telephone number, in fields and in texts, begins with 0000, which no area code in Japan does."""
    found = [(name, number) for name, text in _files() for number in PHONE.findall(text)]
    assert len(found) >= 100
    assert [name for name, number in found if not number.startswith("0000-")] == []


def test_addresses_reach_nobody() -> None:
    """Every mail address and link leads to a name reserved for examples; only the quick exit leads to a real page."""
    found = [(name, host) for name, text in _files() for host in MAIL_OR_LINK.findall(text)]
    real = [(name, host) for name, host in found if not re.search(r"(?:^|\.)example(?:\.jp)?$", host)]
    assert len(found) >= 50
    assert real == [("municipality.yml", "www.jma.go.jp")]


def test_every_word_is_used(register: Register) -> None:
    """Every kind, role, audience, worry, area, channel, first-visit fact and accessibility item is used at least once."""
    words, records = register.vocabulary, _records(register)
    used: dict[str, set[str | None]] = {
        "kinds": {entry.record.kind for entry in register.places},
        "desk_roles": {entry.record.role for entry in register.desks},
        "audiences": {slug for record in records for slug in record.audiences},
        "worries": {slug for entry in register.desks for slug in entry.record.worries},
        "areas": {entry.record.area for entry in register.places},
        "channels": {contact.channel for record in records for contact in record.contacts},
        "first_visit": {slug for record in records for slug in record.first_visit},
        "accessibility": {slug for record in records for slug in record.accessibility},
    }
    for name, slugs in used.items():
        assert set(getattr(words, name)) - slugs == set(), name


def test_every_kind_and_area_is_shown(register: Register, publication: Publication) -> None:
    """Every kind has a place that the public sees, every area one that is open, every worry a desk that answers."""
    directory, words = publication.directory, register.vocabulary
    assert {place.kind.slug for place in directory.places} == set(words.kinds)
    assert {place.area.slug for place in directory.places if place.area and place.state == "open"} == set(words.areas)
    answered = {worry.slug for desk in directory.desks if desk.state == "open" for worry in desk.worries}
    assert answered == set(words.worries)


def test_groups_over_all_prefixes(register: Register) -> None:
    """Organizations come from the municipality, support, residents, business and civic life."""
    prefixes = {entry.record.group.split("/")[0] for entry in register.organizations}
    assert prefixes == {"gov", "support", "residents", "business", "civic"}


def test_every_precision(register: Register) -> None:
    """Every precision of a location occurs, and some place is reached only through a desk."""
    locations = [record.location for record in _records(register) if record.location is not None]
    assert {location.precision for location in locations} == {"exact", "block", "district", "none"}
    assert any(location.precision == "none" and location.via_desk for location in locations)


def test_every_standing(publication: Publication) -> None:
    """Something stays behind for every reason that one entry can have, and every shown state and freshness occurs."""
    assert set(publication.kept_back) == {
        "draft",
        "withheld",
        "consent-expired",
        "not-yet-valid",
        "no-longer-valid",
    }
    listings = publication.directory.listings()
    states: set[State] = {"open", "suspended", "retired"}
    assert {listing.state for listing in listings} == states
    assert any(listing.state == "retired" and listing.notice_link for listing in listings)
    steps = [listing.freshness.step for listing in listings]
    assert set(steps) == {"fresh", "call_first", "hours_withheld", "never_confirmed"}
    assert steps.count("fresh") > len(steps) * 0.8


def test_suspended_with_and_without_return(register: Register) -> None:
    """One suspended entry knows when it returns, another does not."""
    rests = [record.suspended for record in _records(register) if record.suspended is not None]
    assert {rest.until is None for rest in rests} == {True, False}


def test_sensitive_entries_give_nothing_away(register: Register, publication: Publication) -> None:
    """Sensitive entries have ids that tell nothing; those of a ◆ kind show their place only where consent was given."""
    words = Words.index(publish_vocabulary(register.vocabulary))
    sensitive = [record for record in _records(register) if is_sensitive(record, words)]
    assert len(sensitive) >= 12
    assert [record.id for record in sensitive if not NEUTRAL_ID.fullmatch(record.id)] == []
    shown = {place.id: place.location for place in publication.directory.places if place.sensitive and place.location}
    precise = {id_ for id_, location in shown.items() if location.precision == "exact"}
    assert precise
    assert precise == {
        r.id for r in sensitive if r.id in shown and r.consent is not None and r.consent.exact_location == "yes"
    }


def test_home_safety_desk_has_no_address(publication: Publication) -> None:
    """The desk for harm at home shows no place, and its page title and address are neutral."""
    desk = next(d for d in publication.directory.desks if d.role.slug == "dv-center")
    assert desk.sensitive
    assert desk.location is not None
    assert (desk.location.precision, desk.location.address, desk.location.point) == ("none", None, None)
    assert desk.page_title == "窓口のご案内"


def test_desks_say_what_happens(register: Register) -> None:
    """Every desk at work says what happens when one calls and how to reach it without a phone."""
    for entry in register.desks:
        if entry.record.retired is None:
            assert entry.record.what_happens, entry.file
            assert entry.record.without_phone, entry.file


def test_events(register: Register) -> None:
    """One event is past, one called off, none falls in May; a course for supporters has a deadline."""
    events = [entry.record for entry in register.events]
    assert any(max(day.date for day in event.dates) < TODAY for event in events)
    assert any(all(day.cancelled == "yes" for day in event.dates) for event in events)
    assert any(len({day.cancelled for day in event.dates}) == 2 for event in events)
    assert all(day.date.month != 5 for event in events for day in event.dates)
    course = next(event for event in events if event.id == "supporter-2026-12")
    assert isinstance(course, Event)
    assert course.course == "yes"
    assert course.deadline is not None
    assert TODAY < course.deadline < course.dates[0].date


def test_programmes(publication: Publication) -> None:
    """One programme is over, one has not begun, and the others name the desk that takes applications."""
    programmes = publication.directory.programmes
    assert any(programme.state == "retired" for programme in programmes)
    assert any(programme.starts_on and programme.starts_on > TODAY for programme in programmes)
    assert all(programme.apply_at is not None for programme in programmes)


def test_every_entry_reads_as_written_by_somebody(register: Register) -> None:
    """Every entry has a reading of its name and a first sentence of its own, in the tone of the house."""
    entries: list[Entry[Listing]] = [entry for entry in register.listings() if entry.record.status == "published"]
    assert [entry.file for entry in entries if not entry.record.name_kana or not entry.record.summary] == []
    summaries = [entry.record.summary for entry in entries]
    assert len(set(summaries)) == len(summaries)
    assert [name for name, text in _files() if re.search("[！!]|無効|不正|失敗|エラー", text)] == []


def test_confirmations_name_roles(register: Register) -> None:
    """Nearly every entry says when, how and in which role somebody made sure of it."""
    confirmed = [r.confirmation for r in _records(register) if r.confirmation is not None]
    assert len(confirmed) >= len(_records(register)) - 8
    assert all(confirmation.confirmed_by_role for confirmation in confirmed)
    assert {confirmation.confirmed_how for confirmation in confirmed} == {
        "phone",
        "visit",
        "letter",
        "form",
        "primary-source",
    }
    steps = {judge_freshness(confirmation, TODAY).step for confirmation in confirmed}
    assert steps == {"fresh", "call_first", "hours_withheld"}
