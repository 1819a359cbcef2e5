"""Short codes for days: GIF DS-441 (`14Tu4Th`), GIF 曜日コード (`12345`), こども食堂 frequency codes."""

from __future__ import annotations

import re

from generator.records.schedule.days import DayRule, DayRules, gather

WEEKDAY_CODES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")

_GROUP = re.compile(r"([0-7]+)(Mo|Tu|We|Th|Fr|Sa|Su)")
_CODE = re.compile(rf"(?:{_GROUP.pattern})+")

_FREQUENCIES = {
    "1": "ほぼ毎日",
    "2": "週に数回",
    "3": "週に1回",
    "4": "月に2、3回",
    "5": "月に1回",
    "6": "2か月に1回",
    "7": "年に数回",
    "8": "不定期",
}


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


def write_code(rules: DayRules) -> str | None:
    """Write the rules as a GIF DS-441 code; None when the code has no way to say them (months, holidays, dates)."""
    groups = []
    for rule in rules:
        if not rule.weekdays or rule.months or rule.not_on_holidays:
            return None
        digits = "".join(str(digit) for digit in rule.nth)
        groups += [f"{digits}{WEEKDAY_CODES[weekday]}" for weekday in rule.weekdays]
    return "".join(groups) or None


def frequency_word(code: str | int) -> str | None:
    """Return what a frequency code 1 to 8 of the こども食堂 common format (2022) means, or None for another code.

    The meanings were inferred from published rows, some of which contradict their own text: the text wins.
    """
    return _FREQUENCIES.get(str(code).strip())
