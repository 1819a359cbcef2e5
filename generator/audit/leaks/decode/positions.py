"""Positions written for machines or in rare ways, as decimal degrees: those that people write are read by the search itself.

XMP (ISO 16684-1: 35,20.4072N), NMEA 0183 (3520.4072,N), ISO 6709 (+352024.4+1392925.3/), whole numbers of 10⁻⁷ degrees,
degrees and minutes with a decimal, 35:20:24.4, 35 20 24.4 N, and numbers in kanji before 度.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import islice, pairwise

from generator.audit.leaks.decode.peel import BARRIER, peel
from generator.japanese.numerals import fold_numerals

_MOST = 500
_KANJI = re.compile("[〇一二三四五六七八九十百]+(?=[度分秒点])|(?<=点)[〇一二三四五六七八九]+")
_REST = r"(?:[°度º˚:;,\s]|deg){1,3}(\d{1,2})(?:(\.\d+)|(?:['′’分:;,\s]|min){1,3}(\d{1,2}(?:\.\d+)?))(?!\d)"
_LOOSE = re.compile(
    rf"(\d(?<!\d\d)\d{{0,2}}){_REST}[\s\"″”秒'′’分]{{0,3}}([NS])?[^\d\n]{{0,16}}(?:\n[^\d\n]{{0,16}})?"
    rf"(?<!\d)(\d{{1,3}}){_REST}[\s\"″”秒'′’分]{{0,3}}([EW])?"
)
_XMP = re.compile(r"(\d\d{0,2}),(\d{1,2})(?:,(\d{1,2}(?:\.\d+)?)|(\.\d+))([NSEW])\b")
_NMEA = re.compile(r"(\d\d)(\d{2}\.\d{2,6}),\s*([NS]),\s*(\d{3})(\d{2}\.\d{2,6}),\s*([EW])")
_ISO = re.compile(r"([+-])(\d{2})(\d{2})(\d{2}(?:\.\d+)?)([+-])(\d{3})(\d{2})(\d{2}(?:\.\d+)?)(?:[+-]\d+(?:\.\d+)?)?/")
_WHOLE = re.compile(r"(?i)lat[a-z]*_?(?:e7)?\W{1,6}(-?\d{7,9})\b\W{1,80}?lon?n?g?[a-z]*_?(?:e7)?\W{1,6}(-?\d{7,10})\b")


def read_positions(text: str) -> Iterator[str]:
    """Yield the positions of a text as pairs of decimal degrees: the value, and a little less and more where it is rounded."""
    if "度" in text:
        yield from peel(_KANJI, lambda match: fold_numerals(match[0]), text)
    found = dict.fromkeys(_list_positions(text))
    if found:
        yield BARRIER.join(found)


def _list_positions(text: str) -> Iterator[str]:
    for match in islice(_LOOSE.finditer(text), _MOST):
        north = _add(match[1], match[2], match[3], match[4])
        east = _add(match[6], match[7], match[8], match[9])
        yield from _write(north, east)
    marked = [(_add(match[1], match[2], match[4], match[3]), match[5]) for match in islice(_XMP.finditer(text), _MOST)]
    for (first, one), (second, other) in pairwise(marked):
        if one in "NS" and other in "EW":
            yield from _write(first, second)
        elif one in "EW" and other in "NS":
            yield from _write(second, first)
    for match in islice(_NMEA.finditer(text), _MOST):
        yield from _write(_add(match[1], match[2]), _add(match[4], match[5]))
    for match in islice(_ISO.finditer(text), _MOST):
        yield from _write(_add(match[2], match[3], None, match[4]), _add(match[6], match[7], None, match[8]))
    for match in islice(_WHOLE.finditer(text), _MOST):
        yield f"{int(match[1]) / 10**7:.6f}, {int(match[2]) / 10**7:.6f}"
        yield f"{int(match[1]) / 10**6:.6f}, {int(match[2]) / 10**6:.6f}"


def _add(degrees: str, minutes: str, decimals: str | None = None, seconds: str | None = None) -> tuple[float, float]:
    """Return degrees, and by how much they may be off: half of the last digit."""
    written = seconds or f"{minutes}{decimals or ''}"
    unit = 3600 if seconds else 60
    off = 0.5 / unit / 10 ** len(written.partition(".")[2])
    return int(degrees) + float(f"{minutes}{decimals or ''}") / 60 + float(seconds or 0) / 3600, off


def _write(north: tuple[float, float], east: tuple[float, float]) -> Iterator[str]:
    if north[0] > 90 or east[0] > 180:
        return
    off = max(north[1], east[1])
    places = 5 if off < 4e-5 else 4 if off < 4e-4 else 3
    for one in _range(north, places):
        for other in _range(east, places):
            yield f"{one / 10**places:.{places}f}, {other / 10**places:.{places}f}"


def _range(degrees: tuple[float, float], places: int) -> range:
    """Return the whole numbers of the last decimal that cut degrees within their bounds would show."""
    low, high = (math.floor(bound * 10**places + 1e-6) for bound in (degrees[0] - degrees[1], degrees[0] + degrees[1]))
    return range(low, min(high, low + 9) + 1)
