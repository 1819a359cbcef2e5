"""The one folding of schedule words before they are read."""

from __future__ import annotations

import re

from generator.japanese.numerals import fold_counted_numerals
from generator.japanese.widths import fold_width, squash_spaces, strip_invisible

_WAVES = re.compile(r"[~∼〜～˜〰]")
_DASHES = re.compile(r"[‐‑‒–—―−─]")
_LONG_VOWEL_AS_DASH = re.compile(r"(?<=[\d時分曜日月火水木金土 ])ー(?=[\d午月火水木金土日 ])")


def fold(text: str) -> str:
    """Fold widths, dashes (`-`), waves (`~`), counted kanji numerals and white space into one spelling.

    The result is for reading only; what is shown is always the source wording.
    """
    folded = fold_counted_numerals(fold_width(strip_invisible(text)))
    folded = _DASHES.sub("-", _WAVES.sub("~", folded))
    return squash_spaces(_LONG_VOWEL_AS_DASH.sub("~", folded))
