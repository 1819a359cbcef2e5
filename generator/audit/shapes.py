"""Values that give themselves away by their shape: telephone numbers, mail addresses, postal codes, coordinates.

Both sides of the closed world are read with these: what the public fields hold, and what stands in the finished files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.japanese.phones import find_phones
from generator.japanese.widths import TRUE_DASHES, fold_width

_DIGIT = r"\d〇零一二三四五六七八九⓪①-⑨⁰¹²³⁴-⁹₀-₉"
_MANY_DIGITS = re.compile(rf"[{_DIGIT}](?:[^{_DIGIT}\n]{{0,4}}[{_DIGIT}]){{8,}}")
"""Where a telephone number may be: nine digits or more (+81 drops the 0) with little between them."""

_AROUND = 12
_DASHES = re.escape(TRUE_DASHES + "ー")
_POSTAL = re.compile(rf"\d{{3}}[{_DASHES}]\d{{4}}")
_POSTAL_AFTER_MARK = re.compile(r"〒\s*(\d{3})(\d{4})")
_LONGER = re.compile(rf"[\d{_DASHES}]")
_MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_DEGREES = re.compile(r"(?<![\d.])(?:2\d|3\d|4[0-5]|1[2-5]\d)\.\d{3,}(?![\d.]*\d)")


def find_phone_numbers(text: str) -> Iterator[str]:
    """Yield the digits of every whole telephone number in a text of any length; a line end parts two numbers."""
    for match in _MANY_DIGITS.finditer(text):
        line_start = text.rfind("\n", 0, match.start()) + 1
        start = max(line_start, match.start() - _AROUND)
        yield from find_phones(text[start : match.end() + _AROUND].partition("\n")[0])


def find_mails(text: str) -> Iterator[str]:
    """Yield every mail address in a text, in lower case and ASCII."""
    if "＠" in text:
        text = fold_width(text)
    if "@" in text:
        for match in _MAIL.finditer(text):
            yield match[0].lower().lstrip("/.")


def find_postal_codes(text: str) -> Iterator[str]:
    """Yield the seven digits of everything in a text that looks like a postal code (123-4567, 〒1234567)."""
    for match in _POSTAL.finditer(text):
        around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
        if not _LONGER.search(around):
            yield fold_width(match[0][:3] + match[0][4:])
    if "〒" in text:
        yield from (fold_width(match[1] + match[2]) for match in _POSTAL_AFTER_MARK.finditer(text))


def find_degrees(text: str) -> Iterator[str]:
    """Yield every decimal that may be a latitude or longitude in Japan exact to 100 m (three decimals) or better.

    Japan lies between 20 and 46 degrees north, 122 and 154 east (国土地理院「日本の東西南北端点の経度緯度」).
    """
    for match in _DEGREES.finditer(text):
        yield match[0]
