"""The kinds of entry that have a page of their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.public.particulars import (
    Contact,
    Fact,
    Fee,
    Freshness,
    Location,
    Occurrence,
    Reference,
    Schedule,
    Source,
)
from generator.public.pictures import Photo
from generator.public.vocabulary import Area, Audience, Kind, Term, Worry

ListingType = Literal["place", "desk", "organization", "programme", "event"]
State = Literal["open", "suspended", "retired"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What every published entry has. `url` is relative to the site root and ends in `/`.

    `page_title` is what may stand in a browser history: the name, or neutral words on sensitive entries.
    `notice` is one sentence to show first (suspended, retired, moved), with `notice_link` where to go instead.
    `notice_reason` is the office's own Japanese word on why, where `notice` is in another language and does not say it.
    `translated` names the fields whose text is in the tree's language; other texts of the entry are Japanese.
    """

    id: str
    type: ListingType
    name: str
    page_title: str
    url: str
    sensitive: bool
    state: State
    kana: str | None = None
    summary: str | None = None
    description: str | None = None
    notice: str | None = None
    notice_reason: str | None = None
    notice_link: Reference | None = None
    area: Area | None = None
    areas_served: tuple[Area, ...] = ()
    organization: Reference | None = None
    audiences: tuple[Audience, ...] = ()
    worries: tuple[Worry, ...] = ()
    contacts: tuple[Contact, ...] = ()
    website: str | None = None
    location: Location | None = None
    schedule: Schedule | None = None
    fee: Fee = Fee("unknown", None)
    application: str | None = None
    languages: tuple[str, ...] = ()
    first_visit: tuple[Fact, ...] = ()
    accessibility: tuple[Fact, ...] = ()
    accessibility_note: str | None = None
    freshness: Freshness = Freshness("never_confirmed", None, None, None)
    source: Source | None = None
    photos: tuple[Photo, ...] = ()
    translated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Listing):
    """A gathering place (居場所)."""

    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk(Listing):
    """A consultation desk (相談窓口). `without_phone` says how to reach it without a phone, or that one cannot."""

    role: Term
    what_happens: str | None = None
    without_phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Listing):
    """A member of the platform or a body that runs entries."""

    group: Term
    entries: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(Listing):
    """A scheme (制度): for whom, what it gives, how and until when to apply."""

    target: str
    benefit: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    apply_at: Reference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Listing):
    """A dated event or course. Dates always have a year; cancelled ones stay, marked."""

    is_course: bool
    dates: tuple[Occurrence, ...]
    place: Reference | None = None
    deadline: date | None = None
