"""A municipality's colours can be read by everybody, and its mark is a small picture."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date

from generator.colour.scheme import Weakness, find_weakness
from generator.problems import Problem
from generator.records.model import Appearance
from generator.records.read import Register
from generator.records.rules.pictures import MISSING
from generator.records.rules.report import report

MAX_LOGO_BYTES = 50 * 1024
MAX_LOGO_SIDE = 2000
_WORDS = {
    ("on-primary", "primary"): ("ボタンの白い文字", "white words on buttons"),
    ("primary", "surface"): ("白い地の上の、この色の文字", "words of this colour on white"),
    ("primary", "page"): ("ページの地の上の、この色の文字", "words of this colour on the page"),
    ("primary", "sunken"): ("淡い地の上の、この色の文字", "words of this colour on the pale ground"),
    ("text", "tile"): ("タイルの文字", "words on the tiles"),
    ("text-soft", "tile"): ("タイルの小さな文字", "small words on the tiles"),
    ("link", "tile"): ("この地の上のリンク", "links on this ground"),
    ("visited", "tile"): ("この地の上の、見たことのあるリンク", "visited links on this ground"),
    ("focus", "tile"): ("この地の上の、選んでいるところの枠", "the focus ring on this ground"),
    ("primary", "tile"): ("タイルの、primary の色の印と文字", "icons and words in primary on the tiles"),
}


def check_colours(register: Register, today: date) -> Iterator[Problem]:
    """Colours stand in quotes, and whatever stands on them has WCAG 2.2's contrast: 4.5 to 1 for words (1.4.3), 3 to 1 for shapes (1.4.11)."""
    town = register.municipality
    if town is None:
        return
    look = town.record.appearance or Appearance()
    for name in ("primary", "tint"):
        if getattr(look, name) is None and ("appearance", name) in town.document.lines:
            yield report(
                town,
                ("appearance", name),
                "colour-unquoted",
                f'色が読み取れません。{name}: "#006173" のように " で囲んでください。囲まないと、# から先が消えます。',
                f'There is no colour: write {name}: "#006173" in quotes, for without them YAML drops what follows the #.',
            )
    for name, weak in find_weakness(look.primary, look.tint).items():
        yield report(town, ("appearance", name), "colour-contrast", *_say(name, weak))


def check_logo(register: Register, today: date) -> Iterator[Problem]:
    """A logo lies in images, is SVG, PNG or WebP of at most 50 KB, and of no more than 2000 pixels a side."""
    town = register.municipality
    if town is None or town.record.appearance is None or town.record.appearance.logo is None:
        return
    loc = ("appearance", "logo")
    picture = register.pictures.get(town.record.appearance.logo)
    if picture is None:
        yield report(town, loc, *MISSING)
    elif picture.size > MAX_LOGO_BYTES:
        yield report(
            town,
            loc,
            "logo-size",
            "印（ロゴ）のファイルが大きすぎます。どのページでも読み込むので、50キロバイトまでに小さくしてください。",
            "The logo is too large: it is loaded on every page, so at most 50 KB.",
        )
    elif town.record.appearance.logo.endswith((".jpg", ".jpeg")):
        yield report(
            town,
            loc,
            "logo-kind",
            "印（ロゴ）は SVG・PNG・WebP のどれかで書き出してください。JPEG では、ふちがにじみます。",
            "Export the logo as SVG, PNG or WebP: JPEG blurs its edges.",
        )
    elif not town.record.appearance.logo.endswith(".svg") and max(picture.width, picture.height) > MAX_LOGO_SIDE:
        yield report(
            town,
            loc,
            "logo-pixels",
            "印（ロゴ）の縦横が大きすぎます。長いほうを2000画素までに縮めてください。",
            "The logo has too many pixels: at most 2000 on its longer side.",
        )


def _say(name: str, weak: Weakness) -> tuple[str, str]:
    # Rounded down, so that 4.49 is not told as the 4.5 that it is not.
    ratio = f"{math.floor(weak.ratio * 10) / 10:.1f}"
    what_ja, what_en = _WORDS[weak.words, weak.ground]
    least = f"{weak.minimum:g}"
    return (
        f"このままでは{what_ja}が読みにくくなります（{ratio}対1。{least}対1以上が必要です）。"
        f'{name}: "{weak.remedy}" なら読めます。',
        f'This way {what_en} are hard to read ({ratio} to 1; at least {least} to 1 is needed). {name}: "{weak.remedy}" would do.',
    )
