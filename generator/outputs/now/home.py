"""Which places the home page needs at hand to name those open on whichever of the coming days it is read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import chain
from zlib import crc32

from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.now.table import WINDOW_DAYS
from generator.public import Occurrence, Place

ALL_DAY = ("00:00", "24:00")
"""Hours of what stands open day and night, a park or a shelf of food."""


_CLOCKS = ("10:30", "14:00", "18:30")
"""Morning, afternoon, evening: of what is open then, the home page has some at hand."""


def rank_place(place: Place, day: date) -> tuple[bool, int]:
    """Return what sorts a place where somebody is (`greeter`) before a bench, then by turns that change with the day."""
    staffed = any(fact.term.slug == "greeter" and fact.answer == "yes" for fact in place.first_visit)
    return not staffed, crc32(f"{day.isoformat()} {place.id}".encode())


def choose_apart(places: Sequence[Place], most: int) -> list[Place]:
    """Return at most `most` places: the first of each district and kind, then of each district, then the rest, in order."""
    areas: dict[str, Place] = {}
    kinds: set[str] = set()
    for place in places:
        if _name_district(place) not in areas and place.kind.slug not in kinds:
            areas[_name_district(place)] = place
            kinds.add(place.kind.slug)
    for place in places:
        areas.setdefault(_name_district(place), place)
    return list({place.id: place for place in (*areas.values(), *places)}.values())[:most]


def mark_places(places: Sequence[Place]) -> str:
    """Return for `theme/assets/now.js` the district of each place as a number, with a + where somebody is there."""
    numbers: dict[str, int] = {}
    marks = []
    for place in places:
        number = numbers.setdefault(_name_district(place), len(numbers))
        marks.append(f"{number}{'' if rank_place(place, date.min)[0] else '+'}")
    return " ".join(marks)


def _name_district(place: Place) -> str:
    """Return the slug of the district; what has none is in one of its own."""
    return place.area.slug if place.area else f" {place.id}"


def list_spare_places(index: DirectoryIndex, shown: Sequence[Place], most: int) -> list[Place]:
    """Return places besides those `shown`, in the order of the list: for each day some of different districts and the latest.

    As the last place to close is among them, a day on which none of them is open any more is a day on which none is.
    """
    today = index.today
    held = [(place, when) for place in keep_public(index.places) for when in _list_held(place)]
    by_day: dict[date, list[tuple[Place, Occurrence]]] = {}
    for place, when in held:
        by_day.setdefault(max(when.date, today), []).append((place, when))
    days = [today + timedelta(days=offset) for offset in range(WINDOW_DAYS)]
    chosen = chain.from_iterable(_choose(by_day.get(day, []), day, most) for day in days)
    wanted = set(chosen) - {place.id for place in shown}
    return [place for place in keep_public(index.places) if place.id in wanted]


def _list_held(place: Place) -> list[Occurrence]:
    schedule = place.schedule
    return [when for when in (*schedule.running, *schedule.occurrences) if not when.cancelled] if schedule else []


def _choose(meetings: Sequence[tuple[Place, Occurrence]], day: date, most: int) -> list[str]:
    ranked = sorted(meetings, key=lambda pair: rank_place(pair[0], day))
    with_hours = [(place, when) for place, when in ranked if (when.opens, when.closes) != ALL_DAY]
    first = [
        place.id
        for clock in _CLOCKS
        for place in choose_apart([place for place, when in with_hours if _is_open(when, clock)], most)
    ]
    if not with_hours:
        first = [place.id for place in choose_apart([place for place, _ in ranked], most)]
    latest = sorted(with_hours, key=lambda pair: _end(pair[1]), reverse=True)
    always = [place.id for place, when in meetings if (when.opens, when.closes) == ALL_DAY]
    return [*first, *(place.id for place, _ in latest[:most]), *always[:1]]


def _is_open(when: Occurrence, clock: str) -> bool:
    """Tell whether a meeting is on at a time of its day; one without an end, or without any hours, is from its beginning on."""
    return (when.opens or "").zfill(5) <= clock < _end(when).zfill(5) if when.closes else (when.opens or "") <= clock


def _end(when: Occurrence) -> str:
    """Return when a meeting ends so that later ones sort later; 22:00 to 5:00 ends after midnight."""
    opens, closes = when.opens or "", when.closes or ""
    return f"{int(closes[:2]) + 24}{closes[2:]}" if closes and closes <= opens else closes
