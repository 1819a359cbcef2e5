"""The dated meetings of the register, as calendar pages and calendar files both need them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.public import Desk, Event, Listing, Occurrence, Place, PublicDirectory

WEEKS = 8
"""Weeks from today for which the register expands schedules."""

_MOST_DESK_WEEKDAYS = 2
_BOOKING_WORDS = ("要予約", "予約制", "予約が必要", "事前予約", "要申込", "要申し込み", "事前申込", "事前に申し込み")


@dataclass(frozen=True, slots=True)
class Session:
    """One meeting of one entry."""

    listing: Listing
    held: Occurrence

    @property
    def starts_at(self) -> str | None:
        """The start for a `datetime` attribute, `2026-11-25T10:00`; None when the clock time is unknown or past 24."""
        opens = (self.held.opens or "").zfill(5)
        return f"{self.held.date.isoformat()}T{opens}" if self.held.opens and opens < "24:00" else None

    @property
    def is_all_day(self) -> bool:
        """Whether the whole day is open and nothing about this day is out of the ordinary."""
        return (
            (self.held.opens, self.held.closes) == ("00:00", "24:00") and not self.held.cancelled and not self.held.note
        )

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: date, clock time (unknown times last), then the entry's reading."""
        opens = self.held.opens.zfill(5) if self.held.opens else "99:99"
        return self.held.date, opens, self.listing.kana or self.listing.name, self.listing.id


def has_calendar_file(listing: Listing, directory: PublicDirectory) -> bool:
    """Say whether an entry has a calendar file of its own, at `<its url>calendar.ics`.

    It has when meetings from today on are known; a desk only when it opens on at most two weekdays: a lawyer's
    monthly visit is worth keeping in a calendar, office hours are not.
    """
    if not isinstance(listing, (Place, Desk, Event)):
        return False
    weekdays = {session.held.date.weekday() for session in list_sessions(listing, directory)}
    return 0 < len(weekdays) <= (_MOST_DESK_WEEKDAYS if isinstance(listing, Desk) else 7)


def list_sessions(listing: Listing, directory: PublicDirectory) -> Iterator[Session]:
    """Yield an entry's meetings within the register's eight weeks; none of sensitive or resting entries.

    An event's own dates count however far ahead they lie.
    """
    if listing.sensitive or listing.state != "open":
        return
    last = directory.today + timedelta(weeks=WEEKS)
    dated = listing.dates if isinstance(listing, Event) else ()
    regular = listing.schedule.occurrences if listing.schedule else ()
    for held in dated:
        if held.date >= directory.today:
            yield Session(listing, held)
    for held in regular:
        if directory.today <= held.date < last:
            yield Session(listing, held)


def collect_sessions(listings: Iterable[Listing], directory: PublicDirectory) -> list[Session]:
    """Return all meetings of the given entries, in order of time."""
    found = (session for listing in listings for session in list_sessions(listing, directory))
    return sorted(found, key=lambda session: session.order)


def group_by_day(sessions: Iterable[Session]) -> dict[date, list[Session]]:
    """Return the meetings of each day that has any; they keep their order."""
    by_day: dict[date, list[Session]] = {}
    for session in sessions:
        by_day.setdefault(session.held.date, []).append(session)
    return by_day


def find_always_open(sessions: Iterable[Session], days: int) -> dict[str, Listing]:
    """Return the entries that are open all day on each of `days` days, by id: they would stand on every day."""
    counts: Counter[str] = Counter()
    listings: dict[str, Listing] = {}
    for session in sessions:
        if session.is_all_day:
            counts[session.listing.id] += 1
            listings[session.listing.id] = session.listing
    return {id_: listing for id_, listing in listings.items() if counts[id_] == days}


def list_gatherings(directory: PublicDirectory) -> tuple[Listing, ...]:
    """Return what a calendar of gatherings holds: places and events. A desk's office hours would hide them."""
    return (*directory.places, *directory.events)


def ask_by_phone(directory: PublicDirectory) -> list[Listing]:
    """Return the open gatherings whose times cannot be given in advance: by appointment, irregular, not confirmed."""
    return [
        listing
        for listing in list_gatherings(directory)
        if listing.state == "open" and not listing.sensitive and _keeps_times_open(listing)
    ]


def needs_booking(listing: Listing) -> bool:
    """Say whether an entry is known to want a booking; silence about it is not taken for either answer."""
    if listing.schedule and listing.schedule.state == "by_appointment":
        return True
    if any(fact.term.slug == "drop-in" and fact.answer == "no" for fact in listing.first_visit):
        return True
    return bool(listing.application) and any(word in (listing.application or "") for word in _BOOKING_WORDS)


def _keeps_times_open(listing: Listing) -> bool:
    schedule = listing.schedule
    if isinstance(listing, Event):
        return not listing.dates
    if schedule is None:
        return True
    if schedule.state == "suspended" or schedule.occurrences:
        return False
    unsure = schedule.hours_state != "confirmed" or listing.freshness.step == "hours_withheld"
    return schedule.state != "regular" or unsure
