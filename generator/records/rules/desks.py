"""A resident can tell which desk is theirs, and reach it without a telephone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from generator.problems import Problem
from generator.records.model import Desk
from generator.records.read import Entry, Register
from generator.records.rules.report import is_live, report

# Desks of these roles do different things under one word.
_MIXED_ROLES = frozenset({"other"})


def check_desk_areas(register: Register, today: date) -> Iterator[Problem]:
    """Two desks of one role each say which areas they serve, else nobody knows which one to call."""
    for desks in _by_role(register).values():
        for entry in desks if len(desks) > 1 else ():
            if not entry.record.areas_served:
                yield report(
                    entry,
                    ("role",),
                    "desk-without-area",
                    "同じ役割の窓口がほかにもあります。どの地区の人が使う窓口か、areas_served に書いてください。",
                    "Another desk has this role: say in areas_served which areas this one is for.",
                    "warning",
                )


def check_desk_overlaps(register: Register, today: date) -> Iterator[Problem]:
    """Two desks of one role do not serve the same area."""
    for desks in _by_role(register).values():
        taken: set[str] = set()
        for entry in desks:
            for number, area in enumerate(entry.record.areas_served):
                if area in taken:
                    yield report(
                        entry,
                        ("areas_served", number),
                        "desk-area-twice",
                        "同じ役割の別の窓口も、この地区を受け持っています。受け持ちを分けるか、違いを summary に書いてください。",
                        "Another desk of this role serves this area too: part the areas or say the difference in summary.",
                        "warning",
                    )
                    break
            taken.update(entry.record.areas_served)


def check_desks_without_phone(register: Register, today: date) -> Iterator[Problem]:
    """A desk reached only by telephone or fax says so: it shuts out people who cannot call."""
    for entry in register.desks:
        record = entry.record
        channels = {contact.channel for contact in record.contacts}
        if is_live(record) and channels and channels <= {"phone", "fax"} and record.without_phone is None:
            yield report(
                entry,
                ("contacts",),
                "only-phone",
                "連絡先が電話かFAXだけです。電話の使えない人のために、ほかの方法を without_phone に書いてください。なければ「ありません」と書きます。",
                "Only telephone or fax: say in without_phone what people who cannot call may do, or that there is nothing.",
                "warning",
            )


def _by_role(register: Register) -> dict[str, list[Entry[Desk]]]:
    by_role: dict[str, list[Entry[Desk]]] = defaultdict(list)
    for entry in register.desks:
        if is_live(entry.record) and entry.record.role not in _MIXED_ROLES:
            by_role[entry.record.role].append(entry)
    return by_role
