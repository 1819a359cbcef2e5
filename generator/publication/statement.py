"""The municipality's part of the accessibility statement, as the public sees it."""

from __future__ import annotations

from generator.public import HandCheck, Statement
from generator.records.read import Register


def publish_statement(register: Register) -> Statement:
    """Return what the municipality says of its site's accessibility; nothing where it has no such file."""
    if register.statement is None:
        return Statement()
    record = register.statement.record
    return Statement(
        decided_on=record.decided_on,
        deadline=record.deadline,
        by_hand=tuple(
            HandCheck(check=tried.check, by=tried.by, on=tried.on, good=tried.result == "good", note=tried.note)
            for tried in record.by_hand
        ),
    )
