"""Random schedules, each in the register's form and as OpenStreetMap's `opening_hours`, for an outside library to judge.

Where the library and we read a thing differently, the text is written so that both mean the same:

* Past midnight. We take a meeting from 22:00 to 5:00 for one of the day on which it begins: a day of rest takes it out
  whole and leaves the night before it alone. The library cuts it at midnight and lets a day of rest take out the hours of
  its own calendar day. So the hours after midnight are a text of their own, which is asked about a day earlier.
* Public holidays. The library (1.x) lacks those that fall on a Sunday, the day between two holidays of 22 September 2026
  and the substitute day of 22 March 2027, which are holidays by law (国民の祝日に関する法律第3条; 内閣府「国民の祝日について」).
  Its text names them by date.
* A list of months before one nth weekday. It reads `Jan,Feb Mo[1]` as all of January and the first Monday of February
  (`Jan,Feb Mo` and `Jan,Feb Mo[1,2]` as we do; the grammar allows both). So each month has a rule of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hypothesis import strategies as st
from opening_hours import OpeningHours

from generator.records.schedule.codes import WEEKDAY_CODES
from generator.records.schedule.model import Schedule
from tests.records.schedule.build import make

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
HOLIDAYS_IT_LACKS = (date(2026, 5, 3), date(2026, 9, 22), date(2027, 3, 22))
"""Of 2026 and 2027; `test_which_holidays_the_library_lacks` keeps watch over them."""

_CLOSURES = {
    "年末年始": ("Dec 29-Jan 3 off",),
    "お盆": ("Aug 13-Aug 16 off",),
    "月曜": ("Mo off",),
    "第2火曜": ("Tu[2] off",),
    "06-01..06-20": ("Jun 1-Jun 20 off",),
    "2026-05-11": ("2026 May 11 off",),
    "2026-12-10..2026-12-24": ("2026 Dec 10-2026 Dec 24 off",),
    "祝日": ("PH off", *(f"{day.year} {MONTHS[day.month - 1]} {day.day} off" for day in HOLIDAYS_IT_LACKS)),
}


@dataclass(frozen=True)
class Sample:
    """A schedule, and as the library reads it the hours before midnight and those after it (asked a day earlier)."""

    schedule: Schedule
    evening: str
    night: str

    def is_open(self, moment: datetime) -> bool:
        """Return the library's judgement of a moment in Japan, without zone."""
        return _is_open(self.evening, moment) or _is_open(self.night, moment - timedelta(days=1))


def _is_open(text: str, moment: datetime) -> bool:
    return bool(text) and OpeningHours(text, country="JP").is_open(moment)


Clocks = tuple[int, int]
Selector = tuple[dict[str, object], tuple[str, ...]]


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _days_in(day: date) -> str:
    return f"{day.year} {MONTHS[day.month - 1]} {day.day}"


@st.composite
def _weekdays(draw: st.DrawFn) -> Selector:
    days = sorted(draw(st.sets(st.integers(0, 6), min_size=1, max_size=4)))
    orders = draw(st.sampled_from([(0,), (1,), (2, 4), (1, 3), (5,), (6,), (3, 6)]))
    code = "".join(map(str, orders))
    written = "".join(f"{code}{WEEKDAY_CODES[day]}" for day in days)
    index = ",".join("-1" if order == 6 else str(order) for order in orders)
    selector = ",".join(WEEKDAY_CODES[day] + ("" if orders == (0,) else f"[{index}]") for day in days)
    return {"days": written}, (selector,)


def _holidays() -> Selector:
    return {"days": "土日祝"}, ("Sa,Su,PH", *map(_days_in, HOLIDAYS_IT_LACKS))


def _monthdays() -> Selector:
    return {"monthdays": [1, 15, 31]}, (
        ",".join(f"{m} 1,{m} 15" + (f",{m} 31" if m in "Jan Mar May Jul Aug Oct Dec" else "") for m in MONTHS),
    )


