"""A schedule in plain Japanese lines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.japanese.clock import format_clock
from generator.japanese.eras import format_japanese
from generator.records.schedule.closures import Closure, LocalCalendar
from generator.records.schedule.model import Session, Weather
from generator.records.schedule.monthday import MonthDaySpan
from generator.records.schedule.times import ClockSpan
from generator.records.schedule.wording import describe_months, describe_rules


def describe_session(session: Session) -> str:
    """Return one session as a line of plain Japanese."""
    parts = [_days(session)]
    if session.spans:
        parts.append("、".join(_span(span) for span in session.spans))
    extras = [
        f"受付は{_clock(session.last_entry)}まで" if session.last_entry else "",
        _validity(session.valid_from, session.valid_to),
        session.note or "",
    ]
    return " ".join(parts) + "".join(f"（{extra}）" for extra in extras if extra)


def describe_closures(closures: Iterable[Closure], calendar: LocalCalendar) -> str:
    """Return what is closed, such as 祝日、年末年始（12月29日から1月3日）."""
    return "、".join(_closure(closure, calendar) for closure in closures)


def describe_weather(weather: Weather, contact: str | None) -> str:
    """Return what happens in rain and whom to ask."""
    words = "雨の日は中止です" if weather == "rain_cancels" else "雨の日も開きます"
    return f"{words}（問い合わせ：{contact}）" if contact else words


def _days(session: Session) -> str:
    if session.dates:
        return "、".join(format_japanese(day) for day in session.dates)
    when = describe_months(session.months) if session.months else ""
    if session.season_span:
        when += _month_days(session.season_span)
    return f"{when}の{describe_rules(session.rules)}" if when else describe_rules(session.rules)


def _clock(clock: str) -> str:
    """Return a clock time; one of the night after, `25:00`, is 翌日の1時."""
    if clock <= "24:00":
        return format_clock(clock)
    return f"翌日の{format_clock(f'{int(clock[:2]) - 24:02}{clock[2:]}')}"


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
