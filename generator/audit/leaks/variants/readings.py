"""Patterns of kana: long vowels in both ways, and Latin letters in the usual systems, in both orders of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product

from generator.audit.leaks.fold import fold
from generator.audit.leaks.variants.numbers import Variant
from generator.audit.leaks.variants.patterns import Edge
from generator.japanese.kana import to_hiragana
from generator.japanese.romaji import to_romaji

KANA_WORD = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc\uff66-\uff9f\u3099\u309a\s・]+")
_O_ROW, _U_ROW, _E_ROW = "おこそとのほもよろごぞどぼぽを", "うくすつぬふむゆるぐずぶぷづ", "えけせてねへめれげぜでべぺ"
_A_ROW, _I_ROW = "あかさたなはまやらわがざだばぱ", "いきしちにひみりぎじびぴ"
_LONG = re.compile(f"(?<=[{_O_ROW}])[うお]|(?<=[{_U_ROW}])う|(?<=[{_E_ROW}])[いえ]|(?<=[{_A_ROW}])あ|(?<=[{_I_ROW}])い")
_MOST = 64
_FREE_LETTERS, _FREE_KANA = 10, 7
_KUNREI = (
    ("shi", "si"),
    ("chi", "ti"),
    ("tsu", "tu"),
    ("fu", "hu"),
    ("ji", "zi"),
    ("sh", "sy"),
    ("ch", "ty"),
    ("j", "zy"),
)


def vary_kana(value: str) -> Iterator[Variant]:
    """Yield a reading as it is and with its long vowels written as marks (which folding drops)."""
    reading = fold(value)
    # A vowel that begins the given name is no long vowel of the surname.
    longs = [match.start() for match in _LONG.finditer(reading) if match.start() not in _split_place(value)]
    edge = Edge.KANA if len(reading) < _FREE_KANA else Edge.FREE
    if len(reading) < 2:
        return
    yield reading, edge, _split_place(value)
    for keep in islice(product((True, False), repeat=len(longs)), 1, _MOST):
        dropped = {place for place, kept in zip(longs, keep, strict=True) if not kept}
        shorter = "".join(kana for place, kana in enumerate(reading) if place not in dropped)
        if len(shorter) >= 3:
            yield shorter, Edge.KANA if len(shorter) < _FREE_KANA else Edge.FREE, ()


def vary_romaji(value: str) -> Iterator[Variant]:
    """Yield the Latin letters of a kana text, as in slugs and file names; a name of two parts in both orders."""
    parts = [part for part in re.split(r"[\s・]+", to_hiragana(value)) if part]
    if len(parts) > 3:
        parts = ["".join(parts)]
    spelled = [list(dict.fromkeys(spell_romaji(part))) for part in parts]
    seen: set[str] = set()
    for words in islice(product(*spelled), _MOST * 4):
        for order in (words, words[::-1]):
            word = "".join(order)
            if len(word) >= 4 and word not in seen:
                seen.add(word)
                yield word, Edge.FREE if len(word) >= _FREE_LETTERS else Edge.WORD, ()


def spell_romaji(kana: str) -> Iterator[str]:
    """Yield one part in Hepburn and Kunrei, with and without long vowels, oh for ō, m for n before b, m, p."""
    plain = fold_letters_only(to_romaji(kana))
    kunrei = plain
    for hepburn, other in _KUNREI:
        kunrei = kunrei.replace(hepburn, other)
    for spelling in (plain, kunrei):
        short = re.sub("ou|oo", "o", spelling).replace("uu", "u")
        for word in (spelling, short, re.sub("ou|oo", "oh", spelling).replace("uu", "u")):
            yield word
            yield re.sub("n(?=[bmp])", "m", word)


def fold_letters_only(text: str) -> str:
    """Return the canonical form of a Latin text."""
    return fold(text)


def _split_place(value: str) -> tuple[int, ...]:
    """Say after how many kana the space of a name stands; nothing when it has none."""
    first = re.split(r"[\s・]+", value.strip())[0]
    length = len(fold(first))
    return (length,) if length < len(fold(value)) else ()
