"""One finding of a rule, placed on its line."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Problem, Severity
from generator.records.model import Contact, Hotline, Listing, Municipality, Statement
from generator.records.model.contact import PHONE_CHANNELS
from generator.records.read import Entry, Register
from generator.records.read_yaml import Loc

AnyEntry = Entry[Listing | Hotline | Municipality]


def report(
    entry: AnyEntry | Entry[Statement], loc: Loc, code: str, ja: str, en: str, severity: Severity = "error"
) -> Problem:
    """Return the problem `code` at the line of `loc` in the entry's file. Neither sentence may repeat a value."""
    return Problem(entry.file, entry.line(*loc), code, ja, en, severity)


def all_entries(register: Register) -> Iterator[AnyEntry]:
    """Yield every entry, the help lines and the municipality."""
    yield from register.listings()
    yield from register.hotlines
    if register.municipality is not None:
        yield register.municipality


def is_shown(record: Listing) -> bool:
    """Say whether an entry is meant for readers: published and not withheld."""
    return record.status == "published" and record.withheld is None


def is_live(record: Listing) -> bool:
    """Say whether an entry is shown and not closed for good."""
    return is_shown(record) and record.retired is None


def contacts_of(entry: AnyEntry) -> Iterator[tuple[Loc, Contact]]:
    """Yield each contact of an entry with its place in the file."""
    record = entry.record
    if isinstance(record, Municipality):
        for number, contact in enumerate(record.department.contacts):
            yield ("department", "contacts", number), contact
    else:
        for number, contact in enumerate(record.contacts):
            yield ("contacts", number), contact


def numbers_of(entry: AnyEntry) -> Iterator[tuple[Loc, Contact, str]]:
    """Yield each contact that is dialled, with the text of its number."""
    for loc, contact in contacts_of(entry):
        if contact.channel in PHONE_CHANNELS and contact.value is not None:
            yield (*loc, "value"), contact, contact.value
