"""Photos and drawings of an entry: what a reader who cannot see them is told is part of each."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from generator.japanese.widths import fold_width
from generator.records.model.scalars import Model, Name, check_line, refuse

IMAGE_FOLDER = "images"
_IMAGE = re.compile(r"images/[a-z0-9]+(?:-[a-z0-9]+)*\.(jpg|jpeg|png|webp|svg)")
ALT_ADVICE = (
    "写真に何が写っているかを、見えない人に電話で話すつもりで5字から120字で書いてください"
    "（例: 木の入り口と、その横のスロープ）。人の名前は書きません。",
    "Say in 5 to 120 characters what can be seen, as you would on the telephone (a wooden door with a ramp beside it); "
    "no names of persons.",
)
_SAYS_NOTHING = re.compile(
    r"(?:写真|画像|図|絵|イラスト|イメージ|外観|内観|会場|建物|入り?口|部屋|様子|ようす|の|です|その|[0-9一二三①②③・、。 ])+"
)
_FILE_NAME = re.compile(
    r".*\.(?:jpe?g|png|webp|gif|heic|svg)|(?:img|dsc|dscn|dscf|p|image|photo|scan)[-_ ]?\d+", re.IGNORECASE
)


def _check_image(text: str) -> str:
    if len(text) > 80 or not _IMAGE.fullmatch(text):
        raise refuse(
            "image-path",
            "画像は directory/images に置き、images/midori-salon.jpg のように書いてください。"
            "名前は半角の英小文字・数字・ハイフン、末尾は .jpg・.png・.webp のどれかです。",
            "Put pictures into directory/images and write images/midori-salon.jpg: lower-case letters, digits and hyphens.",
        )
    return text


def _check_photo(text: str) -> str:
    if text.endswith(".svg"):
        raise refuse(
            "photo-svg",
            "ここに使えるのは JPEG・PNG・WebP です。SVG の図は PNG で書き出してください。",
            "Photos are JPEG, PNG or WebP: export SVG drawings as PNG.",
        )
    return text


def _check_alt(text: str) -> str:
    folded = fold_width(text).strip()
    if len(text) < 5 or _SAYS_NOTHING.fullmatch(folded) or _FILE_NAME.fullmatch(folded):
        raise refuse("alt", *ALT_ADVICE)
    return text


ImagePath = Annotated[str, AfterValidator(_check_image)]
PhotoPath = Annotated[ImagePath, AfterValidator(_check_photo)]
Alt = Annotated[str, Field(max_length=120), AfterValidator(check_line), AfterValidator(_check_alt)]


class Photo(Model):
    """A picture of the place, without faces or names; it is published small, and without what the camera wrote into it."""

    file: PhotoPath = Field(description="画像のファイル", examples=["images/midori-salon.jpg"])
    alt: Alt = Field(
        description="写真に見えるもの。見えない人のための説明（5字から120字。人の名前は書かない）",
        examples=["木の入り口と、その横のスロープ"],
    )
    credit: Name | None = Field(default=None, description="撮った人・描いた人", examples=["写真: みどりサロン"])
    shows_place: Literal["yes", "no"] = Field(
        default="yes",
        description="写真から場所がわかるか。場所をくわしく見せない登録には、no（建物や景色が写っていない）のものだけを載せられる",
    )
