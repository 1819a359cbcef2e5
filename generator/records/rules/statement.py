"""The municipality's part of the accessibility statement."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.problems import Problem
from generator.records.read import Register
from generator.records.rules.report import report


def check_statement_days(register: Register, today: date) -> Iterator[Problem]:
    """What was tried by hand, and the policy, are of today or earlier: nothing is published as done before it is."""
    entry = register.statement
    if entry is None:
        return
    days = [(("by_hand", number, "on"), tried.on) for number, tried in enumerate(entry.record.by_hand)]
    for loc, day in ((("decided_on",), entry.record.decided_on), *days):
        if day is not None and day > today:
            yield report(
                entry,
                loc,
                "statement-in-future",
                "まだ来ていない日付です。行った日付に直すか、済んでから書いてください。",
                "This day has not come yet: correct it, or write it when it is done.",
            )
