"""Open or closed at any minute, from the register to the table of a page, judged against an outside library.

`opening-hours-py` reads OpenStreetMap's `opening_hours`. The two classes of difference that were found, and who is right,
stand in `tests.opening_texts`; both are pinned here. The same tables are judged by the real script in
`tests/browser/test_open_now_oracle.py`.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from opening_hours import OpeningHours

from generator.outputs.now.table import write_table
from generator.public import Freshness
from generator.publication.timetable import publish_schedule
from generator.records.schedule.closures import LocalCalendar
from generator.records.schedule.expand import holidays_of
from generator.records.schedule.model import Schedule
from tests.opening_rule import WINDOW, judge, read_spans
from tests.opening_texts import HOLIDAYS_IT_LACKS, Sample, samples
from tests.records.schedule.build import make

FRESH = Freshness("fresh", date(2026, 1, 1), None, None)
BUILD_DAYS = st.dates(date(2026, 1, 2), date(2027, 12, 16))


def tabulate(schedule: Schedule, today: date) -> str:
    """Return the table of a schedule on pages made for a day."""
    told = publish_schedule(schedule, FRESH, "open", today, LocalCalendar())
    assert told is not None
    return write_table("p", (*told.running, *told.occurrences), today)


def list_edges(table: str) -> list[int]:
    """Return the minutes around each opening and closing of a table, within its two weeks."""
    edges = {edge + step for span in read_spans(table) for edge in (span.begins, span.ends) for step in (-1, 0)}
    return sorted(edge for edge in edges if 0 <= edge < WINDOW)[:24]


@given(samples(), BUILD_DAYS, st.lists(st.integers(0, WINDOW - 1), min_size=20, max_size=20))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_open_at_any_minute_as_the_outside_library_says(sample: Sample, today: date, minutes: list[int]) -> None:
    """Whatever the days, seasons, nights and closures, a minute is open to us exactly when it is to the library."""
    table = tabulate(sample.schedule, today)
    midnight = datetime.combine(today, time())
    for minute in {*minutes, *list_edges(table)}:
        moment = midnight + timedelta(minutes=minute)
        assert (judge(table, minute) == "open") == sample.is_open(moment), (moment, table)


def test_which_holidays_the_library_lacks() -> None:
    """Of 2026 and 2027 the library lacks just the holidays that its texts here name by their dates, and has none too many."""
    hours = OpeningHours("PH 10:00-12:00", country="JP")
    days = [date(2026, 1, 1) + timedelta(days=offset) for offset in range(730)]
    known = {day for day in days if hours.is_open(datetime.combine(day, time(11)))}
    ours = holidays_of(2026) | holidays_of(2027)
    assert known <= ours
    assert ours - known == set(HOLIDAYS_IT_LACKS)


def test_a_night_belongs_to_the_day_on_which_it_begins() -> None:
    """The night from Sunday into a holiday is held to its end, and that of the holiday not; the library cuts at midnight."""
    table = tabulate(make({"days": "毎日", "times": ["22:00-29:00"]}, closed=["祝日"]), date(2026, 11, 22))
    holiday = datetime(2026, 11, 23)
    library = OpeningHours("Mo-Su 22:00-29:00; PH off", country="JP")
    for hour, ours, theirs in ((1, True, False), (23, False, False), (26, False, True)):
        minute = (24 + hour) * 60
        assert (judge(table, minute) == "open") is ours
        assert library.is_open(holiday + timedelta(hours=hour)) is theirs
