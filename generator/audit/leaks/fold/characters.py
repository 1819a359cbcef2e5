"""One character to what stands for it in the canonical stream, class by class of spelling."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from generator.audit.leaks.fold.kanji_forms import KANJI_FORMS
from generator.japanese.kana import KANA_FOLDS

_KANJI_DIGITS = dict(zip("〇零一二三四五六七八九壱弐壹貳", "0012345678912" + "12", strict=True))
_NO_NUMBERS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ"
_LOOKALIKES = dict(zip("асеорхуіјѕкнмтвԁɡοαεντυρικ", "aceopxyijskhmtbdgoaevtupik", strict=True))
_KANA = KANA_FOLDS | {
    "を": "お",
    "ヲ": "お",
    "ヶ": "が",
    "ヵ": "が",
    "ゕ": "が",
    "ゖ": "が",
    "ヷ": "わ",
    "ヸ": "い",
    "ヹ": "え",
    "ヺ": "お",
}
_DASHES = frozenset("ー〜～~〰_") | frozenset(
    "\u00ad\u058a\u05be\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207b\u208b\u2212\u2500\u2501\u2796\u2e3a\u2e3b\uff0d\uff70\ufe31\ufe32\ufe58\ufe63-"
)


def fold_width(text: str) -> str:
    """Full width, half width, circled, superscript and other compatibility forms (NFKC), one character at a time."""
    return unicodedata.normalize("NFKC", text)


def fold_digits(text: str) -> str:
    """Digits of every script, dingbats and single kanji digits as ASCII."""
    return "".join(map(_fold_digit, text))


def fold_case(text: str) -> str:
    """Lower case."""
    return text.casefold()


def fold_letters(text: str) -> str:
    """Latin letters without their marks (ō, é), and Cyrillic and Greek letters that look Latin."""
    return "".join(_LOOKALIKES.get(letter, letter) for letter in map(_strip_marks, text))


def fold_kana(text: str) -> str:
    """Katakana and small kana as large hiragana; づ ぢ ゐ ゑ ゔ を ヶ as what sounds or reads the same."""
    return "".join(_KANA.get(letter, letter) for letter in text)


def fold_kanji(text: str) -> str:
    """Variant kanji as the everyday form."""
    return "".join(KANJI_FORMS.get(letter, letter) for letter in text)


def drop_dashes(text: str) -> str:
    """Dashes, waves, underscores and the long vowel mark are nothing."""
    return "".join(letter for letter in text if letter not in _DASHES)


def drop_separators(text: str) -> str:
    """Whatever is no letter and no digit is nothing: spaces, brackets, points, symbols, controls."""
    return "".join(letter for letter in text if letter in _DASHES or unicodedata.category(letter)[0] in "LNM")


def drop_marks(text: str) -> str:
    """Combining and enclosing marks and format characters are nothing."""
    return "".join(letter for letter in text if unicodedata.category(letter) not in ("Mn", "Me", "Mc", "Cf"))


CHARACTER_FOLDS: dict[str, Callable[[str], str]] = {
    "width": fold_width,
    "digits": fold_digits,
    "case": fold_case,
    "letters": fold_letters,
    "kana": fold_kana,
    "kanji": fold_kanji,
    "dashes": drop_dashes,
    "separators": drop_separators,
    "marks": drop_marks,
}
"""Every class of spelling that one character can tell; the order matters."""


class CharacterTable(dict[int, str | None]):
    """A table for `str.translate` that works out each character when it is first met."""

    def __missing__(self, code: int) -> str | None:
        folded = chr(code)
        for fold in CHARACTER_FOLDS.values():
            folded = fold(folded)
        # None lets `str.translate` drop a character of ASCII text without leaving its fast path.
        self[code] = folded or None
        return self[code]


def _fold_digit(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter in _KANJI_DIGITS:
        return _KANJI_DIGITS[letter]
    if unicodedata.category(letter)[0] == "N" and letter not in _NO_NUMBERS:
        value = unicodedata.numeric(letter, 0.5)
        return str(int(value)) if value.is_integer() and value < 100 else letter
    return letter


def _strip_marks(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter)[:1]
    return plain if plain.isascii() else letter
