"""Numbers in free text that may be somebody's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.japanese.phone_numbering import classify_number
from generator.japanese.phones import find_phones
from generator.problems import Problem
from generator.records.read import Register
from generator.records.rules.free_text import free_texts
from generator.records.rules.phones import MOBILE
from generator.records.rules.report import all_entries, report


def check_mobiles_in_texts(register: Register, today: date) -> Iterator[Problem]:
    """A mobile number inside a text may be somebody's own telephone (notes of real lists held such numbers)."""
    for entry in all_entries(register):
        for loc, text in free_texts(entry):
            if any(classify_number(digits) == "mobile" for digits in find_phones(text)):
                yield report(
                    entry,
                    loc,
                    "mobile-in-text",
                    f"文の中の電話番号：{MOBILE[0]}",
                    f"In the text: {MOBILE[1]}",
                    "warning",
                )
