"""Dates as Japanese documents write them: era years, kanji, full width, spreadsheet serials."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.japanese.numerals import fold_numerals
from generator.japanese.widths import fold_dashes_between_digits, fold_width, strip_invisible

_ERAS = {
    # name, letter: (year before the first, first day, highest year written in documents)
    ("明治", "M"): (1867, date(1868, 1, 25), 45),
    ("大正", "T"): (1911, date(1912, 7, 30), 15),
    ("昭和", "S"): (1925, date(1926, 12, 25), 64),
    # Plans written before 2019 run on to 平成40年 and beyond.
    ("平成", "H"): (1988, date(1989, 1, 8), 50),
    ("令和", "R"): (2018, date(2019, 5, 1), 99),
}
_BY_MARK = {mark: era for marks, era in _ERAS.items() for mark in marks}

_WEEKDAY = r"(?:\(?[月火水木金土日](?:曜日?)?(?:[・/]?祝日?)?\)?)?"
_MIDNIGHT = re.compile(r"[ T]0{1,2}:00(?::00(?:\.0+)?)?Z?$")
_ERA_DATE = re.compile(
    rf"(明治|大正|昭和|平成|令和|[MTSHR])(元|\d{{1,2}})(?:年|[./-])(\d{{1,2}})(?:月|[./-])(\d{{1,2}})日?{_WEEKDAY}",
    re.IGNORECASE,
)
_WESTERN_DATE = re.compile(rf"(?:西暦)?([12]\d{{3}})(?:年|[./-])(\d{{1,2}})(?:月|[./-])(\d{{1,2}})日?{_WEEKDAY}")
_COMPACT_DATE = re.compile(r"([12]\d{3})(\d{2})(\d{2})")
_YEARLESS_DATE = re.compile(rf"(?:(\d{{1,2}})月(\d{{1,2}})日|(\d{{1,2}})/(\d{{1,2}})){_WEEKDAY}")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(20_000, 73_051)

_WEEKDAYS = "月火水木金土日"


def _make_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _squeeze(text: str) -> str:
    folded = fold_dashes_between_digits(fold_width(strip_invisible(text)))
    without_time = _MIDNIGHT.sub("", folded)
    return fold_numerals("".join(without_time.split()))


def parse_date(text: str) -> date | None:
    """Read one whole date, or give None for blank, 未定, a date without year, and anything doubtful.

    Read are 2026-04-01 (also with a midnight time, as spreadsheets write it), 2026/4/1, 2026.4.1, 2026年4月1日（水）,
    20260401, 令和5年4月1日, 令和元年5月1日, S47.11. 1, H27. 4. 1, in any width, with kanji numerals and with spaces. A
    weekday behind the date is passed over. Era years count on past the era's end (平成32年 is 2020) but never before its
    first day. Bare spreadsheet serials are for :func:`from_excel_serial`.
    """
    squeezed = _squeeze(text)
    if match := _WESTERN_DATE.fullmatch(squeezed) or _COMPACT_DATE.fullmatch(squeezed):
        year, month, day = map(int, match.groups())
        return _make_date(year, month, day) if 1868 <= year <= 2199 else None
    if match := _ERA_DATE.fullmatch(squeezed):
        before, first, highest = _BY_MARK[match[1].upper()]
        number = 1 if match[2] == "元" else int(match[2])
        if not 1 <= number <= highest:
            return None
        found = _make_date(before + number, int(match[3]), int(match[4]))
        return found if found is not None and found >= first else None
    return None


def from_excel_serial(text: str) -> date | None:
    """Read a spreadsheet's day number ("39431" → 2007-12-15, 1900 system), from 1954-10-03 to 2099-12-31 only."""
    match = _SERIAL.fullmatch(fold_width(text))
    if match is None or int(match[1]) not in _SERIALS:
        return None
    return _SERIAL_ZERO + timedelta(days=int(match[1]))


def is_yearless_date(text: str) -> bool:
    """Say whether ``text`` is one date without its year: 4月1日, 4/1, ４月１日（水）. 29 February counts."""
    match = _YEARLESS_DATE.fullmatch(_squeeze(text))
    if match is None:
        return False
    month, day = int(match[1] or match[3]), int(match[2] or match[4])
    return _make_date(2024, month, day) is not None


def format_japanese(day: date, weekday: bool = True) -> str:
    """Write a date for readers: 2026年4月1日（水）, or without the weekday."""
    written = f"{day.year}年{day.month}月{day.day}日"
    return f"{written}（{_WEEKDAYS[day.weekday()]}）" if weekday else written
