"""Which places the home page needs at hand to name those open on whichever of the coming days it is read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import chain

from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.now.table import WINDOW_DAYS
from generator.public import Occurrence, Place

ALL_DAY = ("00:00", "24:00")
"""Hours of what stands open day and night, a park or a shelf of food."""


def list_spare_places(index: DirectoryIndex, shown: Sequence[Place], most: int) -> list[Place]:
    """Return places besides those `shown`, in the order of the list: for each day some of different kinds and the latest.

    As the last place to close is among them, a day on which none of them is open any more is a day on which none is.
    """
    today = index.today
    held = [(place, when) for place in keep_public(index.places) for when in _list_held(place)]
    by_day: dict[date, list[tuple[Place, Occurrence]]] = {}
    for place, when in held:
        by_day.setdefault(max(when.date, today), []).append((place, when))
    days = (by_day.get(today + timedelta(days=offset), []) for offset in range(WINDOW_DAYS))
    wanted = set(chain.from_iterable(_choose(meetings, most) for meetings in days)) - {place.id for place in shown}
    return [place for place in keep_public(index.places) if place.id in wanted]


def _list_held(place: Place) -> list[Occurrence]:
    schedule = place.schedule
    return [when for when in (*schedule.running, *schedule.occurrences) if not when.cancelled] if schedule else []


def _choose(meetings: Sequence[tuple[Place, Occurrence]], most: int) -> list[str]:
    with_hours = [(place, when) for place, when in meetings if (when.opens, when.closes) != ALL_DAY]
    kinds: dict[str, Place] = {}
    for place, _ in with_hours:
        kinds.setdefault(place.kind.slug, place)
    first = [place.id for place in kinds.values()] or [place.id for place, _ in meetings]
    latest = sorted(with_hours, key=lambda pair: _end(pair[1]), reverse=True)
    always = [place.id for place, when in meetings if (when.opens, when.closes) == ALL_DAY]
    return [*first[:most], *(place.id for place, _ in latest[:most]), *always[:1]]


def _end(when: Occurrence) -> str:
    """Return when a meeting ends so that later ones sort later; 22:00 to 5:00 ends after midnight."""
    opens, closes = when.opens or "", when.closes or ""
    return f"{int(closes[:2]) + 24}{closes[2:]}" if closes and closes <= opens else closes
