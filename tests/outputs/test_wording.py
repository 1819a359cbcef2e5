"""Dates, clock times, languages and links in words."""

from __future__ import annotations

from datetime import date

import pytest

from generator.languages import JAPANESE
from generator.languages.clock import write_clock, write_span
from generator.languages.dates import write_date, write_long_date, write_month_day
from generator.languages.names import name_language, tag_language
from generator.outputs.render import Renderer, draw_icon
from generator.outputs.wording import keep_safe_href, name_host, split_paragraphs


def test_dates_have_western_years_and_weekdays() -> None:
    """A date is written with its western year, and with its weekday where people plan by it."""
    day = date(2026, 11, 24)
    assert write_date(day, JAPANESE) == "2026年11月24日"
    assert write_month_day(day, JAPANESE) == "11月24日（火）"
    assert write_long_date(day, JAPANESE) == "2026年11月24日（火）"


@pytest.mark.parametrize(
    ("clock", "words"),
    [("10:00", "10時"), ("9:30", "9時30分"), ("24:00", "翌日の0時"), ("25:30", "翌日の1時30分"), ("00:05", "0時5分")],
)
def test_clock_times_are_words(clock: str, words: str) -> None:
    """A clock time is written in hours and minutes, after midnight as the next day."""
    assert write_clock(clock, JAPANESE) == words


@pytest.mark.parametrize(
    ("opens", "closes", "words"),
    [
        ("10:00", "15:00", "10時から15時"),
        ("22:00", "05:00", "22時から翌日の5時"),
        ("9:00", "10:00", "9時から10時"),
        ("9:00", "9:00", "9時から翌日の9時"),
        ("24:00", "25:30", "翌日の0時から1時30分"),
        ("00:00", "24:00", "24時間"),
        ("18:00", "24:00", "18時から24時"),
        ("18:00", None, "18時から"),
        (None, "17:15", "17時15分まで"),
        (None, None, ""),
    ],
)
def test_spans_name_both_sides_as_far_as_known(opens: str | None, closes: str | None, words: str) -> None:
    """A span of time is told by what is known of it; an end not after the start is the next day's."""
    assert write_span(opens, closes, JAPANESE) == words


def test_languages_are_named_in_their_own_script() -> None:
    """A language tag becomes the language's own name; what is a name already stays."""
    assert [name_language(code) for code in ("vi", "zh-Hans", "ne", "手話")] == [
        "Tiếng Việt",
        "简体中文",
        "नेपाली",
        "手話",
    ]
    assert [tag_language(code) for code in ("vi", "ja", "手話")] == ["vi", None, None]


def test_paragraphs_are_parted_at_blank_lines() -> None:
    """Blank lines part paragraphs, single line ends do not, and nothing gives none."""
    assert split_paragraphs("一行目\n二行目\n\n  \n次の段落\n") == ["一行目\n二行目", "次の段落"]
    assert split_paragraphs(None) == split_paragraphs(" \n\n ") == []


@pytest.mark.parametrize("href", ["https://a.example/", "http://a.example", "tel:110", "mailto:a@example.jp"])
def test_known_schemes_are_kept(href: str) -> None:
    """Pages, calls and mails may be opened."""
    assert keep_safe_href(href) == href


@pytest.mark.parametrize(
    "href", [None, "", "javascript:x", "//a.example", "http://[bad", "ftp://a.example", "~/places/"]
)
def test_other_addresses_are_no_links(href: str | None) -> None:
    """Anything else, or no address at all, is no link."""
    assert keep_safe_href(href) is None


def test_links_can_name_their_host() -> None:
    """The host of an address says where a link leads; what has none is named by itself."""
    assert name_host("https://city.example/a?b") == "city.example"
    assert name_host("mailto:a@example.jp") == "mailto:a@example.jp"


def test_icons_are_hidden_from_screen_readers() -> None:
    """An icon is inline SVG that takes the text's colour and is not read out."""
    icon = draw_icon("phone")
    assert icon.startswith('<svg class="icon" aria-hidden="true" focusable="false" fill="currentColor"')


@pytest.mark.parametrize("name", ["no-such-icon-at-all", "../../../LICENSE", "Phone"])
def test_unknown_icons_are_refused(name: str) -> None:
    """A name that no bundled icon has is an error, not an empty place."""
    with pytest.raises(ValueError, match="icon"):
        draw_icon(name)


def test_missing_values_are_errors(render: Renderer) -> None:
    """A fragment that does not get a value it needs fails loudly."""
    with pytest.raises(Exception, match="title"):
        render("finder.html")
