"""Headings get places to end a line; nothing else of a page changes."""

from __future__ import annotations

import re
from pathlib import Path

from generator.assembly.line_breaks import LineBreaker

THEME = Path(__file__).parents[2] / "theme"


def test_the_names_of_a_town_and_its_organizations_stay_whole() -> None:
    """A name is not cut, and a line may end behind it where a known word begins."""
    heading = "<h2>みなも市つながりプラットフォーム</h2>"
    assert "みなも<wbr>市" in LineBreaker(THEME)(heading)
    assert LineBreaker(THEME, ["みなも市"])(heading) == "<h2>みなも市<wbr>つながりプラットフォーム</h2>"


def test_only_the_words_of_headings_are_parted() -> None:
    """Tags, attributes, references, short headings and other text stay as they are."""
    page = '<h1 title="どんなことで困っていますか">どんなことで<a href="~/x/">困っていますか、いまは</a></h1><p>どんなことで困っていますか</p>'
    broken = LineBreaker(THEME)(page)
    assert re.sub("<wbr>", "", broken) == page
    assert "<wbr>" in broken.split("<p>")[0]
    assert "<wbr>" not in broken.split("<p>")[1]
    assert 'title="どんなことで困っていますか"' in broken
    for same in (
        "<h2>居場所</h2>",
        "<h2>あ&amp;い&lt;どんなことで困っていますか</h2>",
        "<h3>どんなことで困っていますか</h3>",
    ):
        assert LineBreaker(THEME)(same) == same


def test_a_year_and_a_month_are_never_cut() -> None:
    """However large the text is, 2026年 and 11月 stay in one line; the line ends before the bracket or between them."""
    heading = LineBreaker(THEME)("<h1>カレンダー（2026年11月）</h1>")
    assert '<wbr>（<span class="whole-date">2026年</span>' in heading
    assert '<span class="whole-date">11月）</span>' in heading
    easy = LineBreaker(THEME)(
        '<h1>カレンダー（2026\u2060<ruby>年<rt>ねん</rt></ruby>）</h1><p title="2026年">2026年</p>'
    )
    assert '<span class="whole-date">2026\u2060<ruby>年<rt>ねん</rt></ruby>）</span>' in easy
    assert '<p title="2026年">2026年</p>' in easy
