"""Schedules that cannot be, or that say two things."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.problems import Problem
from generator.records.local_calendar import local_calendar
from generator.records.model import Hotline, Listing
from generator.records.read import Entry, Register
from generator.records.rules.report import AnyEntry, report
from generator.records.schedule.doubts import contradictions
from generator.records.schedule.expand import DEFAULT_CALENDAR
from generator.records.schedule.impossible import impossible
from generator.records.schedule.model import Schedule


def check_impossible_schedules(register: Register, today: date) -> Iterator[Problem]:
    """A schedule can come true: ends after starts, weekdays that meet, at least one day left by the closures."""
    calendar = DEFAULT_CALENDAR if register.municipality is None else local_calendar(register.municipality.record)
    for entry, schedule in _with_schedule(register):
        in_japanese = impossible(schedule, calendar)
        if not in_japanese:
            continue
        in_english = impossible(schedule, calendar, language="en")
        for ja, en in zip(in_japanese, in_english, strict=True):
            yield report(entry, ("schedule", "sessions"), "impossible-schedule", f"{ja}。", f"{en}.")


def check_schedule_contradictions(register: Register, today: date) -> Iterator[Problem]:
    """The source wording and the sessions agree; where they do not, the wording wins and a person looks."""
    for entry, schedule in _with_schedule(register):
        in_japanese = contradictions(schedule)
        if not in_japanese:
            continue
        in_english = contradictions(schedule, language="en")
        for ja, en in zip(in_japanese, in_english, strict=True):
            yield report(entry, ("schedule", "text"), "doubtful-schedule", f"{ja}。", f"{en}.", "warning")


def _with_schedule(register: Register) -> Iterator[tuple[AnyEntry, Schedule]]:
    entries: list[Entry[Listing | Hotline]] = [*register.listings(), *register.hotlines]
    yield from ((entry, entry.record.schedule) for entry in entries if entry.record.schedule is not None)
