"""Telephone numbers as words of the search index."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.number_words import decode_number, encode_number

DIGITS = st.text("0123456789", min_size=2, max_size=15)


@given(DIGITS, DIGITS)
def test_a_word_is_read_back_and_begins_as_its_number_does(one: str, other: str) -> None:
    """A word stands for its number alone, and without its end it begins the words of longer numbers, of no others."""
    assert decode_number(encode_number(one)) == one
    assert encode_number(other).startswith(encode_number(one)[:-1]) == other.startswith(one)


@given(DIGITS)
def test_a_word_has_nothing_to_be_cut_at(digits: str) -> None:
    """A word has neither digits nor vowels, so that nothing takes it apart."""
    assert not set(encode_number(digits)) & set("0123456789aeiouy")


def test_other_words_are_no_numbers() -> None:
    """Words of the index for texts are not taken for numbers."""
    assert [decode_number(word) for word in ("w0000", "q3042", "ended", "xz", "xylophone")] == [None] * 5
