"""Whose register it is (`municipality.yml`)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator.records.model.appearance import Appearance
from generator.records.model.contact import Contact
from generator.records.model.location import Latitude, Longitude
from generator.records.model.scalars import Day, Line, Model, Name, Url
from generator.records.model.translations import (
    LanguageCode,
    MunicipalityTranslation,
    Translations,
    check_contact_count,
)

MonthDay = Annotated[str, Field(pattern=r"^[0-9]{2}-[0-9]{2}$")]


class Bounds(Model):
    """The rectangle that holds the municipality, degrees WGS 84."""

    south: Latitude = Field(description="南の端の緯度")
    west: Longitude = Field(description="西の端の経度")
    north: Latitude = Field(description="北の端の緯度")
    east: Longitude = Field(description="東の端の経度")


class Department(Model):
    """The office that answers for the site."""

    name: Line = Field(description="担当課の名前")
    contacts: tuple[Contact, ...] = Field(min_length=1, max_length=10, description="担当課の連絡先")
    hours: Line | None = Field(default=None, description="受付時間")


class CouncilNotice(Model):
    """The mayor's notice: a council was set up, its name, its coordinator, its members (Act Art. 15(2), rule 506M60000002001).

    Member bodies only: names of persons do not belong here.
    """

    council_name: Line = Field(description="協議会の名前")
    established_on: Day | None = Field(default=None, description="置いた日")
    coordinator: Line | None = Field(default=None, description="調整機関")
    members: tuple[Line, ...] = Field(
        default=(), max_length=300, description="構成する団体の名前（人の名前は書かない）"
    )
    platform_name: Line | None = Field(default=None, description="官民連携プラットフォームの名前")


class YearDays(Model):
    """A span of days that comes every year, both ends included, as MM-DD."""

    begins: MonthDay = Field(description="始まりの月と日", examples=["12-29"])
    ends: MonthDay = Field(description="終わりの月と日", examples=["01-03"])


class Municipality(Model):
    """The municipality, or the joint body of several."""

    name: Name = Field(description="自治体の名前", examples=["みなも市"])
    name_kana: Name = Field(description="読み（ひらがな）")
    code: Annotated[str, Field(pattern=r"^[0-9]{6}$")] = Field(
        description="全国地方公共団体コード（6桁。最後は検査数字）"
    )
    joint: Literal["yes", "no"] = Field(default="no", description="いくつもの自治体をまとめた登録なら yes")
    demo: Literal["yes", "no"] = Field(default="no", description="見本のまちなら yes")
    site_name: Name = Field(description="サイトの名前")
    site_url: Url | None = Field(default=None, description="公開するアドレス（/ で終える）")
    tagline: Line = Field(default="話せる人と、行ける場所が見つかります", description="サイトの一言")
    department: Department = Field(description="担当課")
    area_word: Name = Field(default="地区", description="地区の呼び方")
    bounds: Bounds | None = Field(default=None, description="自治体を囲む四角の緯度と経度")
    exit_url: Url = Field(
        default="https://www.jma.go.jp/", description="「このページを閉じる」の行き先。天気のページなど"
    )
    licence: Line = Field(default="CC BY 4.0", description="オープンデータの利用条件")
    year_end: YearDays = Field(default=YearDays(begins="12-29", ends="01-03"), description="年末年始の休み")
    obon: YearDays = Field(default=YearDays(begins="08-13", ends="08-16"), description="お盆の休み")
    council: CouncilNotice | None = Field(default=None, description="協議会の公示")
    appearance: Appearance | None = Field(default=None, description="サイトの色と印（ロゴ）")
    languages: tuple[LanguageCode, ...] = Field(
        default=("easy", "en"),
        max_length=30,
        description="日本語のほかに作るページの言語。easy はやさしい日本語。書いた順に並ぶ。日本語だけなら [] とする",
        examples=[["easy", "en"]],
    )
    translations: Translations[MunicipalityTranslation] = Field(default={}, description="翻訳。言語ごとに書く")

    @model_validator(mode="after")
    def _check_translated_contacts(self) -> Municipality:
        check_contact_count(self.translations, self.department.contacts)
        return self
