"""The national holidays that a calendar of the coming weeks names."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import jpholiday

from generator.public import Holiday
from generator.publication.timetable import WEEKS_AHEAD


def publish_holidays(today: date) -> tuple[Holiday, ...]:
    """Return the holidays of every month that the coming eight weeks touch, in order, as `jpholiday` has them.

    Source: 国民の祝日に関する法律 (昭和23年法律第178号), 第2条 and 第3条; days off for a holiday are named as such.
    """
    last = today + timedelta(weeks=WEEKS_AHEAD) - timedelta(days=1)
    end = last.replace(day=monthrange(last.year, last.month)[1])
    return tuple(Holiday(day, name) for day, name in jpholiday.between(today.replace(day=1), end))
