"""Letters of the wrong width: learners cannot look them up, and screen readers spell them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.japanese.plain.fault import Advice, Fault

HALF_WIDTH = Advice(
    "plain-half-width-kana",
    "半角のカタカナがあります。全角のカタカナで書いてください。",
    "Half-width katakana: write them in full width.",
)
FULL_WIDTH = Advice(
    "plain-full-width",
    "全角の数字かアルファベットがあります。半角で書いてください（例: 10、SNS）。",
    "Full-width digits or letters: write them in half width (10, SNS).",
)
_HALF_WIDTH = re.compile("[\uff66-\uff9f]+")
_FULL_WIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ]+")


def find_letter_faults(text: str) -> Iterator[Fault]:
    """Yield half-width katakana and full-width digits and letters, one fault a run."""
    for pattern, advice in ((_HALF_WIDTH, HALF_WIDTH), (_FULL_WIDTH, FULL_WIDTH)):
        for match in pattern.finditer(text):
            yield Fault(match.start(), advice)
