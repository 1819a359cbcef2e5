"""Widths, dashes, spaces and unseen characters."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.widths import (
    ALL_DASHES,
    fold_dashes_between_digits,
    fold_width,
    has_forbidden_characters,
    squash_spaces,
    strip_invisible,
)


def test_width_folds_but_long_marks_stay() -> None:
    """Full-width signs become ASCII and half-width kana full width, while ー stays a vowel."""
    assert fold_width("　ＴＥＬ０１２　ｻｰﾋﾞｽ　センター ") == "TEL012 サービス センター"


@pytest.mark.parametrize("dash", list(ALL_DASHES))
def test_every_dash_between_digits_is_a_hyphen(dash: str) -> None:
    """All forms of a dash read the same between two digits, full width included."""
    assert fold_dashes_between_digits(f"0466{dash}２２{dash}1234") == "0466-２２-1234"


def test_long_marks_and_waves_beside_one_digit_stay() -> None:
    """A vowel beside a digit, or an open-ended range, is no hyphen."""
    assert fold_dashes_between_digits("コーナー3 サービス 10時〜 5ー") == "コーナー3 サービス 10時〜 5ー"


def test_true_dashes_beside_one_digit_are_hyphens() -> None:
    """A minus sign before a number is one whatever its form, and spaces round a dash are kept."""
    assert fold_dashes_between_digits("−33.5 5―Ａ 1 ー 2") == "-33.5 5-Ａ 1 - 2"


def test_spaces_of_every_kind_become_one() -> None:
    """Wide, no-break and line-end spaces of a table cell become single spaces."""
    assert squash_spaces("\u3000月～金\n\u00a0 8:30\r\n") == "月～金 8:30"


def test_invisible_characters_go_and_variation_selectors_stay() -> None:
    """Zero-width and direction marks go, line ends become newlines, spelling variants stay."""
    assert strip_invisible("居\u200b場\u00ad所\u202e\ufeff\r\n辻\U000e0100\t") == "居場所\n辻\U000e0100\t"


@pytest.mark.parametrize(
    "text", ["a\x00", "\x85", "\r", "\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad", "\u3164", "\ue000", "\uf8ff",
             "\U000f0000", "\U0010fffd", "\ufdd0", "\uffff", "\U0002fffe", "\ud800", "\U000e0041"]
)  # fmt: skip
def test_forbidden_characters_are_seen(text: str) -> None:
    """Control, direction, zero-width, private and non-characters are refused."""
    assert has_forbidden_characters(f"名前{text}")


@pytest.mark.parametrize("text", ["", "ふれあいサロン\n\t第1", "辻\U000e0100", "﨑髙𠮷", "🍙", "か\u3099", "葛\ufe00"])
def test_ordinary_text_is_not_forbidden(text: str) -> None:
    """Names with variants, emoji, combining marks, tabs and newlines are fine."""
    assert not has_forbidden_characters(text)


def test_all_format_and_private_characters_are_listed() -> None:
    """The written list of format and private characters agrees with the Unicode data of this Python."""
    missed = [
        hex(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in ("Cf", "Co", "Cs") and not has_forbidden_characters(chr(code))
    ]
    assert missed == []


@given(st.text())
def test_width_folds_are_idempotent(text: str) -> None:
    """Folding what is folded changes nothing."""
    for fold in (fold_width, fold_dashes_between_digits, squash_spaces, strip_invisible):
        assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="01９-−ー〜~ 　あA―"))
def test_dash_folding_changes_dashes_only(text: str) -> None:
    """Dash folding keeps the length and every other character."""
    folded = fold_dashes_between_digits(text)
    assert len(folded) == len(text)
    assert all(new == old or (new == "-" and old in ALL_DASHES) for new, old in zip(folded, text, strict=True))
