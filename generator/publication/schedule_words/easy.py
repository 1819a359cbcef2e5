"""A schedule in やさしい日本語: one short line a session, spaces between phrases, a reading over every kanji.

Rules: 出入国在留管理庁・文化庁「在留支援のためのやさしい日本語ガイドライン」(2020): short sentences, 午前 and 午後 told,
readings given. A session's own note is somebody's text without readings and stays with the source wording.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.languages import Language
from generator.languages.clock import write_clock, write_span
from generator.languages.dates import (
    name_month,
    write_date,
    write_easy_day,
    write_long_date,
    write_weekday,
    write_yearly_day,
)
from generator.records.schedule.closures import Closure, LocalCalendar
from generator.records.schedule.days import ALL_WEEKDAYS, EVERY, EVERY_OTHER, LAST, LAST_DAY, DayRule
from generator.records.schedule.model import Session, Weather
from generator.records.schedule.monthday import MonthDaySpan
from generator.records.schedule.months import find_run
from generator.records.schedule.times import WHOLE_DAY, ClockSpan

_HOLIDAYS = "{祝日|しゅくじつ}（{国|くに}の {休|やす}みの {日|ひ}）"


def describe_session(session: Session, language: Language) -> str:
    """Return one session as a line; its note is left out."""
    parts = [_days(session, language), "と ".join(_span(span, language) for span in session.spans)]
    extras = [
        f"{{受付|うけつけ}}は {write_clock(session.last_entry, language)}まで" if session.last_entry else "",
        _validity(session.valid_from, session.valid_to, language),
    ]
    return " ".join(part for part in parts if part) + "".join(f"（{extra}）" for extra in extras if extra)


def describe_closures(closures: Iterable[Closure], calendar: LocalCalendar, language: Language) -> str:
    """Return what is closed, parted by commas."""
    return "、".join(_closure(closure, calendar, language) for closure in closures)


def describe_weather(weather: Weather) -> str:
    """Return what happens in rain."""
    if weather == "rain_cancels":
        return "{雨|あめ}の {日|ひ}は ありません"
    return "{雨|あめ}の {日|ひ}も あります"


def _days(session: Session, language: Language) -> str:
    if session.dates:
        return "、".join(write_long_date(day, language) for day in session.dates)
    months = [_months(session.months, language)] if session.months else []
    season = [_month_days(session.season_span, language)] if session.season_span else []
    rules = (_rule(rule, language, in_months=bool(session.months)) for rule in session.rules)
    return "の ".join([*months, *season, "と ".join(rules)])


def _rule(rule: DayRule, language: Language, *, in_months: bool = False) -> str:
    days = _rule_of_month(rule, language, in_months=in_months or bool(rule.months))
    return f"{_months(rule.months, language)}の {days}" if rule.months else days


def _rule_of_month(rule: DayRule, language: Language, *, in_months: bool) -> str:
    """Return the days; `in_months`: the months are told before, so that 毎月 would be too much."""
    if rule.public_holidays:
        return _HOLIDAYS
    if rule.not_on_holidays:
        return f"{_weekdays(rule.weekdays, language)}（{{祝日|しゅくじつ}}は {{休|やす}}み）"
    if rule.monthdays:
        named = ("{最後|さいご}の {日|ひ}" if day == LAST_DAY else write_easy_day(day) for day in rule.monthdays)
        return ("" if in_months else "{毎月|まいつき} ") + "と ".join(named)
    if rule.nth == (EVERY,):
        if rule.weekdays == ALL_WEEKDAYS:
            return "{毎日|まいにち}"
        return "{毎週|まいしゅう} " + _weekdays(rule.weekdays, language)
    weekdays = "と ".join(write_weekday(day, language) for day in rule.weekdays)
    orders = [_order(order) for order in rule.nth if order != EVERY_OTHER]
    month = "" if in_months else "{月|つき}の "
    in_month = [f"{month}{'と '.join(orders)}の {weekdays}"] if orders else []
    by_turns = [f"2{{週間|しゅうかん}}に 1{{回|かい}}の {weekdays}"] if EVERY_OTHER in rule.nth else []
    return "と ".join([*in_month, *by_turns])


def _order(order: int) -> str:
    return "{最後|さいご}" if order == LAST else f"{order}{{番目|ばんめ}}"


def _weekdays(days: tuple[int, ...], language: Language) -> str:
    names = [write_weekday(day, language) for day in days]
    if len(days) > 2 and days == tuple(range(days[0], days[-1] + 1)):
        return f"{names[0]}から {names[-1]}"
    return "と ".join(names)


def _months(months: tuple[int, ...], language: Language) -> str:
    if len(months) == 12:
        return "{毎月|まいつき}"
    run = find_run(months)
    if run:
        return f"{name_month(run[0], language)}から {name_month(run[1], language)}"
    return "と ".join(name_month(month, language) for month in months)


def _span(span: ClockSpan, language: Language) -> str:
    opens, closes = span
    return "24{時間|じかん}" if f"{opens}-{closes}" == WHOLE_DAY else write_span(opens, closes, language)


def _validity(first: date | None, last: date | None, language: Language) -> str:
    begins = f"{write_date(first, language)}から" if first else ""
    ends = f"{write_date(last, language)}まで" if last else ""
    return " ".join(part for part in (begins, ends) if part)


def _closure(closure: Closure, calendar: LocalCalendar, language: Language) -> str:
    if closure.kind == "dates" and closure.dates:
        first, last = (write_long_date(day, language) for day in closure.dates)
        return first if first == last else f"{first}から {last}"
    if closure.kind == "days":
        return "と ".join(_rule(rule, language) for rule in closure.rules)
    if closure.kind == "holidays":
        return _HOLIDAYS
    if closure.kind == "year_end":
        return f"{{年末年始|ねんまつねんし}}（{_month_days(calendar.year_end, language)}）"
    if closure.kind == "obon":
        return f"お{{盆|ぼん}}（{_month_days(calendar.obon, language)}）"
    return _month_days(closure.span, language) if closure.span else ""


def _month_days(span: MonthDaySpan, language: Language) -> str:
    first, last = (write_yearly_day(month, day, language) for month, day in span)
    return first if first == last else f"{first}から {last}"
