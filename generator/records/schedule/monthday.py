"""Days of the year without a year (12-29..01-03), as seasons and closures are written."""

from __future__ import annotations

import re
from datetime import date

from generator.records.schedule.text import fold

MonthDay = tuple[int, int]
"""(month, day); 29 February is allowed and simply never comes in other years."""

MonthDaySpan = tuple[MonthDay, MonthDay]
"""First and last day, both included; the last before the first means over the year's end."""

DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_DAY = r"(?:(\d{1,2})月(\d{1,2})日?|(\d{1,2})[-/](\d{1,2})|(\d{1,2})月)"
_SPAN = re.compile(rf"{_DAY} ?(?:\.\.|~|から|-) ?(?:{_DAY}|(\d{{1,2}})日?)(?:まで)?")
_ONE = re.compile(_DAY)


def read_span(text: str) -> MonthDaySpan | None:
    """Read `04-01..10-31`, 4月1日〜10月31日, 12/29~1/3, 4月〜10月 (whole months), 8月13日~16日 or one day.

    None when it is not understood, or names a day no year has (30 February).
    """
    folded = fold(text)
    one = _ONE.fullmatch(folded)
    if one:
        return _checked(_first(one.groups()), _last(one.groups()))
    span = _SPAN.fullmatch(folded)
    if not span:
        return None
    groups = span.groups()
    first = _first(groups[:5])
    if groups[10] is not None:
        return _checked(first, (first[0], int(groups[10])))
    return _checked(first, _last(groups[5:10]))


def _first(groups: tuple[str | None, ...]) -> MonthDay:
    month, day = groups[0] or groups[2] or groups[4], groups[1] or groups[3] or "1"
    return int(month or 0), int(day)


def _last(groups: tuple[str | None, ...]) -> MonthDay:
    month, day = _first(groups)
    if groups[4] and 1 <= month <= 12:
        return month, DAYS_IN_MONTH[month - 1]
    return month, day


def _checked(first: MonthDay, last: MonthDay) -> MonthDaySpan | None:
    for month, day in (first, last):
        if not (1 <= month <= 12 and 1 <= day <= DAYS_IN_MONTH[month - 1]):
            return None
    return first, last


def write_span(span: MonthDaySpan) -> str:
    """Write a span in the register's form: `12-29..01-03`, or `06-23` for one day."""
    first, last = (f"{month:02}-{day:02}" for month, day in span)
    return first if span[0] == span[1] else f"{first}..{last}"


def within(span: MonthDaySpan, day: date) -> bool:
    """Say whether the day lies in the span, whatever the year."""
    first, last = span
    here = (day.month, day.day)
    return first <= here <= last if first <= last else here >= first or here <= last