@st.composite
def _dates(draw: st.DrawFn) -> Selector:
    days = sorted(draw(st.sets(st.dates(date(2026, 1, 1), date(2027, 12, 31)), min_size=1, max_size=5)))
    return {"dates": [day.isoformat() for day in days]}, tuple(map(_days_in, days))


@st.composite
def _times(draw: st.DrawFn) -> list[Clocks]:
    shape = draw(st.sampled_from(["day", "two", "night", "evening", "small hours", "whole"]))
    minute = draw(st.sampled_from([0, 15, 30, 59]))
    return {
        "day": [(10 * 60 + minute, 15 * 60)],
        "two": [(9 * 60, 11 * 60 + minute), (13 * 60, 17 * 60 + 15)],
        "night": [(22 * 60, 28 * 60 + minute)],
        "evening": [(18 * 60 + minute, 24 * 60)],
        "small hours": [(24 * 60 + minute, 29 * 60)],
        "whole": [(0, 24 * 60)],
    }[shape]


@st.composite
def _ranges(draw: st.DrawFn, allowed: bool) -> Selector:
    """Months, a season or days from which to which it holds; the library takes only one of them before a weekday."""
    kind = draw(st.sampled_from(["none", "months", "season", "validity"])) if allowed else "none"
    if kind == "months":
        months = sorted(draw(st.sets(st.integers(1, 12), min_size=1, max_size=6)))
        return {"months": months}, tuple(MONTHS[month - 1] for month in months)
    if kind == "season":
        season, text = draw(st.sampled_from([("04-01..10-31", "Apr 1-Oct 31"), ("11-15..02-20", "Nov 15-Feb 20")]))
        return {"season": season}, (text,)
    if kind == "validity":
        first = draw(st.dates(date(2026, 1, 1), date(2026, 12, 1)))
        last = draw(st.dates(date(2027, 1, 1), date(2027, 11, 30)))
        return {"from": first.isoformat(), "to": last.isoformat()}, (f"{_days_in(first)}-{_days_in(last)}",)
    return {}, ("",)


@st.composite
def _sessions(draw: st.DrawFn) -> tuple[dict[str, object], tuple[str, ...], list[Clocks]]:
    ranged = draw(st.booleans())
    choices = [_weekdays()] if ranged else [_weekdays(), _dates(), st.builds(_holidays), st.builds(_monthdays)]
    fields, selectors = draw(st.one_of(choices))
    limits, ranges = draw(_ranges(ranged))
    times = draw(_times())
    # 22:00-28:30 may be written 22:00-04:30 too.
    plain = draw(st.booleans())
    written = [
        f"{_clock(opens)}-{_clock(closes - 24 * 60 if plain and opens < 24 * 60 < closes else closes)}"
        for opens, closes in times
    ]
    texts = tuple(f"{range_} {selector}".strip() for range_ in ranges for selector in selectors)
    return {**fields, **limits, "times": written}, texts, times


@st.composite
def samples(draw: st.DrawFn) -> Sample:
    """Draw a schedule of one to three sessions with up to three kinds of days of rest."""
    sessions = draw(st.lists(_sessions(), min_size=1, max_size=3))
    closed = draw(st.lists(st.sampled_from(sorted(_CLOSURES)), unique=True, max_size=3))
    rest = [text for words in closed for text in _CLOSURES[words]]
    evening, night = [], []
    for _, selectors, times in sessions:
        for opens, closes in times:
            if opens < 24 * 60:
                evening += _write(selectors, opens, min(closes, 24 * 60))
            if closes > 24 * 60:
                night += _write(selectors, max(opens, 24 * 60) - 24 * 60, closes - 24 * 60)
    schedule = make(*(fields for fields, _, _ in sessions), closed=closed)
    return Sample(schedule, _join(evening, rest), _join(night, rest))


def _write(selectors: Iterable[str], opens: int, closes: int) -> list[str]:
    return [f"{selector} {_clock(opens)}-{_clock(closes)}" for selector in selectors]


def _join(rules: list[str], rest: list[str]) -> str:
    return "; ".join([", ".join(rules), *rest]) if rules else ""
