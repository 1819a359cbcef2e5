"""Whether it may be told of a telephone that it is answered while the desk is open."""

from __future__ import annotations

import pytest

from generator.publication.phone_hours import is_answered_when_open
from generator.records.model import Contact
from tests.records.schedule.build import make

OFFICE = make({"days": "平日", "times": ["8:30-17:15"]}, closed=["祝日", "年末年始"])
WEEK = make({"days": "月～金", "times": ["8:30-17:15"]}, closed=["年末年始"])


def _phone(hours: str | None = None, channel: str = "phone") -> Contact:
    return Contact.model_validate({"channel": channel, "value": "0000-11-1111"} | ({"hours": hours} if hours else {}))


@pytest.mark.parametrize("hours", [None, "平日 8時30分から17時15分", "月～金 8:30〜17:15（祝日・年末年始は休み）"])
def test_the_same_hours_in_other_words_are_the_same(hours: str | None) -> None:
    """No words, the same words, and words that mean the same; days of rest may be left out."""
    assert is_answered_when_open([_phone(hours)], OFFICE)


@pytest.mark.parametrize(
    "hours", ["平日 9時から17時", "毎日 8時30分から17時15分", "平日の昼間", "平日 8時30分から17時15分（水曜は休み）"]
)
def test_other_hours_are_not(hours: str) -> None:
    """Shorter, on more days, not understood, or with another day of rest: nothing is told of calling."""
    assert not is_answered_when_open([_phone(hours)], OFFICE)


def test_weekdays_are_not_working_days_where_holidays_are_open() -> None:
    """A desk that is open on public holidays is not one whose telephone is answered on 平日."""
    assert not is_answered_when_open([_phone("平日 8時30分から17時15分")], WEEK)


def test_the_first_telephone_counts() -> None:
    """Other channels are passed over, other numbers do not count; without telephone or hours there is nothing to tell."""
    assert is_answered_when_open([_phone("火曜だけ", "fax"), _phone(), _phone("火曜 9時から10時")], OFFICE)
    assert not is_answered_when_open([_phone("火曜 9時から10時"), _phone()], OFFICE)
    assert not is_answered_when_open([_phone(None, "fax")], OFFICE)
    assert not is_answered_when_open([_phone()], None)
