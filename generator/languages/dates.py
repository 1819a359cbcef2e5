"""Dates as each language writes them: Japanese with the western year, easy Japanese with readings, others by CLDR.

Readings of days and minutes: 国立国語研究所 and every primer of Japanese (1日 ついたち, 20日 はつか).
"""

from __future__ import annotations

from datetime import date

from babel.dates import format_date, format_skeleton, get_day_names, get_month_names

from generator.languages.language import Language
from generator.languages.lists import name_locale

WEEKDAY_SHORT = ("月", "火", "水", "木", "金", "土", "日")
_WEEKDAY_READINGS = ("げつ", "か", "すい", "もく", "きん", "ど", "にち")
_MONTH_READINGS = {4: "し", 7: "しち", 9: "く"}
_DAY_READINGS = {
    **{1: "ついたち", 2: "ふつか", 3: "みっか", 4: "よっか", 5: "いつか", 6: "むいか", 7: "なのか"},
    **{8: "ようか", 9: "ここのか", 10: "とおか", 14: "じゅうよっか", 20: "はつか", 24: "にじゅうよっか"},
}

_LONG_DATES = {"en": "EEEE d MMMM y"}
"""CLDR patterns of a long date where its own, with a comma inside, would run together in a list (GOV.UK style: none)."""


def write_date(day: date, language: Language) -> str:
    """Return a date with its year, `2026年11月24日`."""
    if language.is_easy:
        return f"{day.year}{{年|ねん}}{_easy_month_day(day)}"
    if language.is_japanese:
        return f"{day.year}年{day.month}月{day.day}日"
    return format_date(day, "long", name_locale(language))


def write_month_day(day: date, language: Language) -> str:
    """Return month, day and weekday, `11月24日（火）`."""
    if language.is_easy:
        return f"{_easy_month_day(day)}（{write_weekday(day.weekday(), language)}）"
    if language.is_japanese:
        return f"{day.month}月{day.day}日（{WEEKDAY_SHORT[day.weekday()]}）"
    return _by_cldr("MMMMEd", day, language)


def write_long_date(day: date, language: Language) -> str:
    """Return year, month, day and weekday, `2026年11月24日（火）`."""
    if language.is_easy:
        return f"{day.year}{{年|ねん}}{write_month_day(day, language)}"
    if language.is_japanese:
        return f"{day.year}年{write_month_day(day, language)}"
    return format_date(day, _LONG_DATES.get(language.tag, "full"), name_locale(language))


def write_month(day: date, language: Language) -> str:
    """Return year and month, `2026年11月`."""
    if language.is_easy:
        return f"{day.year}{{年|ねん}}{_easy_month(day.month)}"
    if language.is_japanese:
        return f"{day.year}年{day.month}月"
    return _by_cldr("yMMMM", day, language)


def write_weekday(weekday: int, language: Language) -> str:
    """Return the name of a weekday (0 = Monday), `月曜日`."""
    if language.is_easy:
        return f"{{{WEEKDAY_SHORT[weekday]}曜日|{_WEEKDAY_READINGS[weekday]}ようび}}"
    if language.is_japanese:
        return f"{WEEKDAY_SHORT[weekday]}曜日"
    names = get_day_names("wide", "stand-alone", name_locale(language))
    return str(names[weekday])


def name_month(month: int, language: Language) -> str:
    """Return the name of a month (1 to 12), `4月`, `April`."""
    if language.is_easy:
        return _easy_month(month)
    if language.is_japanese:
        return f"{month}月"
    return str(get_month_names("wide", "stand-alone", name_locale(language))[month])


def write_yearly_day(month: int, day: int, language: Language) -> str:
    """Return a day that comes every year, `12月29日`, `29 December`; 29 February is one."""
    if language.is_easy:
        return f"{_easy_month(month)}{write_easy_day(day)}"
    if language.is_japanese:
        return f"{month}月{day}日"
    return _by_cldr("MMMMd", date(2024, month, day), language)


def write_easy_day(day: int) -> str:
    """Return a day of the month (1 to 31) as easy Japanese writes it, `{10日|とおか}`."""
    reading = _DAY_READINGS.get(day)
    return f"{{{day}日|{reading}}}" if reading else f"{day}{{日|にち}}"


def _easy_month(month: int) -> str:
    reading = _MONTH_READINGS.get(month)
    return f"{{{month}月|{reading}がつ}}" if reading else f"{month}{{月|がつ}}"


def _easy_month_day(day: date) -> str:
    return f"{_easy_month(day.month)}{write_easy_day(day.day)}"


def _by_cldr(skeleton: str, day: date, language: Language) -> str:
    return format_skeleton(skeleton, day, locale=name_locale(language))
