"""Codes of local governments (全国地方公共団体コード): six digits, the last a check digit.

Source of the rule: Ministry of Internal Affairs, 全国地方公共団体コード仕様; it holds for all 1,916 codes of the open list
code4fukui/localgovjp.
"""

from __future__ import annotations

import re

from generator.japanese.widths import fold_width, strip_invisible

_WEIGHTS = (6, 5, 4, 3, 2)
_EXPONENT = re.compile(r"[0-9](?:\.[0-9]+)?E\+?[0-9]+", re.IGNORECASE)


def check_digit(five: str) -> str:
    """Give the check digit of five ASCII digits: (11 - (sum of d x 6,5,4,3,2) mod 11) mod 10.

    Raises ValueError when ``five`` is not five ASCII digits.
    """
    if not re.fullmatch("[0-9]{5}", five):
        raise ValueError("a municipality code has five digits before its check digit")
    total = sum(int(digit) * weight for digit, weight in zip(five, _WEIGHTS, strict=True))
    return str((11 - total % 11) % 10)


def is_municipality_code(six: str) -> bool:
    """Say whether ``six`` is six ASCII digits whose last is the check digit of the others."""
    return re.fullmatch("[0-9]{6}", six) is not None and check_digit(six[:5]) == six[5]


def diagnose_municipality_code(text: str) -> tuple[str, ...]:
    """Name what is wrong with a code; an empty tuple for a right one (full width is right). Nothing is repaired.

    "empty"; "exponent" (3.00002E+12: a spreadsheet took it for a number); "lost-zero" and "no-check-digit" (five digits
    that would be right with a zero before, or are a code of 01 to 47 without its check digit: both may hold);
    "prefecture-code" (one or two digits); "check-digit"; "length"; "text".
    """
    code = "".join(fold_width(strip_invisible(text)).split()).removesuffix(".0")
    if not code:
        return ("empty",)
    if _EXPONENT.fullmatch(code):
        return ("exponent",)
    if not re.fullmatch("[0-9]+", code):
        return ("text",)
    if len(code) == 6:
        return () if is_municipality_code(code) else ("check-digit",)
    if len(code) <= 2:
        return ("prefecture-code",) if 1 <= int(code) <= 47 else ("length",)
    if len(code) == 5:
        lost_zero = ("lost-zero",) if is_municipality_code("0" + code) else ()
        bare = ("no-check-digit",) if 1 <= int(code[:2]) <= 47 else ()
        return (lost_zero + bare) or ("length",)
    return ("length",)
