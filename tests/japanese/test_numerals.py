"""Numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.numerals import fold_counted_numerals, fold_numerals, parse_number


def write_in_kanji(number: int) -> str:
    """Write 1 to 99999999 as Japanese reads it, an independent judge of the parser."""
    if number >= 10_000:
        rest = number % 10_000
        return write_in_kanji(number // 10_000) + "万" + (write_in_kanji(rest) if rest else "")
    written = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            written += ("" if digit == 1 and name else "〇一二三四五六七八九"[digit]) + name
    return written


@pytest.mark.parametrize(
    ("text", "folded"),
    [("二十三", "23"), ("〇四六六", "0466"), ("①", "1"), ("⑳", "20"), ("⑴", "1"), ("㊂", "3"), ("㈢", "3"), ("１２", "12"),
     ("٣", "3"), ("千二百三", "1203"), ("1万2千", "12000"), ("３千円", "3000円"), ("三億五千万", "350000000"), ("十百", "十百"),
     ("½", "½"), ("5丁目", "5丁目"), ("令和五年四月一日", "令和5年4月1日"), ("万", "万")],
)  # fmt: skip
def test_numerals_become_digits(text: str, folded: str) -> None:
    """Every writing of a number becomes ASCII digits; a run that is no number stays."""
    assert fold_numerals(text) == folded


@pytest.mark.parametrize(
    ("text", "number"),
    [("1,234", 1234), ("１２３", 123), ("二十", 20), ("−5", -5), ("0466", 466), ("", None), ("約20", None), ("1.5", None),
     ("1,23", None), ("20名", None), ("9" * 16, None)],
)  # fmt: skip
def test_only_whole_numbers_are_read(text: str, number: int | None) -> None:
    """A number is read in any writing; anything beside it is a doubt and gives None."""
    assert parse_number(text) == number


@pytest.mark.parametrize(
    ("text", "folded"),
    [("第三土曜日", "第3土曜日"), ("第一・第三月曜", "第1・第3月曜"), ("五丁目十三番二十四号", "5丁目13番24号"), ("三重県千葉市", "三重県千葉市"),
     ("二〇二六年", "2026年"), ("十日", "10日"), ("十百日", "十百日"), ("十十日", "十十日"), ("一宮", "一宮"), ("3十日", "3十日")],
)  # fmt: skip
def test_counted_numerals_fold_in_running_text(text: str, folded: str) -> None:
    """In running text a kanji numeral is a number only before a counter or after 第."""
    assert fold_counted_numerals(text) == folded


@given(st.integers(min_value=1, max_value=99_999_999))
def test_every_kanji_number_is_read(number: int) -> None:
    """Numbers written in kanji by another hand are read back."""
    assert parse_number(write_in_kanji(number)) == number


@given(st.text(alphabet="0１九十百千万億〇①日第 -,あ") | st.text())
def test_numeral_folds_are_idempotent_and_total(text: str) -> None:
    """Folding twice is folding once, and no text raises."""
    assert fold_numerals(fold_numerals(text)) == fold_numerals(text)
    assert fold_counted_numerals(fold_counted_numerals(text)) == fold_counted_numerals(text)
    parse_number(text)
