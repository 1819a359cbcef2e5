"""Kana and their folding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.kana import fold_kana, to_hiragana, to_katakana
from generator.japanese.romaji import to_romaji

HIRAGANA = st.text(alphabet=[chr(code) for code in range(0x3041, 0x3097)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ヒキコモリ", "ひきこもり"),
        ("ｻｰﾋﾞｽ", "サービス"),
        ("カﾞ", "ガ"),
        ("か\u3099", "が"),
        ("コーヒー", "コヒ"),
        ("キャンプ", "キヤンプ"),
        ("霞ヶ関", "霞が関"),
        ("霞ケ関", "霞が関"),
        ("七ヶ浜町", "七ケ浜町"),
        ("3ヶ月", "3か月"),
        ("三ヵ所", "三カ所"),
        ("つづき", "つずき"),
        ("ラヴ", "ラブ"),
    ],
)
def test_spellings_of_one_word_fold_alike(one: str, other: str) -> None:
    """Two spellings that a reader takes for one word have one folded form."""
    assert fold_kana(one) == fold_kana(other)


@pytest.mark.parametrize(("one", "other"), [("受け付け", "受が付け"), ("はな", "ばな"), ("市ケア", "市がア")])
def test_different_words_stay_different(one: str, other: str) -> None:
    """Voiced kana differ from plain ones, and け is が only as ヶ or ケ between kanji."""
    assert fold_kana(one) != fold_kana(other)


@pytest.mark.parametrize(
    ("kana", "latin"),
    [("ふれあい", "fureai"), ("キッチン", "kitchin"), ("がっこう", "gakkou"), ("まっちゃ", "matcha"), ("コーヒー", "kohi"),
     ("しょうぶ", "shoubu"), ("ファン", "fan"), ("ティー", "ti"), ("じゅん", "jun"), ("りょう", "ryou"), ("ｻﾛﾝ", "saron"),
     ("居場所カフェ", "居場所kafe"), ("っ", "tsu"), ("ウィ", "wi")],
)  # fmt: skip
def test_romaji_is_hepburn_without_length_marks(kana: str, latin: str) -> None:
    """Kana are written as people type names of places in Latin letters."""
    assert to_romaji(kana) == latin


@given(HIRAGANA)
def test_hiragana_and_katakana_are_inverse(text: str) -> None:
    """Hiragana written as katakana and back is the same hiragana."""
    assert to_hiragana(to_katakana(text)) == text


@given(st.text())
def test_kana_folds_are_idempotent_and_total(text: str) -> None:
    """Folding twice is folding once, and no text raises."""
    for fold in (fold_kana, to_hiragana, to_katakana):
        assert fold(fold(text)) == fold(text)
    to_romaji(text)


@given(st.text(alphabet=[chr(code) for code in range(0x3041, 0x3095)], min_size=1))
def test_all_hiragana_have_romaji(text: str) -> None:
    """No kana is left over in Latin writing."""
    assert to_romaji(text).isascii()
