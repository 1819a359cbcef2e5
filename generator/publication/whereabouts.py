"""Where an entry is, made no more exact than it may be told. The one place where positions are coarsened."""

from __future__ import annotations

import re

from generator.public import Area, Location, Precision, Reference
from generator.records.model import Location as RegisterLocation

# About 110 m of latitude: a block, not a door.
BLOCK_DECIMALS = 3
TO_BLOCK = re.compile(r"^.*?丁目")
HOUSE_NUMBER = re.compile(r"[0-9０-９]|[〇一二三四五六七八九十百]+番")


def coarsen(location: RegisterLocation, area: Area | None, via: Reference | None, *, exact_allowed: bool) -> Location:
    """Return the public location of a register entry.

    Without `exact_allowed` (a ◆ kind whose organiser has not consented) nothing finer than the district is told.
    A district is told by its name and its fixed point; `none` tells nothing but the desk that knows.
    """
    precision: Precision = location.precision
    if not exact_allowed and precision in ("exact", "block"):
        precision = "district"
    if precision == "none":
        return Location("none", None, None, None, None, None, via)
    if precision == "district":
        return Location("district", None, None, None, area.point if area else None, None, via)
    point = (location.point.lat, location.point.lon) if location.point else None
    if precision == "block":
        rounded = (round(point[0], BLOCK_DECIMALS), round(point[1], BLOCK_DECIMALS)) if point else None
        return Location("block", _to_block(location.address), None, None, rounded, location.directions, via)
    return Location("exact", location.address, location.building, location.postal_code, point, location.directions, via)


def _to_block(address: str | None) -> str | None:
    """Cut an address after its 丁目, or before its first number where it has none."""
    if address is None:
        return None
    found = TO_BLOCK.match(address)
    return found.group() if found else HOUSE_NUMBER.split(address, maxsplit=1)[0].strip() or None
