"""From a register entry to its public form, field by field, by name. What is not named here has no way out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import TypedDict

from generator.languages import JAPANESE, Language
from generator.public import (
    Area,
    Audience,
    Contact,
    Fact,
    Fee,
    Freshness,
    Kind,
    ListingType,
    Location,
    Photo,
    Reference,
    Schedule,
    Source,
    State,
    Term,
    Vocabulary,
    Worry,
)
from generator.publication.admission import Shown
from generator.publication.contacts import publish_contacts
from generator.publication.neutral_titles import write_neutral_title
from generator.publication.phone_hours import is_answered_when_open
from generator.publication.pictures import publish_photos
from generator.publication.session_notes import list_counter
from generator.publication.timetable import judge_freshness, publish_schedule
from generator.publication.whereabouts import coarsen
from generator.records.model import Listing, Place
from generator.records.model import Source as RegisterSource
from generator.records.originals import list_translated, list_translated_contacts
from generator.records.pictures import Picture
from generator.records.schedule.closures import LocalCalendar


class Common(TypedDict):
    """The fields every public listing has."""

    id: str
    type: ListingType
    name: str
    page_title: str
    url: str
    sensitive: bool
    state: State
    kana: str | None
    summary: str | None
    description: str | None
    notice: str | None
    notice_reason: str | None
    notice_link: Reference | None
    area: Area | None
    areas_served: tuple[Area, ...]
    organization: Reference | None
    audiences: tuple[Audience, ...]
    worries: tuple[Worry, ...]
    contacts: tuple[Contact, ...]
    website: str | None
    location: Location | None
    schedule: Schedule | None
    fee: Fee
    application: str | None
    languages: tuple[str, ...]
    first_visit: tuple[Fact, ...]
    accessibility: tuple[Fact, ...]
    accessibility_note: str | None
    freshness: Freshness
    source: Source | None
    translated: tuple[str, ...]
    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The public vocabularies by slug, and the language they are in."""

    kinds: dict[str, Kind]
    audiences: dict[str, Audience]
    worries: dict[str, Worry]
    areas: dict[str, Area]
    first_visit: dict[str, Term]
    accessibility: dict[str, Term]
    channels: dict[str, Term]
    groups: dict[str, Term]
    desk_roles: dict[str, Term]
    language: Language = JAPANESE

    @classmethod
    def index(cls, vocabulary: Vocabulary, language: Language = JAPANESE) -> Words:
        """Index every vocabulary, which is in `language`, by slug, in display order."""
        return cls(
            kinds={term.slug: term for term in vocabulary.kinds},
            audiences={term.slug: term for term in vocabulary.audiences},
            worries={term.slug: term for term in vocabulary.worries},
            areas={area.slug: area for area in vocabulary.areas},
            first_visit={term.slug: term for term in vocabulary.first_visit},
            accessibility={term.slug: term for term in vocabulary.accessibility},
            channels={term.slug: term for term in vocabulary.channels},
            groups={term.slug: term for term in vocabulary.groups},
            desk_roles={term.slug: term for term in vocabulary.desk_roles},
            language=language,
        )


def is_sensitive(record: Listing, words: Words) -> bool:
    """Say whether having looked at the entry may harm somebody.

    So it is when flagged, of a ◆ kind, for ◆ audiences alone, or for worries alone that guard their entries.
    """
    if record.sensitive == "yes":
        return True
    if isinstance(record, Place) and record.kind in words.kinds and words.kinds[record.kind].sensitive:
        return True
    worries = [words.worries[slug].guards_entries for slug in record.worries if slug in words.worries]
    audiences = [words.audiences[slug].sensitive for slug in record.audiences if slug in words.audiences]
    return bool(worries and all(worries)) or bool(audiences and all(audiences))


def address_of(record: Listing, type_: ListingType, *, sensitive: bool) -> str:
    """Return the entry's permanent address below the site root; a sensitive one tells nothing."""
    if sensitive:
        return f"k/e/{sha256(record.id.encode()).hexdigest()[:10]}/"
    return f"{type_}/{record.id}/"


