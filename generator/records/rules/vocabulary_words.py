"""Words of an entry must stand in the vocabularies."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from datetime import date

from generator.problems import Problem, Severity
from generator.records.model import Desk, Hotline, Listing, Organization, Place
from generator.records.read import Register
from generator.records.read_yaml import Loc
from generator.records.rules.report import AnyEntry, all_entries, contacts_of, report


def check_vocabulary_words(register: Register, today: date) -> Iterator[Problem]:
    """Kind, audiences, worries, areas, channels, groups, roles and the keys of both tables are slugs of vocabulary/*.yml.

    An unknown word would silently drop the entry from a list (slugs are permanent). While a table is itself
    refused, nothing is said of its words: its own fault would be lost among hundreds of others.
    """
    for entry in all_entries(register):
        for loc, slug, stem, known in _words(entry, register):
            if slug not in known and stem not in register.vocabulary.unread:
                # The help lines come with the product: a municipality's own worries may lack one of theirs.
                severity: Severity = "warning" if isinstance(entry.record, Hotline) and stem == "worries" else "error"
                yield _unknown(entry, loc, slug, stem, known, severity)


def _words(entry: AnyEntry, register: Register) -> Iterator[tuple[Loc, str, str, Iterable[str]]]:
    """Yield each word as (place, slug, name of the vocabulary file, its slugs)."""
    words, record = register.vocabulary, entry.record
    for loc, contact in contacts_of(entry):
        yield (*loc, "channel"), contact.channel, "channels", words.channels
    if isinstance(record, (Listing, Hotline)):
        for number, slug in enumerate(record.worries):
            yield ("worries", number), slug, "worries", words.worries
    if not isinstance(record, Listing):
        return
    for number, slug in enumerate(record.audiences):
        yield ("audiences", number), slug, "audiences", words.audiences
    if record.area is not None:
        yield ("area",), record.area, "areas", words.areas
    for number, slug in enumerate(record.areas_served):
        yield ("areas_served", number), slug, "areas", words.areas
    for slug in record.first_visit:
        yield ("first_visit", slug), slug, "first-visit", words.first_visit
    for slug in record.accessibility:
        yield ("accessibility", slug), slug, "accessibility", words.accessibility
    if isinstance(record, Place):
        yield ("kind",), record.kind, "kinds", words.kinds
    elif isinstance(record, Desk):
        yield ("role",), record.role, "desk-roles", words.desk_roles
    elif isinstance(record, Organization):
        yield ("group",), record.group, "groups", words.groups


def _unknown(entry: AnyEntry, loc: Loc, slug: str, stem: str, known: Iterable[str], severity: Severity) -> Problem:
    near = difflib.get_close_matches(slug, list(known), n=1)
    hint_ja = f"「{near[0]}」の書き間違いではありませんか。" if near else "表にある語から選んでください。"
    hint_en = f"Did you mean {near[0]}?" if near else "Choose a word of that file."
    if stem == "areas" and not known:
        hint_ja, hint_en = "先に地区の表を作ってください。", "Make the table of areas first."
    field = next(str(part) for part in reversed(loc) if not isinstance(part, int) and part != slug)
    return report(
        entry,
        loc,
        "unknown-word",
        f"「{field}」の語が vocabulary/{stem}.yml にありません。{hint_ja}",
        f"{field}: this word is not in vocabulary/{stem}.yml. {hint_en}",
        severity,
    )
