"""The table of the coming two weeks, in minutes from midnight of the day the pages are made for."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from generator.audit.shapes import find_degrees, find_phone_numbers, find_postal_codes
from generator.outputs.now.table import write_table
from generator.public import Occurrence
from tests.opening_rule import judge

TODAY = date(2026, 11, 24)


def _held(
    day: int, opens: str | None, closes: str | None, last: str | None = None, *, cancelled: bool = False
) -> Occurrence:
    return Occurrence(TODAY + timedelta(days=day), opens, closes, last, cancelled)


def test_what_is_known_of_each_opening_is_written() -> None:
    """Two times a day, a last entry, no end, no time: each has its form."""
    held = [
        _held(0, "09:00", "12:00"),
        _held(0, "13:00", "17:00", "16:30"),
        _held(1, "10:00", None),
        _held(2, None, None),
    ]
    assert write_table("p", held, TODAY) == "p 540/720 780/1020/990 2040 d2"


def test_a_night_is_written_over_midnight_however_it_is_told() -> None:
    """22:00 to 29:00 and 22:00 to 5:00 are one night; last night's runs into today; what ended before today is gone."""
    assert write_table("h", [_held(0, "22:00", "29:00")], TODAY) == "h 1320/1740"
    assert write_table("h", [_held(0, "22:00", "05:00")], TODAY) == "h 1320/1740"
    assert write_table("h", [_held(-1, "22:00", "29:00"), _held(-1, "10:00", "12:00")], TODAY) == "h -120/300"


def test_there_is_no_break_where_one_time_ends_and_the_next_begins() -> None:
    """Times that touch or overlap are one, day and night is one span, and the later end keeps its last entry."""
    assert write_table("p", [_held(0, "10:00", "12:00"), _held(0, "12:00", "15:00", "14:00")], TODAY) == "p 600/900/840"
    assert write_table("p", [_held(day, "00:00", "24:00") for day in range(14)], TODAY) == "p 0/20160"


def test_a_meeting_called_off_is_not_open_and_doubt_is_marked() -> None:
    """Cancelled meetings are left out; an uncertain table says so; nothing coming up is a table too."""
    held = [_held(0, "10:00", "12:00", cancelled=True), _held(7, "10:00", "12:00")]
    assert write_table("p", held, TODAY, certain=False) == "p~ 10680/10800"
    assert write_table("p", [], TODAY) == "p"


def test_the_first_opening_beyond_two_weeks_is_there() -> None:
    """A monthly place names its next day on the last evening of the table, but not the one after that."""
    held = [_held(day, "10:00", "12:00") for day in (3, 31, 59)]
    table = write_table("p", held, TODAY)
    assert table == "p 4920/5040 45240/45360"
    assert judge(table, 13 * 1440) == "closed"


CLOCKS = st.integers(0, 29 * 60 + 59).map(lambda minute: f"{minute // 60:02d}:{minute % 60:02d}")


@given(st.lists(st.tuples(st.integers(-1, 55), CLOCKS, CLOCKS | st.none(), CLOCKS | st.none()), max_size=40))
def test_no_table_looks_like_a_number_of_somebody(rows: list[tuple[int, str, str | None, str | None]]) -> None:
    """Whatever the hours, the audit takes no table for a telephone number, a postal code or a coordinate."""
    table = write_table("c", [_held(*row) for row in rows], TODAY)
    assert not [*find_phone_numbers(table), *find_postal_codes(table), *find_degrees(table)]
