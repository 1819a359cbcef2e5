"""Characters written as numbers: U+9AD8, 0x9ad8, 39640 27211, chr(39640)+chr(27211), 351 253 230, 01000001."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.audit.leaks.decode.escapes import read_character

_POINTS = re.compile(r"(?:(?:U\+|u\+|0x|0X|&#x|\bu)([0-9A-Fa-f]{2,6})\b[;,\s'\"+]*){2,}")
_HAS_POINTS = re.compile(r"[Uu0&](?:\+|[xX]|#x)?[0-9A-Fa-f]{2,6}\b[;,\s'\"+]*[Uu0&]")
_POINT = re.compile(r"(?:[Uu]\+|0[xX]|&#x|u)([0-9A-Fa-f]{2,6})")
_NUMBERS = re.compile(r"\d(?<!\w\d)\d{0,5}(?:[,;\s|+&#]{1,3}\d{1,6}){2,}")
_REPEATED = re.compile(r"(?<=\()(\d{2,6})(\)[^\d\n]{1,24}\()\d{2,6}(?:\2\d{2,6})+")
"""Numbers with one and the same thing between them, as in a row of calls."""

_OCTAL = re.compile(r"[0-3](?<!\w[0-3])(?:(?<=0)o?[0-3][0-7]{2}|[0-7]{2})(?:[,;\s]{1,3}(?:0o?)?[0-3][0-7]{2}){3,}\b")
_FOURS = re.compile(
    r"[0-9A-Fa-f](?<![0-9A-Fa-f]{2})[0-9A-Fa-f]{3}[ ,;:\t-]{1,2}"
    r"(?:[0-9A-Fa-f]{4}[ ,;:\t-]{1,2})*[0-9A-Fa-f]{2,4}(?![0-9A-Fa-f])"
)
_BITS = re.compile(r"[01](?<!\w[01])[01]{6,7}(?:[\s,_-]?[01]{7,8}){3,}")


def undo_code_points(text: str) -> Iterator[bytes | str]:
    """Yield what numbers stand for as code points or as bytes: hexadecimal, decimal, octal, binary."""
    for match in _POINTS.finditer(text) if _HAS_POINTS.search(text) else ():
        yield "".join(read_character(int(number, 16)) for number in _POINT.findall(match[0]))
        yield from _as_bytes([int(number, 16) for number in _POINT.findall(match[0])])
    for pattern in (_NUMBERS, _REPEATED):
        for match in pattern.finditer(text):
            yield from _as_characters([int(number) for number in re.findall(r"\d+", match[0])])
    for match in _OCTAL.finditer(text):
        yield from _as_bytes([int(number, 8) for number in re.findall(r"[0-3][0-7]{2}(?![0-7])", match[0])])
    for match in _FOURS.finditer(text):
        digits = re.sub("[^0-9A-Fa-f]", "", match[0])
        if not digits.isdigit() or len(digits) > 12:
            # As bytes these are UTF-16 too, if every four digits are a character.
            yield bytes.fromhex(digits[: len(digits) // 2 * 2])
    for match in _BITS.finditer(text):
        bits = re.sub("[^01]", "", match[0])
        for width in (8, 7):
            yield from _as_bytes([int(bits[place : place + width], 2) for place in range(0, len(bits), width)])


def _as_characters(numbers: list[int]) -> Iterator[str]:
    if max(numbers) < 256:
        yield from _as_bytes(numbers)
    if all(number in (9, 10, 13) or 32 <= number < 127 or 0xA0 <= number < 0x110000 for number in numbers):
        yield "".join(map(read_character, numbers))


def _as_bytes(numbers: list[int]) -> Iterator[str]:
    if len(numbers) >= 4 and max(numbers) < 256:
        text = bytes(numbers).decode("utf-8", "ignore")
        if text and text.isprintable():
            yield text
