"""What can be said about an entry: contacts, where, when, how fresh."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.public.vocabulary import Term

Precision = Literal["exact", "block", "district", "none"]
HoursState = Literal["confirmed", "partly", "unknown"]
ScheduleState = Literal["regular", "irregular", "by_appointment", "unknown", "suspended"]
FreshnessStep = Literal["fresh", "call_first", "hours_withheld", "never_confirmed"]
Answer = Literal["yes", "no", "unknown"]
Cost = Literal["free", "paid", "unknown"]


@dataclass(frozen=True, slots=True)
class Fact:
    """An answered question about an entry (first visit, accessibility). Unknown answers are kept: unknown is not no."""

    term: Term
    answer: Answer


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach an entry. `shown` is what is read, `href` what is dialled or opened (None: nothing to press).

    `href` is always `tel:`, `mailto:` or `https:`/`http:`; for phones it dials exactly the digits of `shown`.
    `translated` names the fields whose text is in the tree's language.
    """

    channel: Term
    shown: str
    href: str | None
    purpose: str | None = None
    hours: str | None = None
    cost: Cost = "unknown"
    languages: tuple[str, ...] = ()
    caution: str | None = None
    translated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Location:
    """Where, already coarsened by the door: what is absent here must not be shown anywhere.

    `point` is (latitude, longitude) in degrees WGS 84; for `district` it is the district's fixed point.
    """

    precision: Precision
    address: str | None
    building: str | None
    postal_code: str | None
    point: tuple[float, float] | None
    directions: str | None
    via: Reference | None


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to another published entry; `translated` holds `name` where that is in the tree's language.

    `kana` is how the name is read, where that is known.
    """

    id: str
    name: str
    url: str
    translated: tuple[str, ...] = ()
    kana: str | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One meeting on one date; clock times are `HH:MM`, up to `29:59` for after midnight; None = not known."""

    date: date
    opens: str | None
    closes: str | None
    last_entry: str | None = None
    cancelled: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Schedule:
    """When, with the source wording always kept.

    `lines`, `closed_text` and `weather` are our own plain words for it in the tree's language; `text` is always Japanese,
    and so is `weather_contact`: whom to ask on a rainy day, where `weather` does not say it. `weekdays` are those it regularly falls on (0 = Monday);
    `occurrences` cover the eight weeks from the build's `today` and are empty unless hours may be relied on;
    `running` are yesterday's that go on past midnight into `today`. `answers_phone`: the entry's first telephone is answered
    in just these hours.
    """

    text: str
    state: ScheduleState
    hours_state: HoursState
    lines: tuple[str, ...]
    closed_text: str | None
    weekdays: tuple[int, ...]
    occurrences: tuple[Occurrence, ...]
    weather: str | None = None
    weather_contact: str | None = None
    running: tuple[Occurrence, ...] = ()
    answers_phone: bool = False


@dataclass(frozen=True, slots=True)
class Freshness:
    """When and how somebody last made sure (never when somebody last typed). `how` and `by` are Japanese words."""

    step: FreshnessStep
    confirmed_on: date | None
    how: str | None
    by: str | None


@dataclass(frozen=True, slots=True)
class Fee:
    """What it costs. Blank in a source is `unknown`, never free."""

    cost: Cost
    text: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from, with the date it was seen."""

    title: str
    url: str | None
    seen_on: date | None
