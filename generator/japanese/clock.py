"""Times of day and ranges of them, as people write them in Japanese.

A time is text "HH:MM" of Japan time. Hours 24 to 29 stand for the night after midnight (25:30 = 1:30 of the next day) and
are kept where they were written so. A range whose end is not after its start ends on the next day.
"""

from __future__ import annotations

import re

from generator.japanese.numerals import fold_numerals
from generator.japanese.widths import fold_width, squash_spaces, strip_invisible

_LAST_HOUR = 29
_PART = r"午前|午後|AM|PM|朝|昼の?|夕方の?|夜の?|次の日の(?:午前)?|翌(?:日の?)?(?:午前)?"


def _time_pattern(name: str) -> str:
    units = (
        rf"(?::(?P<{name}_clock>[0-9]{{2}})(?![0-9])(?::[0-9]{{2}}(?![0-9]))?"
        rf"|時(?:(?P<{name}_minute>[0-9]{{1,2}})分|(?P<{name}_half>半))?)"
    )
    hour = rf"(?P<{name}_part>{_PART})? ?(?P<{name}_hour>[0-9]{{1,2}}){units}"
    return rf"(?:(?P<{name}_noon>正午)|{hour})"


_TIME = re.compile(_time_pattern("a"), re.IGNORECASE)
_RANGE = re.compile(
    # 9～17時: the first hour may go without its unit where the second has 時.
    rf"(?<![0-9])(?<![0-9][:./])(?:{_time_pattern('a')}|(?P<bare_part>午前|午後)? ?(?P<bare_hour>[0-9]{{1,2}}))"
    r" ?(?:[~〜\-ー―‐‑‒–—−─→]|から|より) ?"
    rf"{_time_pattern('b')}(?![0-9:]|間|頃|ごろ|ころ)(?: ?(?:まで|迄))?",
    re.IGNORECASE,
)


def _squeeze(text: str) -> str:
    return fold_numerals(squash_spaces(fold_width(strip_invisible(text))))


def _shift_hour(part: str, hour: int) -> int | None:
    """Give the hour of 24 that a part of the day and an hour make, None where readers would not agree."""
    if not part:
        return hour
    if part in ("午前", "AM"):
        return hour if hour < 12 else None
    if part in ("午後", "PM"):
        # 午後12時 is midnight by the law of 1872 and noon in daily speech.
        return hour + 12 if hour < 12 else (hour if 12 < hour < 24 else None)
    if part == "朝":
        return hour if 4 <= hour < 12 else None
    if part.startswith("昼"):
        return 12 if hour == 12 else (hour + 12 if 1 <= hour < 4 else None)
    if part.startswith("夕方"):
        return hour + 12 if 3 <= hour < 8 else (hour if 15 <= hour < 20 else None)
    if part.startswith("夜"):
        return hour + 12 if 5 < hour <= 12 else (hour if 17 <= hour < 24 else None)
    return hour + 24 if hour <= _LAST_HOUR - 24 else None


def _read(match: re.Match[str], name: str, inherited: str = "") -> str | None:
    if match[f"{name}_noon"]:
        return "12:00"
    part = (match[f"{name}_part"] or "").upper()
    if not part and inherited in ("午後", "PM") and int(match[f"{name}_hour"]) < 12:
        part = inherited
    hour = _shift_hour(part, int(match[f"{name}_hour"]))
    minute = 30 if match[f"{name}_half"] else int(match[f"{name}_clock"] or match[f"{name}_minute"] or 0)
    return None if hour is None or hour > _LAST_HOUR or minute > 59 else f"{hour:02d}:{minute:02d}"


def parse_time(text: str) -> str | None:
    """Read one time and give "HH:MM" (00:00 to 29:59), or None for unknown (99:99, 9:99) and anything doubtful.

    Read are ９：３０, 9:30, 09:30:00, 9時半, 13時, 午後1時30分, PM1:30, 正午, 夜7時, 翌1時, kanji numerals. Not read, because
    readers disagree: 午後12時, 10時ごろ, 10時（または17時）.
    """
    match = _TIME.fullmatch(_squeeze(text))
    return None if match is None else _read(match, "a")


def _read_range(match: re.Match[str]) -> tuple[str, str] | None:
    if match["bare_hour"] is None:
        part = (match["a_part"] or "").upper()
        start = _read(match, "a")
    else:
        part = match["bare_part"] or ""
        hour = _shift_hour(part, int(match["bare_hour"])) if match["b_clock"] is None else None
        start = None if hour is None or hour > _LAST_HOUR else f"{hour:02d}:00"
    next_day = (match["b_part"] or "").startswith(("翌", "次の日"))
    end = _read(match, "b", inherited=part)
    if next_day and match["b_hour"] is not None:
        # 翌8:00 goes beyond 29:59; an end not after the start says the same.
        minute = end[3:] if end else (match["b_clock"] or match["b_minute"] or ("30" if match["b_half"] else "00"))
        end = f"{int(match['b_hour']):02d}:{minute:0>2}" if int(match["b_hour"]) < 24 and int(minute) < 60 else None
    if start is None or end is None:
        return None
    overnight = next_day or (start >= "15:00" and end <= "12:00")
    return (start, end) if end > start or overnight else None


def parse_time_range(text: str) -> tuple[str, str] | None:
    """Read a text that is one range of times and nothing else: ("09:30", "18:30").

    Read are ９：３０～１８：３０, 9時から17時まで, 午前8時30分から午後5時15分, 午後1時～3時, 9～17時, 22:00～翌5:00. The end of a
    range over midnight is given as plain time ("22:00", "05:00"). None where a side is missing or unknown, or the end comes
    before the start by day (10時～3時 could mean two things).
    """
    match = _RANGE.fullmatch(_squeeze(text))
    return None if match is None else _read_range(match)


def find_time_ranges(text: str) -> list[tuple[str, str]]:
    """List the ranges of times in running text, in order; unreadable ones are left out."""
    found = (_read_range(match) for match in _RANGE.finditer(_squeeze(text)))
    return [times for times in found if times is not None]


def _split(time: str) -> tuple[int, int] | None:
    match = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})", time)
    if match is None or int(match[1]) > _LAST_HOUR or int(match[2]) > 59:
        return None
    return int(match[1]), int(match[2])


def format_clock(time: str) -> str:
    """Write "13:30" as 13時30分 and "13:00" as 13時; text that is no time comes back as it is."""
    parts = _split(time)
    if parts is None:
        return time
    return f"{parts[0]}時{parts[1]}分" if parts[1] else f"{parts[0]}時"
