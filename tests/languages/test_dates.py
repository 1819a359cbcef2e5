"""Dates and clock times in each language."""

from __future__ import annotations

from datetime import date

import pytest

from generator.languages import JAPANESE, Language
from generator.languages.clock import write_clock, write_span
from generator.languages.dates import write_date, write_long_date, write_month, write_month_day, write_weekday

EASY = Language("easy", "ja", "やさしい日本語", "easy/", {"{opens}から{closes}": ("{opens}から {closes}まで",)})
ENGLISH = Language(
    "en",
    "en",
    "English",
    "en/",
    {"{opens}から{closes}": ("{opens}–{closes}",), "24時間": ("24 hours",), "翌日の{clock}": ("{clock} the next day",)},
)
VIETNAMESE = Language("vi", "vi", "Tiếng Việt", "vi/", {})
DAY = date(2026, 11, 24)


def test_each_language_writes_dates_its_own_way() -> None:
    """Japanese with the western year, easy Japanese with readings, English and others by CLDR."""
    assert [write_date(DAY, one) for one in (JAPANESE, EASY, ENGLISH)] == [
        "2026年11月24日",
        "2026{年|ねん}11{月|がつ}{24日|にじゅうよっか}",
        "24 November 2026",
    ]
    assert write_month_day(DAY, ENGLISH) == "Tue 24 Nov"
    assert write_month_day(DAY, EASY) == "11{月|がつ}{24日|にじゅうよっか}（{火曜日|かようび}）"
    assert write_long_date(DAY, ENGLISH) == "Tuesday 24 November 2026"
    assert [write_month(DAY, one) for one in (JAPANESE, EASY, ENGLISH)] == [
        "2026年11月",
        "2026{年|ねん}11{月|がつ}",
        "November 2026",
    ]
    assert [write_weekday(6, one) for one in (JAPANESE, EASY, ENGLISH)] == ["日曜日", "{日曜日|にちようび}", "Sunday"]
    assert "11" in write_date(DAY, VIETNAMESE)


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        ("10:00", "{午前|ごぜん}10{時|じ}"),
        ("13:30", "{午後|ごご}1{時|じ}30{分|ぷん}"),
        ("09:15", "{午前|ごぜん}9{時|じ}15{分|ふん}"),
        ("12:00", "{昼|ひる}の12{時|じ}"),
        ("00:00", "{午前|ごぜん}0{時|じ}"),
        ("24:00", "{夜|よる}の12{時|じ}"),
        ("24:30", "翌日の{午前|ごぜん}0{時|じ}30{分|ぷん}"),
    ],
)
def test_easy_japanese_tells_the_half_of_the_day(clock: str, words: str) -> None:
    """No one has to know the clock of 24 hours."""
    assert write_clock(clock, EASY) == words


def test_spans_follow_each_language() -> None:
    """The order and the words between two times are the language's."""
    assert write_span("10:00", "15:00", EASY) == "{午前|ごぜん}10{時|じ}から {午後|ごご}3{時|じ}まで"
    assert write_span("10:00", "15:00", ENGLISH) == "10:00–15:00"
    assert write_span("00:00", "24:00", ENGLISH) == "24 hours"
    assert write_span("24:00", "25:00", JAPANESE) == "翌日の0時から1時"
    assert write_span("24:00", "25:00", ENGLISH) == "0:00–1:00 the next day"
    assert write_span("18:00", "24:00", EASY) == "{午後|ごご}6{時|じ}から {夜|よる}の12{時|じ}まで"
