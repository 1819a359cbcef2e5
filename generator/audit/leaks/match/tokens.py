"""Values that must be read before they can be compared: positions in degrees, dates with a year of two digits."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from itertools import product

from generator.audit.leaks.variants.dates import MONTHS, short_date_token
from generator.audit.leaks.variants.points import FEWEST_DECIMALS, MOST_DECIMALS, point_token

_DECIMAL = re.compile(r"([-\d](?<![\d.．][-\d])(?:(?<=-)\d{1,3}|(?<=\d)\d{0,2}))[.．](\d{3,})(?!\d)")
_SEXAGESIMAL = re.compile(
    r"(?<!\d)(\d{1,3})\s{0,2}(?:[°度º˚ﾟ]|deg)\s{0,2}(\d{1,2}(?:[.．]\d+)?)\s{0,2}(?:[′'’‘´ʹ分]|min)"
    r"(?:\s{0,2}(\d{1,2}(?:[.．]\d+)?)\s{0,2}(?:[″\"”“ʺ秒]|''|sec)?)?"
)
_HAS_DEGREES = re.compile("[°度º˚ﾟ]")
_DEGREES = re.compile(r"\d ?deg")
_SHORT_DATE = re.compile(
    r"(?<![\w/.．-])['’]?(\d\d)(?:([/.．／])(\d{1,2})\2(\d{1,2})|年\s?(\d{1,2})月\s?(\d{1,2})日?)(?![\w/.．-])"
)
Bounds = tuple[float, float, int]
_MONTH_DATE = re.compile(r"(\d(?<![\w-]\d)\d?)([-/ ])([A-Za-z]{3,9})\2['’]?(\d\d)(?![\w:-])")
_HAS_SHORT_DATE = re.compile(r"\d\d(?:[/.．／]\d|年)")
_FAR = 160
_NEXT = 3


def read_tokens(text: str) -> dict[str, list[tuple[int, int]]]:
    """Return the tokens of a text and the spans where each stands."""
    tokens: dict[str, list[tuple[int, int]]] = {}
    for token, start, end in _list_tokens(text):
        tokens.setdefault(token, []).append((start, end))
    return tokens


def _list_tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the tokens for each pair of degrees that stands close together in either order, and for short dates."""
    found = [(match.start(), match.end(), _read_decimal(match)) for match in _DECIMAL.finditer(text)]
    if _HAS_DEGREES.search(text) or ("deg" in text and _DEGREES.search(text)):
        found += [(match.start(), match.end(), _read_sexagesimal(match)) for match in _SEXAGESIMAL.finditer(text)]
        found.sort()
    for number, (begin, end, first) in enumerate(found):
        for start, last, second in found[number + 1 : number + 1 + _NEXT]:
            if start - end > _FAR:
                break
            for token in (*_pair(first, second), *_pair(second, first)):
                yield token, begin, last
    for match in _SHORT_DATE.finditer(text) if _HAS_SHORT_DATE.search(text) else ():
        year, month, day = int(match[1]), int(match[3] or match[5]), int(match[4] or match[6])
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield short_date_token(year, month, day), *match.span()
    for match in _MONTH_DATE.finditer(text):
        month = next((number for number, name in enumerate(MONTHS, 1) if name.startswith(match[3].lower())), 0)
        if month:
            yield short_date_token(int(match[4]), month, int(match[1])), *match.span()


def _read_decimal(match: re.Match[str]) -> Bounds:
    """Return the least and the greatest value that was meant, and the decimals to compare."""
    value = float(f"{int(match[1])}.{_narrow(match[2])}")
    decimals = min(len(match[2]), MOST_DECIMALS - 1)
    # Whoever has more decimals than are compared may have cut or rounded them.
    return value, value + 0.5 / 10**decimals, decimals


def _read_sexagesimal(match: re.Match[str]) -> Bounds:
    minutes, seconds = _narrow(match[2]).replace("．", "."), _narrow(match[3] or "").replace("．", ".")
    value = int(match[1]) + float(minutes) / 60 + float(seconds or 0) / 3600
    last, unit = (seconds, 3600) if seconds else (minutes, 60)
    slack = 0.6 / unit / 10 ** len(last.partition(".")[2])
    decimals = min(max(FEWEST_DECIMALS, math.ceil(-math.log10(slack * 2))), 5)
    return value - slack, value + slack, decimals


def _pair(north: Bounds, east: Bounds) -> Iterator[str]:
    if not (-90 <= north[0] <= 90):
        return
    decimals = min(north[2], east[2])
    for lat, lon in product(_whole(north, decimals), _whole(east, decimals)):
        yield point_token(lat, lon, decimals)


def _whole(bounds: Bounds, decimals: int) -> range:
    low, high = (math.floor(bound * 10**decimals + 1e-6) for bound in bounds[:2])
    return range(low, min(high, low + 8) + 1)


def _narrow(digits: str) -> str:
    return "".join(str(unicodedata.decimal(digit, 0)) if digit.isdigit() else digit for digit in digits)
