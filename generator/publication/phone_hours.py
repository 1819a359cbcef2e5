"""Whether an entry's telephone is answered just while the entry is open: only then may its hours be told of a call."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.records.model import Contact
from generator.records.schedule.days import DayRule
from generator.records.schedule.model import Schedule, Session
from generator.records.schedule.read_text import schedule_from_text

_Hours = tuple[DayRule, tuple[tuple[str, str | None], ...], object]


def is_answered_when_open(contacts: Iterable[Contact], schedule: Schedule | None) -> bool:
    """Say whether the first telephone has the schedule's hours: no words of its own, or words that mean the same.

    Words that are not understood wholly may mean anything and are taken for other hours. Days of rest that the words leave
    out (a card says 平日 9時から17時) are those of the schedule.
    """
    phone = next((contact for contact in contacts if contact.channel == "phone"), None)
    if phone is None or schedule is None:
        return False
    if not phone.hours:
        return True
    told = schedule_from_text(phone.hours)
    rests = any(closure.kind == "holidays" for closure in schedule.closures)
    return (
        told.state == "regular"
        and told.hours == "confirmed"
        and _list_hours(told, rests) == _list_hours(schedule, rests)
        and set(told.closures) <= set(schedule.closures)
    )


def _list_hours(schedule: Schedule, rests: bool) -> set[_Hours]:
    return {hours for session in schedule.sessions for hours in _split(session, rests)}


def _split(session: Session, rests: bool) -> Iterable[_Hours]:
    """Yield a session day by day. Where the schedule rests on public holidays anyway, 平日 and 月～金 are the same."""
    limits = (session.dates, session.months, session.season, session.anchor, session.valid_from, session.valid_to)
    for rule in session.rules:
        plain = replace(rule, not_on_holidays=False) if rests else rule
        for weekday in rule.weekdays or (None,):
            day = plain if weekday is None else replace(plain, weekdays=(weekday,))
            yield day, session.spans, limits
    if session.dates:
        yield DayRule(), session.spans, limits
