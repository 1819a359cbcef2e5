"""When a meeting is over, in Japan time."""

from __future__ import annotations

from datetime import date

import pytest

from generator.outputs.now.ends import write_day_end, write_end
from generator.public import Occurrence

DAY = date(2026, 12, 31)


@pytest.mark.parametrize(
    ("opens", "closes", "end"),
    [
        ("10:00", "15:00", "2026-12-31T15:00"),
        ("9:00", "9:30", "2026-12-31T09:30"),
        ("22:00", "05:00", "2027-01-01T05:00"),
        ("23:00", "25:30", "2027-01-01T01:30"),
        ("00:00", "24:00", "2027-01-01T00:00"),
        ("10:00", None, "2027-01-01T00:00"),
        (None, None, "2027-01-01T00:00"),
    ],
)
def test_a_meeting_is_over_at_its_end_or_with_its_day(opens: str | None, closes: str | None, end: str) -> None:
    """The end is told to the minute; past midnight it is of the next day, unknown it is the end of the day."""
    assert write_end(Occurrence(DAY, opens, closes)) == end


def test_a_day_ends_where_the_next_begins() -> None:
    """31 December ends with the first minute of the year."""
    assert write_day_end(DAY) == "2027-01-01T00:00"
