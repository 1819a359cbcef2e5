"""Variant kanji."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.kanji import KANJI_FOLDS, fold_kanji


@pytest.mark.parametrize(
    ("written", "plain"),
    [("髙﨑", "高崎"), ("渡邉", "渡辺"), ("渡邊", "渡辺"), ("齋藤", "斉藤"), ("齊藤", "斉藤"), ("斎藤", "斉藤"), ("澤田", "沢田"),
     ("濵口", "浜口"), ("𠮷野", "吉野"), ("辻\U000e0100", "辻"), ("葛\ufe00城", "葛城"), ("\ufa19社", "神社"), ("廣島縣", "広島県")],
)  # fmt: skip
def test_variants_fold_to_the_everyday_form(written: str, plain: str) -> None:
    """A name in any of its forms has one folded form."""
    assert fold_kanji(written) == plain


def test_the_table_is_one_step_deep() -> None:
    """Every variant is one character, and no everyday form is itself a variant of another."""
    assert all(len(variant) == len(plain) == 1 for variant, plain in KANJI_FOLDS.items())
    assert not set(KANJI_FOLDS) & set(KANJI_FOLDS.values())


@given(st.text())
def test_kanji_folding_is_idempotent(text: str) -> None:
    """Folding twice is folding once."""
    assert fold_kanji(fold_kanji(text)) == fold_kanji(text)
