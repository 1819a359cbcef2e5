"""What only one kind of entry has, added to what all have; None where a word it stands under is unknown."""

from __future__ import annotations

from collections.abc import Mapping

from generator.public import Desk, Event, Organization, Place, Programme, Reference
from generator.publication.entry import Common, Words
from generator.publication.timetable import publish_dates
from generator.records import model
from generator.records.originals import list_translated


def publish_place(record: model.Place, common: Common, words: Words) -> Place | None:
    """Return a gathering place."""
    kind = words.kinds.get(record.kind)
    return Place(**common, kind=kind) if kind else None


def publish_desk(record: model.Desk, common: Common, words: Words) -> Desk | None:
    """Return a consultation desk."""
    role = words.desk_roles.get(record.role)
    if role is None:
        return None
    said = list_translated(record, words.language.code)
    return Desk(
        **common,
        role=role,
        what_happens=said.get("what_happens", record.what_happens),
        without_phone=said.get("without_phone", record.without_phone),
    )


def publish_programme(
    record: model.Programme, common: Common, words: Words, references: Mapping[str, Reference]
) -> Programme:
    """Return a scheme."""
    said = list_translated(record, words.language.code)
    return Programme(
        **common,
        target=said.get("target", record.target),
        benefit=said.get("benefit", record.benefit),
        starts_on=record.starts_on,
        ends_on=record.ends_on,
        apply_at=references.get(record.apply_at) if record.apply_at else None,
    )


def publish_event(record: model.Event, common: Common, references: Mapping[str, Reference]) -> Event:
    """Return an event or course."""
    return Event(
        **common,
        is_course=record.course == "yes",
        dates=publish_dates(record),
        place=references.get(record.place) if record.place else None,
        deadline=record.deadline,
    )


def publish_organization(
    record: model.Organization, common: Common, words: Words, run_by: Mapping[str, tuple[Reference, ...]]
) -> Organization | None:
    """Return a body with the entries it runs."""
    group = words.groups.get(record.group)
    return Organization(**common, group=group, entries=run_by.get(record.id, ())) if group else None
