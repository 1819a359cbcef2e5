"""How a municipality's site looks: its colour, the ground of its tiles, its mark."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.japanese.widths import fold_width
from generator.records.model.photo import ImagePath
from generator.records.model.scalars import Line, Model, refuse

_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")


def _read_colour(value: object) -> object:
    text = fold_width(value).strip().lower() if isinstance(value, str) else ""
    if not _HEX.fullmatch(text):
        raise refuse(
            "colour",
            '色は "#006173" のように、# と6桁の英数字（0から9、aからf）で書き、" で囲んでください（囲まないと # から先が消えます）。',
            'Write a colour as "#006173", in quotes: without them YAML drops what follows the #.',
        )
    return text if len(text) == 7 else "#" + "".join(digit * 2 for digit in text[1:])


Colour = Annotated[str, BeforeValidator(_read_colour, json_schema_input_type=str)]


class Appearance(Model):
    """Two colours and a logo, each optional; what is left out is the product's own. Contrast is checked (WCAG 2.2)."""

    primary: Colour | None = Field(
        default=None, description="見出し・ボタン・印の色。白い地の上で読める濃さにする", examples=["#006173"]
    )
    tint: Colour | None = Field(default=None, description="入り口のタイルの地の色。淡い色にする", examples=["#e9f7f9"])
    logo: ImagePath | None = Field(
        default=None, description="市章などの印。SVG か PNG か WebP、50キロバイトまで", examples=["images/logo.svg"]
    )
    logo_alt: Line | None = Field(
        default=None, description="印に書いてある文字や、印の名前。サイトの名前と同じなら書かない"
    )
