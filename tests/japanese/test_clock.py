"""Times of day."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.clock import find_time_ranges, format_clock, parse_time, parse_time_range

TIMES = st.builds("{:02d}:{:02d}".format, st.integers(0, 29), st.integers(0, 59))


@pytest.mark.parametrize(
    ("text", "time"),
    [("９：３０", "09:30"), ("9時半", "09:30"), ("午後1時30分", "13:30"), ("午後 1時半", "13:30"), ("13時", "13:00"), ("9:30", "09:30"),
     ("09:30:00", "09:30"), ("24:00", "24:00"), ("25:30", "25:30"), ("29:59", "29:59"), ("正午", "12:00"), ("午前0時", "00:00"),
     ("午後0時15分", "12:15"), ("十時五分", "10:05"), ("AM9:00", "09:00"), ("pm1:30", "13:30"), ("朝9時", "09:00"), ("夕方5時", "17:00"),
     ("夜7時", "19:00"), ("昼の12時", "12:00"), ("翌1時", "25:00"), ("翌日の午前2時", "26:00"), (" 9:30\u3000", "09:30")],
)  # fmt: skip
def test_times_are_read_as_people_write_them(text: str, time: str) -> None:
    """Clock, kanji, half-hour, morning and afternoon forms give the time they mean."""
    assert parse_time(text) == time


@pytest.mark.parametrize(
    "text",
    ["99:99", "9:99", "9:60", "30:00", "午後12時", "午前12時", "午前13時", "10時ごろ", "10時（または17時）", "", "未定", "9", "9:5", "930",
     "10:00～12:00", "9時間", "夜3時", "12時60分"],
)  # fmt: skip
def test_unknown_and_doubtful_times_are_not_read(text: str) -> None:
    """The code for unknown, impossible times and words on which readers disagree give None."""
    assert parse_time(text) is None


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("９：３０～１８：３０", ("09:30", "18:30")),
        ("8:30～17:00", ("08:30", "17:00")),
        ("10:00−12:00", ("10:00", "12:00")),
        ("10:00 － 12:00", ("10:00", "12:00")),
        ("13時半ー15時", ("13:30", "15:00")),
        ("9時から17時まで", ("09:00", "17:00")),
        ("午前8時30分から午後5時15分", ("08:30", "17:15")),
        ("午後1時～3時", ("13:00", "15:00")),
        ("午前10時〜12時", ("10:00", "12:00")),
        ("9～17時", ("09:00", "17:00")),
        ("9時～正午", ("09:00", "12:00")),
        ("22:00～翌5:00", ("22:00", "05:00")),
        ("22:00-5:00", ("22:00", "05:00")),
        ("8:30〜翌8:30", ("08:30", "08:30")),
        ("9:00～25:30", ("09:00", "25:30")),
    ],
)
def test_one_range_is_read(text: str, times: tuple[str, str]) -> None:
    """A range in any of its usual writings gives its two times."""
    assert parse_time_range(text) == times


@pytest.mark.parametrize(
    "text",
    ["10時～3時", "10:00～", "～12:00", "99:99～99:99", "9:99～10:00", "2～3時間", "10:00～12:00頃", "9:00～9:00", "随時", "",
     "10:00～12:00、13:00～15:00", "月～金 8:30～17:15", "4/1～5/6", "午前9時～5時"],
)  # fmt: skip
def test_doubtful_ranges_are_not_read(text: str) -> None:
    """Open, unknown, backward, approximate and several ranges give None."""
    assert parse_time_range(text) is None


def test_all_ranges_of_running_text_are_found() -> None:
    """The ranges of a messy cell come in order; durations, dates and unknown times are left out."""
    text = (
        "月～金\n8:30～17:15（受付16:00まで）\n土・日9:00～18:00、午前10時から正午、13～16時 4/1～5/6 2～3時間 "
        "99:99～99:99 毎週水曜日 午前8時45分から午後5時15分 本庁：9時から16時30分まで"
    )
    assert find_time_ranges(text) == [
        ("08:30", "17:15"), ("09:00", "18:00"), ("10:00", "12:00"), ("13:00", "16:00"), ("08:45", "17:15"),
        ("09:00", "16:30"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("time", "clock"),
    [
        ("13:30", "13時30分"),
        ("09:00", "9時"),
        ("12:00", "12時"),
        ("00:05", "0時5分"),
        ("24:00", "24時"),
        ("25:30", "25時30分"),
        ("99:99", "99:99"),
        ("未定", "未定"),
    ],
)
def test_times_are_written_for_readers(time: str, clock: str) -> None:
    """Times are written in words; what is no time is left alone."""
    assert format_clock(time) == clock


@given(TIMES)
def test_written_times_are_read_back(time: str) -> None:
    """A time written for readers is read as the same time."""
    assert parse_time(time) == time
    assert parse_time(format_clock(time)) == time


@given(TIMES, TIMES)
def test_ranges_are_read_back_when_the_end_is_later(start: str, end: str) -> None:
    """Any forward range is read, however its times are written."""
    start, end = sorted((start, end))
    if start == end:
        return
    assert parse_time_range(f"{start}～{end}") == (start, end)
    assert parse_time_range(f"{format_clock(start)}から{format_clock(end)}まで") == (start, end)


@given(st.text() | st.text(alphabet="0123456789:時分半午前後正夜翌~～-から "))
def test_times_are_total_and_well_formed(text: str) -> None:
    """No text raises, and every time given is a time."""
    times = [parse_time(text), *(parse_time_range(text) or ()), *(t for pair in find_time_ranges(text) for t in pair)]
    assert all(re.fullmatch("[0-2][0-9]:[0-5][0-9]", time) for time in times if time is not None)
    format_clock(text)
