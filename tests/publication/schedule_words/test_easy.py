"""Schedules in やさしい日本語."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from generator.japanese.ruby import parse_ruby
from generator.publication.schedule_words import describe, describe_closures, describe_weather
from generator.records.schedule.model import Schedule
from tests.publication.schedule_words.strategies import EASY, SCHEDULES
from tests.records.schedule.build import make

_KANJI = re.compile(r"[々〇\u3400-\u9fff]")


@pytest.mark.parametrize(
    ("session", "line"),
    [
        (
            {"days": "水", "times": "10:00-15:00"},
            "{毎週|まいしゅう} {水曜日|すいようび} {午前|ごぜん}10{時|じ}から {午後|ごご}3{時|じ}まで",
        ),
        ({"days": "第1・3月曜"}, "{月|つき}の 1{番目|ばんめ}と 3{番目|ばんめ}の {月曜日|げつようび}"),
        ({"days": "最終金曜"}, "{月|つき}の {最後|さいご}の {金曜日|きんようび}"),
        ({"days": "平日"}, "{月曜日|げつようび}から {金曜日|きんようび}（{祝日|しゅくじつ}は {休|やす}み）"),
        ({"days": "隔週日曜", "anchor": "2026-04-05"}, "2{週間|しゅうかん}に 1{回|かい}の {日曜日|にちようび}"),
        ({"days": "毎日", "times": "24時間"}, "{毎日|まいにち} 24{時間|じかん}"),
        ({"monthdays": ["10"], "months": "4・6月"}, "{4月|しがつ}と 6{月|がつ}の {10日|とおか}"),
    ],
)
def test_a_session_is_short_and_has_its_readings(session: dict[str, object], line: str) -> None:
    """Lines are short, with spaces between phrases and the halves of the day told."""
    assert describe(make(session), EASY) == [line]


@given(SCHEDULES)
def test_no_kanji_is_without_its_reading(schedule: Schedule) -> None:
    """Whatever the schedule, each session gives a line whose every kanji carries its reading."""
    lines = describe(schedule, EASY)
    assert len(lines) == len(schedule.sessions)
    texts = [*lines, describe_closures(schedule, EASY), describe_weather(schedule, EASY)]
    for text in texts:
        bare = [part.base for part in parse_ruby(text or "") if part.reading is None]
        assert not _KANJI.search("".join(bare)), text
