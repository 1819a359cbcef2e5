"""The dates that come out: how far ahead, which of them called off, and by whose calendar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.public import Freshness, Schedule, State
from generator.publication.timetable import publish_dates, publish_schedule
from generator.records.model import Event
from generator.records.schedule.closures import LocalCalendar
from generator.records.schedule.model import Schedule as RegisterSchedule

TODAY = date(2026, 11, 24)
FRESH = Freshness("fresh", date(2026, 10, 1), None, None)
DAILY = {"days": "毎日", "times": "10:00-12:00"}


def _publish(session: Mapping[str, str], calendar: LocalCalendar | None = None, **values: object) -> Schedule:
    written = RegisterSchedule.model_validate({"text": "案内", "hours": "confirmed", "sessions": [session], **values})
    state: State = "open"
    found = publish_schedule(written, FRESH, state, TODAY, calendar or LocalCalendar())
    assert found is not None
    return found


def test_dates_reach_eight_weeks_from_today() -> None:
    """Today is the first of 56 days that are told, the day eight weeks ahead is no longer one."""
    days = [held.date for held in _publish(DAILY).occurrences]
    assert (days[0], days[-1], len(days)) == (TODAY, date(2027, 1, 18), 56)


def test_a_meeting_called_off_stays_to_be_seen() -> None:
    """A single day that is closed by its date is marked as cancelled; a regular closing day is simply not there."""
    held = _publish({"days": "毎週水曜", "times": "10:00-12:00"}, closed=["2026-12-09", "年末年始"]).occurrences
    assert [day.date for day in held if day.cancelled] == [date(2026, 12, 9)]
    assert date(2026, 12, 30) not in {day.date for day in held}


def test_the_towns_own_new_year_counts() -> None:
    """The days around New Year are those of the municipality, not the usual ones."""
    longer = LocalCalendar(year_end=((12, 20), (1, 10)))
    days = {held.date for held in _publish(DAILY, longer, closed=["年末年始"]).occurrences}
    assert date(2026, 12, 19) in days
    assert days.isdisjoint({date(2026, 12, 20), date(2027, 1, 10)})
    assert date(2027, 1, 11) in days


def test_last_night_runs_into_today() -> None:
    """Yesterday's meeting that goes on past midnight is told apart, however its end is written; others are over."""
    for times in ("22:00-29:00", "22:00-05:00"):
        (night,) = _publish({"days": "毎日", "times": times}).running
        assert (night.date, night.opens) == (date(2026, 11, 23), "22:00")
    assert _publish({"days": "毎日", "times": "22:00-24:00"}).running == ()
    assert _publish({"days": "毎日", "times": "22:00-29:00"}, closed=["祝日"]).running == ()


def test_an_events_dates_come_in_order_with_those_called_off() -> None:
    """Dates come by day and hour, 9:30 before 10:00, and a cancelled one says so with its note."""
    dates = [
        {"date": "2026-12-06", "opens": "9:30", "cancelled": "yes", "note": "雨のため"},
        {"date": "2026-12-05", "opens": "10:00"},
    ]
    event = Event.model_validate({"id": "matsuri", "name": "見本まつり", "dates": dates})
    assert [(day.date.day, day.opens, day.cancelled, day.note) for day in publish_dates(event)] == [
        (5, "10:00", False, None),
        (6, "09:30", True, "雨のため"),
    ]
