"""Writers that the encodings are made of: numbers, addresses, dates and points in other words."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date

KANJI_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
NUMERIC = ("phone", "postal", "number", "plate")
NUMBERED = (*NUMERIC, "address", "date", "code")

_DASH = re.compile(r"(?<=[0-9])-(?=[0-9])")


def swap_dashes(mark: str) -> Callable[[str], str]:
    """Write each hyphen between digits as this mark."""
    return lambda text: _DASH.sub(mark, text)


def swap_separators(mark: str) -> Callable[[str], str]:
    """Write each hyphen or space inside as this mark, or as nothing."""
    return lambda text: re.sub(r"(?<=[^+])[- ](?=.)", mark, text)


def insert_between(*marks: str) -> Callable[[str], str]:
    """Put the marks, each in its turn, between all characters."""

    def change(text: str) -> str:
        joined = [text[:1]]
        for place, letter in enumerate(text[1:]):
            joined.append(marks[place % len(marks)] + letter)
        return "".join(joined)

    return change


def write_number(value: int) -> str:
    """Write 1 to 99 in kanji: 二十三."""
    tens, ones = divmod(value, 10)
    head = ("" if tens == 1 else "一二三四五六七八九"[tens - 1]) + "十" if tens else ""
    return head + ("一二三四五六七八九"[ones - 1] if ones else "")


def write_address(parts: tuple[str, ...], numbers: str, room: str = " {0}{1}号室", head: int = 0) -> str:
    """Write an address from its parts: `numbers` for 丁目, 番 and 号, `room` for building and room, without `head` first parts."""
    text = "".join(parts[head:3]) + numbers.format(*parts[3:6])
    return text + (room.format(*parts[6:8]) if len(parts) > 6 else "")


def write_kanji_address(parts: tuple[str, ...]) -> str:
    """Write 5丁目13番24号 in kanji numbers."""
    numbers = tuple(write_number(int(number)) for number in parts[3:6])
    return write_address((*parts[:3], *numbers, *parts[6:]), "{0}丁目{1}番{2}号")


def to_era(text: str) -> tuple[str, str, int, int, int]:
    """Give era, its letter, year, month and day of a date after 1926 (eras begin 1926-12-25, 1989-01-08, 2019-05-01)."""
    day = date.fromisoformat(text)
    for first, name, letter in (
        (date(2019, 5, 1), "令和", "R"),
        (date(1989, 1, 8), "平成", "H"),
        (date(1926, 12, 25), "昭和", "S"),
    ):
        if day >= first:
            return name, letter, day.year - first.year + 1, day.month, day.day
    raise ValueError("a date before the era of Showa")


def cut_decimals(parts: tuple[str, ...], count: int) -> tuple[str, ...]:
    """Cut the decimals of a point to this many."""
    return tuple(part[: part.index(".") + 1 + count] for part in parts)


def write_degrees(part: str) -> tuple[int, int, float]:
    """Give degrees, minutes and seconds of a decimal coordinate."""
    minutes = (float(part) % 1) * 60
    return int(float(part)), int(minutes), round((minutes % 1) * 60, 2)


def find_tile(parts: tuple[str, ...], zoom: int) -> tuple[int, int]:
    """Give column and row of the map tile that holds a point (OpenStreetMap wiki, Slippy map tilenames)."""
    latitude, longitude = math.radians(float(parts[0])), float(parts[1])
    count = 1 << zoom
    return int((longitude + 180) / 360 * count), int((1 - math.asinh(math.tan(latitude)) / math.pi) / 2 * count)
