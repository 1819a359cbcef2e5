"""Days and months of a schedule in plain Japanese words that are read back as the same."""

from __future__ import annotations

from generator.records.schedule.days import (
    ALL_WEEKDAYS,
    EVERY,
    EVERY_OTHER,
    LAST,
    LAST_DAY,
    WEEKDAY_LETTERS,
    DayRule,
)
from generator.records.schedule.months import EVEN_MONTHS, ODD_MONTHS, find_run


def describe_rules(rules: tuple[DayRule, ...]) -> str:
    """Return day rules as words that `read_days` reads back, such as 第1・第3月曜日."""
    words = []
    for place, rule in enumerate(rules):
        said = f"{describe_months(rule.months)}の{_rule(rule)}" if rule.months else _rule(rule)
        # 第1月曜日・月曜日から金曜日: without 毎週 the order would seem to hold for both.
        if place and "曜日から" in said and not rule.months:
            said = f"毎週{said}"
        words.append(said)
    return "・".join(words)


def _rule(rule: DayRule) -> str:
    if rule.public_holidays:
        return "祝日"
    if rule.not_on_holidays:
        return "平日"
    if rule.monthdays:
        days = "・".join("末日" if day == LAST_DAY else f"{day}日" for day in rule.monthdays)
        return days if rule.months else f"毎月{days}"
    if rule.nth == (EVERY,):
        return _every_week(rule)
    orders = [{LAST: "最終", EVERY_OTHER: "隔週"}.get(order, f"第{order}") for order in rule.nth]
    # 隔週 joins no list of orders: 第1月曜日・隔週月曜日.
    joined = [
        "・".join(order for order in orders if order != "隔週"),
        *(order for order in orders if order == "隔週"),
    ]
    return "・".join(order + _weekdays(rule.weekdays) for order in joined if order)


def _every_week(rule: DayRule) -> str:
    days = rule.weekdays
    if days == ALL_WEEKDAYS:
        return "毎日"
    if len(days) > 2 and days == tuple(range(days[0], days[-1] + 1)):
        return f"{WEEKDAY_LETTERS[days[0]]}曜日から{WEEKDAY_LETTERS[days[-1]]}曜日"
    return _weekdays(days) if rule.months else f"毎週{_weekdays(days)}"


def _weekdays(days: tuple[int, ...]) -> str:
    return "・".join(WEEKDAY_LETTERS[day] for day in days) + "曜日"


def describe_months(months: tuple[int, ...]) -> str:
    """Return months as words that `read_months` reads back, such as 偶数月 or 4月から10月."""
    named = {EVEN_MONTHS: "偶数月", ODD_MONTHS: "奇数月", tuple(range(1, 13)): "毎月"}
    if months in named:
        return named[months]
    run = find_run(months)
    if run:
        return f"{run[0]}月から{run[1]}月"
    return "・".join(f"{month}月" for month in months)
