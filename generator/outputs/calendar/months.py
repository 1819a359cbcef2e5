"""The months that the eight weeks reach, as a table has them: weeks from Monday to Sunday, days with what is on."""

from __future__ import annotations

from calendar import Calendar
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.outputs.calendar.sessions import WEEKS, Session
from generator.outputs.calendar.weeks import Plan, Week

MOST_NAMES = 3
"""So many names stand on a day of the month; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the month. `url` leads to it on its week's page; None where that has no such day.

    `shown` are the meetings that are named: those held on the fewest days of the month. By time alone what is open every
    morning would be named on every day, and what is on but once never. Who meets twice that day is named once.
    """

    date: date
    url: str | None
    sessions: tuple[Session, ...]
    shown: tuple[Session, ...]
    holiday: str | None
    is_today: bool
    is_known: bool

    @property
    def count(self) -> int:
        """How many meetings take place."""
        return sum(not session.held.cancelled for session in self.sessions)

    @property
    def more(self) -> int:
        """How many meetings are not named."""
        named = set(map(_tell_apart, self.shown))
        return sum(_tell_apart(session) not in named for session in self.sessions)


@dataclass(frozen=True, slots=True)
class Month:
    """A month from its `first` day; `number` counts from 1, the month of today."""

    number: int
    first: date

    @property
    def url(self) -> str:
        """The page's address, relative to the site root."""
        return "calendar/month/" if self.number == 1 else f"calendar/month/{self.number}/"

    def list_weeks(self) -> list[tuple[date | None, ...]]:
        """Return the weeks, Monday first; None stands for days of the months before and after."""
        weeks = Calendar().monthdatescalendar(self.first.year, self.first.month)
        return [tuple(day if day.month == self.first.month else None for day in week) for week in weeks]


def list_months(today: date) -> tuple[Month, ...]:
    """Return the month of `today` and those after it, as far as the eight weeks reach."""
    last = find_last_day(today)
    count = (last.year - today.year) * 12 + last.month - today.month + 1
    return tuple(Month(number, _first_of(today, number - 1)) for number in range(1, count + 1))


def find_month(day: date, today: date) -> Month:
    """Return the month of a day on or after `today`."""
    number = (day.year - today.year) * 12 + day.month - today.month + 1
    return Month(number, day.replace(day=1))


def find_last_day(today: date) -> date:
    """Return the last day for which meetings are known."""
    return today + timedelta(weeks=WEEKS) - timedelta(days=1)


def list_known_days(month: Month, today: date) -> list[date]:
    """Return the days of a month from today on, as far as the eight weeks reach."""
    days = (day for week in month.list_weeks() for day in week if day is not None)
    return [day for day in days if today <= day <= find_last_day(today)]


def fill_month(
    month: Month, plan: Plan, weeks: Mapping[int, Week], holidays: Mapping[date, str], today: date
) -> list[list[Day | None]]:
    """Return the month's weeks with their days; `weeks` are the pages of days, by number.

    Weeks before today's and after the last day that is known are left out; of the last one, what comes after it is None.
    """
    on, last = dict(plan.days), find_last_day(today)
    times = Counter(id_ for _, sessions in plan.days for id_ in {session.listing.id for session in sessions})

    def draw(day: date | None) -> Day | None:
        if day is None or day > last:
            return None
        week = weeks.get((day - today).days // 7 + 1) if day >= today else None
        url = f"{week.url}#day-{day.isoformat()}" if week else None
        sessions = on.get(day, ())
        rare = sorted(sessions, key=lambda session: times[session.listing.id])
        names: dict[tuple[str, bool], Session] = {}
        for session in rare:
            names.setdefault(_tell_apart(session), session)
        shown = tuple(names.values())[:MOST_NAMES]
        return Day(day, url, sessions, shown, holidays.get(day), day == today, day in on)

    ahead = [week for week in month.list_weeks() if any(day is not None and today <= day <= last for day in week)]
    return [[draw(day) for day in week] for week in ahead]


def _tell_apart(session: Session) -> tuple[str, bool]:
    """Return what a day names: an entry that meets, or whose meeting is called off."""
    return session.listing.id, session.held.cancelled


def _first_of(day: date, months_later: int) -> date:
    months = day.year * 12 + day.month - 1 + months_later
    return date(months // 12, months % 12 + 1, 1)
