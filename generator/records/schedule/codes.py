"""Short codes for days: GIF DS-441 (`14Tu4Th`), GIF 曜日コード (`12345`)."""

from __future__ import annotations

import re

from generator.records.schedule.days import DayRule, DayRules, gather

WEEKDAY_CODES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")

_GROUP = re.compile(r"([0-7]+)(Mo|Tu|We|Th|Fr|Sa|Su)")
_CODE = re.compile(rf"(?:{_GROUP.pattern})+")


def read_code(text: str) -> DayRules | None:
    """Read a code such as `0We`, `13Mo`, `6Fr`, `7Su`, `14Tu4Th`, or weekday digits such as `135`; None if it is neither.

    In the letters' code the digits are 0 every, 1 to 5 nth, 6 last, 7 every other (GIF DS-441). Digits alone are GIF
    曜日コード, 1 = Monday to 7 = Sunday, each at most once.
    """
    if re.fullmatch(r"[1-7]{1,7}", text) and len(set(text)) == len(text):
        return gather([DayRule(weekdays=tuple(int(digit) - 1 for digit in text))])
    if not _CODE.fullmatch(text):
        return None
    return gather(
        DayRule(weekdays=(WEEKDAY_CODES.index(letters),), nth=tuple(int(digit) for digit in digits))
        for digits, letters in _GROUP.findall(text)
    )
