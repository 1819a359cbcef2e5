"""From schedules to dates."""

from __future__ import annotations

import calendar as calendars
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.records.schedule.closures import LocalCalendar
from generator.records.schedule.codes import WEEKDAY_CODES
from generator.records.schedule.expand import expand, holidays_of
from generator.records.schedule.model import Schedule
from tests.records.schedule.build import make

START, END = date(2026, 1, 1), date(2026, 12, 31)


def days_of(schedule: Schedule, start: date = START, end: date = END) -> list[date]:
    """Return the dates a schedule expands to."""
    return [occurrence.date for occurrence in expand(schedule, start, end)]


def nth_weekdays_by_hand(year: int, month: int, weekday: int, orders: set[int]) -> list[date]:
    """Independent oracle: pick from the month's grid as a person does with a wall calendar."""
    grid = [week[weekday] for week in calendars.Calendar().monthdayscalendar(year, month) if week[weekday]]
    picked = {grid[order - 1] for order in orders if order <= 5 and order <= len(grid)}
    if 6 in orders:
        picked.add(grid[-1])
    return [date(year, month, day) for day in sorted(picked)]


@given(st.integers(2024, 2032), st.integers(0, 6), st.sets(st.integers(1, 6), min_size=1))
@settings(max_examples=60, deadline=None)
def test_nth_weekdays_are_those_of_the_wall_calendar(year: int, weekday: int, orders: set[int]) -> None:
    """The nth and last weekdays of every month equal a count by hand."""
    code = "".join(map(str, sorted(orders))) + WEEKDAY_CODES[weekday]
    expected = [day for month in range(1, 13) for day in nth_weekdays_by_hand(year, month, weekday, orders)]
    assert days_of(make({"days": code}), date(year, 1, 1), date(year, 12, 31)) == expected


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(-80, 80))
def test_every_other_week_counts_from_its_anchor_both_ways(anchor: date, weeks: int) -> None:
    """隔週 holds on the anchor and each second week before and after it, over year ends."""
    schedule = make({"days": f"7{WEEKDAY_CODES[anchor.weekday()]}", "anchor": anchor.isoformat()})
    day = anchor + timedelta(weeks=weeks)
    assert days_of(schedule, day, day) == ([day] if weeks % 2 == 0 else [])


SESSIONS = st.fixed_dictionaries(
    {"days": st.sampled_from(["毎日", "平日", "土日祝", "第1・3月曜", "最終金曜", "毎月15日と29日", "月末", "135"])},
    optional={
        "times": st.sampled_from([["10:00-12:00", "13:00-15:00"], ["9時から正午"], ["22:00-25:30"]]),
        "months": st.sampled_from(["偶数月", "11-3", "4"]),
        "season": st.sampled_from(["04-01..10-31", "11-15..02-29"]),
        "from": st.just("2026-04-01"),
        "to": st.just("2027-03-31"),
        "note": st.just("夏休みは休み"),
    },
)


