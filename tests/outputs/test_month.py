"""The calendar by month: what the table says of each day, and how far it goes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.outputs.calendar.month_pages import make_month_pages
from generator.outputs.calendar.months import find_last_day, find_month, list_known_days, list_months
from generator.outputs.index import build_index
from generator.outputs.render import Renderer
from generator.public import Holiday, Occurrence, Page, PublicDirectory
from tests.outputs.conftest import FRAGMENTS
from tests.outputs.reading import read_body
from tests.sample import TODAY, empty_directory, sample_directory

RENDER = Renderer(FRAGMENTS)
DAYS = st.dates(date(2026, 1, 1), date(2040, 12, 31))


def make(directory: PublicDirectory | None = None) -> list[Page]:
    """The month pages of the sample or of another directory."""
    return make_month_pages(build_index(directory or sample_directory()), RENDER)


def cells(page: Page) -> dict[str, str]:
    """The cells of a page's table by the number that stands in them."""
    table = page.body.partition("<table")[2].partition("</table>")[0]
    found = re.findall(r"<td([^>]*)>(.*?)</td>", table, re.DOTALL)
    return {number[1]: attributes + text for attributes, text in found if (number := re.search(r">(\d+)<", text))}


def items(page: Page) -> list[str]:
    """The days of a page's list, as they stand there."""
    return re.findall(r'<li class="day".*?</p>\n(?:.*?)</ul>\n', page.body, re.DOTALL)


@given(DAYS)
def test_months_hold_every_day_of_the_eight_weeks_once(today: date) -> None:
    """Whatever the day, the months follow one another and hold all 56 days, each once."""
    known = [day for month in list_months(today) for day in list_known_days(month, today)]
    assert known == [today + timedelta(days=number) for number in range(56)]
    assert all(find_month(day, today) in list_months(today) for day in known)
    assert known[-1] == find_last_day(today)
    for month in list_months(today):
        assert all(day is None or day.weekday() == at for week in month.list_weeks() for at, day in enumerate(week))


def test_three_months_from_november() -> None:
    """From 24 November the eight weeks reach into January: three pages, linked one to the next."""
    first, second, third = make()
    assert [page.url for page in (first, second, third)] == [
        "calendar/month/",
        "calendar/month/2/",
        "calendar/month/3/",
    ]
    assert (first.title, third.title) == ("カレンダー（2026年11月）", "カレンダー（2027年1月）")
    assert {"~/calendar/month/", "~/calendar/month/3/"} <= set(read_body(second.body).links)
    assert "のせている予定は、1月18日（月）までです。" in third.body
    assert "のせている予定は" not in second.body


def test_a_table_is_read_with_its_heads() -> None:
    """The table has a caption, and each column is headed by its weekday, Monday first."""
    body = make()[0].body
    assert "<caption>2026年11月</caption>" in body
    assert re.findall(r'<th scope="col">(.)曜日</th>', body) == list("月火水木金土日")


def test_a_day_leads_to_its_week_and_says_what_is_on() -> None:
    """A day has its number as a link to that day, how many meetings there are, and their names."""
    friday = cells(make()[0])["27"]
    assert '<a href="~/calendar/#day-2026-11-27" aria-label="11月27日（金）">27</a>' in friday
    assert re.findall(r'data-listing="([^"]+)"', friday) == ["autumn-walk", "net-room"]
    assert "<strong>中止</strong> 秋のおさんぽ会" in friday
    assert '<p class="count">1件</p>' in friday
    assert '~/calendar/2/#day-2026-12-02"' in cells(make()[1])["2"]


def test_every_day_linked_stands_on_its_week(pages: dict[str, Page]) -> None:
    """Each link of a month leads to a day that the week's page has."""
    links = [link for page in make() for link in read_body(page.body).links if "#day-" in link]
    assert links
    for link in links:
        url, _, day = link.removeprefix("~/").partition("#")
        assert day in read_body(pages[url].body).ids, link


