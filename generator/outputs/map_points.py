"""What may stand on the map, in the order in which list and map both show it: by district, then as in the register."""

from __future__ import annotations

from dataclasses import dataclass

from generator.outputs.areas import AreaTree, plant_tree
from generator.public import Area, Desk, Event, Listing, Organization, Place, PublicDirectory

ASK_FOR_PLACE = "くわしい場所はおたずねください"
ASK_FOR_TIME = "日時はおたずねください"
NO_AREA = "地区を決めていないところ"


@dataclass(frozen=True, slots=True)
class MapEntry:
    """One entry as list and map show it; `point` is (latitude, longitude) in degrees WGS 84.

    `approximate` is true where only the district may be known: the point is then the district's fixed one.
    """

    id: str
    name: str
    url: str
    when: str
    kind: str
    point: tuple[float, float]
    approximate: bool


@dataclass(frozen=True, slots=True)
class MapArea:
    """The entries of one district in display order. `top` is the label of the area that holds it, or its own."""

    slug: str
    label: str
    top: str
    entries: tuple[MapEntry, ...]


def collect_map_areas(directory: PublicDirectory) -> tuple[MapArea, ...]:
    """Return the districts that have something on the map, in vocabulary order; entries without a district last."""
    tree = plant_tree(directory.vocabulary.areas)
    grouped: dict[str, list[MapEntry]] = {}
    for listing in directory.listings():
        entry = _draw_entry(listing, directory)
        if entry is not None:
            grouped.setdefault(listing.area.slug if listing.area else "", []).append(entry)
    known = [
        MapArea(
            area.slug, tree.name(area), tree.areas[tree.lineage[area.slug][-1]].label, tuple(grouped.pop(area.slug))
        )
        for area in _order_by_top(tree)
        if area.slug in grouped
    ]
    rest = tuple(entry for entries in grouped.values() for entry in entries)
    return (*known, MapArea("", NO_AREA, NO_AREA, rest)) if rest else tuple(known)


def is_on_map(listing: Listing) -> bool:
    """Say whether an entry may be drawn: open, not sensitive, and with a point that may be shown."""
    if listing.sensitive or listing.state != "open" or (isinstance(listing, Place) and listing.kind.sensitive):
        return False
    location = listing.location
    return location is not None and location.precision != "none" and location.point is not None


def name_kind(listing: Listing) -> str:
    """Return the word for what an entry is: a place's kind, a desk's role, or its type."""
    if isinstance(listing, Place):
        return listing.kind.label
    if isinstance(listing, Desk):
        return listing.role.label
    if isinstance(listing, Event):
        return "講座" if listing.is_course else "催し"
    return "団体" if isinstance(listing, Organization) else "制度"


def say_when(listing: Listing) -> str:
    """Return in one line when an entry is open; where hours may not be relied on, the words to ask."""
    schedule = listing.schedule
    if schedule is None or listing.freshness.step == "hours_withheld":
        return ASK_FOR_TIME
    return "、".join(schedule.lines) or " ".join(schedule.text.split()) or ASK_FOR_TIME


def _draw_entry(listing: Listing, directory: PublicDirectory) -> MapEntry | None:
    location = listing.location
    if not is_on_map(listing) or location is None or location.point is None:
        return None
    when = say_when(listing)
    if isinstance(listing, Event):
        coming = [held.date for held in listing.dates if held.date >= directory.today and not held.cancelled]
        if not coming:
            return None
        when = f"{coming[0].month}月{coming[0].day}日" + ("から" if len(coming) > 1 else "")
    elif isinstance(listing, Organization) and listing.schedule is None:
        when = ""
    return MapEntry(
        listing.id,
        listing.name,
        listing.url,
        when,
        name_kind(listing),
        location.point,
        location.precision == "district",
    )


def _order_by_top(tree: AreaTree) -> list[Area]:
    rank = {slug: number for number, slug in enumerate(tree.areas)}
    return sorted(tree.areas.values(), key=lambda area: (rank[tree.lineage[area.slug][-1]], rank[area.slug]))
