"""GIF codes and frequency codes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.schedule.codes import WEEKDAY_CODES, read_code
from generator.records.schedule.days import DayRule, gather
from generator.records.schedule.wording import describe_rules
from generator.records.schedule.words import read_days

ORDERS = st.one_of(
    st.just((7,)),
    st.sets(st.integers(1, 6), min_size=1, max_size=4).map(lambda orders: tuple(sorted(orders))),
)
WEEKDAYS = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))
RULES = st.lists(
    st.builds(DayRule, weekdays=WEEKDAYS, nth=st.one_of(st.just((0,)), ORDERS)), min_size=1, max_size=3
).map(gather)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("0We", "毎週水曜"),
        ("13Mo", "第1・3月曜"),
        ("6Fr", "最終金曜"),
        ("7Su", "隔週日曜"),
        ("14Tu4Th", "第1・4火曜、第4木曜"),
        ("135", "月・水・金"),
        ("0Sa0Su", "土日"),
    ],
)
def test_a_code_and_its_words_mean_the_same(code: str, words: str) -> None:
    """GIF codes and weekday digits give the rules of the plain words."""
    assert read_code(code) == read_days(words) is not None


@given(RULES)
def test_our_own_words_come_back_as_the_rules_they_describe(rules: tuple[DayRule, ...]) -> None:
    """The plain line written for rules is read back into the same rules."""
    held = read_days(describe_rules(rules))
    assert held is not None
    assert set(held) == set(rules)


@pytest.mark.parametrize("code", ["", "Mo", "8Mo", "1Xx", "13MO", "11", "0", "18", "13Mo "])
def test_what_is_no_code_is_left_alone(code: str) -> None:
    """Text that is not wholly a code gives nothing."""
    assert read_code(code) is None


def test_weekday_letters_follow_the_standard() -> None:
    """The codes run from Monday to Sunday."""
    assert "".join(WEEKDAY_CODES) == "MoTuWeThFrSaSu"
