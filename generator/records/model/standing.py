"""Whether, since when and on whose word an entry may be shown."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.records.model.scalars import Day, Line, Model, Slug, Url


class Confirmation(Model):
    """Who last made sure, when and how. Editing a typo is not a confirmation (that is `edited_on`)."""

    confirmed_on: Day = Field(description="確かめた日", examples=["2026-10-01"])
    confirmed_how: Literal["phone", "visit", "letter", "form", "primary-source"] = Field(
        description="確かめ方。phone 電話・visit 訪問・letter 手紙・form 届け出・primary-source 公式の資料"
    )
    confirmed_by_role: Line | None = Field(
        default=None, description="確かめた人の役割（名前は書かない）", examples=["担当課"]
    )


class Source(Model):
    """Where the statement comes from."""

    title: Line = Field(description="資料の名前")
    url: Url | None = Field(default=None, description="資料のアドレス")
    seen_on: Day | None = Field(default=None, description="資料を見た日")


class Consent(Model):
    """The organiser's consent in writing; without it a ◆ kind is shown at district level only."""

    given_on: Day = Field(description="書面で同意を受けた日")
    until: Day | None = Field(default=None, description="同意の期限。過ぎると自動で載らなくなる")
    exact_location: Literal["yes", "no"] = Field(default="no", description="場所をくわしく載せてよいか。yes か no")


class Withheld(Model):
    """Not shown at all, until lifted. The reason is for the office and must itself be fit for the public."""

    since: Day = Field(description="載せるのをやめた日")
    reason: Literal["organizer-asked", "safety", "under-review", "other"] = Field(
        description="わけ。organizer-asked 申し出・safety 安全のため・under-review 確認中・other その他"
    )


class Suspended(Model):
    """Takes a rest: the page stays with a banner, the lists leave it out."""

    since: Day = Field(description="休み始めた日")
    until: Day | None = Field(default=None, description="再開する日（決まっていれば）")
    reason: Line = Field(description="休んでいるわけ", examples=["会場の工事のため"])


class Retired(Model):
    """Closed for good: the page stays and points on."""

    date: Day = Field(description="終わった日")
    reason: Line = Field(description="終わったわけ", examples=["会の解散のため"])
    replaced_by: Slug | None = Field(default=None, description="代わりになる登録の id")
