"""Schedules that cannot be true, whatever the entry: each found thing is one sentence that says what to write."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from generator.records.schedule.closures import LocalCalendar
from generator.records.schedule.days import DayRule, needs_anchor, weekdays_of
from generator.records.schedule.expand import DEFAULT_CALENDAR, is_holiday, session_days
from generator.records.schedule.messages import Language, say
from generator.records.schedule.model import Schedule, Session
from generator.records.schedule.times import ClockSpan, overlap

_SOME_YEARS = timedelta(days=366 * 2)
"""How far ahead is looked: 第5 weekdays of a single month need more than one year to come up."""
_LOOK_FROM = date(2026, 1, 1)
"""Where looking begins for sessions without dates of their own; fixed, so that a build's day changes no verdict."""


def impossible(
    schedule: Schedule, calendar: LocalCalendar = DEFAULT_CALENDAR, *, language: Language = "ja"
) -> list[str]:
    """Return a sentence for each thing in the schedule that cannot be so; empty when all is well."""
    found = list(_whole(schedule, language))
    for number, session in enumerate(schedule.sessions, 1):
        codes = [*_times(session), *_days(session)]
        # Looking for days makes sense only where the days themselves are sound.
        codes += [] if codes else _held(schedule, session, calendar)
        found += [say(code, language, n=number) for code in codes]
    numbered = list(enumerate(schedule.sessions, 1))
    found += [
        say("sessions_overlap", language, n=n, m=m)
        for (n, one), (m, other) in combinations(numbered, 2)
        if _collide(one, other)
    ]
    return found


def _whole(schedule: Schedule, language: Language) -> Iterator[str]:
    """A schedule with confirmed hours holds at least one session."""
    if schedule.state == "regular" and schedule.hours == "confirmed" and not schedule.sessions:
        yield say("no_session", language)


def _times(session: Session) -> Iterator[str]:
    """An end comes after its start, times of one day stay apart, the last entry lies within one of them."""
    if any(closes is not None and closes <= opens for opens, closes in session.spans):
        yield "closes_before_opening"
    elif any(overlap(one, other) for one, other in combinations(session.spans, 2)):
        yield "times_overlap"
    if session.last_entry and not session.spans:
        yield "last_entry_alone"
    elif session.last_entry and not any(_holds(span, session.last_entry) for span in session.spans):
        yield "last_entry_outside"


def _holds(span: ClockSpan, clock: str) -> bool:
    opens, closes = span
    return opens <= clock and (closes is None or clock <= closes)


def _days(session: Session) -> Iterator[str]:
    """隔週 has an anchor that falls on its weekday; a validity window runs forward and holds the listed dates."""
    if needs_anchor(session.rules):
        if session.anchor is None:
            yield "no_anchor"
        elif session.anchor.weekday() not in weekdays_of(session.rules):
            yield "anchor_elsewhere"
    if session.valid_from and session.valid_to and session.valid_from > session.valid_to:
        yield "from_after_to"
    elif session.dates and list(session_days(session, date.min, date.max)) != list(session.dates):
        yield "date_outside"


def _held(schedule: Schedule, session: Session, calendar: LocalCalendar) -> list[str]:
    """At least one day is left when all closures are taken out, and no listed date is itself closed."""

    def is_open(day: date) -> bool:
        return not any(c.covers(day, holiday=is_holiday(day), calendar=calendar) for c in schedule.closures)

    if session.dates:
        return [] if all(is_open(day) for day in session.dates) else ["date_closed"]
    return [] if any(is_open(day) for day in _some_days(session)) else ["never_held"]


def _some_days(session: Session) -> Iterator[date]:
    start = session.valid_from or (session.valid_to - _SOME_YEARS if session.valid_to else _LOOK_FROM)
    return session_days(session, start, start + _SOME_YEARS)


def _collide(one: Session, other: Session) -> bool:
    """Say whether two sessions share a day and a time."""
    if not _share_time(one, other) or _are_apart(one.rules, other.rules):
        return False
    if one.dates or other.dates:
        listed, ruled = (one, other) if one.dates else (other, one)
        return any(any(session_days(ruled, day, day)) for day in session_days(listed, date.min, date.max))
    starts = [session.valid_from for session in (one, other) if session.valid_from]
    start = max(starts, default=_LOOK_FROM)
    days = set(session_days(one, start, start + _SOME_YEARS))
    return any(day in days for day in session_days(other, start, start + _SOME_YEARS))


def _share_time(one: Session, other: Session) -> bool:
    if not one.spans or not other.spans:
        return one.spans == other.spans
    return any(overlap(a, b) for a in one.spans for b in other.spans)


def _are_apart(one: tuple[DayRule, ...], other: tuple[DayRule, ...]) -> bool:
    """Say whether weekday rules can never meet: the cheap answer for nearly all schedules."""
    weekly = all(rule.weekdays for rule in (*one, *other)) and one and other
    return bool(weekly) and not weekdays_of(one) & weekdays_of(other)
