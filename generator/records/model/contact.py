"""Ways to reach an entry (HSDS `phone`, `contact`; channels of the GIF contact type)."""

from __future__ import annotations

from pydantic import Field, model_validator

from generator.records.model.scalars import MAIL, URL, Cost, LanguageTag, Line, Model, Slug, refuse

PHONE_CHANNELS = frozenset({"phone", "fax", "relay"})


class Contact(Model):
    """One channel with its value; a link that dials is always made from `value`, so that both agree."""

    channel: Slug = Field(description="連絡のしかた（vocabulary/channels.yml の語）", examples=["phone"])
    value: Line | None = Field(
        default=None,
        description="電話番号・FAX番号・メール・URLなど。見せたい形のまま書く。窓口や訪問のように書くものがなければ省く",
        examples=["0000-12-3456"],
    )
    purpose: Line | None = Field(default=None, description="何のための連絡先か", examples=["相談専用"])
    hours: Line | None = Field(default=None, description="つながる時間", examples=["平日 9時から17時"])
    cost: Cost = Field(default="unknown", description="通話料など。free 無料・paid 有料・unknown わからない")
    languages: tuple[LanguageTag, ...] = Field(default=(), max_length=30, description="使える言語")
    caution: Line | None = Field(
        default=None, description="かける前に知っておくこと", examples=["代表電話につながります"]
    )

    @model_validator(mode="after")
    def _check_value_fits_channel(self) -> Contact:
        value = self.value
        if self.channel in PHONE_CHANNELS | {"mail", "form"} and value is None:
            raise refuse(
                "contact-value",
                "この連絡のしかたには value（番号やアドレス）が要ります。書けないときは、この連絡先ごと消してください。",
                "This channel needs a value; if there is none, remove the contact.",
            )
        if value is not None and self.channel == "mail" and not MAIL.fullmatch(value):
            raise refuse("mail", "value にメールアドレスを半角で書いてください。", "Write a mail address in value.")
        if value is not None and self.channel == "form" and not URL.fullmatch(value):
            raise refuse(
                "url", "value に https:// から始まるアドレスを書いてください。", "Write an https:// address in value."
            )
        return self
