"""Telephone numbers in hand-written pages: the register's rules on numbers hold there too."""

from __future__ import annotations

from collections.abc import Iterator

from generator.japanese.phone_numbering import classify_number
from generator.japanese.phones import find_phones
from generator.problems import Problem
from generator.records.known_numbers import KNOWN_NUMBERS, explain_known_number
from generator.records.rules.phones import MOBILE


def check_numbers(body: str, source: str, lines_before: int) -> Iterator[Problem]:
    """Yield numbers that must not be printed any more, and mobile numbers, which may be somebody's own."""
    for number, line in enumerate(body.split("\n"), lines_before + 1):
        for digits in dict.fromkeys(find_phones(line)):
            known = KNOWN_NUMBERS.get(digits)
            if known is not None:
                yield Problem(source, number, f"number-{known.verdict}", *explain_known_number(known))
            elif classify_number(digits) == "mobile":
                yield Problem(source, number, "mobile-in-text", *MOBILE, severity="warning")
