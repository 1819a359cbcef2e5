"""The telephones that stand at the foot of every printed sheet: the department, and whom to call in danger and at night."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.outputs.entries.contacts import first_phone
from generator.outputs.index import DirectoryIndex
from generator.outputs.own_words import mark_own
from generator.outputs.pages.hotlines import list_emergency, order_lines
from generator.public import Contact, Hotline

MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class FootLine:
    """A name with its number."""

    name: str
    shown: str
    href: str | None


def list_foot_lines(index: DirectoryIndex) -> list[FootLine]:
    """Return police and ambulance, then lines for tonight that are always open and not for one language or group alone."""
    lines = index.directory.hotlines
    emergency = list_emergency(lines)
    known = {line.id for line, _ in emergency}
    night = [(line, phone) for line, phone in _list_open(lines) if line.id not in known][:MOST_LINES]
    return [_describe(line, phone, index) for line, phone in (*emergency, *night)]


def _list_open(lines: Iterable[Hotline]) -> list[tuple[Hotline, Contact]]:
    """Return the lines for tonight that answer at any hour, without those of sensitive worries alone."""
    found = []
    for line in order_lines(lines):
        phone = first_phone(line.contacts)
        quiet = bool(line.worries) and all(worry.sensitive for worry in line.worries)
        if phone is not None and line.always_open and line.level == "tonight" and not quiet:
            found.append((line, phone))
    return found


def _describe(line: Hotline, phone: Contact, index: DirectoryIndex) -> FootLine:
    return FootLine(mark_own(line.name, index.language, line, "name"), phone.shown, phone.href)
