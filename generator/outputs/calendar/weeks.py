"""The eight weeks of the calendar: which days they hold, where each stands, and what is on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from generator.languages import Language
from generator.languages.dates import write_month_day
from generator.outputs.calendar.sessions import WEEKS, Session, find_always_open
from generator.public import Listing

MOST_A_DAY = 60
"""So many meetings of one day keep a page within its weight; of the others their number is told, and where they stand."""

ByDay = Mapping[date, Sequence[Session]]
"""The meetings of each day that has any, in order of time."""


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from `first`; `number` counts from 1, the week that begins today."""

    number: int
    first: date

    @property
    def days(self) -> tuple[date, ...]:
        """The seven days in order."""
        return tuple(self.first + timedelta(days=offset) for offset in range(7))

    @property
    def url(self) -> str:
        """The page's address, relative to the site root."""
        return "calendar/" if self.number == 1 else f"calendar/{self.number}/"

    def name_days(self, language: Language) -> tuple[str, str]:
        """Return the first and the last day in words."""
        return write_month_day(self.first, language), write_month_day(self.days[-1], language)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is on in some days: `always` is open all day on each of them, `days` hold the rest.

    `more` is how many meetings of a day are left out (`cut_days`).
    """

    always: Mapping[str, Listing]
    days: tuple[tuple[date, tuple[Session, ...]], ...]
    more: Mapping[date, int] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known to be on."""
        return not self.always and not any(sessions for _, sessions in self.days)

    @property
    def listings(self) -> tuple[str, ...]:
        """The ids of all that is on, each once."""
        ids = [*self.always, *(session.listing.id for _, sessions in self.days for session in sessions)]
        return tuple(dict.fromkeys(ids))


def list_weeks(today: date) -> tuple[Week, ...]:
    """Return the eight weeks from `today`."""
    return tuple(Week(number, today + timedelta(weeks=number - 1)) for number in range(1, WEEKS + 1))


def plan_days(days: Sequence[date], by_day: ByDay) -> Plan:
    """Return what is on in `days`; what would stand on every one of them is told once."""
    always = find_always_open((session for day in days for session in by_day.get(day, ())), len(days))
    rest = tuple((day, tuple(s for s in by_day.get(day, ()) if s.listing.id not in always)) for day in days)
    return Plan(always, rest)


def cut_days(plan: Plan) -> Plan:
    """Return the plan with at most `MOST_A_DAY` meetings a day, the earliest."""
    more = {day: len(sessions) - MOST_A_DAY for day, sessions in plan.days if len(sessions) > MOST_A_DAY}
    return Plan(plan.always, tuple((day, sessions[:MOST_A_DAY]) for day, sessions in plan.days), more)
