"""When an entry is open, as far as somebody made sure of it; and how sure that is."""

from __future__ import annotations

from datetime import date, timedelta

from generator.public import Freshness, FreshnessStep, HoursState, Occurrence, Schedule, State
from generator.records.model import Confirmation, Event
from generator.records.schedule.closures import LocalCalendar
from generator.records.schedule.expand import expand
from generator.records.schedule.model import Schedule as RegisterSchedule
from generator.records.schedule.wording import describe, describe_closures, describe_weather, regular_weekdays

WEEKS_AHEAD = 8
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
    schedule: RegisterSchedule | None, freshness: Freshness, state: State, today: date, calendar: LocalCalendar
) -> Schedule | None:
    """Return what may be told of the hours: nothing when they are over a year old, no dates unless confirmed."""
    if schedule is None or freshness.step == "hours_withheld":
        return None
    relied_on = freshness.step != "never_confirmed" and state == "open"
    hours_state: HoursState = schedule.hours if freshness.step != "never_confirmed" else "unknown"
    end = today + timedelta(weeks=WEEKS_AHEAD) - timedelta(days=1)
    dates = expand(schedule, today, end, calendar, with_cancelled=True) if relied_on else []
    return Schedule(
        text=schedule.text,
        state=schedule.state,
        hours_state=hours_state,
        lines=tuple(describe(schedule)),
        closed_text=describe_closures(schedule, calendar),
        weekdays=regular_weekdays(schedule) if schedule.state == "regular" else (),
        occurrences=tuple(Occurrence(o.date, o.opens, o.closes, o.last_entry, o.cancelled, o.note) for o in dates),
        weather=describe_weather(schedule),
    )


def publish_dates(event: Event) -> tuple[Occurrence, ...]:
    """Return an event's dates in order, cancelled ones marked."""
    return tuple(
        Occurrence(day.date, _clock(day.opens), _clock(day.closes), None, day.cancelled == "yes", day.note)
        for day in sorted(event.dates, key=lambda day: (day.date, day.opens or ""))
    )


def _clock(text: str | None) -> str | None:
    return text.zfill(5) if text else None
