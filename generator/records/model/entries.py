"""The five kinds of entry that get a page of their own."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.records.model.listing import Listing
from generator.records.model.scalars import Day, Line, Model, Slug, Text
from generator.records.model.translations import DeskTranslation, ProgrammeTranslation, Translations


class Place(Listing):
    """A gathering place (居場所)."""

    kind: Slug = Field(description="居場所の種類（vocabulary/kinds.yml の語）")


class Desk(Listing):
    """A consultation desk (相談窓口)."""

    role: Slug = Field(description="窓口の役割（vocabulary/desk-roles.yml の語）")
    what_happens: Text | None = Field(default=None, description="電話をかけると、どうなるか")
    without_phone: Line | None = Field(default=None, description="電話のほかの連絡方法。なければ「ありません」と書く")
    translations: Translations[DeskTranslation] = Field(default={}, description="翻訳。言語ごとに書く")


class Organization(Listing):
    """A body of the platform or one that runs entries."""

    group: Annotated[str, Field(pattern=r"^[a-z]+/[a-z-]+$")] = Field(
        description="参加団体の種類（vocabulary/groups.yml の語）", examples=["support/npo"]
    )


class Programme(Listing):
    """A scheme (制度)."""

    target: Line = Field(description="だれが使えるか")
    benefit: Text | None = Field(default=None, description="何を受けられるか")
    starts_on: Day | None = Field(default=None, description="受付の始まり")
    ends_on: Day | None = Field(default=None, description="受付の終わり")
    apply_at: Slug | None = Field(default=None, description="申し込む窓口の id")
    translations: Translations[ProgrammeTranslation] = Field(default={}, description="翻訳。言語ごとに書く")


class EventDate(Model):
    """One date of an event; a date without its year is refused (an event of last year must not look like next week's)."""

    date: Day = Field(description="日付（年から）", examples=["2026-12-05"])
    opens: Annotated[str, Field(pattern=r"^[0-2]?[0-9]:[0-5][0-9]$")] | None = Field(
        default=None, description="始まりの時刻", examples=["10:00"]
    )
    closes: Annotated[str, Field(pattern=r"^[0-2]?[0-9]:[0-5][0-9]$")] | None = Field(
        default=None, description="終わりの時刻", examples=["12:00"]
    )
    cancelled: Literal["yes", "no"] = Field(default="no", description="中止になったら yes")
    note: Line | None = Field(default=None, description="その日だけのこと")


class Event(Listing):
    """A dated event or course."""

    course: Literal["yes", "no"] = Field(default="no", description="講座（つながりサポーター養成など）なら yes")
    dates: tuple[EventDate, ...] = Field(min_length=1, max_length=100, description="開く日")
    place: Slug | None = Field(default=None, description="会場になる居場所の id")
    deadline: Day | None = Field(default=None, description="申し込みの締め切り")
