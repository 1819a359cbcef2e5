"""Schedules that cannot be, or that say two things."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.problems import Problem
from generator.records.local_calendar import local_calendar
from generator.records.read import Register
from generator.records.rules.report import report
from generator.records.schedule.doubts import contradictions
from generator.records.schedule.expand import DEFAULT_CALENDAR
from generator.records.schedule.impossible import impossible


def check_impossible_schedules(register: Register, today: date) -> Iterator[Problem]:
    """A schedule can come true: ends after starts, weekdays that meet, at least one day left by the closures."""
    calendar = DEFAULT_CALENDAR if register.municipality is None else local_calendar(register.municipality.record)
    for entry in register.listings():
        if entry.record.schedule is None:
            continue
        in_japanese = impossible(entry.record.schedule, calendar)
        if not in_japanese:
            continue
        in_english = impossible(entry.record.schedule, calendar, language="en")
        for ja, en in zip(in_japanese, in_english, strict=True):
            yield report(entry, ("schedule", "sessions"), "impossible-schedule", f"{ja}。", f"{en}.")


def check_schedule_contradictions(register: Register, today: date) -> Iterator[Problem]:
    """The source wording and the sessions agree; where they do not, the wording wins and a person looks."""
    for entry in register.listings():
        if entry.record.schedule is None:
            continue
        in_japanese = contradictions(entry.record.schedule)
        if not in_japanese:
            continue
        in_english = contradictions(entry.record.schedule, language="en")
        for ja, en in zip(in_japanese, in_english, strict=True):
            yield report(entry, ("schedule", "text"), "doubtful-schedule", f"{ja}。", f"{en}.", "warning")
