"""Schedules in plain Japanese lines."""

from __future__ import annotations

import pytest

from generator.languages import JAPANESE
from generator.publication.schedule_words import describe, describe_closures, describe_weather
from generator.records.schedule.closures import LocalCalendar
from generator.records.schedule.expand import regular_weekdays
from tests.records.schedule.build import make


@pytest.mark.parametrize(
    ("session", "line"),
    [
        (
            {"days": "第1・3月曜", "times": ["10:00-12:00", "13:00-15:00"]},
            "第1・第3月曜日 10時から12時、13時から15時",
        ),
        ({"days": "0We", "times": "9:30-11:30"}, "毎週水曜日 9時30分から11時30分"),
        ({"days": "12345"}, "月曜日から金曜日"),
        ({"days": "平日・第3土曜"}, "平日・第3土曜日"),
        ({"days": "土日祝", "times": "13時から"}, "毎週土・日曜日・祝日 13時から"),
        ({"days": "隔週日曜", "anchor": "2026-04-05"}, "隔週日曜日"),
        ({"days": "偶数月の第3土曜"}, "偶数月の第3土曜日"),
        ({"days": "第3土曜", "months": "11月～3月"}, "11月から3月の第3土曜日"),
        ({"days": "毎日", "season": "04-01..10-31"}, "4月1日から10月31日の毎日"),
        ({"days": "水", "months": ["4", "6"]}, "4月・6月の毎週水曜日"),
        ({"monthdays": ["15", "末日"]}, "毎月15日・末日"),
        ({"dates": ["2026-12-05"], "note": "要予約"}, "2026年12月5日（土）（要予約）"),
        ({"days": "金", "times": "22:00-25:30"}, "毎週金曜日 22時から翌日の1時30分"),
        (
            {"days": "金", "times": "21:00-26:00", "last_entry": "25:00"},
            "毎週金曜日 21時から翌日の2時（受付は翌日の1時まで）",
        ),
        ({"days": "毎日", "times": "24時間"}, "毎日 24時間"),
        (
            {"days": "水", "times": "10:00-12:00", "last_entry": "11:30", "from": "2026-04-01"},
            "毎週水曜日 10時から12時（受付は11時30分まで）（2026年4月1日から）",
        ),
    ],
)
def test_a_session_is_one_plain_line(session: dict[str, object], line: str) -> None:
    """Each session reads as one normalised line, whatever it was written as."""
    assert describe(make(session), JAPANESE) == [line]


def test_what_may_not_be_relied_on_is_not_described() -> None:
    """With unknown hours or no regular days there are no lines and no weekdays: the text speaks alone."""
    for values in ({"hours": "unknown"}, {"state": "suspended"}):
        schedule = make({"days": "水", "times": "10:00-12:00"}, **values)
        assert describe(schedule, JAPANESE) == []
        assert regular_weekdays(schedule) == ()


def test_closures_are_one_line_with_the_municipality_s_dates() -> None:
    """Closures say when year end and obon are here."""
    schedule = make({"days": "毎日"}, closed=["祝日", "年末年始", "お盆", "第3日曜", "2026-12-10", "06-23"])
    calendar = LocalCalendar(obon=((8, 14), (8, 15)))
    assert describe_closures(schedule, JAPANESE, calendar) == (
        "祝日、年末年始（12月29日から1月3日）、お盆（8月14日から8月15日）、第3日曜日、2026年12月10日（木）、6月23日"
    )
    assert describe_closures(make({"days": "毎日"}), JAPANESE) is None


def test_rain_says_whom_to_ask() -> None:
    """雨天中止 comes with the contact where there is one."""
    rainy = make({"days": "水"}, weather="rain_cancels", weather_contact="公民館の窓口")
    assert describe_weather(rainy, JAPANESE) == "雨の日は中止です（問い合わせ：公民館の窓口）"
    assert describe_weather(make({"days": "水"}, weather="雨天決行"), JAPANESE) == "雨の日も開きます"
    assert describe_weather(make({"days": "水"}), JAPANESE) is None


def test_weekdays_for_lists_include_nth_and_seasonal_ones() -> None:
    """A list by weekday finds a place by any weekday it regularly has."""
    assert regular_weekdays(make({"days": "第1・3月曜"}, {"days": "土", "season": "04-01..10-31"})) == (0, 5)
