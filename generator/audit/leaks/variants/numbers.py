"""Patterns of numbers: telephones, postal codes, My Number, case numbers, anything that is digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.audit.leaks.fold import fold
from generator.audit.leaks.variants.patterns import Edge

Variant = tuple[str, Edge, tuple[int, ...]]

FEWEST_DIGITS = 6
_SAFE_DIGITS = 10
_EXTENSION = re.compile(r"(?:内線|内|ext\.?|x)\s*[:：]?\s*\d+.*$", re.IGNORECASE)
_ABROAD = re.compile(r"^\D*(?:\+|＋|00)\s*81|^\D*81(?=\D|\d{9,10}$)")


def vary_phone(value: str) -> Iterator[Variant]:
    """Yield a telephone number as it is, with 81 or 0081 for its 0, with the 0 lost in a spreadsheet, and backwards."""
    digits = fold_digits_of(_EXTENSION.sub("", value))
    if _ABROAD.match(value) and (rest := re.sub(r"^(?:00)?81", "", digits)):
        digits = rest if rest.startswith("0") else f"0{rest}"
    yield from vary_number(digits)
    if digits.startswith("0") and len(digits) >= _SAFE_DIGITS:
        yield f"81{digits[1:]}", Edge.NUMBER, ()
        yield f"81{digits}", Edge.NUMBER, ()
        yield f"0081{digits[1:]}", Edge.NUMBER, ()
        yield f"01081{digits[1:]}", Edge.NUMBER, ()
        yield digits[1:], Edge.GROUPS, (0, len(digits) - 1)


def vary_number(digits: str) -> Iterator[Variant]:
    """Yield a run of digits; the fewer they are, the more strictly must they stand alone."""
    if len(digits) >= FEWEST_DIGITS:
        yield digits, Edge.FREE if len(digits) > _SAFE_DIGITS + 1 else Edge.NUMBER, ()
    if len(digits) >= _SAFE_DIGITS and digits != digits[::-1]:
        yield digits[::-1], Edge.NUMBER, ()


def vary_postal_code(value: str) -> Iterator[Variant]:
    """Yield a postal code: seven digits alone or parted 3-4."""
    digits = fold_digits_of(value)
    if len(digits) == 7:
        yield digits, Edge.GROUPS, (0, 3, 4)
        if digits[0] == "0":
            yield digits[1:], Edge.GROUPS, (0, 6)
    else:
        yield from vary_number(digits)


def fold_digits_of(value: str) -> str:
    """Return the digits of a value in ASCII and in their order."""
    return re.sub(r"[^0-9]", "", fold(value))
