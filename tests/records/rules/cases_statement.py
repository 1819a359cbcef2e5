"""Planted faults and clean twins of the rule for the accessibility statement (today is 24 November 2026)."""

from __future__ import annotations

from tests.records.planting import Files

FILE = "accessibility-statement.yml"
TRIED = "by_hand: [{check: nvda, by: 担当課の職員, on: %s, result: good}]"

# rule, faulty files (each fault marked), clean files
CASES: list[tuple[str, Files, Files]] = [
    (
        "check_statement_days",
        {FILE: f"{TRIED % '2026-11-25'} # <- statement-in-future\n"},
        {FILE: f"decided_on: 2026-11-24\ndeadline: 2030-03-31\n{TRIED % '2026-11-24'}\n"},
    ),
    ("check_statement_days", {FILE: "decided_on: 2026-12-01 # <- statement-in-future\n"}, {}),
]
