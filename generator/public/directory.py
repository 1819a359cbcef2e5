"""All that may be known outside, on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.public.accessibility import Statement
from generator.public.listing import Desk, Event, Listing, Organization, Place, Programme
from generator.public.particulars import Contact, Cost, Schedule, Source
from generator.public.pictures import Appearance
from generator.public.vocabulary import Vocabulary, Worry

Level = Literal["danger", "tonight", "consult"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hotline:
    """A national or local line; `hours` is the operator's wording, `always_open` true only for 24 hours every day.

    `schedule` holds the same hours as dates, where they are the same everywhere and nothing is uncertain about them.
    `translated` names the fields whose text is in the tree's language.
    A line that opens only in announced windows is here only while such a window holds (the door decides).
    """

    id: str
    name: str
    contacts: tuple[Contact, ...]
    level: Level
    hours: str
    always_open: bool
    cost: Cost
    cost_note: str | None
    audience: str
    languages: tuple[str, ...]
    worries: tuple[Worry, ...]
    caution: str | None
    sources: tuple[Source, ...]
    translated: tuple[str, ...] = ()
    schedule: Schedule | None = None


@dataclass(frozen=True, slots=True)
class CouncilNotice:
    """The four items of the mayor's public notice (施行規則 506M60000002001; Act Art. 15(2))."""

    council_name: str
    established_on: date | None
    coordinator: str | None
    members: tuple[str, ...]
    platform_name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """Whose site this is. `department` answers questions; `exit_url` is where the quick exit leads.

    `area_word` is what areas are called (地区, or 市区町村 in a joint register).
    `bounds` is (south, west, north, east) in degrees WGS 84.
    `translated` names the fields whose text is in the tree's language.
    """

    name: str
    kana: str
    code: str
    site_name: str
    site_url: str | None
    tagline: str
    demo: bool
    department: str
    contacts: tuple[Contact, ...]
    department_hours: str | None
    area_word: str
    bounds: tuple[float, float, float, float] | None
    exit_url: str
    licence: str
    council: CouncilNotice | None
    appearance: Appearance = Appearance()
    translated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Holiday:
    """A national holiday (国民の祝日に関する法律) or a day off for one; `name` is Japanese in every tree."""

    date: date
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDirectory:
    """All that may be known outside, on one day. Entries are in display order (kana, then id).

    `holidays` are those from the first of this month to the end of the last month that the eight weeks reach.
    """

    today: date
    municipality: Municipality
    vocabulary: Vocabulary
    places: tuple[Place, ...]
    desks: tuple[Desk, ...]
    organizations: tuple[Organization, ...]
    programmes: tuple[Programme, ...]
    events: tuple[Event, ...]
    hotlines: tuple[Hotline, ...]
    statement: Statement = Statement()
    holidays: tuple[Holiday, ...] = ()

    def listings(self) -> tuple[Listing, ...]:
        """Every entry that has a page, in a fixed order."""
        return (*self.places, *self.desks, *self.organizations, *self.programmes, *self.events)
