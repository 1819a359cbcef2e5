"""Dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.eras import format_japanese, from_excel_serial, is_yearless_date, parse_date

DAYS = st.dates(min_value=date(1868, 1, 25), max_value=date(2199, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-04-01", date(2026, 4, 1)),
        ("2026/4/1", date(2026, 4, 1)),
        ("２０２６．４．１", date(2026, 4, 1)),
        ("2026年4月1日（水）", date(2026, 4, 1)),
        ("2026年4月1日 水曜日", date(2026, 4, 1)),
        ("20260401", date(2026, 4, 1)),
        ("2026-04-01 00:00:00", date(2026, 4, 1)),
        ("2026-04-01T00:00:00", date(2026, 4, 1)),
        ("2026−04−01", date(2026, 4, 1)),
        ("S47.11. 1", date(1972, 11, 1)),
        ("H27. 4. 1", date(2015, 4, 1)),
        ("H 9.12. 1", date(1997, 12, 1)),
        ("h27/4/1", date(2015, 4, 1)),
        ("Ｒ８．４．１", date(2026, 4, 1)),
        ("令和5年4月1日", date(2023, 4, 1)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("平成２８年　８月２３日", date(2016, 8, 23)),
        ("㋿5年4月1日", date(2023, 4, 1)),
        ("昭和二十三年十一月七日", date(1948, 11, 7)),
        ("平成32年4月1日", date(2020, 4, 1)),
    ],
)
def test_dates_are_read_as_documents_write_them(text: str, day: date) -> None:
    """Western, era, full-width, spaced and kanji dates all give the day they mean."""
    assert parse_date(text) == day


@pytest.mark.parametrize(
    "text",
    ["", "未定", "―", "4月1日", "4/1", "H27.4", "H27", "26/4/1", "2026-02-30", "令和0年4月1日", "昭和99年1月1日",
     "令和元年4月1日", "平成元年1月7日", "39431", "2026-04-01 10:30", "2026年4月1日から", "0001-01-01", "99991231", "2026-13-01"],
)  # fmt: skip
def test_doubtful_dates_are_not_read(text: str) -> None:
    """Blank, partial, impossible and out-of-era dates give None."""
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("39431", date(2007, 12, 15)), ("３９４３１", date(2007, 12, 15)), ("46113.0", date(2026, 4, 1)), ("20260401", None),
     ("19999", None), ("73051", None), ("", None), ("1", None), ("未定", None)],
)  # fmt: skip
def test_spreadsheet_serials_are_read_in_a_plausible_range(text: str, day: date | None) -> None:
    """A five-digit day number between 1954 and 2099 is a date, any other number is not."""
    assert from_excel_serial(text) == day


@pytest.mark.parametrize("text", ["4月1日", "４／１", "4/1（水）", "十二月二十九日", "2月29日", "4月 1日"])
def test_dates_without_year_are_noticed(text: str) -> None:
    """A month and a day alone are a date without its year."""
    assert is_yearless_date(text)
    assert parse_date(text) is None


@pytest.mark.parametrize("text", ["2026/4/1", "令和8年4月1日", "13月1日", "4/31", "", "未定", "4月", "1日"])
def test_other_texts_are_no_dates_without_year(text: str) -> None:
    """Whole dates, impossible ones and other text are not taken for dates without a year."""
    assert not is_yearless_date(text)


def test_dates_are_written_for_readers() -> None:
    """A date is written with its weekday, or without when asked."""
    assert format_japanese(date(2026, 11, 24)) == "2026年11月24日（火）"
    assert format_japanese(date(2026, 4, 1), weekday=False) == "2026年4月1日"


@given(DAYS, st.booleans())
def test_written_dates_are_read_back(day: date, weekday: bool) -> None:
    """What is written for readers is read as the same day, and so is the ISO form."""
    assert parse_date(format_japanese(day, weekday)) == day
    assert parse_date(day.isoformat()) == day
    assert parse_date(day.strftime("%Y%m%d")) == day


@given(st.integers(min_value=20_000, max_value=73_050))
def test_serials_count_days(serial: int) -> None:
    """One more in the serial is one day later, from 1954-10-03 on."""
    assert from_excel_serial(str(serial)) == date(1954, 10, 3) + timedelta(days=serial - 20_000)


@given(st.text() | st.text(alphabet="0123456789年月日令和元SHR./- ０１（水）"))
def test_dates_are_total(text: str) -> None:
    """No text raises, and nothing is both a whole date and one without its year."""
    assert not (parse_date(text) is not None and is_yearless_date(text))
    from_excel_serial(text)