@given(
    st.lists(SESSIONS, min_size=1, max_size=3),
    st.lists(st.sampled_from(["祝日", "年末年始", "お盆", "2026-05-11", "月曜", "06-01..07-15"]), unique=True),
    st.dates(date(2025, 6, 1), date(2027, 6, 1)),
    st.integers(0, 200),
)
@settings(max_examples=80, deadline=None)
def test_what_is_expanded_lies_in_the_window_sorted_and_once(
    sessions: list[dict[str, object]], closed: list[str], start: date, length: int
) -> None:
    """Expansion stays in its window, is in order, has no double, and a narrower window gives a part of it."""
    schedule = make(*sessions, closed=closed)
    end = start + timedelta(days=length)
    found = expand(schedule, start, end)
    keys = [(o.date, o.opens or "", o.closes or "") for o in found]
    assert keys == sorted(set(keys))
    assert all(start <= o.date <= end for o in found)
    middle = start + timedelta(days=length // 2)
    assert expand(schedule, start, middle) == [o for o in found if o.date <= middle]


@pytest.mark.parametrize("year", [2025, 2026, 2027, 2028])
def test_public_holidays_agree_with_an_outside_library(year: int) -> None:
    """The holidays of 2025 to 2028 are those of the `holidays` package."""
    assert holidays_of(year) == set(holidays.country_holidays("JP", years=year))


def test_the_rare_holiday_of_september_2026_closes() -> None:
    """22 September 2026, a day between two holidays, is one itself; 2026 has 18."""
    schedule = make({"days": "毎週火曜"}, closed=["祝日"])
    assert date(2026, 9, 22) not in days_of(schedule)
    assert date(2026, 9, 15) in days_of(schedule)
    assert len(holidays_of(2026)) == 18


def test_weekdays_and_holidays_words_follow_the_holidays() -> None:
    """平日 skips a public holiday, 月～金 does not, 土日祝 adds it: Monday 23 November 2026."""
    holiday = date(2026, 11, 23)
    assert days_of(make({"days": "平日"}), holiday, holiday) == []
    assert days_of(make({"days": "月～金"}), holiday, holiday) == [holiday]
    assert days_of(make({"days": "土日祝"}), holiday, holiday) == [holiday]


def test_year_end_and_obon_are_those_of_the_municipality() -> None:
    """年末年始 and お盆 take their days from the local calendar, over the year's end."""
    schedule = make({"days": "毎日"}, closed=["年末年始", "お盆"])
    usual = {o.date for o in expand(schedule, date(2026, 8, 1), date(2027, 1, 31))}
    assert date(2026, 8, 12) in usual
    assert date(2026, 8, 13) not in usual
    assert date(2026, 8, 16) not in usual
    assert date(2026, 12, 28) in usual
    assert date(2026, 12, 29) not in usual
    assert date(2027, 1, 3) not in usual
    assert date(2027, 1, 4) in usual
    local = LocalCalendar(year_end=((12, 31), (1, 5)), obon=((7, 13), (7, 15)))
    elsewhere = {o.date for o in expand(schedule, date(2026, 7, 1), date(2027, 1, 31), local)}
    assert date(2026, 8, 13) in elsewhere
    assert date(2026, 7, 14) not in elsewhere
    assert date(2026, 12, 30) in elsewhere
    assert date(2027, 1, 5) not in elsewhere


def test_seasons_run_over_the_year_end_and_through_leap_days() -> None:
    """A season 11-01..02-29 holds in January and on 29 February of a leap year, not on 1 March."""
    schedule = make({"days": "毎日", "season": "11-01..02-29"})
    assert days_of(schedule, date(2028, 2, 28), date(2028, 3, 1)) == [date(2028, 2, 28), date(2028, 2, 29)]
    assert days_of(schedule, date(2027, 2, 27), date(2027, 3, 2)) == [date(2027, 2, 27), date(2027, 2, 28)]
    assert days_of(schedule, date(2026, 10, 30), date(2026, 11, 1)) == [date(2026, 11, 1)]


def test_days_of_the_month_that_do_not_exist_are_left_out() -> None:
    """31日 skips short months, 末日 never does, 29日 comes in a leap February alone."""
    assert [d.month for d in days_of(make({"monthdays": ["31"]}))] == [1, 3, 5, 7, 8, 10, 12]
    assert [d.day for d in days_of(make({"days": "月末"}), date(2028, 1, 1), date(2028, 4, 30))] == [
        31,
        29,
        31,
        30,
    ]
    assert days_of(make({"monthdays": "毎月29日"}), date(2027, 2, 1), date(2027, 2, 28)) == []


def test_months_limit_a_session_even_over_the_year_end() -> None:
    """奇数月 and 11月〜3月 keep to their months."""
    assert {d.month for d in days_of(make({"days": "第2水曜", "months": "奇数月"}))} == {1, 3, 5, 7, 9, 11}
    assert {d.month for d in days_of(make({"days": "第2水曜", "months": "11月〜3月"}))} == {1, 2, 3, 11, 12}


def test_validity_windows_are_kept() -> None:
    """Nothing is held before `from` or after `to`, both days included."""
    schedule = make({"days": "毎日", "from": "2026-11-24", "to": "2026-11-26"})
    assert days_of(schedule) == [date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 26)]


