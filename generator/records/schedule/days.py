"""On which days something is held: one rule for nth weekdays, days of the month and public holidays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

EVERY, LAST, EVERY_OTHER = 0, 6, 7
"""Digits of the GIF code (DS-441) that are not a plain nth (1 to 5)."""

LAST_DAY = 32
"""Stands for 末日, the last day of a month, among `monthdays`."""

WEEKDAY_LETTERS = "月火水木金土日"
ALL_WEEKDAYS = (0, 1, 2, 3, 4, 5, 6)


@dataclass(frozen=True, slots=True)
class DayRule:
    """Days of a year. Exactly one of `weekdays`, `monthdays` and `public_holidays` is filled.

    `weekdays` count from 0 = Monday; `nth` holds GIF digits: 0 every, 1 to 5 nth, 6 last, 7 every other week.
    `months` empty means all. `not_on_holidays` is the word 平日: the rule skips public holidays by itself.
    """

    weekdays: tuple[int, ...] = ()
    nth: tuple[int, ...] = (EVERY,)
    monthdays: tuple[int, ...] = ()
    public_holidays: bool = False
    not_on_holidays: bool = False
    months: tuple[int, ...] = ()


DayRules = tuple[DayRule, ...]


def gather(rules: Iterable[DayRule]) -> DayRules:
    """Return the rules in their one normal form: those that differ in their days alone are merged, days sorted."""
    merged: dict[DayRule, DayRule] = {}
    for rule in rules:
        key = replace(rule, weekdays=(), monthdays=(), nth=_tidy_nth(rule.nth) if rule.weekdays else (EVERY,))
        # Weekdays and days of the month never share a rule, though their keys may be equal.
        slot = replace(key, monthdays=(LAST_DAY,)) if rule.monthdays else key
        held = merged.get(slot, key)
        merged[slot] = replace(
            held,
            weekdays=tuple(sorted({*held.weekdays, *rule.weekdays})),
            monthdays=tuple(sorted({*held.monthdays, *rule.monthdays})),
            public_holidays=rule.public_holidays,
        )
    return tuple(merged.values())


def _tidy_nth(nth: tuple[int, ...]) -> tuple[int, ...]:
    return (EVERY,) if EVERY in nth else tuple(sorted(set(nth)))


def falls_on(rule: DayRule, day: date, *, holiday: bool, anchor: date | None = None) -> bool:
    """Say whether the rule names this day. `holiday`: the day is a public holiday.

    Every-other-week rules hold in the week of `anchor` (weeks begin on Monday) and each second week from it, both
    ways; without an anchor they name no day.
    """
    if (rule.months and day.month not in rule.months) or (rule.not_on_holidays and holiday):
        return False
    if rule.public_holidays:
        return holiday
    last_of_month = (day + timedelta(days=1)).month != day.month
    if rule.monthdays:
        return day.day in rule.monthdays or (last_of_month and LAST_DAY in rule.monthdays)
    if day.weekday() not in rule.weekdays:
        return False
    return (
        EVERY in rule.nth
        or (day.day + 6) // 7 in rule.nth
        or (LAST in rule.nth and (day + timedelta(days=7)).month != day.month)
        or (EVERY_OTHER in rule.nth and anchor is not None and _weeks_between(anchor, day) % 2 == 0)
    )


def _weeks_between(one: date, other: date) -> int:
    monday = one.toordinal() - one.weekday()
    return (other.toordinal() - other.weekday() - monday) // 7


def needs_anchor(rules: DayRules) -> bool:
    """Say whether the rules hold a 隔週 (every other week), which means nothing without a first date."""
    return any(EVERY_OTHER in rule.nth for rule in rules)


def weekdays_of(rules: DayRules) -> frozenset[int]:
    """Return the weekdays (0 = Monday) the rules name, whatever the nth."""
    return frozenset(day for rule in rules for day in rule.weekdays)
