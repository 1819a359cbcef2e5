"""Hours after midnight written on from 24: 25時 is known to those who work at night, and to few of those who read here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.japanese.widths import fold_width
from generator.problems import Problem
from generator.records.read import Register
from generator.records.rules.free_text import free_texts
from generator.records.rules.report import AnyEntry, report

_LATE = re.compile(r"(?<![0-9:])(2[5-9])(?:時|:[0-5][0-9])(?!間)")
# The schedule keeps its source's own wording; the pages tell it in other words.
_EXEMPT = frozenset({"schedule", "source", "confirmation"})


def check_late_hours(register: Register, today: date) -> Iterator[Problem]:
    """The words of an entry say 翌日の1時, not 25時."""
    entries: list[AnyEntry] = [*register.listings(), *register.hotlines]
    for entry in entries:
        for loc, text in free_texts(entry):
            found = _LATE.search(fold_width(text)) if _EXEMPT.isdisjoint(loc) else None
            if found:
                hour = int(found[1])
                yield report(
                    entry,
                    loc,
                    "late-hour",
                    f"「{hour}時」という書き方は、わからない人がいます。「翌日の{hour - 24}時」のように書いてください。",
                    f"Few readers know an hour written as {hour}時: write 翌日の{hour - 24}時 (the next day).",
                    "warning",
                )
