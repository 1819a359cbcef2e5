"""Patterns of a date: western and Japanese years, padded and not, short years, English months, seconds of a computer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from generator.audit.leaks.fold import fold
from generator.audit.leaks.variants.numbers import Variant
from generator.audit.leaks.variants.patterns import Edge

_ERAS = (
    ("令和", "r", 2018, date(2019, 5, 1)),
    ("平成", "h", 1988, date(1989, 1, 8)),
    ("昭和", "s", 1925, date(1926, 12, 25)),
    ("大正", "t", 1911, date(1912, 7, 30)),
    ("明治", "m", 1867, date(1868, 1, 25)),
)
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_JAPAN = timedelta(hours=9)


def vary_date(day: date) -> Iterator[Variant]:
    """Yield every writing of a date that stands in the canonical stream."""
    yield from _vary_digits(day)
    years = [str(day.year)]
    for name, letter, before, first in _ERAS:
        number = day.year - before
        if number >= 1 and day >= first:
            years += [f"{name}{number}", f"{name}{number:02}"] + ([f"{name}元"] if number == 1 else [])
            yield from _vary_era(letter, number, day)
            yield from _vary_era(fold(name), number, day)
            break
    for year in dict.fromkeys(years):
        for month, dayth in _pad(day):
            yield fold(f"{year}年{month}月{dayth}日"), Edge.FREE, ()
    yield from _vary_english(day)


def short_date_token(year: int, month: int, day: int) -> str:
    """Return the token for a date whose year is written with two digits."""
    return f"short-date:{year % 100:02}-{month}-{day}"


def serial_token(day: date) -> str:
    """Return the token for a date as the day number of a spreadsheet (1900 system)."""
    return f"serial:{(day - date(1899, 12, 30)).days}"


def _pad(day: date) -> Iterator[tuple[str, str]]:
    for month in dict.fromkeys((str(day.month), f"{day.month:02}")):
        for dayth in dict.fromkeys((str(day.day), f"{day.day:02}")):
            yield month, dayth


def _vary_digits(day: date) -> Iterator[Variant]:
    for month, dayth in _pad(day):
        padded = len(month + dayth) == 4
        whole = (0,) if padded else ()
        yield f"{day.year}{month}{dayth}", Edge.GROUPS, (*whole, 4, len(month), len(dayth))
        yield f"{dayth}{month}{day.year}", Edge.GROUPS, (*whole, len(dayth), len(month), 4)
        yield f"{month}{dayth}{day.year}", Edge.GROUPS, (*whole, len(month), len(dayth), 4)
    yield f"{day.year}{day.month:02}{day.day:02}"[::-1], Edge.GROUPS, (0, 2, 2, 4)
    for shift in (timedelta(0), _JAPAN):
        seconds = int((datetime(day.year, day.month, day.day, tzinfo=UTC) - shift).timestamp())
        if seconds > 10**8:
            yield str(seconds), Edge.NUMBER, ()
            yield f"{seconds}000", Edge.NUMBER, ()


def _vary_era(letter: str, number: int, day: date) -> Iterator[Variant]:
    for year in dict.fromkeys((str(number), f"{number:02}")):
        for month, dayth in _pad(day):
            whole = (0,) if len(year + month + dayth) == 6 else ()
            yield f"{letter}{year}{month}{dayth}", Edge.GROUPS, (*whole, len(year), len(month), len(dayth))


def _vary_english(day: date) -> Iterator[Variant]:
    name = MONTHS[day.month - 1]
    tail = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0, "th")
    for month in dict.fromkeys((name, name[:3], "sept" if name == "september" else name)):
        for dayth in dict.fromkeys((str(day.day), f"{day.day:02}", f"{day.day}{tail}")):
            yield f"{month}{dayth}{day.year}", Edge.WORD, ()
            yield f"{dayth}{month}{day.year}", Edge.WORD, ()
            yield f"{dayth}of{month}{day.year}", Edge.WORD, ()
            yield f"{day.year}{month}{dayth}", Edge.WORD, ()