def refer_to(record: Listing, type_: ListingType, words: Words) -> Reference:
    """Return a link to an entry, named as its page is; a sensitive one by its neutral title alone."""
    url = address_of(record, type_, sensitive=(sensitive := is_sensitive(record, words)))
    if sensitive:
        return Reference(record.id, write_neutral_title(type_, words.language), url, ("name",))
    name = list_translated(record, words.language.code).get("name")
    return Reference(record.id, name or record.name, url, ("name",) if name else (), record.name_kana)


def publish_common(
    record: Listing,
    type_: ListingType,
    shown: Shown,
    words: Words,
    references: dict[str, Reference],
    today: date,
    calendar: LocalCalendar,
    pictures: Mapping[str, Picture],
) -> Common:
    """Return the public form of what all entries have. `references` holds the published entries by id."""
    sensitive = is_sensitive(record, words)
    language = words.language
    said = list_translated(record, language.code)
    name = said.get("name", record.name)
    freshness = judge_freshness(record.confirmation, today)
    counter = list_counter(record.contacts)
    schedule = publish_schedule(record.schedule, freshness, shown.state, today, calendar, language, counter)
    if schedule is not None:
        schedule = replace(schedule, answers_phone=is_answered_when_open(record.contacts, record.schedule))
    area = words.areas.get(record.area) if record.area else None
    replaced_by = record.retired.replaced_by if record.retired else None
    location = _location(record, area, words, references)
    if location is not None and location.directions is not None:
        location = replace(location, directions=said.get("directions", location.directions))
    return Common(
        id=record.id,
        type=type_,
        name=name,
        page_title=write_neutral_title(type_, language) if sensitive else name,
        url=address_of(record, type_, sensitive=sensitive),
        sensitive=sensitive,
        state=shown.state,
        kana=record.name_kana,
        summary=said.get("summary", record.summary),
        description=said.get("description", record.description),
        notice=shown.notice,
        notice_reason=shown.reason,
        notice_link=references.get(replaced_by) if replaced_by else None,
        area=area,
        areas_served=tuple(words.areas[slug] for slug in record.areas_served if slug in words.areas),
        organization=references.get(record.organization) if record.organization else None,
        audiences=tuple(words.audiences[slug] for slug in record.audiences if slug in words.audiences),
        worries=tuple(words.worries[slug] for slug in record.worries if slug in words.worries),
        contacts=publish_contacts(
            record.contacts, words.channels, language, list_translated_contacts(record, language.code)
        ),
        website=record.website,
        location=location,
        schedule=schedule,
        fee=Fee(record.fee.cost, said.get("fee", record.fee.text)) if record.fee else Fee("unknown", None),
        application=said.get("application", record.application),
        languages=record.languages,
        first_visit=_facts(record.first_visit, words.first_visit),
        accessibility=_facts(record.accessibility, words.accessibility),
        accessibility_note=said.get("accessibility_note", record.accessibility_note),
        freshness=freshness,
        source=publish_source(record.source),
        translated=tuple(said),
        photos=publish_photos(record, pictures, location, sensitive=sensitive),
    )


def publish_source(source: RegisterSource | None) -> Source | None:
    """Return where a statement comes from."""
    return Source(source.title, source.url, source.seen_on) if source else None


def _location(record: Listing, area: Area | None, words: Words, references: dict[str, Reference]) -> Location | None:
    if record.location is None:
        return None
    guarded = isinstance(record, Place) and record.kind in words.kinds and words.kinds[record.kind].sensitive
    consented = record.consent is not None and record.consent.exact_location == "yes"
    via = references.get(record.location.via_desk) if record.location.via_desk else None
    return coarsen(record.location, area, via, exact_allowed=consented or not guarded)


def _facts(answers: Mapping[str, str], terms: dict[str, Term]) -> tuple[Fact, ...]:
    facts = []
    for slug, term in terms.items():
        match answers.get(slug):
            case "yes":
                facts.append(Fact(term, "yes"))
            case "no":
                facts.append(Fact(term, "no"))
            case "unknown":
                facts.append(Fact(term, "unknown"))
    return tuple(facts)
