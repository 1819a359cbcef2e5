"""Furigana notation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.ruby import RubyError, Segment, parse_ruby, strip_ruby

PLAIN = st.text(st.characters(exclude_characters="{|}", exclude_categories=["Cs"]), min_size=1).filter(str.strip)
SEGMENTS = st.lists(st.builds(Segment, PLAIN, st.none() | PLAIN))


def test_annotated_text_is_cut_and_stripped() -> None:
    """Annotated text is cut into its stretches, and given without its readings."""
    text = "{物忘|ものわす}れの ことを {話|はな}せる カフェ"
    assert parse_ruby(text)[:2] == [Segment("物忘", "ものわす"), Segment("れの ことを ")]
    assert strip_ruby(text) == "物忘れの ことを 話せる カフェ"


@pytest.mark.parametrize(
    ("text", "position"),
    [("あ{話|はな", 1), ("あ}い", 1), ("{話}", 0), ("{話|}", 0), ("{|はな}", 0), ("{話|は|な}", 0), ("{話|{は}な}", 0), ("{a|b}}", 5),
     ("{", 0), ("{ |か}", 0)],
)  # fmt: skip
def test_broken_notation_says_where(text: str, position: int) -> None:
    """A brace without its partner or an annotation without a part is refused with its place."""
    for read in (parse_ruby, strip_ruby):
        with pytest.raises(RubyError) as caught:
            read(text)
        assert caught.value.position == position


def test_a_bar_outside_braces_is_text() -> None:
    """A bar alone means nothing."""
    assert strip_ruby("a|b") == "a|b"


@given(SEGMENTS)
def test_written_segments_are_read_back(segments: list[Segment]) -> None:
    """What is written in the notation is read as the same bases and readings."""
    text = "".join(part.base if part.reading is None else f"{{{part.base}|{part.reading}}}" for part in segments)
    assert strip_ruby(text) == "".join(part.base for part in segments)
    assert [part.reading for part in parse_ruby(text) if part.reading] == [
        part.reading for part in segments if part.reading
    ]
