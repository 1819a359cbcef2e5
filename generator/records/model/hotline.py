"""Telephone and chat lines that belong to no desk of the municipality."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from generator.records.model.contact import Contact
from generator.records.model.scalars import Cost, Day, LanguageTag, Line, Model, Name, Slug
from generator.records.model.standing import Source, Withheld
from generator.records.model.translations import HotlineTranslation, Translations, check_contact_count
from generator.records.schedule.model import Schedule


class Window(Model):
    """An announced span of days during which a line is open, both ends included."""

    opens: Day = Field(description="始まりの日")
    closes: Day = Field(description="終わりの日")


class Hotline(Model):
    """One line. `certainty` A: operator, ministry, prefecture or city page; B: several independent pages."""

    id: Slug = Field(description="ずっと変えない名前。ファイル名と同じにする")
    name: Name = Field(description="名前")
    contacts: tuple[Contact, ...] = Field(min_length=1, max_length=10, description="番号やアドレス")
    level: Literal["danger", "tonight", "consult"] = Field(description="急ぐ度合い")
    hours: Line = Field(description="受付時間（もとの資料の言い方）")
    always_open: Literal["yes", "no"] = Field(default="no", description="毎日24時間なら yes")
    cost: Cost = Field(description="通話料")
    cost_note: Line | None = Field(default=None, description="料金の注意")
    audience: Line = Field(description="だれのためか")
    languages: tuple[LanguageTag, ...] = Field(default=(), max_length=30, description="日本語のほかに使える言語")
    worries: tuple[Slug, ...] = Field(default=(), max_length=40, description="どんな困りごとのためか")
    caution: Line | None = Field(default=None, description="かける前に知っておくこと")
    certainty: Literal["A", "B"] = Field(description="確かさ。A 運営者や役所の資料・B いくつかの資料で一致")
    sources: tuple[Source, ...] = Field(min_length=1, max_length=10, description="もとの資料と見た日")
    windows: tuple[Window, ...] | None = Field(
        default=None, max_length=50, description="決まった期間だけ開く線なら、その期間。期間の外では載らない"
    )
    withheld: Withheld | None = Field(default=None, description="載せないことにした")
    valid_from: Day | None = Field(default=None, description="この日から載せる")
    valid_to: Day | None = Field(default=None, description="この日まで載せる")
    schedule: Schedule | None = Field(
        default=None,
        description="受付の日と時間。「今つながる」がわかるように書く。24時間の線や、場所によって時間がちがう線には書かない",
    )
    translations: Translations[HotlineTranslation] = Field(default={}, description="翻訳。言語ごとに書く")

    @model_validator(mode="after")
    def _check_translated_contacts(self) -> Hotline:
        check_contact_count(self.translations, self.contacts)
        return self
