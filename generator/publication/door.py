"""The one door: `publish(register, today, language)` is the only way from records to the public side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.languages import JAPANESE, Language
from generator.public import Listing, ListingType, PublicDirectory, Reference
from generator.publication.admission import OutReason, Shown, admit
from generator.publication.entry import Common, Words, publish_common, refer_to
from generator.publication.holidays import publish_holidays
from generator.publication.kinds import (
    publish_desk,
    publish_event,
    publish_organization,
    publish_place,
    publish_programme,
)
from generator.publication.site import publish_hotlines, publish_municipality
from generator.publication.statement import publish_statement
from generator.publication.words import publish_vocabulary
from generator.records import model
from generator.records.local_calendar import local_calendar
from generator.records.read import Entry, Register

P = TypeVar("P", bound=Listing)


@dataclass(frozen=True, slots=True)
class Publication:
    """What came through the door, and how many entries stayed behind for which reason (counts only, no ids)."""

    directory: PublicDirectory
    kept_back: dict[OutReason, int]


def publish(register: Register, today: date, language: Language = JAPANESE) -> Publication:
    """Return all that may be known outside on `today`, in the words of `language`.

    Ids, addresses, numbers, points and dates are the same in every language.

    Raises ValueError when the register has no municipality; whoever builds asks for one first.
    """
    if register.municipality is None:
        raise ValueError("a register without municipality.yml cannot be published")
    municipality = register.municipality.record
    vocabulary = publish_vocabulary(register.vocabulary, language)
    words = Words.index(vocabulary, language)
    calendar = local_calendar(municipality)
    kept_back: Counter[OutReason] = Counter()
    # By type too: an id that stands in two folders must not let a draft out behind its published twin.
    shown: dict[tuple[ListingType, str], Shown] = {}
    references: dict[str, Reference] = {}
    for type_, record in _typed(register):
        verdict = admit(record, today, demo_site=municipality.demo == "yes", language=language)
        if isinstance(verdict, Shown):
            shown[type_, record.id] = verdict
            references[record.id] = refer_to(record, type_, words)
        else:
            kept_back[verdict] += 1

    def common(record: model.Listing, type_: ListingType) -> Common:
        return publish_common(
            record, type_, shown[type_, record.id], words, references, today, calendar, register.pictures
        )

    def admitted(entries: tuple[Entry[R], ...], type_: ListingType) -> Iterator[tuple[R, Common]]:
        records = sorted((entry.record for entry in entries if (type_, entry.record.id) in shown), key=_order)
        return ((record, common(record, type_)) for record in records)

    places = _known(publish_place(r, c, words) for r, c in admitted(register.places, "place"))
    desks = _known(publish_desk(r, c, words) for r, c in admitted(register.desks, "desk"))
    programmes = _known(
        publish_programme(r, c, words, references) for r, c in admitted(register.programmes, "programme")
    )
    events = _known(publish_event(r, c, references) for r, c in admitted(register.events, "event"))
    run_by = _group_by_organization([*places, *desks, *programmes, *events])
    organizations = _known(
        publish_organization(r, c, words, run_by) for r, c in admitted(register.organizations, "organization")
    )
    directory = PublicDirectory(
        today=today,
        municipality=publish_municipality(municipality, words, register.pictures),
        vocabulary=vocabulary,
        places=places,
        desks=desks,
        organizations=organizations,
        programmes=programmes,
        events=events,
        hotlines=publish_hotlines((entry.record for entry in register.hotlines), words, today),
        holidays=publish_holidays(today, language),
        statement=publish_statement(register),
    )
    return Publication(directory, dict(kept_back))


R = TypeVar("R", bound=model.Listing)


def _typed(register: Register) -> Iterator[tuple[ListingType, model.Listing]]:
    yield from (("place", entry.record) for entry in register.places)
    yield from (("desk", entry.record) for entry in register.desks)
    yield from (("organization", entry.record) for entry in register.organizations)
    yield from (("programme", entry.record) for entry in register.programmes)
    yield from (("event", entry.record) for entry in register.events)


def _group_by_organization(listings: list[Listing]) -> dict[str, tuple[Reference, ...]]:
    """Return the open, non-sensitive entries each organization runs."""
    run_by: dict[str, tuple[Reference, ...]] = {}
    for listing in listings:
        if listing.organization is not None and listing.state == "open" and not listing.sensitive:
            translated = ("name",) if "name" in listing.translated else ()
            reference = Reference(listing.id, listing.name, listing.url, translated, listing.kana)
            run_by[listing.organization.id] = (*run_by.get(listing.organization.id, ()), reference)
    return run_by


def _order(record: model.Listing) -> tuple[str, str]:
    """Display order, the same in every language: by kana, then by id."""
    return record.name_kana or record.name, record.id


def _known(listings: Iterable[P | None]) -> tuple[P, ...]:
    return tuple(listing for listing in listings if listing is not None)
