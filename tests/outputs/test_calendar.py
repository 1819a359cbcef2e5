"""The calendar's eight weeks and its files."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from generator.outputs.calendar.calendar_pages import make_calendar_files, make_calendar_pages
from generator.outputs.calendar.sessions import has_calendar_file, needs_booking
from generator.outputs.render import Renderer
from generator.public import Fact, Occurrence, Page, PublicDirectory, Term
from tests.outputs.ics_reader import read_calendar
from tests.sample import TODAY, empty_directory, sample_directory

RENDER = Renderer(Path(__file__).parents[2] / "theme" / "fragments")


def pages(directory: PublicDirectory | None = None) -> list[Page]:
    """The calendar pages of the sample or of another directory."""
    return make_calendar_pages(directory or sample_directory(), RENDER)


def day_of(page: Page, day: date) -> str:
    """The section of one day."""
    match = re.search(
        rf'<section class="day" data-ends="[^"]+" aria-labelledby="day-{day.isoformat()}">.*?</section>',
        page.body,
        re.DOTALL,
    )
    assert match
    return match[0]


def test_eight_weeks_day_by_day() -> None:
    """Eight pages of seven days each follow one another from today without a gap."""
    made = pages()
    assert [page.url for page in made] == ["calendar/", *(f"calendar/{number}/" for number in range(2, 9))]
    days = [day for page in made for day in re.findall(r'<h2 id="day-([\d-]+)"', page.body)]
    assert days == [(TODAY + timedelta(days=number)).isoformat() for number in range(56)]
    assert len({page.title for page in made}) == 8
    assert all(page.body.count("<h1>") == 1 and page.section == "calendar" for page in made)


def test_a_day_lists_its_meetings_by_time() -> None:
    """Meetings stand in order of time, with time, link and district; past midnight is said in words."""
    friday = day_of(pages()[0], date(2026, 11, 27))
    assert re.findall(r'data-listing="([^"]+)"', friday) == ["autumn-walk", "net-room"]
    assert "23時から翌日の1時" in friday
    assert '<a href="~/event/autumn-walk/">秋のおさんぽ会</a> <span class="card__meta">南地区</span>' in friday


def test_cancelled_is_said_in_words() -> None:
    """A cancelled meeting stays on its day and says 中止 before its struck time, and why."""
    friday = day_of(pages()[0], date(2026, 11, 27))
    assert "<strong>中止</strong> <del>10時から12時</del>" in friday
    assert "雨のため" in friday


def test_desks_do_not_flood_the_calendar() -> None:
    """Office hours of desks are not in it; a sentence leads to the desks."""
    made = pages()
    assert all("kurashi" not in page.listings for page in made)
    assert all('<a href="~/desks/">相談窓口の一覧</a>' in page.body for page in made)


def test_open_times_are_asked_for() -> None:
    """Places without times to give stand in a list of their own with the phone; later weeks point to it."""
    first, second, *_ = pages()
    section = first.body.split('<section aria-labelledby="ask">')[1]
    assert re.findall(r'data-listing="([^"]+)"', section) == ["oka-kids"]
    assert '<a href="tel:0000210003">0000-21-0003</a>' in section
    assert 'href="~/calendar/#ask"' in second.body


def test_sensitive_and_resting_entries_are_nowhere() -> None:
    """Sensitive, suspended and retired entries are on no calendar page and in no file, even with meetings."""
    directory = sample_directory()
    place = replace(directory.places[0], name="かくれた会")
    hidden = (replace(place, sensitive=True), replace(place, state="suspended"), replace(place, state="retired"))
    directory = replace(directory, places=hidden)
    assert not any("かくれた会" in page.body for page in pages(directory))
    assert not any("かくれた会".encode() in file.content for file in make_calendar_files(directory))


def test_an_empty_week_offers_a_way_on() -> None:
    """Without any meeting the page says so once and gives the department's phone."""
    first = pages(empty_directory())[0]
    assert 'class="day"' not in first.body
    assert '<a href="tel:0000201000">0000-20-1000</a>' in first.body


