"""A month on paper: what meets once a week or less by day, with its hours; what meets more often once, with its usual hours.

Told on each of its days, what is open every morning would fill sheet after sheet and hide what is on but once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.outputs.calendar.sessions import Session
from generator.outputs.calendar.weeks import Plan
from generator.outputs.entries.outline import outline_entry
from generator.outputs.index import DirectoryIndex
from generator.public import Listing

MOST_A_DAY = 8
"""So many meetings stand on a day; more would be a list of the town, which is printed apart."""

MOST_OFTEN = 40
"""So many entries that meet often stand on the paper."""


@dataclass(frozen=True, slots=True)
class PaperDay:
    """A day with its meetings in order of time; `more` is how many are left out."""

    date: date
    sessions: tuple[Session, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Often:
    """An entry that meets more than once a week, with its usual days and hours in words."""

    listing: Listing
    when: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperMonth:
    """The days that have something to tell, and what meets often; `more` is how many of those are left out."""

    days: tuple[PaperDay, ...]
    often: tuple[Often, ...]
    more: int


def arrange_paper(plan: Plan, index: DirectoryIndex) -> PaperMonth:
    """Return the month of `plan` for paper. A meeting that is called off stands on its day in any case."""
    times = Counter(id_ for _, sessions in plan.days for id_ in _list_ids(sessions))
    weeks = -(-len(plan.days) // 7)
    often = {id_ for id_, count in times.items() if count > weeks}
    listings = {session.listing.id: session.listing for _, sessions in plan.days for session in sessions}
    chosen = sorted((listings[id_] for id_ in often), key=lambda item: (item.kana or item.name, item.id))
    told = tuple(Often(item, outline_entry(item, index).when) for item in chosen[:MOST_OFTEN])
    days = (_cut_day(day, [s for s in sessions if _is_apart(s, often)], times) for day, sessions in plan.days)
    return PaperMonth(tuple(day for day in days if day.sessions), told, len(chosen) - len(told))


def _list_ids(sessions: Iterable[Session]) -> set[str]:
    return {session.listing.id for session in sessions}


def _is_apart(session: Session, often: set[str]) -> bool:
    return session.listing.id not in often or session.held.cancelled


def _cut_day(day: date, sessions: list[Session], times: Counter[str]) -> PaperDay:
    """Return a day with those of its meetings that are called off or held most seldom."""
    ranked = sorted(sessions, key=lambda session: (not session.held.cancelled, times[session.listing.id]))
    kept = {id(session) for session in ranked[:MOST_A_DAY]}
    return PaperDay(
        day, tuple(session for session in sessions if id(session) in kept), max(0, len(sessions) - MOST_A_DAY)
    )
