"""The demo municipality shows every state and shape of a schedule that a register can hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.records.read import Register, read_register
from generator.records.schedule.days import EVERY, EVERY_OTHER, LAST
from generator.records.schedule.model import Schedule, Session

DIRECTORY = Path(__file__).resolve().parents[2] / "directory"


@pytest.fixture(scope="module")
def register() -> Register:
    """The demo register as it stands in the repository."""
    found, _ = read_register(DIRECTORY, DIRECTORY)
    return found


def _schedules(register: Register) -> list[Schedule]:
    records = [entry.record for entry in register.listings()]
    return [record.schedule for record in records if record.schedule is not None]


def _sessions(register: Register) -> list[Session]:
    return [session for schedule in _schedules(register) for session in schedule.sessions]


def test_every_schedule_state(register: Register) -> None:
    """Every state of a schedule, of its hours and of the weather occurs."""
    schedules = _schedules(register)
    assert {schedule.state for schedule in schedules} == {
        "regular",
        "irregular",
        "by_appointment",
        "unknown",
        "suspended",
    }
    assert {schedule.hours for schedule in schedules} == {"confirmed", "partly", "unknown"}
    assert {schedule.weather for schedule in schedules} == {None, "rain_cancels", "rain_or_shine"}


def test_every_schedule_shape(register: Register) -> None:
    """Every shape of the schedule table in the domain reference occurs: days, months, seasons, times and closures."""
    sessions = _sessions(register)
    orders = {order for session in sessions for rule in session.rules for order in rule.nth}
    assert {EVERY, 1, 2, 3, 4, LAST, EVERY_OTHER} <= orders
    months = {session.months for session in sessions} | {rule.months for s in sessions for rule in s.rules}
    shapes = {
        "GIF code": any(re.match(r"[0-7]+[MTWFS][ouehra]", session.days or "") for session in sessions),
        "two groups in one code": any(session.days == "14Tu4Th" for session in sessions),
        "weekday digits": any((session.days or "").isdecimal() for session in sessions),
        "weekdays without holidays": any(session.days == "平日" for session in sessions),
        "even months": (2, 4, 6, 8, 10, 12) in months,
        "odd months": (1, 3, 5, 7, 9, 11) in months,
        "season": any(session.season for session in sessions),
        "two sessions a day": any(len(session.times) == 2 for session in sessions),
        "last entry": any(session.last_entry for session in sessions),
        "days of the month": any(session.monthdays for session in sessions),
        "listed dates": any(session.dates for session in sessions),
        "anchor": any(session.anchor for session in sessions),
        "after midnight": any((closes or "") > "24:00" for session in sessions for _, closes in session.spans),
        "round the clock": any(session.times == ("00:00-24:00",) for session in sessions),
        "open end": any(closes is None for session in sessions for _, closes in session.spans),
        "window": any(session.valid_from and session.valid_to for session in sessions),
        "note": any(session.note for session in sessions),
    }
    assert [shape for shape, occurs in shapes.items() if not occurs] == []
    kinds = {closure.kind for schedule in _schedules(register) for closure in schedule.closures}
    assert kinds == {"holidays", "year_end", "obon", "month_days", "dates", "days"}


def test_season_changes_hours(register: Register) -> None:
    """Some place opens at other hours in summer than in winter."""
    place = next(entry.record for entry in register.places if entry.record.id == "hoshifuri-irori")
    assert place.schedule is not None
    assert len({session.times for session in place.schedule.sessions}) == 2
