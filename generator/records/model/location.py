"""Where an entry is, and how exactly that may be told (domain rule: precision exact, block, district, none)."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from generator.japanese.postal import parse_postal_code
from generator.records.model.scalars import Line, Model, Name, Slug, Text, refuse

WITHHELD_WORDS = re.compile(r"非公開|未公開|以下省略|以下略|[*＊]")


def _read_postal_code(value: object) -> object:
    if not isinstance(value, str):
        return value
    code = parse_postal_code(value)
    if code is None:
        raise refuse("postal-code", "郵便番号は 000-0000 の形で書いてください。", "Write the postal code as 000-0000.")
    return code


def _read_degrees(value: object) -> object:
    try:
        return float(str(value))
    except ValueError:
        raise refuse(
            "degrees",
            "緯度・経度は 35.1234 のような小数で書いてください。",
            "Write degrees as a decimal such as 35.1234.",
        ) from None


PostalCode = Annotated[str, BeforeValidator(_read_postal_code, json_schema_input_type=str)]
_North = Annotated[float, Field(ge=-90, le=90)]
_East = Annotated[float, Field(ge=-180, le=180)]
Latitude = Annotated[_North, BeforeValidator(_read_degrees, json_schema_input_type=_North)]
Longitude = Annotated[_East, BeforeValidator(_read_degrees, json_schema_input_type=_East)]


class Point(Model):
    """A position in degrees, WGS 84."""

    lat: Latitude = Field(description="緯度（世界測地系）", examples=[35.0])
    lon: Longitude = Field(description="経度（世界測地系）", examples=[135.0])


class Location(Model):
    """A location that holds no more than its precision allows: a hidden place is not written down at all.

    The register may be read by anyone, so `district` and `none` refuse coordinates, postal code, address, building
    and directions here, at the source.
    """

    precision: Literal["exact", "block", "district", "none"] = Field(
        description="どこまで見せるか。exact 番地まで・block 丁目まで・district 地区まで・none 見せない"
    )
    address: Line | None = Field(default=None, description="住所", examples=["みなも市中町1丁目2番3号"])
    building: Name | None = Field(default=None, description="建物名と階", examples=["中町会館 2階"])
    postal_code: PostalCode | None = Field(default=None, description="郵便番号", examples=["000-0000"])
    point: Point | None = Field(default=None, description="緯度と経度")
    directions: Text | None = Field(
        default=None, description="行き方。駅やバス停から", examples=["中町バス停から歩いて3分"]
    )
    via_desk: Slug | None = Field(default=None, description="場所を教えてくれる窓口の id（precision が none のとき）")

    @model_validator(mode="after")
    def _check_precision(self) -> Location:
        exact_parts = (self.address, self.building, self.postal_code, self.point, self.directions)
        if self.precision in ("district", "none") and any(part is not None for part in exact_parts):
            raise refuse(
                "precision",
                "場所を地区までしか見せない（または見せない）ときは、住所・建物・郵便番号・緯度経度・行き方を書けません。消してください。"
                "すでに公開の場所へ送ってしまったときは、担当課で相談してください。",
                "With precision district or none, remove address, building, postal code, point and directions.",
            )
        if any(text and WITHHELD_WORDS.search(text) for text in (self.address, self.building)):
            raise refuse(
                "withheld-word",
                "住所に「非公開」などと書かず、precision を none にして住所を消してください。",
                "Do not write a word for withheld in the address; set precision to none and remove the address.",
            )
        return self
