"""Schedules that cannot be so, and doubts between text and sessions."""

from __future__ import annotations

import pytest

from generator.records.schedule.doubts import contradictions
from generator.records.schedule.impossible import impossible
from generator.records.schedule.messages import say
from tests.records.schedule.build import make

WED: dict[str, object] = {"days": "水", "times": "10:00-12:00"}


@pytest.mark.parametrize(
    "sessions",
    [
        [WED],
        [WED, {"days": "水", "times": "13:00-15:00"}],
        [{"days": "水", "times": ["10:00-12:00", "12:00-13:00"], "last_entry": "12:30"}],
        [{"days": "金", "times": "22:00-26:00"}],
        [{"days": "第5土曜", "times": "10:00-12:00"}],
        [{"monthdays": ["31"]}],
        [{"days": "隔週日曜", "anchor": "2026-04-05"}],
        [{"days": "第1水曜", "times": "10:00-12:00"}, {"days": "第3水曜", "times": "10:00-12:00"}],
        [{**WED, "season": "04-01..10-31"}, {**WED, "season": "11-01..03-31"}],
        [{**WED, "to": "2026-03-31"}, {**WED, "from": "2026-04-01"}],
        [{"dates": ["2026-12-05"], "from": "2026-12-01"}],
        [{"days": "毎日", "times": "24時間"}],
    ],
)
def test_sound_schedules_are_left_alone(sessions: list[dict[str, object]]) -> None:
    """Usual and unusual but possible schedules raise nothing."""
    assert impossible(make(*sessions, closed=["祝日", "年末年始", "お盆"])) == []


@pytest.mark.parametrize(
    ("session", "code"),
    [
        ({"days": "水", "times": "12:00-10:00"}, "closes_before_opening"),
        ({"days": "水", "times": "10:00-10:00"}, "closes_before_opening"),
        ({"days": "水", "times": "22:00-02:00"}, "closes_before_opening"),
        ({"days": "水", "times": ["10:00-12:00", "11:00-13:00"]}, "times_overlap"),
        ({**WED, "last_entry": "12:30"}, "last_entry_outside"),
        ({"days": "水", "last_entry": "12:30"}, "last_entry_alone"),
        ({"days": "隔週水曜"}, "no_anchor"),
        ({"days": "隔週水曜", "anchor": "2026-04-05"}, "anchor_elsewhere"),
        ({**WED, "from": "2026-05-01", "to": "2026-04-01"}, "from_after_to"),
        ({"dates": ["2026-12-05"], "to": "2026-11-30"}, "date_outside"),
        ({"dates": ["2026-12-05", "2026-12-30"]}, "date_closed"),
        ({"days": "月曜"}, "never_held"),
        ({"monthdays": ["30"], "months": "2"}, "never_held"),
        ({"days": "水", "months": "4", "season": "06-01..06-30"}, "never_held"),
        ({"days": "水", "from": "2026-11-26", "to": "2026-11-30"}, "never_held"),
    ],
)
def test_each_impossible_thing_is_named_once(session: dict[str, object], code: str) -> None:
    """What cannot be so is said in one sentence, in the language asked for."""
    schedule = make(session, closed=["年末年始", "月曜"])
    assert impossible(schedule) == [say(code, "ja", n=1)]
    assert impossible(schedule, language="en") == [say(code, "en", n=1)]


def test_confirmed_hours_need_a_session_and_unknown_ones_do_not() -> None:
    """Confirmed without any day is impossible; partly, unknown or irregular is not."""
    assert impossible(make()) == [say("no_session", "ja")]
    assert impossible(make(hours="partly")) == []
    assert impossible(make(state="irregular")) == []


@pytest.mark.parametrize(
    "other",
    [
        WED,
        {"days": "第1・3水曜", "times": "11:30-13:00"},
        {"days": "毎月15日", "times": "9:00-10:30"},
        {"days": "土日祝", "times": "11:00-12:00"},
        {"dates": ["2026-11-25"], "times": "10:00-11:00"},
    ],
)
def test_two_sessions_on_one_day_and_time_are_named(other: dict[str, object]) -> None:
    """A second session that meets the first on some day at some time is found, by weekday, date or holiday."""
    assert impossible(make(WED, other)) == [say("sessions_overlap", "ja", n=1, m=2)]


def doubts(text: str, *sessions: dict[str, object], **values: object) -> list[str]:
    """Return the doubts between a text and sessions."""
    return contradictions(make(*sessions, text=text, **values))


@pytest.mark.parametrize(
    ("text", "session"),
    [
        ("第1・3月曜日 10時〜12時（祝日は休み）", {"days": "13Mo", "times": "10:00-12:00"}),
        ("平日9時～17時\n休み：土曜日・日曜日", {"days": "平日", "times": "9:00-17:00"}),
        ("月～金 ９：００～１７：００ ※土日祝日を除く", {"days": "12345", "times": "9:00-17:00"}),
        ("毎日（月曜休み） 10時から", {"days": "毎日"}),
        ("日時は広報でお知らせします。月1回", {"days": "第2土曜"}),
        ("毎月15日と29日", {"monthdays": ["15", "29"]}),
        ("12月5日（土）10:00〜", {"dates": ["2026-12-05"]}),
        ("毎日22時～翌5時", {"days": "毎日", "times": "22:00-29:00"}),
    ],
)
def test_a_text_and_sessions_that_agree_raise_no_doubt(text: str, session: dict[str, object]) -> None:
    """Words on closing, frequencies and dates are not taken for weekdays that are missing."""
    assert doubts(text, session) == []


def test_weekdays_that_only_one_side_names_are_doubted() -> None:
    """The text wins: a weekday in the text alone, or in the sessions alone, is pointed at."""
    both = doubts("毎週月曜・木曜 10時〜12時", {"days": "月・金", "times": "10:00-12:00"})
    assert both == [
        say("weekday_only_in_text", "ja", days="木曜"),
        say("weekday_only_in_sessions", "ja", days="金曜"),
    ]
    english = contradictions(make({"days": "火"}, text="水曜日"), language="en")
    assert english[0] == say("weekday_only_in_text", "en", days="Wed")


def test_orders_and_times_that_differ_are_doubted() -> None:
    """第1・3月曜 beside 毎週月曜, and times that are nowhere in the sessions, are pointed at."""
    assert doubts("第1・3月曜日", {"days": "毎週月曜"}) == [say("order_only_in_text", "ja")]
    assert doubts("毎週月曜 13時〜15時", {"days": "月", "times": "10:00-12:00"}) == [say("times_differ", "ja")]


def test_rain_without_anyone_to_ask_is_doubted() -> None:
    """雨天中止 needs somebody to ask."""
    assert doubts("水曜", {"days": "水"}, weather="rain_cancels") == [say("weather_contact_missing", "ja")]
    assert doubts("水曜", {"days": "水"}, weather="rain_cancels", weather_contact="窓口へ") == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("12月〜3月の毎週火・金 10時〜12時", "火・金"),
        ("平日 9時〜17時、土 9時〜13時", "月火水木金土"),
        ("水曜日をのぞく毎日 10時〜16時", "月火木金土日"),
        ("毎週水曜。はじめましての日は第1火曜", "毎週水曜"),
        ("365日24時間", "毎日"),
    ],
)
def test_ordinary_wordings_raise_no_doubt(text: str, days: str) -> None:
    """Months, a single letter before a clock, days left out and days of something else are not taken for a difference."""
    assert contradictions(make({"days": days}, text=text)) == []
