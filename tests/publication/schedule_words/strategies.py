"""Schedules of every shape, for words in every language."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from generator.languages import Language, read_language
from generator.records.schedule.model import Schedule
from generator.records.schedule.wording import describe_rules
from tests.records.schedule.build import make
from tests.records.schedule.test_codes import RULES

_CATALOGUES = Path(__file__).parents[3] / "theme" / "languages"
ENGLISH: Language = read_language(_CATALOGUES / "en.po")
EASY: Language = read_language(_CATALOGUES / "easy.po")

_CLOCK = st.tuples(st.integers(0, 23), st.sampled_from((0, 5, 30))).map(lambda t: f"{t[0]:02}:{t[1]:02}")
_SPAN = st.tuples(st.integers(0, 11), st.integers(12, 28)).map(lambda t: f"{t[0]:02}:00-{t[1]:02}:30")
_TIMES = st.one_of(
    st.lists(_SPAN, min_size=1, max_size=2, unique=True), _CLOCK.map(lambda clock: [f"{clock}-"]), st.just(["24時間"])
)
_DAY = st.dates(date(2026, 1, 1), date(2027, 12, 31)).map(date.isoformat)
_DAYS = st.one_of(
    st.fixed_dictionaries({"days": st.one_of(RULES.map(describe_rules), st.sampled_from(("平日", "土日祝", "毎日")))}),
    st.fixed_dictionaries(
        {
            "monthdays": st.lists(
                st.integers(1, 32).map(lambda day: "末日" if day == 32 else str(day)), min_size=1, max_size=3
            )
        }
    ),
    st.fixed_dictionaries({"dates": st.lists(_DAY, min_size=1, max_size=3)}),
)
_MORE = st.fixed_dictionaries(
    {},
    optional={
        "times": _TIMES,
        "months": st.sampled_from(("偶数月", "奇数月", "毎月", "4月〜10月", "11-3", "4・6月")),
        "season": st.sampled_from(("04-01..10-31", "11-01..03-31", "02-29..02-29")),
        "last_entry": _CLOCK,
        "from": _DAY,
        "to": _DAY,
        "note": st.just("要予約"),
        "anchor": st.just("2026-04-05"),
    },
)
_SESSIONS = st.lists(st.tuples(_DAYS, _MORE).map(lambda parts: {**parts[0], **parts[1]}), min_size=1, max_size=3)
_CLOSED = st.lists(
    st.sampled_from(
        (
            "祝日",
            "年末年始",
            "お盆",
            "第3日曜",
            "月曜",
            "平日",
            "2026-12-10",
            "2026-12-10..2026-12-20",
            "06-23",
            "08-01..08-20",
        )
    ),
    unique=True,
)
SCHEDULES: st.SearchStrategy[Schedule] = st.builds(
    lambda sessions, closed, weather: make(*sessions, closed=closed, weather=weather, weather_contact="公民館"),
    _SESSIONS,
    _CLOSED,
    st.sampled_from((None, "雨天中止", "雨天決行")),
)
