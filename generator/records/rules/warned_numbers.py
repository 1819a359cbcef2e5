"""Numbers that must not be printed any more, and numbers that are nearly those of a national line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.japanese.phones import parse_phone
from generator.problems import Problem
from generator.records.known_numbers import KNOWN_NUMBERS, explain_known_number
from generator.records.read import Register
from generator.records.rules.free_text import all_numbers
from generator.records.rules.report import all_entries, numbers_of, report


def check_known_numbers(register: Register, today: date) -> Iterator[Problem]:
    """Retired, ended and mistyped national numbers are refused in fields and texts (domain.md §9, linter table)."""
    for entry in all_entries(register):
        for loc, digits in all_numbers(entry):
            known = KNOWN_NUMBERS.get(digits)
            if known is not None:
                yield report(entry, loc, f"number-{known.verdict}", *explain_known_number(known))


def check_near_hotlines(register: Register, today: date) -> Iterator[Problem]:
    """A free or 0570 number that differs from a national line in one digit or one swap is probably that line."""
    national = {
        parse_phone(value).digits
        for entry in register.hotlines
        for _, _, value in numbers_of(entry)
        if parse_phone(value).kind in ("free", "navi")
    }
    slips = {slip for digits in national for slip in _slips(digits)} - national - KNOWN_NUMBERS.keys()
    for entry in all_entries(register):
        for loc, digits in all_numbers(entry):
            if digits in slips:
                yield report(
                    entry,
                    loc,
                    "near-hotline",
                    "全国の相談電話の番号と1けただけ違います。書き間違いではないか、もとの資料で確かめてください。",
                    "This differs from a national help line in one digit: make sure it is not a slip.",
                    "warning",
                )


def _slips(digits: str) -> Iterator[str]:
    """Yield every number one digit, or one swap of neighbours, away, its first four digits kept."""
    for at in range(4, len(digits)):
        for other in "0123456789":
            yield digits[:at] + other + digits[at + 1 :]
        if at + 1 < len(digits):
            yield digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
