"""Whether the source's words for the hours are worth showing beside ours."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.outputs.entries.source_words import says_more
from generator.outputs.render import Renderer
from generator.public import Schedule
from tests.outputs.entry_page import read_text
from tests.sample import sample_directory


@pytest.mark.parametrize(
    ("text", "ours", "more"),
    [
        ("毎週水曜 10:00〜15:00（祝日は休み）", ["毎週水曜日の10時から15時", "お休み: 祝日"], False),
        ("毎週水曜 10:00〜15:00（祝日は休み）", ["毎週水曜日の10時から15時"], True),
        ("月・木曜日 午前10時〜11時、午後2時〜3時", ["毎週月・木曜日の10時から11時、14時から15時"], False),
        ("平日 ９時〜18時", ["Monday to Friday, 9 a.m. to 6 p.m."], False),
        ("毎週木曜日 14時ごろから", ["毎週木曜日の14時から"], True),
        ("最終金曜日 13時〜15時（12月は第3金曜日）", ["最終金曜日の13時から15時"], True),
        ("毎週水・土曜日 10時〜15時（出入り自由）", ["毎週水・土曜日の10時から15時"], True),
        ("要予約", ["予約してから行くところです"], False),
        ("要予約", [], True),
    ],
)
def test_the_source_is_worth_showing_only_where_it_says_more(text: str, ours: list[str], more: bool) -> None:
    """A number, a word or a day of rest that our sentence lacks is shown; mere repetition is not."""
    assert says_more(text, ours) is more


@given(st.text(alphabet="月曜日毎週第0123456789時分〜、（）祝休雨自由ごろ", max_size=30))
def test_what_is_ours_word_for_word_is_never_more(text: str) -> None:
    """The same words say the same, whatever they are."""
    assert not says_more(text, [text]) or not text


@pytest.mark.parametrize(("state", "shown"), [("confirmed", False), ("partly", True)])
def test_the_source_wording_stands_beside_ours_where_reading_was_unsure(
    render: Renderer, state: str, shown: bool
) -> None:
    """Hours that were read whole are told once; hours that are only partly known keep the words they came from."""
    place = sample_directory().places[0]
    assert isinstance(place.schedule, Schedule)
    schedule = replace(place.schedule, hours_state="partly" if state == "partly" else "confirmed")
    text = read_text(replace(place, schedule=schedule), render)
    assert "毎週水曜日の10時から15時" in text
    assert ("もとの案内「毎週水曜 10:00〜15:00（祝日は休み）」" in text) is shown
