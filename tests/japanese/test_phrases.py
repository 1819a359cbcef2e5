"""Lines end between phrases, never inside a word that was named, never before a mark that closes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.phrases import split_phrases


def test_headings_are_cut_between_phrases() -> None:
    """A heading's phrases stay whole."""
    assert split_phrases("どんなことで困っていますか") == ["どんな", "ことで", "困っていますか"]
    assert split_phrases("いのちの危険があるとき")[0] == "いのちの"


def test_a_named_word_stays_whole() -> None:
    """Where the model errs, naming the word mends it."""
    text = "まちがいや変わったことを知らせる"
    assert any("まちがい" in phrase for phrase in split_phrases(text, ["まちがい"]))
    assert not any("まちがい" in phrase for phrase in split_phrases(text))


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=5), max_size=3))
def test_the_phrases_are_the_text(text: str, words: list[str]) -> None:
    """Nothing is lost or added, whatever the text, and no phrase begins with a closing mark."""
    phrases = split_phrases(text, words)
    assert "".join(phrases) == text
    assert all(phrase[:1] not in "・、。）」" for phrase in phrases[1:])
