"""Numbers that must not be printed any more, and numbers that are nearly those of a national line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.japanese.phones import parse_phone
from generator.japanese.widths import fold_width, squash_spaces
from generator.problems import Problem
from generator.records.known_numbers import KNOWN_NUMBERS, explain_known_number
from generator.records.read import Register
from generator.records.rules.free_text import all_numbers
from generator.records.rules.report import all_entries, numbers_of, report


def check_known_numbers(register: Register, today: date) -> Iterator[Problem]:
    """Retired, ended and mistyped national numbers are refused in fields and texts."""
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


def check_borrowed_hours(register: Register, today: date) -> Iterator[Problem]:
    """Hours belong to the number (those of いのちの電話's two lines are often swapped): an entry's agree with the registry."""
    known: dict[str, set[str]] = {}
    for line in register.hotlines:
        for _, contact, value in numbers_of(line):
            known.setdefault(parse_phone(value).digits, set()).add(_fold_hours(contact.hours or line.record.hours))
    for entry in register.listings():
        for loc, contact, value in numbers_of(entry):
            told = known.get(parse_phone(value).digits)
            if told is not None and contact.hours is not None and _fold_hours(contact.hours) not in told:
                yield report(
                    entry,
                    (*loc[:-1], "hours"),
                    "borrowed-hours",
                    "全国の相談電話の番号ですが、時間が hotlines の登録と違います。時間は番号ごとに決まっています。"
                    "運営する団体のページで確かめ、hotlines と同じことばで書いてください。",
                    "This is the number of a national help line with other hours than hotlines says: "
                    "check them with the operator and write them as there.",
                    "warning",
                )


def _fold_hours(text: str) -> str:
    return squash_spaces(fold_width(text)).replace(" ", "")


def _slips(digits: str) -> Iterator[str]:
    """Yield every number one digit, or one swap of neighbours, away, its first four digits kept."""
    for at in range(4, len(digits)):
        for other in "0123456789":
            yield digits[:at] + other + digits[at + 1 :]
        if at + 1 < len(digits):
            yield digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
