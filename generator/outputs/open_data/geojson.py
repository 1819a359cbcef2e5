"""Where entries are, as open data may say it, and the GeoJSON of the gathering places (RFC 7946)."""

from __future__ import annotations

import json

from generator.public import Area, Listing, Location, Place, PublicDirectory


def open_location(listing: Listing) -> Location | None:
    """Return an entry's location; None for sensitive entries, whatever is known, and where nothing may be said."""
    if listing.sensitive or listing.location is None or (isinstance(listing, Place) and listing.kind.sensitive):
        return None
    return listing.location


def open_area(listing: Listing) -> Area | None:
    """Return an entry's district; None for sensitive entries."""
    return None if listing.sensitive or (isinstance(listing, Place) and listing.kind.sensitive) else listing.area


def write_geojson(directory: PublicDirectory) -> tuple[bytes, tuple[str, ...]]:
    """Return the GeoJSON of open places with a point (exact, block, or the district's) and the ids in it.

    GeoJSON wants longitude first; `precision` says how exact the point is.
    """
    features: list[str] = []
    ids: list[str] = []
    for place in directory.places:
        location = open_location(place)
        if place.state != "open" or location is None or location.point is None or location.precision == "none":
            continue
        lat, lon = location.point
        properties = {
            "id": place.id,
            "name": place.name,
            "kind": place.kind.slug,
            "kind_label": place.kind.label,
            "precision": location.precision,
            "area": place.area.label if place.area else None,
            "url": place.url,
        }
        feature = {
            "type": "Feature",
            "id": place.id,
            "geometry": {"type": "Point", "coordinates": [lon, lat]},
            "properties": properties,
        }
        features.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
        ids.append(place.id)
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n"
    return text.encode(), tuple(ids)
