"""From a schedule to dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import jpholiday

from generator.records.schedule.closures import LocalCalendar
from generator.records.schedule.days import falls_on, weekdays_of
from generator.records.schedule.model import Schedule, Session
from generator.records.schedule.monthday import within

DEFAULT_CALENDAR = LocalCalendar()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One meeting on one date. Clock times are `HH:MM` of Japan time, to 29:59 for after midnight; None = not known."""

    date: date
    opens: str | None
    closes: str | None
    last_entry: str | None
    cancelled: bool = False
    note: str | None = None


@lru_cache(maxsize=256)
def holidays_of(year: int) -> frozenset[date]:
    """Return a year's public holidays (国民の祝日に関する法律), substitute days and 国民の休日 included."""
    return frozenset(day for day, _ in jpholiday.year_holidays(year))


def is_holiday(day: date) -> bool:
    """Say whether the day is a public holiday."""
    return day in holidays_of(day.year)


def can_be_expanded(schedule: Schedule) -> bool:
    """Say whether dates may be worked out: held regularly, and the hours at least partly known."""
    return schedule.state == "regular" and schedule.hours != "unknown"


def regular_weekdays(schedule: Schedule) -> tuple[int, ...]:
    """Return the weekdays (0 = Monday) it regularly falls on, whatever the nth or season; none if not to be relied on."""
    if not can_be_expanded(schedule):
        return ()
    return tuple(sorted({day for session in schedule.sessions for day in weekdays_of(session.rules)}))


def expand(
    schedule: Schedule,
    start: date,
    end: date,
    calendar: LocalCalendar = DEFAULT_CALENDAR,
    *,
    with_cancelled: bool = False,
) -> list[Occurrence]:
    """Return what is held from `start` to `end`, both included, sorted by date and time, each once.

    Closures win over every session. With `with_cancelled`, meetings that a dated closure takes out (2026-12-10, not
    祝日) are returned too, marked cancelled, so that a calendar can say so. Schedules that are irregular, by
    appointment, unknown, suspended or of unknown hours give nothing: unknown is neither open nor closed.
    """
    if not can_be_expanded(schedule):
        return []
    found: dict[tuple[date, str, str], Occurrence] = {}
    for session in schedule.sessions:
        for day in session_days(session, start, end):
            closing = [c for c in schedule.closures if c.covers(day, holiday=is_holiday(day), calendar=calendar)]
            called_off = bool(closing) and all(closure.kind == "dates" for closure in closing)
            if closing and not (with_cancelled and called_off):
                continue
            for occurrence in _meetings(session, day, cancelled=called_off):
                key = (day, occurrence.opens or "", occurrence.closes or "")
                found.setdefault(key, occurrence)
    return [found[key] for key in sorted(found)]


def session_days(session: Session, start: date, end: date) -> Iterator[date]:
    """Yield the days a session names from `start` to `end`, in order, before any closure."""
    first = max(start, session.valid_from or start)
    last = min(end, session.valid_to or end)
    if session.dates:
        yield from (day for day in session.dates if first <= day <= last)
        return
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        if _names(session, day):
            yield day


def _names(session: Session, day: date) -> bool:
    if session.months and day.month not in session.months:
        return False
    if session.season_span and not within(session.season_span, day):
        return False
    holiday = is_holiday(day)
    return any(falls_on(rule, day, holiday=holiday, anchor=session.anchor) for rule in session.rules)


def _meetings(session: Session, day: date, *, cancelled: bool) -> Iterator[Occurrence]:
    if not session.spans:
        yield Occurrence(day, None, None, None, cancelled, session.note)
    for opens, closes in session.spans:
        last_entry = session.last_entry
        if last_entry and not (opens <= last_entry and (closes is None or last_entry <= closes)):
            last_entry = None  # it belongs to another of the day's times
        yield Occurrence(day, opens, closes, last_entry, cancelled, session.note)
