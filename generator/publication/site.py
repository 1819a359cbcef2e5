"""The municipality and the help lines, as the public sees them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from generator.languages import Language
from generator.public import CouncilNotice, Hotline, Level, Municipality
from generator.publication.admission import admit_hotline
from generator.publication.contact_hours import write_contact_hours
from generator.publication.contacts import publish_contacts
from generator.publication.entry import Words, publish_source
from generator.publication.pictures import publish_appearance
from generator.publication.timetable import publish_line_schedule
from generator.records import model
from generator.records.originals import list_translated, list_translated_contacts
from generator.records.pictures import Picture
from generator.records.schedule.expand import DEFAULT_CALENDAR

LEVELS: tuple[Level, ...] = ("danger", "tonight", "consult")


def publish_hotlines(records: Iterable[model.Hotline], words: Words, today: date) -> tuple[Hotline, ...]:
    """Return the lines that may be shown today: most urgent first, then those open at all hours, then by id."""
    lines = [_hotline(record, words, today) for record in records if admit_hotline(record, today)]
    return tuple(sorted(lines, key=lambda line: (LEVELS.index(line.level), not line.always_open, line.id)))


def _hotline(record: model.Hotline, words: Words, today: date) -> Hotline:
    language = words.language
    said = _with_hours(list_translated(record, language.code), "hours", record.hours, language)
    return Hotline(
        id=record.id,
        name=said.get("name", record.name),
        contacts=publish_contacts(
            record.contacts, words.channels, language, list_translated_contacts(record, language.code)
        ),
        level=record.level,
        hours=said.get("hours", record.hours),
        always_open=record.always_open == "yes",
        cost=record.cost,
        cost_note=said.get("cost_note", record.cost_note),
        audience=said.get("audience", record.audience),
        languages=record.languages,
        worries=tuple(words.worries[slug] for slug in record.worries if slug in words.worries),
        caution=said.get("caution", record.caution),
        sources=tuple(source for entry in record.sources if (source := publish_source(entry)) is not None),
        translated=tuple(said),
        # The operators are national: a municipality's own days around New Year are not theirs.
        schedule=publish_line_schedule(record.schedule, today, DEFAULT_CALENDAR, language),
    )


def _with_hours(said: Mapping[str, str], field: str, hours: str | None, language: Language) -> dict[str, str]:
    """Return what is translated, with hours that nobody translated but that are understood."""
    written = None if field in said else write_contact_hours(hours, language)
    return {**said, field: written} if written else dict(said)


def publish_municipality(record: model.Municipality, words: Words, pictures: Mapping[str, Picture]) -> Municipality:
    """Return whose site it is."""
    language = words.language
    said = _with_hours(list_translated(record, language.code), "department_hours", record.department.hours, language)
    bounds = record.bounds
    council = record.council
    return Municipality(
        name=said.get("name", record.name),
        kana=record.name_kana,
        code=record.code,
        site_name=said.get("site_name", record.site_name),
        site_url=record.site_url,
        tagline=said.get("tagline", record.tagline),
        demo=record.demo == "yes",
        department=said.get("department", record.department.name),
        contacts=publish_contacts(
            record.department.contacts,
            words.channels,
            language,
            list_translated_contacts(record, language.code),
        ),
        department_hours=said.get("department_hours", record.department.hours),
        area_word=said.get("area_word", record.area_word),
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
        translated=tuple(said),
        appearance=publish_appearance(record, pictures),
    )