def test_today_is_marked_in_words_and_for_readers() -> None:
    """Today says so, once in the table and once in the list; the days of its week before it have a number and nothing else."""
    body = make()[0].body
    found = cells(make()[0])
    assert 'aria-current="date"' in found["24"]
    assert "今日" in found["24"]
    assert not any("今日" in text for number, text in found.items() if number != "24")
    assert "<a " not in found["23"]
    assert "data-listing" not in found["23"]
    assert body.count('<td class="month-unknown">') == 1, "weeks that are past are left out"


def test_more_than_three_names_are_counted_and_the_rare_come_first() -> None:
    """What is on every day does not hide what is on once: the rarest three are named, the rest is a number."""
    directory = sample_directory()
    place = directory.places[0]
    assert place.schedule is not None
    daily = tuple(Occurrence(TODAY + timedelta(days=n), "8:00", "9:00") for n in range(56))
    once = (Occurrence(date(2026, 12, 10), "19:00", "20:00"),)
    many = [
        replace(place, id=f"daily-{n}", url=f"place/daily-{n}/", schedule=replace(place.schedule, occurrences=daily))
        for n in range(6)
    ]
    rare = replace(place, id="rare", url="place/rare/", schedule=replace(place.schedule, occurrences=once))
    day = cells(make(replace(directory, places=(*many, rare), events=()))[1])["10"]
    assert re.findall(r'data-listing="([^"]+)"', day) == ["rare", "daily-0", "daily-1"]
    assert '<p class="count">7件</p>' in day
    assert "ほか4件" in day


def test_who_meets_twice_a_day_is_named_once_and_called_off_apart() -> None:
    """Two meetings of one place are one name and two meetings; one of them called off is said beside the other."""
    directory = sample_directory()
    place = directory.places[0]
    assert place.schedule is not None
    held = tuple(Occurrence(date(2026, 12, 3), clock, None) for clock in ("9:00", "13:00"))
    off = Occurrence(date(2026, 12, 3), "17:00", None, cancelled=True)
    twice = replace(place, schedule=replace(place.schedule, occurrences=(*held, off)))
    day = cells(make(replace(directory, places=(twice,), events=()))[1])["3"]
    assert day.count(f"{place.name}</li>") == 2
    assert day.count(f"<strong>中止</strong> {place.name}") == 1
    assert '<p class="count">2件</p>' in day
    assert "ほか" not in day


def test_holidays_are_named() -> None:
    """A holiday has its name, past or to come; a name is no more than text."""
    directory = replace(
        sample_directory(), holidays=(Holiday(date(2026, 11, 23), "勤労感謝の日"), Holiday(date(2027, 1, 1), "<b>元日"))
    )
    first, _, third = make(directory)
    assert "勤労感謝の日" in cells(first)["23"]
    assert "&lt;b&gt;元日" in cells(third)["1"]


def test_the_list_holds_what_the_table_holds() -> None:
    """On a phone the same days say the same: every day that has something, in order, and no other."""
    for page in make():
        busy = {number: text for number, text in cells(page).items() if "data-listing" in text}
        listed = items(page)
        assert len(listed) == len(busy)
        for text, cell in zip(listed, busy.values(), strict=True):
            assert re.findall(r'data-listing="([^"]+)"', text) == re.findall(r'data-listing="([^"]+)"', cell)
            assert re.findall(r">(\d+)件<", text) == re.findall(r">(\d+)件<", cell)


def test_weeks_and_months_lead_to_each_other(pages: dict[str, Page]) -> None:
    """Each month leads to the week in which its first known day lies, each week to the month of its first day."""
    first, second, third = make()
    assert "~/calendar/" in read_body(first.body).links
    assert "~/calendar/2/" in read_body(second.body).links
    assert "~/calendar/6/" in read_body(third.body).links
    assert "~/calendar/month/" in read_body(pages["calendar/"].body).links
    assert "~/calendar/month/2/" in read_body(pages["calendar/2/"].body).links
    assert "~/calendar/month/3/" in read_body(pages["calendar/8/"].body).links


