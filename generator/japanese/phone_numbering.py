"""The numbering of telephones in Japan: kinds by their first digits, lengths, and where hyphens belong.

Source of the ranges: 電気通信番号計画 (Ministry of Internal Affairs and Communications, notice 6 of 2019; 060 for mobile
phones by notice 441 of 2024-12-20).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

PhoneKind = Literal["emergency", "short", "free", "navi", "ip", "mobile", "pager", "geographic", "demo", "unknown"]

_KINDS: tuple[tuple[PhoneKind, re.Pattern[str]], ...] = (
    ("emergency", re.compile("110|118|119")),
    ("short", re.compile("104|11[35-7]|171|177|18[89]|#[0-9]{4}")),
    # No area code begins with 00: the numbers of the demo municipality reach nobody.
    ("demo", re.compile("0000[0-9]{6,7}")),
    ("free", re.compile("0120[0-9]{6}|0800[0-9]{7}")),
    ("navi", re.compile("0570[0-9]{6}")),
    ("ip", re.compile("050[1-9][0-9]{7}")),
    ("mobile", re.compile("0[6-9]0[1-9][0-9]{7}")),
    ("pager", re.compile("020[1-9][0-9]{7}|0200[0-9]{10}")),
    # 0170, 0180, 0190, 0910 and 0990 were never given to places.
    ("geographic", re.compile("0(?!1[2789]0|570|9[19]0)[1-9]{2}[0-9]{7}")),
)
_KNOWN_GROUPS = (
    re.compile("(0120|0570)([0-9]{3})([0-9]{3})"),
    re.compile("(0800)([0-9]{3})([0-9]{4})"),
    re.compile("(0[5-9]0)([0-9]{4})([0-9]{4})"),
    # 03 and 06 are whole area codes; every other one needs a table to be told from the number alone.
    re.compile("(0[36])([0-9]{4})([0-9]{4})"),
)
_GEOGRAPHIC_GROUPS = {2: (2, 4, 4), 3: (3, 3, 4), 4: (4, 2, 4), 5: (5, 1, 4)}
_MOBILE_WITHOUT_ZERO = re.compile("[5-9]0[1-9][0-9]{7}|800[0-9]{7}")
_ELEVEN_DIGITS = re.compile("0[5-9]0|020")


def classify_number(digits: str) -> PhoneKind:
    """Give the kind of a whole number in ASCII digits (``#`` first for short ones), "unknown" when it is none."""
    return next((kind for kind, shape in _KINDS if shape.fullmatch(digits)), "unknown")


def name_number_fault(digits: str) -> str:
    """Say why digits of unknown kind are no number: "lost-zero", "no-area-code", "length" or "prefix"."""
    if not digits.startswith("0"):
        if len(digits) == 9 or _MOBILE_WITHOUT_ZERO.fullmatch(digits):
            return "lost-zero"
        return "no-area-code" if 5 <= len(digits) <= 8 else "length"
    expected = 11 if _ELEVEN_DIGITS.match(digits) else 10
    return "prefix" if len(digits) == expected else "length"


def check_groups(groups: Sequence[str], kind: PhoneKind) -> bool:
    """Say whether hyphens stand where they may. Free and 0570 numbers are grouped as their operator likes."""
    if len(groups) == 1 or kind in ("demo", "pager"):
        return True
    lengths = tuple(map(len, groups))
    if kind in ("free", "navi"):
        return lengths[0] == 4
    if kind != "geographic":
        return lengths == (3, 4, 4)
    area = groups[0]
    # 03, 04 and 06 are the area codes of two digits; below 03 and 06 there is no longer one.
    if area.startswith(("03", "06")) and area not in ("03", "06"):
        return False
    return lengths == _GEOGRAPHIC_GROUPS.get(len(area)) and (len(area) > 2 or area in ("03", "04", "06"))


def group_number(digits: str) -> str:
    """Put hyphens into a number whose grouping its first digits tell; others come back as they are."""
    match = next(filter(None, (shape.fullmatch(digits) for shape in _KNOWN_GROUPS)), None)
    return "-".join(match.groups()) if match else digits
