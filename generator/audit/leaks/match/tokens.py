"""Values that must be read before they can be compared: positions in degrees, dates with a year of two digits."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from itertools import product

from generator.audit.leaks.variants.dates import short_date_token
from generator.audit.leaks.variants.points import FEWEST_DECIMALS, MOST_DECIMALS, point_token

_DEGREES = re.compile(
    r"(?<![\d.．])(-?\d{1,3})[.．](\d{3,})(?!\d)"
    r"|(\d{1,3})\s*(?:[°度º˚ﾟ]|deg|&deg;)\s*(\d{1,2})\s*(?:[′'’‘´ʹ分]|min)\s*(\d{1,2}(?:[.．]\d+)?)\s*(?:[″\"”“ʺ秒]|''|sec)?"
    r"|(\d{1,3})\s*(?:[°度º˚])\s*(\d{1,2}[.．]\d{2,})\s*[′'’分]"
)
_SHORT_DATE = re.compile(r"(?<![\d/.])['’]?(\d\d)([/.．／年-])(\d{1,2})([/.．／月-])(\d{1,2})(?![\d/.]\d)(?!\d)")
_FAR = 160
_NEXT = 3


def read_tokens(text: str) -> Iterator[str]:
    """Yield the tokens for each pair of degrees that stands close together in either order, and for short dates."""
    found = [(match.start(), match.end(), _bounds(match)) for match in _DEGREES.finditer(text)]
    for number, (_, end, first) in enumerate(found):
        for start, _, second in found[number + 1 : number + 1 + _NEXT]:
            if start - end > _FAR:
                break
            yield from _pair(first, second)
            yield from _pair(second, first)
    for match in _SHORT_DATE.finditer(text):
        year, month, day = _integer(match[1]), _integer(match[3]), _integer(match[5])
        if match[2] == "-" and len(match[3]) + len(match[5]) < 4:
            continue
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield short_date_token(year, month, day)


def _bounds(match: re.Match[str]) -> tuple[float, float, int]:
    """Return the least and the greatest value that was meant, and the decimals to compare."""
    if match[2] is not None:
        decimals = min(len(match[2]), MOST_DECIMALS)
        value = float(f"{_integer(match[1])}.{_narrow(match[2])}")
        return value, value, decimals
    if match[7] is not None:
        minutes = _narrow(match[7]).replace("．", ".")
        value = _integer(match[6]) + float(minutes) / 60
        slack = 0.5 / 60 / 10 ** len(minutes.partition(".")[2])
    else:
        seconds = _narrow(match[5]).replace("．", ".")
        value = _integer(match[3]) + _integer(match[4]) / 60 + float(seconds) / 3600
        slack = 0.6 / 3600 / 10 ** len(seconds.partition(".")[2])
    decimals = min(max(FEWEST_DECIMALS, math.ceil(-math.log10(slack * 2))), MOST_DECIMALS)
    return value - slack, value + slack, min(decimals, 5)


def _pair(north: tuple[float, float, int], east: tuple[float, float, int]) -> Iterator[str]:
    if not (-90 <= north[0] <= 90):
        return
    decimals = min(north[2], east[2])
    for lat, lon in product(_whole(north, decimals), _whole(east, decimals)):
        yield point_token(lat, lon, decimals)


def _whole(bounds: tuple[float, float, int], decimals: int) -> range:
    low, high = (math.floor(bound * 10**decimals + 1e-6) for bound in bounds[:2])
    return range(low, min(high, low + 8) + 1)


def _integer(digits: str) -> int:
    return int(digits)


def _narrow(digits: str) -> str:
    return "".join(str(unicodedata.decimal(digit, 0)) if digit.isdigit() else digit for digit in digits)
