"""When an entry is open, as far as somebody made sure of it; and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from generator.languages import JAPANESE, Language
from generator.public import Freshness, FreshnessStep, HoursState, Occurrence, Schedule, State
from generator.publication.schedule_words import describe_closures, describe_weather
from generator.publication.session_notes import describe_with_notes, translate_notes
from generator.records.model import Confirmation, Event
from generator.records.schedule import expand as expanded
from generator.records.schedule.closures import LocalCalendar
from generator.records.schedule.expand import expand, regular_weekdays
from generator.records.schedule.model import Schedule as RegisterSchedule
from generator.records.schedule.model import Session

WEEKS_AHEAD = 8
MIDNIGHT = "24:00"
FRESH_DAYS = 180
KNOWN_DAYS = 365
HOW = {
    "phone": "電話で確かめました",
    "visit": "訪ねて確かめました",
    "letter": "手紙で確かめました",
    "form": "届け出を受けました",
    "primary-source": "公式の資料で確かめました",
}


def judge_freshness(confirmation: Confirmation | None, today: date) -> Freshness:
    """Return the step shown (domain rule: up to 180 days, up to 365, older, never); edits do not count."""
    if confirmation is None:
        return Freshness("never_confirmed", None, None, None)
    age = (today - confirmation.confirmed_on).days
    step: FreshnessStep = "fresh" if age <= FRESH_DAYS else "call_first" if age <= KNOWN_DAYS else "hours_withheld"
    return Freshness(step, confirmation.confirmed_on, HOW[confirmation.confirmed_how], confirmation.confirmed_by_role)


def publish_schedule(
    schedule: RegisterSchedule | None,
    freshness: Freshness,
    state: State,
    today: date,
    calendar: LocalCalendar,
    language: Language = JAPANESE,
    counter: tuple[Session, ...] = (),
) -> Schedule | None:
    """Return what may be told of the hours: nothing when they are over a year old, no dates unless confirmed.

    `counter` holds the hours of the counter, where it has its own.
    """
    if schedule is None or freshness.step == "hours_withheld":
        return None
    relied_on = freshness.step != "never_confirmed" and state == "open"
    hours_state: HoursState = schedule.hours if freshness.step != "never_confirmed" else "unknown"
    return _publish(schedule, hours_state, today, calendar, language, counter, relied_on=relied_on)


def publish_line_schedule(
    schedule: RegisterSchedule | None, today: date, calendar: LocalCalendar, language: Language
) -> Schedule | None:
    """Return the hours of a help line, which its sources vouch for."""
    return _publish(schedule, schedule.hours, today, calendar, language, relied_on=True) if schedule else None


def _publish(
    schedule: RegisterSchedule,
    hours_state: HoursState,
    today: date,
    calendar: LocalCalendar,
    language: Language,
    counter: tuple[Session, ...] = (),
    *,
    relied_on: bool,
) -> Schedule:
    end = today + timedelta(weeks=WEEKS_AHEAD) - timedelta(days=1)
    dates = expand(schedule, today, end, calendar, with_cancelled=True) if relied_on else []
    yesterday = today - timedelta(days=1)
    notes = translate_notes(schedule, counter, language)
    running = expand(schedule, yesterday, yesterday, calendar) if relied_on else []
    return Schedule(
        text=schedule.text,
        state=schedule.state,
        hours_state=hours_state,
        lines=tuple(describe_with_notes(schedule, counter, language)),
        closed_text=describe_closures(schedule, language, calendar),
        weekdays=regular_weekdays(schedule) if schedule.state == "regular" else (),
        occurrences=tuple(_publish_occurrence(held, notes) for held in dates),
        weather=describe_weather(schedule, language),
        weather_contact=None if language.is_japanese and not language.is_easy else schedule.weather_contact,
        running=tuple(_publish_occurrence(held, notes) for held in running if _runs_on(held)),
    )


def _runs_on(held: expanded.Occurrence) -> bool:
    """Say whether a meeting goes on past midnight: to 29:00, or to 5:00 after it began at 22:00."""
    opens, closes = held.opens, held.closes
    return opens is not None and closes is not None and (closes > MIDNIGHT or closes <= opens)


def _publish_occurrence(held: expanded.Occurrence, notes: Mapping[str, str]) -> Occurrence:
    note = notes.get(held.note, held.note) if held.note else held.note
    return Occurrence(held.date, held.opens, held.closes, held.last_entry, held.cancelled, note)


def publish_dates(event: Event) -> tuple[Occurrence, ...]:
    """Return an event's dates in order, cancelled ones marked."""
    return tuple(
        Occurrence(day.date, _clock(day.opens), _clock(day.closes), None, day.cancelled == "yes", day.note)
        for day in sorted(event.dates, key=lambda day: (day.date, day.opens or ""))
    )


def _clock(text: str | None) -> str | None:
    return text.zfill(5) if text else None
