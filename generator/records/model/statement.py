"""The municipality's part of the accessibility statement (`accessibility-statement.yml`)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.records.model.scalars import Day, Line, Model


class HandCheck(Model):
    """One thing that people tried with the site."""

    check: Literal["nvda", "voiceover", "talkback", "phones", "residents", "supporters", "jis"] = Field(
        description="確かめたこと。nvda・voiceover・talkback 画面読み上げソフト、phones 実際のスマートフォン、"
        "residents 住民の方が読んで使う、supporters 支援団体の方が使う、jis JIS X 8341-3:2016 附属書JBによる試験"
    )
    by: Line = Field(
        description="だれが（役割と人数だけ。人の名前は書かない）。担当課の職員・住民の方・画面読み上げソフトを使う方・"
        "支援団体の方・専門の会社 は、ほかのことばのページでも訳して出ます",
        examples=["担当課の職員2人"],
    )
    on: Day = Field(description="確かめた日")
    result: Literal["good", "faults"] = Field(description="good 最後まで使えた・faults 使いにくい所があった")
    note: Line | None = Field(default=None, description="使った機種や、使いにくかった所")


class Statement(Model):
    """What only the municipality can say: when it decided its policy, until when it wants to be there, what people tried."""

    decided_on: Day | None = Field(default=None, description="ウェブアクセシビリティ方針を決めた日")
    deadline: Day | None = Field(default=None, description="目標を達成する期限")
    by_hand: tuple[HandCheck, ...] = Field(default=(), max_length=50, description="人の手で確かめたこと")
