"""The one door: `publish(register, today, language)` is the only way from records to the public side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.languages import JAPANESE, Language
from generator.public import (
    Desk,
    Event,
    Listing,
    ListingType,
    Organization,
    Place,
    Programme,
    PublicDirectory,
    Reference,
)
from generator.publication.admission import OutReason, Shown, admit
from generator.publication.entry import Common, Words, publish_common, refer_to
from generator.publication.site import publish_hotlines, publish_municipality
from generator.publication.timetable import publish_dates
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
    vocabulary = publish_vocabulary(register.vocabulary)
    words = Words.index(vocabulary)
    calendar = local_calendar(municipality)
    kept_back: Counter[OutReason] = Counter()
    # By type too: an id that stands in two folders must not let a draft out behind its published twin.
    shown: dict[tuple[ListingType, str], Shown] = {}
    references: dict[str, Reference] = {}
    for type_, record in _typed(register):
        verdict = admit(record, today, demo_site=municipality.demo == "yes")
        if isinstance(verdict, Shown):
            shown[type_, record.id] = verdict
            references[record.id] = refer_to(record, type_, words)
        else:
            kept_back[verdict] += 1

    def common(record: model.Listing, type_: ListingType) -> Common:
        return publish_common(record, type_, shown[type_, record.id], words, references, today, calendar)

    def admitted(entries: tuple[Entry[R], ...], type_: ListingType) -> Iterator[R]:
        return (entry.record for entry in entries if (type_, entry.record.id) in shown)

    places = [
        Place(**common(r, "place"), kind=words.kinds[r.kind])
        for r in admitted(register.places, "place")
        if r.kind in words.kinds
    ]
    desks = [
        Desk(
            **common(r, "desk"),
            role=words.desk_roles[r.role],
            what_happens=r.what_happens,
            without_phone=r.without_phone,
        )
        for r in admitted(register.desks, "desk")
        if r.role in words.desk_roles
    ]
    programmes = [
        Programme(
            **common(r, "programme"),
            target=r.target,
            benefit=r.benefit,
            starts_on=r.starts_on,
            ends_on=r.ends_on,
            apply_at=references.get(r.apply_at) if r.apply_at else None,
        )
        for r in admitted(register.programmes, "programme")
    ]
    events = [
        Event(
            **common(r, "event"),
            is_course=r.course == "yes",
            dates=publish_dates(r),
            place=references.get(r.place) if r.place else None,
            deadline=r.deadline,
        )
        for r in admitted(register.events, "event")
    ]
    run_by = _group_by_organization([*places, *desks, *programmes, *events])
    organizations = [
        Organization(**common(r, "organization"), group=words.groups[r.group], entries=run_by.get(r.id, ()))
        for r in admitted(register.organizations, "organization")
        if r.group in words.groups
    ]
    directory = PublicDirectory(
        today=today,
        municipality=publish_municipality(municipality, words),
        vocabulary=vocabulary,
        places=_in_order(places),
        desks=_in_order(desks),
        organizations=_in_order(organizations),
        programmes=_in_order(programmes),
        events=_in_order(events),
        hotlines=publish_hotlines((entry.record for entry in register.hotlines), words, today),
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
            reference = Reference(listing.id, listing.name, listing.url)
            run_by[listing.organization.id] = (*run_by.get(listing.organization.id, ()), reference)
    return run_by


def _in_order(listings: list[P]) -> tuple[P, ...]:
    return tuple(sorted(listings, key=lambda listing: (listing.kana or listing.name, listing.id)))
