"""When something is closed: holidays, year end, obon, ranges without a year, dates, weekdays."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Literal

from generator.japanese.eras import parse_date
from generator.records.schedule.days import DayRules, falls_on
from generator.records.schedule.monthday import MonthDaySpan, read_span, within, write_span
from generator.records.schedule.text import fold
from generator.records.schedule.words import read_days

HOLIDAY_WORDS = frozenset(
    {"holidays", "祝日", "祝祭日", "祝休日", "国民の祝日", "国民の休日", "祝", "休日", "祝日・休日"}
)
YEAR_END_WORDS = frozenset({"year_end", "年末年始", "年末・年始", "年末年始期間"})
OBON_WORDS = frozenset({"obon", "お盆", "盆", "お盆休み", "お盆期間", "盆休み", "旧盆"})

_OTHER_NAMED_DAYS: dict[str, MonthDaySpan] = {"慰霊の日": ((6, 23), (6, 23))}
"""Days of rest by a prefecture's ordinance: 慰霊の日 is Okinawa's 23 June (沖縄県慰霊の日を定める条例)."""

_RANGE = re.compile(r" ?(?:\.\.|~|から) ?")
_BREAKS = re.compile(r"[、,・/;\n ]+|及び|および|と(?=\D)")


@dataclass(frozen=True, slots=True)
class LocalCalendar:
    """Dates a municipality sets itself: its days around New Year and its obon days, as (month, day) spans."""

    year_end: MonthDaySpan = ((12, 29), (1, 3))
    obon: MonthDaySpan = ((8, 13), (8, 16))


@dataclass(frozen=True, slots=True)
class Closure:
    """One reason to be closed. `span` goes with `month_days`, `dates` (first, last) with `dates`, `rules` with `days`."""

    kind: Literal["holidays", "year_end", "obon", "month_days", "dates", "days"]
    span: MonthDaySpan | None = None
    dates: tuple[date, date] | None = None
    rules: DayRules = field(default=())
    words: str = ""
    """The weekday words as written, for `days` and for named days."""

    def covers(self, day: date, *, holiday: bool, calendar: LocalCalendar) -> bool:
        """Say whether this closes the day. `holiday`: the day is a public holiday."""
        if self.kind == "holidays":
            return holiday
        if self.kind == "dates" and self.dates:
            return self.dates[0] <= day <= self.dates[1]
        if self.kind == "days":
            return any(falls_on(rule, day, holiday=holiday) for rule in self.rules)
        span = {"year_end": calendar.year_end, "obon": calendar.obon}.get(self.kind, self.span)
        return span is not None and within(span, day)

    def write(self) -> str:
        """Return the closure in the register's form: 祝日, 年末年始, お盆, `12-29..01-03`, `2026-12-10`, 月曜."""
        if self.kind == "dates" and self.dates:
            first, last = (day.isoformat() for day in self.dates)
            return first if first == last else f"{first}..{last}"
        if self.kind == "month_days" and self.span:
            return write_span(self.span)
        return {"holidays": "祝日", "year_end": "年末年始", "obon": "お盆"}.get(self.kind, self.words)


@lru_cache(maxsize=4096)
def read_closure(text: str) -> Closure | None:
    """Read one closure; None when it is not understood, runs backwards or names a day that does not exist.

    Understood: 祝日/holidays, 年末年始/year_end, お盆/obon, `12-29..01-03` or 12月29日〜1月3日, a date or a range of dates
    with years, weekdays as in `read_days` (but no 隔週, which would need an anchor).
    """
    folded = fold(text)
    if folded in HOLIDAY_WORDS:
        return Closure("holidays")
    if folded in YEAR_END_WORDS:
        return Closure("year_end")
    if folded in OBON_WORDS:
        return Closure("obon")
    span = _OTHER_NAMED_DAYS.get(folded) or read_span(folded)
    if span:
        return Closure("month_days", span=span)
    dates = _read_dates(folded)
    if dates:
        return Closure("dates", dates=dates)
    rules = read_days(folded)
    if rules and not any(7 in rule.nth for rule in rules):
        return Closure("days", rules=rules, words=folded)
    return None


def _read_dates(folded: str) -> tuple[date, date] | None:
    found = [parse_date(part) for part in _RANGE.split(folded)]
    if len(found) > 2 or found[0] is None or found[-1] is None or found[0] > found[-1]:
        return None
    return found[0], found[-1]


def read_closures(text: str) -> tuple[Closure, ...] | None:
    """Read a cell that lists closures (土曜日・日曜日・祝日・12月29日～1月3日); None if any part is not understood."""
    whole = read_closure(text)
    if whole:
        return (whole,)
    parts = [part for part in _BREAKS.split(fold(text)) if part]
    closures = [read_closure(part) for part in parts]
    known = tuple(dict.fromkeys(closure for closure in closures if closure))
    return known if parts and None not in closures else None
