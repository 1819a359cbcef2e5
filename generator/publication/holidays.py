"""The national holidays that a calendar of the coming weeks names."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import jpholiday

from generator.languages import JAPANESE, Language
from generator.public import Holiday
from generator.publication.timetable import WEEKS_AHEAD

_IN_LIEU = " 振替休日"
"""How `jpholiday` names a day off for a holiday that falls on a Sunday: `文化の日 振替休日`."""


def publish_holidays(today: date, language: Language = JAPANESE) -> tuple[Holiday, ...]:
    """Return the holidays of every month that the coming eight weeks touch, in order, as `jpholiday` has them.

    Their names are in `language`; of one that this law does not name (a coronation) it is the Japanese one. Source:
    国民の祝日に関する法律 (昭和23年法律第178号), 第2条 and 第3条; days off for a holiday are named as such.
    """
    last = today + timedelta(weeks=WEEKS_AHEAD) - timedelta(days=1)
    end = last.replace(day=monthrange(last.year, last.month)[1])
    held = jpholiday.between(today.replace(day=1), end)
    return tuple(Holiday(day, name_holiday(name, language)) for day, name in held)


def name_holiday(name: str, language: Language) -> str:
    """Return the name of a Japanese holiday, as `jpholiday` gives it, in a language."""
    say = language.say
    if name.endswith(_IN_LIEU):
        return say("{holiday} 振替休日", holiday=name_holiday(name.removesuffix(_IN_LIEU), language))
    names = (
        ("元日", say("元日")),
        ("成人の日", say("成人の日")),
        ("建国記念の日", say("建国記念の日")),
        ("天皇誕生日", say("天皇誕生日")),
        ("春分の日", say("春分の日")),
        ("昭和の日", say("昭和の日")),
        ("憲法記念日", say("憲法記念日")),
        ("みどりの日", say("みどりの日")),
        ("こどもの日", say("こどもの日")),
        ("海の日", say("海の日")),
        ("山の日", say("山の日")),
        ("敬老の日", say("敬老の日")),
        ("秋分の日", say("秋分の日")),
        ("スポーツの日", say("スポーツの日")),
        ("文化の日", say("文化の日")),
        ("勤労感謝の日", say("勤労感謝の日")),
        ("国民の休日", say("国民の休日")),
        ("振替休日", say("振替休日")),
    )
    return dict(names).get(name, name)
