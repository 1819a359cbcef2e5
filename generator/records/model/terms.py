"""The vocabularies (`vocabulary/*.yml`): lists of terms, in display order. Slugs are permanent."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.records.model.location import Point
from generator.records.model.scalars import Easy, Label, Line, Model, Slug
from generator.records.model.translations import (
    SensitiveTermTranslation,
    TermTranslation,
    TermTranslations,
    WorryTranslation,
)


class Term(Model):
    """Slug, label, and label in やさしい日本語 (ruby as `{漢字|かんじ}`); a missing `easy` means the label itself.

    `translations` holds the words of other languages; one that is missing stays Japanese there.
    """

    slug: Slug
    label: Label
    easy: Easy | None = None
    translations: TermTranslations[TermTranslation] = {}


class SensitiveTerm(Term):
    """A kind or audience; `sensitive` ones (◆) get a neutral page number and title."""

    sensitive: Literal["yes", "no"] = "no"
    neutral_title: Line | None = None
    number: Annotated[str, Field(pattern=r"^[0-9]{2}$")] | None = None
    translations: TermTranslations[SensitiveTermTranslation] = {}


class Worry(Term):
    """A worry in residents' words; `say` is the sentence for the phone; `neutral_title` makes its page sensitive.

    With `guards_entries` an entry for this worry alone is sensitive too: having looked at it may put somebody in danger.
    """

    say: Line
    neutral_title: Line | None = None
    number: Annotated[str, Field(pattern=r"^[0-9]{2}$")] | None = None
    guards_entries: Literal["yes", "no"] = "no"
    translations: TermTranslations[WorryTranslation] = {}


class Tile(Term):
    """A tile of the home page."""

    icon: Slug
    worries: tuple[Slug, ...] = Field(min_length=1)


class Group(Model):
    """A group of participating bodies; the slug has a prefix, `support/npo`."""

    slug: Annotated[str, Field(pattern=r"^[a-z]+/[a-z-]+$")]
    label: Label
    easy: Easy | None = None
    translations: TermTranslations[TermTranslation] = {}


class Area(Model):
    """A district or municipality. `parent` names the area that holds it."""

    slug: Slug = Field(description="ずっと変えない名前。ページのアドレスになる", examples=["naka"])
    label: Label = Field(description="地区の名前", examples=["中地区"])
    kana: Line = Field(description="読み（ひらがな）", examples=["なかちく"])
    easy: Easy | None = Field(default=None, description="やさしい日本語の名前")
    parent: Slug | None = Field(default=None, description="この地区を含む、大きな地区の slug")
    point: Point | None = Field(default=None, description="場所を地区までしか見せないときに、地図で代わりに示す点")
    translations: TermTranslations[TermTranslation] = Field(
        default={}, description="ほかの言語の名前。言語ごとに書く（やさしい日本語は easy に書く）"
    )
