"""A schedule in plain Japanese lines, and as weekly hours for machines."""

from __future__ import annotations

from datetime import date

from generator.japanese.clock import format_clock
from generator.japanese.eras import format_japanese
from generator.records.schedule.closures import Closure, LocalCalendar
from generator.records.schedule.days import (
    ALL_WEEKDAYS,
    EVERY,
    EVERY_OTHER,
    LAST,
    LAST_DAY,
    WEEKDAY_LETTERS,
    DayRule,
    weekdays_of,
)
from generator.records.schedule.expand import DEFAULT_CALENDAR, can_be_expanded
from generator.records.schedule.model import Schedule, Session
from generator.records.schedule.monthday import MonthDaySpan
from generator.records.schedule.months import EVEN_MONTHS, ODD_MONTHS
from generator.records.schedule.times import ClockSpan


def describe(schedule: Schedule) -> list[str]:
    """Return one line a session, such as 第1・第3月曜日 10時から12時、13時から15時; closures are `describe_closures`.

    Nothing for schedules whose hours may not be relied on: there the source wording speaks alone.
    """
    return [describe_session(session) for session in schedule.sessions] if can_be_expanded(schedule) else []


def describe_session(session: Session) -> str:
    """Return one session as a line of plain Japanese."""
    parts = [_days(session)]
    if session.spans:
        parts.append("、".join(_span(span) for span in session.spans))
    extras = [
        f"最終受付 {_clock(session.last_entry)}" if session.last_entry else "",
        _validity(session.valid_from, session.valid_to),
        session.note or "",
    ]
    return " ".join(parts) + "".join(f"（{extra}）" for extra in extras if extra)


def describe_closures(schedule: Schedule, calendar: LocalCalendar = DEFAULT_CALENDAR) -> str | None:
    """Return what is closed as one line, such as 祝日、年末年始（12月29日から1月3日）; None when nothing is."""
    return "、".join(_closure(closure, calendar) for closure in schedule.closures) or None


def describe_weather(schedule: Schedule) -> str | None:
    """Return what happens in rain and whom to ask, as one line; None when nothing is said."""
    if schedule.weather is None:
        return None
    words = "雨の日は中止です" if schedule.weather == "rain_cancels" else "雨の日も開きます"
    return f"{words}（問い合わせ：{schedule.weather_contact}）" if schedule.weather_contact else words


def regular_weekdays(schedule: Schedule) -> tuple[int, ...]:
    """Return the weekdays (0 = Monday) it regularly falls on, whatever the nth or season; none if not to be relied on."""
    if not can_be_expanded(schedule):
        return ()
    return tuple(sorted({day for session in schedule.sessions for day in weekdays_of(session.rules)}))


def _days(session: Session) -> str:
    if session.dates:
        return "、".join(format_japanese(day) for day in session.dates)
    when = _months(session.months) if session.months else ""
    if session.season_span:
        when += _month_days(session.season_span)
    return f"{when}の{describe_rules(session.rules)}" if when else describe_rules(session.rules)


def describe_rules(rules: tuple[DayRule, ...]) -> str:
    """Return day rules as words that `read_days` reads back, such as 第1・第3月曜日."""
    words = []
    for place, rule in enumerate(rules):
        said = f"{_months(rule.months)}の{_rule(rule)}" if rule.months else _rule(rule)
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


def _months(months: tuple[int, ...]) -> str:
    named = {EVEN_MONTHS: "偶数月", ODD_MONTHS: "奇数月", tuple(range(1, 13)): "毎月"}
    if months in named:
        return named[months]
    # A run over the year's end starts after the gap: (1, 2, 3, 11, 12) is 11 to 3.
    starts = [month for month in months if (month - 2) % 12 + 1 not in months]
    if len(starts) == 1 and len(months) > 2:
        return f"{starts[0]}月から{(starts[0] + len(months) - 2) % 12 + 1}月"
    return "・".join(f"{month}月" for month in months)


def _clock(clock: str) -> str:
    """Return a clock time; one of the night after, `25:00`, is 翌1時."""
    if clock <= "24:00":
        return format_clock(clock)
    return f"翌{format_clock(f'{int(clock[:2]) - 24:02}{clock[2:]}')}"


def _span(span: ClockSpan) -> str:
    opens, closes = span
    if (opens, closes) == ("00:00", "24:00"):
        return "24時間"
    return f"{_clock(opens)}から{_clock(closes) if closes else ''}"


def _validity(first: date | None, last: date | None) -> str:
    return (
        "から".join(format_japanese(day, weekday=False) if day else "" for day in (first, last))
        + ("まで" if last else "")
        if first or last
        else ""
    )


def _closure(closure: Closure, calendar: LocalCalendar) -> str:
    if closure.kind == "dates" and closure.dates:
        first, last = (format_japanese(day) for day in closure.dates)
        return first if first == last else f"{first}から{last}"
    if closure.kind == "days":
        return describe_rules(closure.rules).removeprefix("毎週")
    named = {
        "holidays": ("祝日", None),
        "year_end": ("年末年始", calendar.year_end),
        "obon": ("お盆", calendar.obon),
    }
    name, span = named.get(closure.kind, ("", closure.span))
    if name and span:
        return f"{name}（{_month_days(span)}）"
    return name or (_month_days(span) if span else "")


def _month_days(span: MonthDaySpan) -> str:
    first, last = (f"{month}月{day}日" for month, day in span)
    return first if first == last else f"{first}から{last}"
