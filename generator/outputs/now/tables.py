"""Which entries and help lines have a table, and what it may say of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.outputs.entries.contacts import first_phone
from generator.outputs.now.table import ALWAYS, Kind, write_table
from generator.public import Desk, Event, Hotline, Listing, Occurrence, Place, Schedule


def tell_listing(item: Listing, today: date) -> str | None:
    """Return the table of a place, a desk or an event; None where nothing is known, which is neither open nor closed.

    Hours that are over a year old or that nobody made sure of have no table. Those told in part, those of half a year ago
    and those that hang on the weather are marked as uncertain.
    """
    if item.state != "open":
        return None
    if isinstance(item, Event):
        held = [when for when in item.dates if not when.cancelled]
        return write_table("e", held, today) if held else None
    schedule = item.schedule
    if not isinstance(item, (Place, Desk)) or schedule is None or not _is_known(schedule):
        return None
    if item.freshness.step not in ("fresh", "call_first"):
        return None
    certain = item.freshness.step == "fresh" and schedule.hours_state == "confirmed" and not schedule.weather
    return write_table(_choose_kind(item), _list_held(schedule), today, certain=certain)


def tell_hotline(line: Hotline, today: date) -> str | None:
    """Return the table of a help line; None where its hours are known in words alone."""
    if line.always_open:
        return f"h {ALWAYS}"
    schedule = line.schedule
    if schedule is None or not _is_known(schedule):
        return None
    return write_table("h", _list_held(schedule), today, certain=schedule.hours_state == "confirmed")


def _is_known(schedule: Schedule) -> bool:
    return schedule.state == "regular" and schedule.hours_state != "unknown"


def _list_held(schedule: Schedule) -> Iterable[Occurrence]:
    return (*schedule.running, *schedule.occurrences)


def _choose_kind(item: Listing) -> Kind:
    """Return `c` for a desk whose telephone is answered in the desk's hours; of others only that they are open is known."""
    called = isinstance(item, Desk) and first_phone(item.contacts) is not None
    return "c" if called and item.schedule is not None and item.schedule.answers_phone else "p"
