"""A counter that keeps other hours than the entry, whose telephone may be answered longer: the hours of channel `visit`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.records.schedule.expand import can_be_expanded
from generator.records.schedule.model import Schedule, Session
from generator.records.schedule.read_text import schedule_from_text
from generator.records.schedule.text import fold
from generator.records.schedule.times import ClockSpan

_ABOUT_COUNTER = re.compile(r"窓口は[0-9時分半:~から、午前後正]+(?:まで)?。?")


def read_counter(hours: Iterable[str]) -> tuple[Session, ...]:
    """Return the sessions of a counter from the words of its hours; nothing where they are not understood wholly."""
    found: list[Session] = []
    for text in hours:
        told = schedule_from_text(text)
        if told.state != "regular" or told.hours != "confirmed":
            return ()
        found += told.sessions
    return tuple(found)


def find_counter_hours(session: Session, counter: Iterable[Session]) -> ClockSpan | None:
    """Return when the counter is open on the weekdays of a session, each with one span; None where that is no other time."""
    days = _list_weekdays(session)
    if not days or len(session.spans) != 1:
        return None
    for other in counter:
        if _list_weekdays(other) == days and len(other.spans) == 1:
            span = other.spans[0]
            return span if span != session.spans[0] and span[1] else None
    return None


def tells_counter_hours(note: str) -> bool:
    """Say whether a session's note tells the hours of the counter and nothing else: 窓口は17時15分まで."""
    return _ABOUT_COUNTER.fullmatch(fold(note)) is not None


def list_untold_notes(schedule: Schedule, counter: tuple[Session, ...]) -> Iterator[int]:
    """Yield the numbers of the sessions whose note can be told in Japanese only."""
    for number, session in enumerate(schedule.sessions if can_be_expanded(schedule) else ()):
        if session.note and not (tells_counter_hours(session.note) and find_counter_hours(session, counter)):
            yield number


def _list_weekdays(session: Session) -> set[tuple[int, tuple[int, ...]]]:
    """Return the weekdays with their place in the month; nothing for other days and for parts of a year.

    平日 and 月～金 are the same here: whether the entry opens on public holidays is its own to say.
    """
    if session.months or session.season or any(not rule.weekdays or rule.months for rule in session.rules):
        return set()
    return {(day, rule.nth) for rule in session.rules for day in rule.weekdays}
