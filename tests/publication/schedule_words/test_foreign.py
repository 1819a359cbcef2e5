"""Schedules in English, and in languages without a catalogue of their own."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from generator.languages import Language
from generator.publication.schedule_words import describe, describe_closures, describe_weather
from generator.records.schedule.closures import LocalCalendar
from generator.records.schedule.model import Schedule
from tests.publication.schedule_words.strategies import ENGLISH, SCHEDULES
from tests.records.schedule.build import make

_JAPANESE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef{}]")


@pytest.mark.parametrize(
    ("session", "line"),
    [
        ({"days": "水", "times": "10:00-15:00"}, "Every Wednesday, 10:00–15:00"),
        (
            {"days": "第1・3月曜", "times": ["10:00-12:00", "13:00-15:00"]},
            "1st and 3rd Monday of the month, 10:00–12:00 and 13:00–15:00",
        ),
        ({"days": "最終金曜"}, "Last Friday of the month"),
        ({"days": "月～金", "times": "9:00-17:00"}, "Monday to Friday, 9:00–17:00"),
        ({"days": "平日"}, "Monday to Friday (not on public holidays)"),
        ({"days": "隔週日曜", "anchor": "2026-04-05"}, "Every other Sunday"),
        ({"days": "水", "months": "4月〜10月"}, "Every Wednesday, April to October"),
        ({"days": "毎日", "season": "11-01..03-31"}, "Every day, 1 November to 31 March"),
        ({"days": "毎日", "times": "24時間"}, "Every day, 24 hours"),
        ({"days": "土日祝", "times": "13時から"}, "Every Saturday and Sunday and public holidays, from 13:00"),
        ({"days": "金", "times": "22:00-26:00"}, "Every Friday, 22:00–2:00 the next day"),
        ({"monthdays": ["15", "末日"]}, "Every month on day 15 and the last day"),
        (
            {"dates": ["2026-12-05"], "times": "10:00-12:00", "last_entry": "11:30", "note": "要予約"},
            "Saturday 5 December 2026, 10:00–12:00 (last entry 11:30)",
        ),
        ({"days": "水", "from": "2026-04-01"}, "Every Wednesday (from 1 April 2026)"),
    ],
)
def test_a_session_reads_as_english(session: dict[str, object], line: str) -> None:
    """English lines are those a native speaker would write; the Japanese note is left to the source wording."""
    assert describe(make(session), ENGLISH) == [line]


def test_closures_and_rain_read_as_english() -> None:
    """Closures are one phrase with the municipality's own dates; whom to ask in rain stays out, being Japanese."""
    schedule = make({"days": "毎日"}, closed=["月曜", "祝日", "年末年始"], weather="雨天中止", weather_contact="公民館")
    calendar = LocalCalendar(year_end=((12, 28), (1, 4)))
    assert (
        describe_closures(schedule, ENGLISH, calendar)
        == "every Monday, public holidays and New Year (28 December to 4 January)"
    )
    assert describe_weather(schedule, ENGLISH) == "Cancelled if it rains"


@given(SCHEDULES)
def test_every_schedule_has_lines_without_japanese(schedule: Schedule) -> None:
    """Whatever the schedule, each session gives a line, and no line holds a Japanese letter or an unfilled place."""
    lines = describe(schedule, ENGLISH)
    assert len(lines) == len(schedule.sessions)
    texts = [*lines, describe_closures(schedule, ENGLISH), describe_weather(schedule, ENGLISH)]
    assert all(text is None or (text.strip() and not _JAPANESE.search(text)) for text in texts), texts
    assert (describe_closures(schedule, ENGLISH) is None) == (not schedule.closures)


def test_names_come_in_any_language() -> None:
    """A language without words yet still has the names of its days; what it cannot say stays Japanese."""
    vietnamese = Language("vi", "vi", "Tiếng Việt", "vi/", {"毎週{weekdays}": ("{weekdays} hằng tuần",)})
    assert describe(make({"days": "水"}), vietnamese) == ["Thứ Tư hằng tuần"]
    assert describe(make({"days": "毎日"}), vietnamese) == ["毎日"]
