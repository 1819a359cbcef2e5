"""A schedule in a language other than Japanese: our messages, with the names of days, months and lists from CLDR.

Messages are told in the middle of a line, so their first letters are small (`every Wednesday`); a line begins with a
capital. A session's own note is somebody's Japanese text and stays with the source wording.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.languages import Language
from generator.languages.clock import write_last, write_span
from generator.languages.dates import name_month, write_date, write_long_date, write_weekday, write_yearly_day
from generator.languages.lists import write_list
from generator.records.schedule.closures import Closure, LocalCalendar
from generator.records.schedule.days import ALL_WEEKDAYS, EVERY, EVERY_OTHER, LAST, LAST_DAY, DayRule, DayRules
from generator.records.schedule.model import Session, Weather
from generator.records.schedule.monthday import MonthDaySpan
from generator.records.schedule.months import EVEN_MONTHS, ODD_MONTHS, find_run


def describe_session(session: Session, language: Language) -> str:
    """Return one session as a line, `Every Wednesday, 10:00–15:00`; its note is left out."""
    say = language.say
    line = _days(session, language)
    times = [write_span(opens, closes, language) for opens, closes in session.spans]
    if times:
        line = say("{days} {times}", days=line, times=write_list(times, language))
    if session.last_entry:
        line = say("{line}（受付は{clock}まで）", line=line, clock=write_last(session.last_entry, language))
    validity = _validity(session.valid_from, session.valid_to, language)
    if validity:
        line = say("{line}（{extra}）", line=line, extra=validity)
    return line[:1].upper() + line[1:]


def describe_closures(closures: Sequence[Closure], calendar: LocalCalendar, language: Language) -> str:
    """Return what is closed as one phrase, `public holidays and New Year (29 December to 3 January)`."""
    return write_list([_closure(closure, calendar, language) for closure in closures], language)


def describe_weather(weather: Weather, language: Language) -> str:
    """Return what happens in rain."""
    say = language.say
    return say("雨の日は中止です") if weather == "rain_cancels" else say("雨の日も開きます")


def _days(session: Session, language: Language) -> str:
    if session.dates:
        return write_list([write_long_date(day, language) for day in session.dates], language)
    line = _rules(session.rules, language)
    if session.months and len(session.months) < 12:
        line = language.say("{months}の{days}", days=line, months=_months(session.months, language))
    if session.season_span:
        season = _month_days(session.season_span, language)
        line = language.say("{months}の{days}", days=line, months=season)
    return line


def _rules(rules: DayRules, language: Language) -> str:
    return write_list([_rule(rule, language) for rule in rules], language)


def _rule(rule: DayRule, language: Language) -> str:
    days = _rule_of_any_month(rule, language)
    if not rule.months:
        return days
    return language.say("{months}の{days}", days=days, months=_months(rule.months, language))


def _rule_of_any_month(rule: DayRule, language: Language) -> str:
    say = language.say
    if rule.public_holidays:
        return say("祝日")
    if rule.not_on_holidays:
        return say("{weekdays}（祝日を除く）", weekdays=_weekdays(rule.weekdays, language))
    if rule.monthdays:
        days = [say("末日") if day == LAST_DAY else say("{day}日", day=day) for day in rule.monthdays]
        return say("毎月{days}", days=write_list(days, language))
    if rule.nth == (EVERY,):
        if rule.weekdays == ALL_WEEKDAYS:
            return say("毎日")
        weekdays = _weekdays(rule.weekdays, language)
        return weekdays if _is_run(rule.weekdays) else say("毎週{weekdays}", weekdays=weekdays)
    weekdays = write_list([write_weekday(day, language) for day in rule.weekdays], language)
    named = []
    orders = [_order(order, language) for order in rule.nth if order != EVERY_OTHER]
    if orders:
        named.append(say("毎月{orders}{weekdays}", orders=write_list(orders, language), weekdays=weekdays))
    if EVERY_OTHER in rule.nth:
        named.append(say("隔週{weekdays}", weekdays=weekdays))
    return write_list(named, language)


def _order(order: int, language: Language) -> str:
    say = language.say
    if order == LAST:
        return say("最終")
    return (say("第1"), say("第2"), say("第3"), say("第4"), say("第5"))[order - 1]


def _weekdays(days: tuple[int, ...], language: Language) -> str:
    names = [write_weekday(day, language) for day in days]
    return _from_to(names[0], names[-1], language) if _is_run(days) else write_list(names, language)


def _is_run(days: tuple[int, ...]) -> bool:
    return len(days) > 2 and days == tuple(range(days[0], days[-1] + 1))


def _months(months: tuple[int, ...], language: Language) -> str:
    if months == EVEN_MONTHS:
        return language.say("偶数月")
    if months == ODD_MONTHS:
        return language.say("奇数月")
    run = find_run(months)
    if run:
        return _from_to(name_month(run[0], language), name_month(run[1], language), language)
    return write_list([name_month(month, language) for month in months], language)


def _validity(first: date | None, last: date | None, language: Language) -> str:
    if first and last:
        return _from_to(write_date(first, language), write_date(last, language), language)
    if first:
        return language.say("{day}から", day=write_date(first, language))
    return language.say("{day}まで", day=write_date(last, language)) if last else ""


def _closure(closure: Closure, calendar: LocalCalendar, language: Language) -> str:
    say = language.say
    if closure.kind == "dates" and closure.dates:
        first, last = (write_long_date(day, language) for day in closure.dates)
        return first if first == last else _from_to(first, last, language)
    if closure.kind == "days":
        return _rules(closure.rules, language)
    if closure.kind == "holidays":
        return say("祝日")
    if closure.kind == "year_end":
        return say("年末年始（{days}）", days=_month_days(calendar.year_end, language))
    if closure.kind == "obon":
        return say("お盆（{days}）", days=_month_days(calendar.obon, language))
    return _month_days(closure.span, language) if closure.span else ""


def _month_days(span: MonthDaySpan, language: Language) -> str:
    first, last = (write_yearly_day(month, day, language) for month, day in span)
    return first if first == last else _from_to(first, last, language)


def _from_to(first: str, last: str, language: Language) -> str:
    return language.say("{first}から{last}まで", first=first, last=last)
