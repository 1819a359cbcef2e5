"""Furigana notation."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.ruby import RubyError, Segment, parse_ruby, ruby_html, ruby_reading, strip_ruby

PLAIN = st.text(st.characters(exclude_characters="{|}", exclude_categories=["Cs"]), min_size=1).filter(str.strip)
SEGMENTS = st.lists(st.builds(Segment, PLAIN, st.none() | PLAIN))


def test_annotated_text_has_four_forms() -> None:
    """The same text is cut, stripped, read aloud and written as HTML."""
    text = "{物忘|ものわす}れの ことを {話|はな}せる カフェ"
    assert parse_ruby(text)[:2] == [Segment("物忘", "ものわす"), Segment("れの ことを ")]
    assert strip_ruby(text) == "物忘れの ことを 話せる カフェ"
    assert ruby_reading(text) == "ものわすれの ことを はなせる カフェ"
    assert ruby_html("{話|はな}す") == "<ruby>話<rt>はな</rt></ruby>す"


def test_html_is_escaped_everywhere() -> None:
    """Markup in base, reading or plain text comes out as text."""
    assert ruby_html('<b>{<i>|"&}') == "&lt;b&gt;<ruby>&lt;i&gt;<rt>&quot;&amp;</rt></ruby>"


@pytest.mark.parametrize(
    ("text", "position"),
    [("あ{話|はな", 1), ("あ}い", 1), ("{話}", 0), ("{話|}", 0), ("{|はな}", 0), ("{話|は|な}", 0), ("{話|{は}な}", 0), ("{a|b}}", 5),
     ("{", 0), ("{ |か}", 0)],
)  # fmt: skip
def test_broken_notation_says_where(text: str, position: int) -> None:
    """A brace without its partner or an annotation without a part is refused with its place."""
    for read in (parse_ruby, strip_ruby, ruby_reading, ruby_html):
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
    assert ruby_reading(text) == "".join(part.reading or part.base for part in segments)


@given(st.text(alphabet="{|}漢か<&\"'"))
def test_html_holds_only_ruby_elements(text: str) -> None:
    """Any text gives either a RubyError or HTML of ruby and rt alone."""
    tags: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            tags.append(tag)

    try:
        html = ruby_html(text)
    except RubyError:
        return
    Tags().feed(html)
    assert set(tags) <= {"ruby", "rt"}