def test_booking_and_last_entry_are_said() -> None:
    """A place that must be booked and has a last entry says both, and a stale one asks to make sure."""
    directory = sample_directory()
    place = directory.places[1]
    assert place.schedule is not None
    held = (Occurrence(TODAY, "9:30", "16:00", last_entry="15:30"),)
    booked = replace(place, schedule=replace(place.schedule, occurrences=held), application="要予約（電話）")
    today = day_of(pages(replace(directory, places=(booked,)))[0], TODAY)
    assert '<time datetime="2026-11-24T09:30">9時30分から16時</time>' in today
    assert "受付は15時30分まで" in today
    assert "予約が必要です" in today
    assert "電話などで確かめてからお出かけください" in today


def test_booking_is_never_guessed() -> None:
    """Words that say no booking is needed, or nothing, are not taken for a booking; a known no to drop-in is."""
    place = replace(sample_directory().places[0], first_visit=())
    assert not needs_booking(replace(place, application="いりません"))
    assert not needs_booking(replace(place, application="予約不要"))
    assert not needs_booking(replace(place, application=None))
    assert needs_booking(replace(place, first_visit=(Fact(Term("drop-in", "予約なしでよい", ""), "no"),)))


def test_files_for_entries_all_and_districts() -> None:
    """Every entry with meetings has a file where its page is; districts hold their inner districts' entries too."""
    directory = sample_directory()
    hill = replace(directory.places[0], id="oka-tea", url="place/oka-tea/", area=directory.places[2].area)
    files = {file.path: file for file in make_calendar_files(replace(directory, places=(*directory.places, hill)))}
    assert {"place/kita-salon/calendar.ics", "event/autumn-walk/calendar.ics", "calendar/all.ics"} <= set(files)
    assert files["calendar/area/kita.ics"].listings == ("kita-salon", "oka-tea", "supporter")
    assert files["calendar/area/oka.ics"].listings == ("oka-tea",)
    assert "calendar/area/hama.ics" not in files
    for file in files.values():
        calendar = read_calendar(file.content)
        assert {event["UID"].rsplit("-", 2)[0] for event in calendar.all("VEVENT")} == set(file.listings)


def test_files_are_linked_and_no_others() -> None:
    """Every calendar file linked from the pages exists."""
    files = {file.path for file in make_calendar_files(sample_directory())}
    linked = set(re.findall(r'href="~/(calendar/[^"]+\.ics)"', pages()[0].body))
    assert linked == {"calendar/all.ics", "calendar/area/kita.ics", "calendar/area/minami.ics"}
    assert linked <= files


def test_office_hours_have_no_file_but_a_visiting_day_has() -> None:
    """A desk open on five weekdays has no calendar file; one that opens on Mondays only has."""
    directory = sample_directory()
    desk = directory.desks[0]
    assert desk.schedule is not None
    mondays = tuple(held for held in desk.schedule.occurrences if held.date.weekday() == 0)
    assert not has_calendar_file(desk, directory)
    assert has_calendar_file(replace(desk, schedule=replace(desk.schedule, occurrences=mondays)), directory)


def test_same_input_same_bytes() -> None:
    """Two builds of one day give equal files, and an empty register a valid empty calendar."""
    assert make_calendar_files(sample_directory()) == make_calendar_files(sample_directory())
    (everything,) = make_calendar_files(empty_directory())
    assert read_calendar(everything.content).all("VEVENT") == []


def test_what_is_always_open_is_said_once() -> None:
    """A place open all day every day stands above the days, until one of its days is called off."""
    sample = sample_directory()
    place = next(place for place in sample.places if place.schedule and place.state == "open" and not place.sensitive)
    assert place.schedule
    nights = tuple(Occurrence(TODAY + timedelta(days=n), "00:00", "24:00") for n in range(14))
    nights = (*nights[:9], replace(nights[9], cancelled=True), *nights[10:])
    always = replace(place, schedule=replace(place.schedule, occurrences=nights))
    first, second, *_ = pages(replace(sample, places=(always,), events=()))
    assert "毎日24時間ひらいています。" in first.body
    assert first.body.count(f'data-listing="{place.id}"') == 1
    assert "毎日24時間ひらいています。" not in second.body
    assert second.body.count(f'data-listing="{place.id}"') == 7
    assert place.id in first.listings
