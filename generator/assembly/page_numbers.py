"""Telephone numbers and traces of persons in hand-written pages: the register's rules on them hold there too."""

from __future__ import annotations

from collections.abc import Iterator

from generator.japanese.personal import find_traces
from generator.japanese.phone_numbering import classify_number
from generator.japanese.phones import find_phones
from generator.problems import Problem
from generator.records.known_numbers import KNOWN_NUMBERS, explain_known_number
from generator.records.rules.personal_numbers import PERSONAL
from generator.records.rules.phones import MOBILE


def check_numbers(body: str, source: str, lines_before: int) -> Iterator[Problem]:
    """Yield numbers that must not be printed any more, mobile numbers, which may be somebody's own, and personal traces."""
    for number, line in enumerate(body.split("\n"), lines_before + 1):
        for digits in dict.fromkeys(find_phones(line)):
            known = KNOWN_NUMBERS.get(digits)
            if known is not None:
                yield Problem(source, number, f"number-{known.verdict}", *explain_known_number(known))
            elif classify_number(digits) == "mobile":
                yield Problem(source, number, "mobile-in-text", *MOBILE, severity="warning")
        for kind in dict.fromkeys(trace.kind for trace in find_traces(line)):
            if kind in PERSONAL:
                ja, en, severity = PERSONAL[kind]
                yield Problem(source, number, kind, ja, en, severity)