@pytest.mark.parametrize("change", [{"sensitive": True}, {"state": "suspended"}, {"state": "retired"}])
def test_hidden_and_resting_entries_are_on_no_month(change: dict[str, Any]) -> None:
    """Sensitive, suspended and retired entries stand on no month, even with meetings."""
    directory = sample_directory()
    hidden = replace(directory.places[0], name="かくれた会", **change)
    assert not any("かくれた会" in page.body for page in make(replace(directory, places=(hidden,))))


def test_an_empty_month_says_so_and_gives_a_telephone() -> None:
    """Without any meeting there is no empty table, but a sentence and a number to call."""
    for page in make(empty_directory()):
        assert "<table" not in page.body
        assert "ひらくとわかっている居場所や催しがありません" in page.body
        assert "0000-20-1000" in page.body


def test_paper_tells_what_meets_often_once() -> None:
    """On paper a daily place stands once with its usual hours, a weekly one on each of its days, a meeting called off on its day."""
    directory = sample_directory()
    place = directory.places[0]
    assert place.schedule is not None
    held = tuple(Occurrence(TODAY + timedelta(days=n), "8:00", "9:00") for n in range(56))
    off = Occurrence(date(2026, 12, 9), "8:00", "9:00", cancelled=True)
    daily = replace(place, schedule=replace(place.schedule, occurrences=(*held[:15], off, *held[16:])))
    thursdays = tuple(Occurrence(date(2026, 12, day), "19:00", "20:00") for day in (3, 10, 17, 24, 31))
    weekly = replace(
        place, id="weekly", name="週の会", url="place/weekly/", schedule=replace(place.schedule, occurrences=thursdays)
    )
    paper = make(replace(directory, places=(daily, weekly), events=()))[1].body.partition('class="month-paper')[2]
    days, _, often = paper.partition("<h2>よくひらいているところ</h2>")
    assert often.count(place.name) == 1
    assert "週の会" not in often
    assert days.count("<b>19時から20時</b> 週の会") == 5
    assert re.findall(rf"<li>(.*?) {place.name}", days) == ["<strong>中止</strong>"]
    assert days.count("<h2>") == 6


def test_paper_keeps_what_is_most_seldom_of_a_full_day() -> None:
    """Of more than eight meetings a day those called off and those held once stay, in order of time; the rest is counted."""
    directory = sample_directory()
    place = directory.places[0]
    assert place.schedule is not None
    weekly = tuple(Occurrence(date(2026, 12, day), "9:00", "10:00") for day in (3, 10, 17))
    once = (Occurrence(date(2026, 12, 10), "19:00", "20:00"),)
    schedules = [weekly] * 10 + [once]
    places = tuple(
        replace(
            place, id=f"p{n}", url=f"place/p{n}/", name=f"会{n}", schedule=replace(place.schedule, occurrences=held)
        )
        for n, held in enumerate(schedules)
    )
    paper = make(replace(directory, places=places, events=()))[1].body.partition('class="month-paper')[2]
    tenth = paper.partition("<h2>12月10日（木）</h2>")[2].partition("</section>")[0]
    assert re.findall(r"会\d+", tenth) == [*(f"会{n}" for n in range(7)), "会10"]
    assert "ほか3件" in tenth


def test_days_after_the_last_known_one_are_left_out() -> None:
    """The last month ends with the last day of the eight weeks: no number after it, and no week without a day."""
    body = make()[-1].body
    last = find_last_day(TODAY)
    numbers = [int(number) for number in re.findall(r'<p class="month-number">(?:<a[^>]*>|<span>)(\d+)<', body)]
    assert numbers == list(range(1, last.day + 1))
