"""Patterns of a position: pairs of degrees cut or rounded, map tiles, plus codes, geohashes."""

from __future__ import annotations

import math
from collections.abc import Iterator

from generator.audit.leaks.variants.numbers import Variant
from generator.audit.leaks.variants.patterns import Edge

FEWEST_DECIMALS, MOST_DECIMALS = 3, 6
"""Three decimals are about 100 m, six about 10 cm."""

_PLUS_DIGITS = "23456789cfghjmpqrvwx"
"""Open Location Code, specification of google/open-location-code."""
_GEOHASH_DIGITS = "0123456789bcdefghjkmnpqrstuvwxyz"


def point_token(latitude: int, longitude: int, decimals: int) -> str:
    """Return the token for a pair of degrees, each a whole number of the last decimal."""
    return f"point:{decimals}:{latitude},{longitude}"


def vary_point(latitude: str, longitude: str) -> Iterator[Variant]:
    """Yield the tokens and runs for a position in decimal degrees (WGS 84, as written)."""
    north, east = float(latitude), float(longitude)
    decimals = max(len(latitude.partition(".")[2]), len(longitude.partition(".")[2]))
    for places in range(FEWEST_DECIMALS, MOST_DECIMALS + 1):
        for lat in _cut(north, places):
            for lon in _cut(east, places):
                yield point_token(lat, lon, places), Edge.EXACT, ()
        if places <= max(decimals, FEWEST_DECIMALS):
            yield from _vary_runs(_cut(north, places), _cut(east, places), places)
    for zoom in range(16, 21):
        yield _name_tile(north, east, zoom), Edge.NUMBER, ()
    plus = _make_plus_code(north, east)
    yield plus, Edge.WORD, ()
    yield plus[4:], Edge.WORD, ()
    hashed = _make_geohash(north, east)
    for length in (7, 8, 9):
        yield hashed[:length], Edge.WORD, ()


def _cut(degrees: float, places: int) -> tuple[int, ...]:
    scaled = degrees * 10**places
    return tuple(dict.fromkeys((math.floor(scaled + 1e-6), round(scaled))))


def _vary_runs(lats: tuple[int, ...], lons: tuple[int, ...], places: int) -> Iterator[Variant]:
    for lat in lats:
        for lon in lons:
            for first, second in ((lat, lon), (lon, lat)):
                yield f"{first}{second}", Edge.NUMBER, ()
            for north, east in (
                ("緯度", "経度"),
                ("北緯", "東経"),
                ("lat", "lon"),
                ("lat", "lng"),
                ("latitude", "longitude"),
            ):
                yield f"{north}{lat}{east}{lon}", Edge.FREE, ()
                yield f"{east}{lon}{north}{lat}", Edge.FREE, ()


def _name_tile(north: float, east: float, zoom: int) -> str:
    """Return zoom, x and y of the tile in a row (Web Mercator, as in OpenStreetMap's Slippy map tilenames)."""
    width = 2**zoom
    column = int((east + 180) / 360 * width)
    row = int((1 - math.asinh(math.tan(math.radians(north))) / math.pi) / 2 * width)
    return f"{zoom}{column}{row}"


def _make_plus_code(north: float, east: float) -> str:
    lat, lon = math.floor((north + 90) * 8000 + 1e-6), math.floor((east + 180) * 8000 + 1e-6)
    code = ""
    for _ in range(5):
        code = _PLUS_DIGITS[lat % 20] + _PLUS_DIGITS[lon % 20] + code
        lat, lon = lat // 20, lon // 20
    return code


def _make_geohash(north: float, east: float, length: int = 9) -> str:
    ranges = [[-180.0, 180.0], [-90.0, 90.0]]
    values, bits = (east, north), 0
    for step in range(length * 5):
        low, high = ranges[step % 2]
        middle = (low + high) / 2
        upper = values[step % 2] >= middle
        ranges[step % 2][0 if upper else 1] = middle
        bits = bits << 1 | upper
    return "".join(_GEOHASH_DIGITS[bits >> 5 * (length - 1 - place) & 31] for place in range(length))
