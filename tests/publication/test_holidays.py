"""The holidays that the door lets out: those of the months that the eight weeks touch."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import jpholiday
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.plain import advise
from generator.languages import JAPANESE
from generator.languages.language import read_language
from generator.publication.holidays import name_holiday, publish_holidays

CATALOGUES = Path(__file__).parents[2] / "theme" / "languages"
EASY = read_language(CATALOGUES / "easy.po")
ENGLISH = read_language(CATALOGUES / "en.po")


def test_the_holidays_around_the_turn_of_the_year() -> None:
    """From the first of November 2026 to the end of January 2027, by the names of the law."""
    assert [(holiday.date, holiday.name) for holiday in publish_holidays(date(2026, 11, 24))] == [
        (date(2026, 11, 3), "文化の日"),
        (date(2026, 11, 23), "勤労感謝の日"),
        (date(2027, 1, 1), "元日"),
        (date(2027, 1, 11), "成人の日"),
    ]


def test_days_off_for_a_holiday_are_named() -> None:
    """A Monday off for a Sunday, and a day between two holidays (Act Art. 3(2), (3)), are there with names of their own."""
    spring = {holiday.date: holiday.name for holiday in publish_holidays(date(2027, 3, 1))}
    autumn = {holiday.date: holiday.name for holiday in publish_holidays(date(2026, 9, 1))}
    assert "振替休日" in spring[date(2027, 3, 22)]
    assert autumn[date(2026, 9, 22)] == "国民の休日"


def test_every_holiday_of_the_law_has_a_name_in_each_language() -> None:
    """Whatever the library names in 30 years is told in English, in easy Japanese with readings, and unchanged in Japanese."""
    named = {name for _, name in jpholiday.between(date(2022, 1, 1), date(2051, 12, 31))}
    assert len(named) > 20
    for name in named:
        assert name_holiday(name, JAPANESE) == name
        assert name_holiday(name, ENGLISH).isascii(), name
        assert not advise(name_holiday(name, EASY)), name
    assert name_holiday("文化の日 振替休日", ENGLISH) == "Culture Day (substitute holiday)"
    assert name_holiday("即位の日", ENGLISH) == "即位の日"


@given(st.dates(date(2020, 1, 1), date(2045, 12, 31)))
def test_they_are_in_order_once_each_and_within_the_months(today: date) -> None:
    """Whatever the day, no date stands there twice or lies outside the months shown."""
    days = [holiday.date for holiday in publish_holidays(today)]
    last = today + timedelta(days=55)
    assert days == sorted(set(days))
    assert all(today.replace(day=1) <= day for day in days)
    assert all((day.year, day.month) <= (last.year, last.month) for day in days)
