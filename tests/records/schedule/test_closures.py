"""Closures, as listed in the register and in cells of closed days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.schedule.closures import LocalCalendar, read_closure, read_closures
from generator.records.schedule.free_closures import read_closed_cell

CALENDAR = LocalCalendar()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("祝日", "祝日"),
        ("holidays", "祝日"),
        ("国民の祝日", "祝日"),
        ("祝祭日", "祝日"),
        ("年末年始", "年末年始"),
        ("year_end", "年末年始"),
        ("お盆", "お盆"),
        ("obon", "お盆"),
        ("12-29..01-03", "12-29..01-03"),
        ("12/29～1/3", "12-29..01-03"),
        ("12月29日～1月3日", "12-29..01-03"),
        ("8月13日から16日", "08-13..08-16"),
        ("8月", "08-01..08-31"),
        ("慰霊の日", "06-23"),
        ("2026-12-10", "2026-12-10"),
        ("2026年12月10日", "2026-12-10"),
        ("令和8年12月10日", "2026-12-10"),
        ("2026-12-10..2026-12-20", "2026-12-10..2026-12-20"),
        ("月曜", "月曜"),
        ("第3日曜日", "第3日曜日"),
    ],
)
def test_closures_are_read_and_written_in_one_form(text: str, written: str) -> None:
    """Each way to say a closure becomes the register's form, which reads back to the same closure."""
    closure = read_closure(text)
    assert closure is not None
    assert closure.write() == written
    again = read_closure(written)
    assert again is not None
    assert again.write() == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "02-30",
        "13-01..14-02",
        "2026-02-29",
        "2026-12-20..2026-12-10",
        "県の休日に準ずる",
        "隔週月曜",
        "祝日も受付",
    ],
)
def test_closures_that_cannot_be_are_refused(text: str) -> None:
    """Days that do not exist, ranges that run backwards and other words give nothing."""
    assert read_closure(text) is None


def test_a_cell_that_lists_closures_is_taken_apart() -> None:
    """土曜日・日曜日・祝日・12月29日～1月3日 closes all four."""
    closures = read_closures("土曜日・日曜日・祝日・12月29日～1月3日")
    assert closures is not None

    def closed(day: date, holiday: bool = False) -> bool:
        return any(closure.covers(day, holiday=holiday, calendar=CALENDAR) for closure in closures)

    assert closed(date(2026, 11, 28))
    assert closed(date(2026, 11, 29))
    assert closed(date(2026, 11, 23), holiday=True)
    assert closed(date(2027, 1, 3))
    assert not closed(date(2026, 11, 24))


def test_a_cell_keeps_what_it_does_not_understand_apart() -> None:
    """Unknown parts of a cell are kept as words, and 祝日も受付 closes nothing."""
    found = read_closed_cell("祝日・年末年始・施設メンテナンス日")
    assert [closure.kind for closure in found.closures] == ["holidays", "year_end"]
    assert found.rest == ["施設メンテナンス日"]
    open_on_holidays = read_closed_cell("祝日も受付／年末年始は除く")
    assert [closure.kind for closure in open_on_holidays.closures] == ["year_end"]


@given(st.text(max_size=40))
def test_no_text_makes_reading_closures_fail(text: str) -> None:
    """Any text is read or set aside."""
    read_closure(text)
    read_closures(text)
    read_closed_cell(text)
