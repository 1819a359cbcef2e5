"""Days in plain Japanese words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.schedule.days import EVERY, LAST_DAY, DayRule
from generator.records.schedule.words import read_days

MON_TO_FRI = (0, 1, 2, 3, 4)
EVEN = (2, 4, 6, 8, 10, 12)
HOLIDAYS = DayRule(public_holidays=True)
BUSINESS_DAYS = DayRule(weekdays=MON_TO_FRI, not_on_holidays=True)


def weekly(*days: int) -> DayRule:
    """Return the rule of weekdays held every week."""
    return DayRule(weekdays=days)


def nth(orders: tuple[int, ...], *days: int, months: tuple[int, ...] = ()) -> DayRule:
    """Return the rule of nth weekdays."""
    return DayRule(weekdays=days, nth=orders, months=months)


def monthdays(*days: int, months: tuple[int, ...] = ()) -> DayRule:
    """Return the rule of days of the month."""
    return DayRule(monthdays=days, months=months)


WORDINGS: dict[str, tuple[DayRule, ...]] = {
    "毎週水曜": (weekly(2),),
    "毎週水曜日": (weekly(2),),
    "水曜日": (weekly(2),),
    "水": (weekly(2),),
    "毎週の木曜": (weekly(3),),
    "毎週水・金": (weekly(2, 4),),
    "毎週火・金曜日": (weekly(1, 4),),
    "月火水木金": (weekly(*MON_TO_FRI),),
    "月・水・金": (weekly(0, 2, 4),),
    "月、水、金": (weekly(0, 2, 4),),
    "月 水 金": (weekly(0, 2, 4),),
    "月曜日・火曜日・木曜日・金曜日": (weekly(0, 1, 3, 4),),
    "月・火・水・木・金曜": (weekly(*MON_TO_FRI),),
    "月～土": (weekly(0, 1, 2, 3, 4, 5),),
    "月～金": (weekly(*MON_TO_FRI),),
    "月〜金": (weekly(*MON_TO_FRI),),
    "月~金曜日": (weekly(*MON_TO_FRI),),
    "月－金": (weekly(*MON_TO_FRI),),
    "月ー金": (weekly(*MON_TO_FRI),),
    "月曜から金曜": (weekly(*MON_TO_FRI),),
    "月曜から金曜まで": (weekly(*MON_TO_FRI),),
    "月曜日 ～ 金曜日": (weekly(*MON_TO_FRI),),
    "毎週月曜日～金曜日": (weekly(*MON_TO_FRI),),
    "土～月": (weekly(0, 5, 6),),
    "月曜日～水曜日・金曜日・土曜日": (weekly(0, 1, 2, 4, 5),),
    "火曜日・木曜日～土曜日": (weekly(1, 3, 4, 5),),
    "土・ 日": (weekly(5, 6),),
    "土日": (weekly(5, 6),),
    "土日祝": (weekly(5, 6), HOLIDAYS),
    "土日祝日": (weekly(5, 6), HOLIDAYS),
    "土曜日・日曜日・祝日": (weekly(5, 6), HOLIDAYS),
    "日曜日・祝日・休日": (weekly(6), HOLIDAYS),
    "平日": (BUSINESS_DAYS,),
    "平日・第３土曜日": (BUSINESS_DAYS, nth((3,), 5)),
    "毎日": (weekly(0, 1, 2, 3, 4, 5, 6),),
    "年中無休": (weekly(0, 1, 2, 3, 4, 5, 6),),
    "第1・3月曜": (nth((1, 3), 0),),
    "第1・3月曜日": (nth((1, 3), 0),),
    "第1・第3月曜日": (nth((1, 3), 0),),
    "第1第3月曜日": (nth((1, 3), 0),),
    "第１、３月曜日": (nth((1, 3), 0),),
    "第①・③月曜日": (nth((1, 3), 0),),
    "第一・第三水曜日": (nth((1, 3), 2),),
    "第2、第4土曜日": (nth((2, 4), 5),),
    "第２，４土曜日": (nth((2, 4), 5),),
    "第1・3日曜日": (nth((1, 3), 6),),
    "毎月第2土曜日": (nth((2,), 5),),
    "毎月第2土曜日に開催": (nth((2,), 5),),
    "毎月、第2土曜": (nth((2,), 5),),
    "第1・2・3・4水曜日": (nth((1, 2, 3, 4), 2),),
    "第1～第3木曜": (nth((1, 2, 3), 3),),
    "第2土日": (nth((2,), 5, 6),),
    "第2水・金": (nth((2,), 2, 4),),
    "第2水曜と第4金曜": (nth((2,), 2), nth((4,), 4)),
    "第1火曜・毎週木曜": (nth((1,), 1), weekly(3)),
    "最終金曜": (nth((6,), 4),),
    "毎月最終金曜日": (nth((6,), 4),),
    "第2・最終土曜": (nth((2, 6), 5),),
    "隔週日曜": (nth((7,), 6),),
    "隔週の火曜日": (nth((7,), 1),),
    "偶数月の第3土曜": (nth((3,), 5, months=EVEN),),
    "奇数月第2火曜日": (nth((2,), 1, months=(1, 3, 5, 7, 9, 11)),),
    "4～10月の第1土曜": (nth((1,), 5, months=(4, 5, 6, 7, 8, 9, 10)),),
    "11月から3月の水曜": (DayRule(weekdays=(2,), months=(1, 2, 3, 11, 12)),),
    "偶数月の第1、2火曜日及び奇数月の第2火曜日": (
        nth((1, 2), 1, months=EVEN),
        nth((2,), 1, months=(1, 3, 5, 7, 9, 11)),
    ),
    "第2水曜、偶数月の土曜": (nth((2,), 2), nth((EVERY,), 5, months=EVEN)),
    "毎月15日と29日": (monthdays(15, 29),),
    "毎月１５日": (monthdays(15),),
    "1日・15日": (monthdays(1, 15),),
    "1・15日": (monthdays(1, 15),),
    "5のつく日": (monthdays(5, 15, 25),),
    "毎月末日": (monthdays(LAST_DAY),),
    "偶数月の15日": (monthdays(15, months=EVEN),),
    "13Mo": (nth((1, 3), 0),),
    "12345": (weekly(*MON_TO_FRI),),
}

NOT_UNDERSTOOD = [
    "",
    " ",
    "祝日",
    "祝日、月曜",
    "第3平日",
    "第4から第2月曜",
    "水曜、偶数月の",
    "平日月曜",
    "週末",
    "毎月１回",
    "月1回",
    "週3日",
    "不定期",
    "第2週の水曜",
    "第2水曜、金曜",
    "第2水曜と金曜",
    "第3日",
    "第6月曜",
    "第1土曜、15日",
    "偶数月の第3土曜、毎週水曜",
    "平日の月～金曜日",
    "12月5日",
    "32日",
    "13月の水曜",
    "毎月0日",
    "月～",
    "第3土曜の翌日",
    "水曜か木曜",
    "水曜（祝日を除く）",
    "友引の前日",
    "99:99",
    "11",
    "8Mo",
    "13mo",
]


@pytest.mark.parametrize("text", WORDINGS)
def test_wordings_of_real_notices_give_their_rules(text: str) -> None:
    """A wording as found on notices and in data files is read into exactly its rules."""
    assert read_days(text) == WORDINGS[text]


def test_the_table_of_wordings_is_wide() -> None:
    """At least sixty wordings are held fast."""
    assert len(WORDINGS) >= 60


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_what_can_be_read_two_ways_or_none_is_not_guessed(text: str) -> None:
    """Ambiguous or foreign wordings give nothing rather than a guess."""
    assert read_days(text) is None


@given(st.text(alphabet="第12345、・月火水木金土日曜平祝毎週隔最終偶数奇の~からまで と", max_size=20))
def test_any_mix_of_schedule_words_is_read_or_refused(text: str) -> None:
    """No mix of the words themselves makes reading fail, and what is read names days."""
    rules = read_days(text)
    assert rules is None or all(rule.weekdays or rule.monthdays or rule.public_holidays for rule in rules)
