"""The municipality and the help lines, as the public sees them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.public import CouncilNotice, Hotline, Level, Municipality
from generator.publication.admission import admit_hotline
from generator.publication.contacts import publish_contacts
from generator.publication.entry import Words, publish_source
from generator.records import model

LEVELS: tuple[Level, ...] = ("danger", "tonight", "consult")


def publish_hotlines(records: Iterable[model.Hotline], words: Words, today: date) -> tuple[Hotline, ...]:
    """Return the lines that may be shown today: most urgent first, then those open at all hours, then by id."""
    lines = [
        Hotline(
            id=record.id,
            name=record.name,
            contacts=publish_contacts(record.contacts, words.channels),
            level=record.level,
            hours=record.hours,
            always_open=record.always_open == "yes",
            cost=record.cost,
            cost_note=record.cost_note,
            audience=record.audience,
            languages=record.languages,
            worries=tuple(words.worries[slug] for slug in record.worries if slug in words.worries),
            caution=record.caution,
            sources=tuple(source for entry in record.sources if (source := publish_source(entry)) is not None),
        )
        for record in records
        if admit_hotline(record, today)
    ]
    return tuple(sorted(lines, key=lambda line: (LEVELS.index(line.level), not line.always_open, line.id)))


def publish_municipality(record: model.Municipality, words: Words) -> Municipality:
    """Return whose site it is."""
    bounds = record.bounds
    council = record.council
    return Municipality(
        name=record.name,
        kana=record.name_kana,
        code=record.code,
        site_name=record.site_name,
        site_url=record.site_url,
        tagline=record.tagline,
        demo=record.demo == "yes",
        department=record.department.name,
        contacts=publish_contacts(record.department.contacts, words.channels),
        department_hours=record.department.hours,
        area_word=record.area_word,
        bounds=(bounds.south, bounds.west, bounds.north, bounds.east) if bounds else None,
        exit_url=record.exit_url,
        licence=record.licence,
        council=(
            CouncilNotice(
                council.council_name,
                council.established_on,
                council.coordinator,
                council.members,
                council.platform_name,
            )
            if council
            else None
        ),
    )
