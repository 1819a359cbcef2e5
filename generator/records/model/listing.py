"""What every entry of the register may hold (HSDS: service, service_at_location)."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from generator.records.model.contact import Contact
from generator.records.model.location import Location
from generator.records.model.photo import Photo
from generator.records.model.scalars import Answer, Cost, Day, LanguageTag, Line, Model, Name, Slug, Text, Url
from generator.records.model.standing import Confirmation, Consent, Retired, Source, Suspended, Withheld
from generator.records.model.translations import ListingTranslation, Translations, check_contact_count
from generator.records.schedule.model import Schedule


class Fee(Model):
    """What it costs; leaving it out means unknown, never free."""

    cost: Cost = Field(description="free 無料・paid 有料・unknown わからない")
    text: Line | None = Field(default=None, description="金額など", examples=["おとな300円、こども無料"])


class Listing(Model):
    """One entry. It is shown only with `status: published` and while nothing below says otherwise."""

    id: Slug = Field(description="ずっと変えない名前。ファイル名と同じにする")
    name: Name = Field(description="名前")
    name_kana: Name | None = Field(default=None, description="名前の読み（ひらがな）")
    summary: Line | None = Field(default=None, description="初めての人にかける一文")
    description: Text | None = Field(default=None, description="くわしい説明。段落は空行で分ける")
    status: Literal["draft", "published"] = Field(
        default="draft", description="draft 下書き（載らない）・published 載せる"
    )
    demo: Literal["yes", "no"] = Field(default="no", description="見本の登録なら yes")
    sensitive: Literal["yes", "no"] = Field(default="no", description="見たことを知られると困る内容なら yes")
    area: Slug | None = Field(default=None, description="地区（vocabulary/areas.yml の語）")
    areas_served: tuple[Slug, ...] = Field(default=(), max_length=2000, description="受け持つ地区")
    organization: Slug | None = Field(default=None, description="運営する団体の id")
    audiences: tuple[Slug, ...] = Field(default=(), max_length=30, description="だれのためか")
    worries: tuple[Slug, ...] = Field(default=(), max_length=40, description="どんな困りごとのためか")
    contacts: tuple[Contact, ...] = Field(default=(), max_length=20, description="連絡先")
    website: Url | None = Field(default=None, description="公式のページ")
    location: Location | None = Field(default=None, description="場所")
    schedule: Schedule | None = Field(default=None, description="ひらく日と時間")
    fee: Fee | None = Field(default=None, description="お金")
    application: Text | None = Field(default=None, description="申し込み方")
    languages: tuple[LanguageTag, ...] = Field(default=(), max_length=30, description="日本語のほかに使える言語")
    first_visit: dict[Slug, Answer] = Field(default={}, description="初めて行くときのこと。yes・no・unknown で書く")
    accessibility: dict[Slug, Answer] = Field(default={}, description="バリアフリー。yes・no・unknown で書く")
    accessibility_note: Line | None = Field(default=None, description="バリアフリーの備考")
    photos: tuple[Photo, ...] = Field(default=(), max_length=3, description="写真や絵。3枚まで")
    confirmation: Confirmation | None = Field(default=None, description="最後に確かめた日と確かめ方")
    edited_on: Day | None = Field(default=None, description="文を直した日（確かめた日とは別）")
    source: Source | None = Field(default=None, description="もとの資料")
    consent: Consent | None = Field(default=None, description="掲載の同意")
    withheld: Withheld | None = Field(default=None, description="載せないことにした")
    suspended: Suspended | None = Field(default=None, description="休んでいる")
    retired: Retired | None = Field(default=None, description="終わった")
    valid_from: Day | None = Field(default=None, description="この日から載せる")
    valid_to: Day | None = Field(default=None, description="この日まで載せる")
    translations: Translations[ListingTranslation] = Field(
        default={}, description="翻訳。言語ごとに書く（easy はやさしい日本語、en は英語）。ないところは日本語のまま載る"
    )

    @model_validator(mode="after")
    def _check_translated_contacts(self) -> Self:
        check_contact_count(self.translations, self.contacts)
        return self
