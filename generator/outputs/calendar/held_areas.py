"""The districts that have a calendar of their own, and where it stands."""

from __future__ import annotations

from generator.outputs.areas import AreaTree
from generator.outputs.calendar.sessions import list_gatherings, list_sessions
from generator.public import Area, PublicDirectory


def find_held_areas(directory: PublicDirectory, tree: AreaTree) -> frozenset[str]:
    """Return the slugs of the districts in which something is on, and of those that hold them."""
    own = {
        listing.area.slug
        for listing in list_gatherings(directory)
        if listing.area and any(True for _ in list_sessions(listing, directory))
    }
    return frozenset(slug for area in own for slug in tree.lineage.get(area, ()))


def url_area_calendar(area: Area, number: int = 1) -> str:
    """Return the address of a page of a district's calendar, relative to the site root."""
    return f"calendar/area/{area.url_part}/" if number == 1 else f"calendar/area/{area.url_part}/{number}/"
