"""Which of the places where patterns stand are leaks: what says nothing alone counts only in company (200 characters)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.audit.leaks.decode.peel import BARRIER
from generator.audit.leaks.variants import Edge, Pattern

COMPANY = 200
"""Characters within which two values of one record are beside each other (boundary document, section 4, rule 2)."""

_POSTAL_GROUPS = (0, 3, 4)
_LETTER, _NUMERAL = r"[\u3041-\u30fe\u3400-\u9fff]", "[0-9０-９一二三四五六七八九十]"
_HOUSE = rf"{_LETTER}{_NUMERAL}{{1,3}}(?:丁目|番|号|[-－−ー‐の]{_NUMERAL})"
_ADDRESS_BEHIND = re.compile(rf"[^。\n\r]{{0,60}}?(?:{_HOUSE}|address[\"']?\s*[:=]|所在地|住所)", re.IGNORECASE)
_ADDRESS_BEFORE = re.compile(rf"(?:{_HOUSE}|address[\"']?\s*[:=])[^。\n\r]{{0,60}}$", re.IGNORECASE)
_BIRTH = re.compile("生年月日|誕生日|生まれ|出生|birth|born|dob|date of b", re.IGNORECASE)
_OF_ALL = re.compile(
    "施行|公布|制定|改正|告示|開か|開設|開館|開所|開園|開校|開業|創立|設立|発足|結成|竣工|発行|発売|公開|更新|開催"
)
"""Words by which a day is the day of a law, a house or a group, not of a birth."""

_NEAR_BIRTH, _NEAR_OF_ALL, _NEAR_ADDRESS = 16, 8, 100


class Found(NamedTuple):
    """A pattern, and from where to where it stands in a view."""

    pattern: Pattern
    start: int
    end: int


def weigh(found: Sequence[Found], view: str) -> Iterator[tuple[str, str]]:
    """Yield kind and record of what is a leak among what was found in a view."""
    unsure: list[Found] = []
    for one in found:
        if not (one.pattern.weak or _is_of_all(one, view)) or _is_labelled(one, view):
            yield one.pattern.kind, one.pattern.record
        else:
            unsure.append(one)
    if not unsure:
        return
    by_record: dict[str, list[Found]] = {}
    for one in found:
        by_record.setdefault(one.pattern.record, []).append(one)
    for one in unsure:
        if any(_are_company(one, other, view) for other in by_record[one.pattern.record]):
            yield one.pattern.kind, one.pattern.record


def names_birth(view: str) -> bool:
    """Tell whether a text calls any day a birth."""
    return _BIRTH.search(view) is not None


def _are_company(one: Found, other: Found, view: str) -> bool:
    """Tell whether two values of one record stand beside each other."""
    first, second = sorted((one, other), key=lambda found: found.start)
    if second.start < first.end or second.start - first.end > COMPANY:
        return False
    notes = one.pattern.edge == other.pattern.edge == Edge.NOTE
    if one.pattern.kind == other.pattern.kind and not (notes and _letters(one, view) != _letters(other, view)):
        return False
    return BARRIER.strip() not in view[first.end : second.start]


def _letters(found: Found, view: str) -> str:
    return view[found.start : found.end]


def _is_labelled(found: Found, view: str) -> bool:
    """Tell whether a day is said to be that of a birth."""
    around = view[max(0, found.start - _NEAR_BIRTH) : found.start], view[found.end : found.end + _NEAR_BIRTH // 2]
    return found.pattern.day and any(map(_BIRTH.search, around))


def _is_of_all(found: Found, view: str) -> bool:
    """Tell whether the words around say whose this is: the postal code of an address beside it, the day of a law."""
    before, behind = (
        view[max(0, found.start - _NEAR_ADDRESS) : found.start],
        view[found.end : found.end + _NEAR_ADDRESS],
    )
    if found.pattern.edge == Edge.GROUPS and found.pattern.groups == _POSTAL_GROUPS:
        return _ADDRESS_BEHIND.match(behind) is not None or _ADDRESS_BEFORE.search(before) is not None
    return found.pattern.day and _OF_ALL.search(behind[:_NEAR_OF_ALL]) is not None
