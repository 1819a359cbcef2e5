"""Hiragana, katakana and the folding of their spellings for search and comparison."""

from __future__ import annotations

import re
import unicodedata

KANJI_CLASS = "々〆一-鿿㐀-䶿豈-﫿\U00020000-\U0003fffd"
# One more kana before the run, so that カﾞ (full width, then a half-width voicing mark) becomes ガ.
_HALF_WIDTH = re.compile(r"[\u3041-\u30fe]?[\uff66-\uff9f]+")

LONE_VOICING = re.compile("[\u3099\u309a]")
"""Voicing marks that composed with no kana before them."""

_TO_HIRAGANA = {chr(code): chr(code - 0x60) for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
_TO_KATAKANA = {hiragana: katakana for katakana, hiragana in _TO_HIRAGANA.items()}
_HIRAGANA_TABLE = str.maketrans(_TO_HIRAGANA)
_KATAKANA_TABLE = str.maketrans(_TO_KATAKANA)

_LARGE = dict(zip("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ", strict=True))
_LARGE |= dict(zip("ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ", "くしすとぬはひふへほむらりるれろ", strict=True))
_SAME_SOUND = {"ゔ": "ぶ", "ぢ": "じ", "づ": "ず", "ゐ": "い", "ゑ": "え"}

COUNTER_KE = re.compile(r"([0-9一二三四五六七八九十数何])[ヶケヵカ](?=[月所国年])")
"""3ヶ月, 3ケ月, 3ヵ月 and 3カ月 are 3か月."""
PLACE_KE = re.compile(rf"([{KANJI_CLASS}])[ヶケ](?=[{KANJI_CLASS}])")
"""霞ヶ関 and 霞ケ関 are 霞が関."""


def _widen(text: str) -> str:
    wide = _HALF_WIDTH.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return unicodedata.normalize("NFC", wide)


def to_hiragana(text: str) -> str:
    """Write katakana (half width too) as hiragana; everything else and the long mark stay."""
    return _widen(text).translate(_HIRAGANA_TABLE)


def to_katakana(text: str) -> str:
    """Write hiragana and half-width katakana as full-width katakana; everything else stays."""
    return _widen(text).translate(_KATAKANA_TABLE)


def _kana_folds() -> dict[str, str]:
    after_hiragana = _LARGE | _SAME_SOUND
    folds = {katakana: after_hiragana.get(hiragana, hiragana) for katakana, hiragana in _TO_HIRAGANA.items()}
    return folds | after_hiragana


KANA_FOLDS: dict[str, str] = _kana_folds()
"""One kana to the one that stands for it in search: katakana to hiragana, small to large, ゔ to ぶ, ぢ to じ."""
_FOLD_TABLE = str.maketrans(KANA_FOLDS)


def fold_kana(text: str) -> str:
    """Fold the kana spellings of one word to one form, for search and comparison only.

    Katakana and half-width kana become hiragana, small kana large, the long mark goes, composed and decomposed voicing
    are one (NFC), ゔぢづゐゑ become ぶじずいえ, and ヶ/ケ between kanji reads が (か before 月, 所, 国, 年 after a number).
    """
    joined = LONE_VOICING.sub("", _widen(text).replace("ー", "").replace("ｰ", ""))
    with_ka = COUNTER_KE.sub(r"\1か", joined)
    return PLACE_KE.sub(r"\1が", with_ka).translate(_FOLD_TABLE)
