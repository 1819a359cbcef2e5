"""What may stand on the map, in the order in which list and map both show it: by district, then as in the register."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.languages import JAPANESE, Language
from generator.outputs.areas import AreaTree, plant_tree
from generator.outputs.entries.about import name_sort
from generator.outputs.entries.outline import OutlinePhone, list_phones
from generator.outputs.index import find_next
from generator.outputs.now.later import tell_later
from generator.outputs.now.tables import tell_listing
from generator.outputs.own_words import mark_own, speak
from generator.outputs.sayings import say_place, say_when
from generator.public import Area, Desk, Event, Listing, Organization, Place, PublicDirectory


@dataclass(frozen=True, slots=True)
class MapEntry:
    """One entry as list and map show it; `point` is (latitude, longitude) in degrees WGS 84.

    `approximate` is true where only the district may be known: the point is then the district's fixed one. `label` is
    the name as pages of other languages show it, its Japanese marked. `open_table` is what the script of what is open now
    reads; `now_below` that its words stand below `when` instead of in its place, `later` what stands there once `when` is past. `place` and `phones`, without their hours, are for paper.
    """

    id: str
    name: str
    url: str
    when: str
    kind: str
    point: tuple[float, float]
    approximate: bool
    label: str
    open_table: str | None = None
    now_below: bool = False
    later: str | None = None
    place: str | None = None
    phones: tuple[OutlinePhone, ...] = ()


@dataclass(frozen=True, slots=True)
class MapArea:
    """The entries of one district in display order. `top` is the label of the area that holds it, or its own."""

    slug: str
    label: str
    top: str
    entries: tuple[MapEntry, ...]


def collect_map_areas(directory: PublicDirectory, language: Language = JAPANESE) -> tuple[MapArea, ...]:
    """Return the districts that have something on the map, in vocabulary order; entries without a district last.

    `when` and `kind` of an entry are in `language`.
    """
    tree = plant_tree(directory.vocabulary.areas)
    grouped: dict[str, list[MapEntry]] = {}
    for listing in directory.listings():
        entry = _draw_entry(listing, directory, language)
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
    if not rest:
        return tuple(known)
    say = speak(language)
    without = say("地区を決めていないところ")
    return (*known, MapArea("", without, without, rest))


def is_on_map(listing: Listing) -> bool:
    """Say whether an entry may be drawn: open, not sensitive, and with a point that may be shown."""
    if listing.sensitive or listing.state != "open" or (isinstance(listing, Place) and listing.kind.sensitive):
        return False
    location = listing.location
    return location is not None and location.precision != "none" and location.point is not None


def _draw_entry(listing: Listing, directory: PublicDirectory, language: Language) -> MapEntry | None:
    location = listing.location
    if not is_on_map(listing) or location is None or location.point is None:
        return None
    following = find_next(listing, directory.today)
    if isinstance(listing, Event) and following is None:
        return None
    when = "" if isinstance(listing, Organization) else say_when(listing, following, language)
    approximate = location.precision == "district"
    sort = name_sort(listing, language)
    return MapEntry(
        id=listing.id,
        name=listing.name,
        url=listing.url,
        when=when,
        kind=sort,
        point=location.point,
        approximate=approximate,
        label=mark_own(listing.name, language, listing, "name"),
        open_table=tell_listing(listing, directory.today),
        now_below=isinstance(listing, Desk),
        later=tell_later(listing, language),
        place=say_place(listing, language),
        phones=tuple(replace(phone, hours=None) for phone in list_phones(listing, language)),
    )


def _order_by_top(tree: AreaTree) -> list[Area]:
    rank = {slug: number for number, slug in enumerate(tree.areas)}
    return sorted(tree.areas.values(), key=lambda area: (rank[tree.lineage[area.slug][-1]], rank[area.slug]))