def test_two_times_a_day_are_two_meetings_and_the_last_entry_belongs_to_one() -> None:
    """Times become one occurrence each; last entry is told of the span that holds it."""
    schedule = make({"days": "水", "times": ["13:00-15:00", "10:00-12:00"], "last_entry": "11:30", "note": "無料"})
    day = date(2026, 11, 25)
    morning, afternoon = expand(schedule, day, day)
    assert (morning.opens, morning.closes, morning.last_entry, morning.note) == (
        "10:00",
        "12:00",
        "11:30",
        "無料",
    )
    assert (afternoon.opens, afternoon.closes, afternoon.last_entry) == ("13:00", "15:00", None)


def test_the_last_entry_may_be_when_it_opens_or_closes() -> None:
    """A last entry at either end of a span still belongs to it; one outside every span belongs to none."""
    day = date(2026, 11, 25)
    for told, kept in (("10:00", "10:00"), ("12:00", "12:00"), ("12:30", None)):
        (only,) = expand(make({"days": "水", "times": "10:00-12:00", "last_entry": told}), day, day)
        assert only.last_entry == kept


def test_sessions_without_times_say_the_day_alone() -> None:
    """A day without times has no opening time, which is not known, not none."""
    (only,) = expand(make({"dates": ["2026-12-05"]}), START, END)
    assert (only.date, only.opens, only.closes) == (date(2026, 12, 5), None, None)


@pytest.mark.parametrize("state", ["irregular", "by_appointment", "unknown", "suspended"])
def test_only_regular_schedules_expand(state: str) -> None:
    """Irregular, by appointment, unknown and suspended schedules give no dates, sessions or not."""
    assert expand(make({"days": "毎日"}, state=state), START, END) == []


def test_unknown_hours_give_no_dates_and_partly_known_ones_do() -> None:
    """Unknown is neither open nor closed: it gives nothing at all."""
    assert expand(make({"days": "毎日"}, hours="unknown"), START, END) == []
    assert len(expand(make({"days": "毎日"}, hours="partly"), START, END)) == 365


def test_closures_win_and_dated_ones_can_be_shown_as_called_off() -> None:
    """A dated closure takes a meeting out; asked for, it comes back marked, which 祝日 never does."""
    schedule = make({"days": "毎週月曜", "times": "10:00-12:00"}, closed=["祝日", "2026-11-16"])
    start, end = date(2026, 11, 9), date(2026, 11, 30)
    assert days_of(schedule, start, end) == [date(2026, 11, 9), date(2026, 11, 30)]
    shown = expand(schedule, start, end, with_cancelled=True)
    assert [(o.date.day, o.cancelled) for o in shown] == [(9, False), (16, True), (30, False)]


def test_a_day_closed_anyway_is_not_called_off() -> None:
    """A dated closure on a public holiday that is closed too is no news: nobody expected a meeting."""
    schedule = make({"days": "毎週月曜", "times": "10:00-12:00"}, closed=["祝日", "2026-11-23"])
    start, end = date(2026, 11, 16), date(2026, 11, 30)
    shown = expand(schedule, start, end, with_cancelled=True)
    assert [(o.date.day, o.cancelled) for o in shown] == [(16, False), (30, False)]


def test_single_dates_count_to_the_last_day_of_the_window() -> None:
    """A date on the first or the last day asked for is in, one beyond is not."""
    dates = ["2026-12-04", "2026-12-05", "2026-12-11", "2026-12-12"]
    found = days_of(make({"dates": dates}), date(2026, 12, 5), date(2026, 12, 11))
    assert found == [date(2026, 12, 5), date(2026, 12, 11)]


def test_an_empty_window_gives_nothing() -> None:
    """An end before the start is an empty window, not a fault."""
    assert expand(make({"days": "毎日"}), END, START) == []
