"""Every kanji carries its reading, in kana. Learners look for the word by its sound.

Source: 出入国在留管理庁・文化庁「在留支援のためのやさしい日本語ガイドライン」(August 2020): mind how many kanji there are and
put readings to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.japanese.plain.bare_text import ANNOTATION
from generator.japanese.plain.fault import Advice, Fault

MISSING = Advice(
    "plain-ruby",
    "ふりがなのない漢字があります。{漢字|かんじ} の形でふりがなを付けるか、ひらがなで書いてください。",
    "A kanji has no reading: write {漢字|かんじ}, or use kana.",
    misleads=True,
)
NOT_KANA = Advice(
    "plain-reading",
    "ふりがなに、かなでない文字があります。{漢字|かんじ} の縦線のあとは、ひらがなかカタカナだけで書いてください。",
    "A reading holds something other than kana: after the bar of {漢字|かんじ} write kana only.",
    misleads=True,
)
# Han ideographs with 々 and 〆, and signs that are kanji in a ring or in brackets (㈪, ㊗).
_KANJI = re.compile("[々〆〇\u3220-\u3247\u3280-\u32b0\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\u30fc・ \u3000]+")


def find_reading_faults(text: str) -> Iterator[Fault]:
    """Yield kanji outside `{漢字|かんじ}`, one fault a run of them, and readings that are not kana."""
    end = 0
    for match in ANNOTATION.finditer(text):
        yield from _find_kanji(text, end, match.start())
        if not _KANA.fullmatch(match[2]) or not match[2].strip():
            yield Fault(match.start(2), NOT_KANA)
        end = match.end()
    yield from _find_kanji(text, end, len(text))


def _find_kanji(text: str, begin: int, end: int) -> Iterator[Fault]:
    for match in _KANJI.finditer(text, begin, end):
        yield Fault(match.start(), MISSING)
