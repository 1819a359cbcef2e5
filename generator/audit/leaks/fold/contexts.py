"""Spellings that need their neighbours: numbers in kanji, marks that repeat, ヶ between kanji, words in house numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from generator.japanese.kana import KANJI_CLASS
from generator.japanese.numerals import fold_numerals
from generator.japanese.widths import FORMAT_CLASS

_UNSEEN = f"{FORMAT_CLASS}\ufe00-\ufe0f\U000e0100-\U000e01ef\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u3164\uffa0\u20d0-\u20f0"
_ANY_DIGIT = "0-9０-９〇零一二三四五六七八九"
_GAP = r"\s{0,8}"
"""A line may break anywhere in Japanese, and be indented."""
_FORMAL = str.maketrans({"壱": "一", "弐": "二", "参": "三", "拾": "十", "廿": "二十"})
_VOICED = str.maketrans({"\u309b": "\u3099", "\u309c": "\u309a", "\uff9e": "\u3099", "\uff9f": "\u309a"})


class Context(NamedTuple):
    """A rule: text in which `trigger` is found has each match of `pattern` replaced by what `replace` makes of it."""

    trigger: re.Pattern[str]
    pattern: re.Pattern[str]
    replace: Callable[[re.Match[str]], str]


def _compose(match: re.Match[str]) -> str:
    base = unicodedata.normalize("NFKC", match[1])
    return unicodedata.normalize("NFC", base + match[2].translate(_VOICED))


def _repeat_kana(match: re.Match[str]) -> str:
    voiced = "\u3099" if match[3] in "ゞヾ" else ""
    return match[1] + match[2] + unicodedata.normalize("NFC", match[1] + voiced)


def _compile(trigger: str, pattern: str, replace: Callable[[re.Match[str]], str]) -> Context:
    return Context(re.compile(trigger), re.compile(pattern), replace)


BEFORE: dict[str, Context] = {
    "unseen": _compile(f"[{_UNSEEN}]", f"[{_UNSEEN}]+", lambda match: ""),
    "voicing": _compile(
        "[\u3099\u309a\u309b\u309c\uff9e\uff9f]",
        f"([^\x00-\x7f\u3000]){_GAP}([\u3099\u309a\u309b\u309c\uff9e\uff9f])",
        _compose,
    ),
    "accents": _compile("[\u0300-\u036f]", "([A-Za-z])[\u0300-\u036f]+", lambda match: match[1]),
    "repeats": _compile("[々〻]", f"([{KANJI_CLASS}])({_GAP})[々〻]", lambda match: match[1] + match[2] + match[1]),
    "kana-repeats": _compile("[ゝゞヽヾ]", f"([ぁ-ゖァ-ヶ])({_GAP})([ゝゞヽヾ])", _repeat_kana),
    "counters": _compile(
        f"[ヶケヵカか箇ｹｶ]{_GAP}[月所国年]",
        f"([{_ANY_DIGIT}十数何]{_GAP})[ヶケヵカか箇ｹｶ](?={_GAP}[月所国年])",
        lambda match: f"{match[1]}か",
    ),
    "places": _compile(
        "[ケｹヶ]", f"([{KANJI_CLASS}]{_GAP})[ケｹヶ](?={_GAP}[{KANJI_CLASS}])", lambda match: f"{match[1]}が"
    ),
    "zeros": _compile(
        "[○◯⭕]", f"(?<=[{_ANY_DIGIT}])[○◯⭕]+|[○◯⭕]+(?=[{_ANY_DIGIT}])", lambda match: "0" * len(match[0])
    ),
    "numerals": _compile(
        "[十百千拾廿]",
        "[〇零一二三四五六七八九十百千壱弐参拾廿]*[十百千拾廿][〇零一二三四五六七八九十百千壱弐参拾廿]*",
        lambda match: fold_numerals(match[0].translate(_FORMAL)),
    ),
}
"""Rules on the text as it stands, in this order."""


AFTER: dict[str, Context] = {
    "house-numbers": _compile(
        "[0-9](?:丁|番|号|の|条)",
        "([0-9])(?:(?:丁目|丁|番地|番|号(?![室棟館]))の?(?=[0-9])|の(?=[0-9])|(?:番地|番|号(?![室棟館])|丁目))",
        lambda match: match[1],
    ),
    "village-sections": _compile("字|第[0-9]", "大?字|第(?=[0-9])", lambda match: ""),
}
"""Rules on the canonical stream, in this order."""
