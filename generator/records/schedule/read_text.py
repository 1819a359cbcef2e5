"""A schedule from the free text of an imported cell: what is certain is read, the rest is left to the text."""

from __future__ import annotations

import re

from generator.records.schedule.days import ALL_WEEKDAYS, DayRule
from generator.records.schedule.free_closures import open_weekdays, read_closed_cell
from generator.records.schedule.free_hours import Group, HoursFound, read_hours
from generator.records.schedule.impossible import impossible
from generator.records.schedule.model import HoursState, Schedule, ScheduleState, Session
from generator.records.schedule.text import fold
from generator.records.schedule.times import split_span
from generator.records.schedule.words import read_days

NO_WORDING = "日時の記載がありません"
"""Stands as the text where a source says nothing of days and hours."""

_STATES: tuple[tuple[ScheduleState, re.Pattern[str]], ...] = (
    (
        "suspended",
        re.compile(r"(?:現在|当面の?間|しばらく)?(?:は)?(?:活動)?(?:休止中?|休業中|休会中|お休み中|開催なし)(?:です)?"),
    ),
    (
        "irregular",
        re.compile(
            r"不定期(?:開催|開館)?|(?:毎月|月に?|年に?|週に?)\d+(?:[~、・-]\d+)?[回度](?:程度|くらい|ほど)?(?:開催)?"
        ),
    ),
    (
        "by_appointment",
        re.compile(r"要?(?:事前|電話|完全)*予約制?|要(?:事前|電話)?予約|予約(?:制|が必要)(?:です)?|予約のみ"),
    ),
    ("unknown", re.compile(r"未定|不明|調整中|確認中|随時|要?問い?合わ?せ(?:ください)?|[-~ー]|なし")),
)
_UNKNOWN_CLOCK = re.compile(r"(?<!\d)(?:99:\d{2}|\d{1,2}:99|99時)")
_IRREGULAR = re.compile(r"不定期")


def schedule_from_text(hours_text: str, closed_text: str = "") -> Schedule:
    """Read a source's words on hours and, where it has them apart, on closed days.

    The whole wording is kept in `text`. `hours` is confirmed only when every word was understood; partly when something
    was left over, and then sessions are kept only if the rest speaks of no day, time or exception; unknown when nothing
    certain was read. Never raises.
    """
    text = _whole_wording(hours_text, closed_text)
    folded = fold(hours_text).strip("。、 ")
    if not folded:
        return _without_sessions(text, "unknown", "unknown")
    for state, pattern in _STATES:
        if pattern.fullmatch(folded):
            return _without_sessions(text, state, "unknown")
    found = read_hours(hours_text)
    if _UNKNOWN_CLOCK.search(folded):
        return _without_sessions(text, "regular" if _says_days(found) else "unknown", "unknown")
    if any(_IRREGULAR.search(rest) for rest in found.rest):
        return _without_sessions(text, "irregular", "unknown")
    return _from_found(text, found, closed_text)


def _whole_wording(hours_text: str, closed_text: str) -> str:
    closed = f"休み：{closed_text}" if closed_text.strip() else ""
    if not hours_text.strip():
        return closed or NO_WORDING
    return f"{hours_text}\n{closed}" if closed else hours_text


def _without_sessions(text: str, state: ScheduleState, hours: HoursState) -> Schedule:
    return Schedule(text=text, state=state, hours=hours)


def _says_days(found: HoursFound) -> bool:
    return any(group.is_dated() for group in found.groups)


def _from_found(text: str, found: HoursFound, closed_text: str) -> Schedule:
    cell = read_closed_cell(closed_text)
    found.closed.closures += cell.closures
    found.closed.rest += cell.rest
    found.rest += cell.rest
    left = open_weekdays(found.closed)
    for group in found.groups:
        if not group.is_dated() and left:
            group.days = left
    _spare_holidays(found.groups)
    something = any(group.times or group.is_dated() for group in found.groups)
    if not something:
        return _without_sessions(text, "unknown", "unknown")
    sessions = _sessions(found) if found.is_sound() else None
    if not sessions or _closes_its_own_days(sessions, found):
        return _without_sessions(text, "regular", "partly")
    weekdays = frozenset(day for session in sessions for rule in session.rules for day in rule.weekdays)
    whole = not found.rest and all(session.times for session in sessions)
    schedule = Schedule.model_validate(
        {
            "text": text,
            "hours": "confirmed" if whole else "partly",
            "sessions": sessions,
            "closed": found.closed.words_for(weekdays),
            **({"weather": found.weather} if found.weather else {}),
        }
    )
    return _without_sessions(text, "regular", "partly") if impossible(schedule) else schedule


def _spare_holidays(groups: list[Group]) -> None:
    """Read 月～金 as 平日 where another line gives the holidays hours of their own (月～金 9-17、土日祝 10-16)."""
    rules = [read_days(group.days) or () for group in groups if group.days]
    if len(rules) > 1 and any(rule.public_holidays for group_rules in rules for rule in group_rules):
        for group in groups:
            if group.days and read_days(group.days) == (DayRule(weekdays=(0, 1, 2, 3, 4)),):
                group.days = "平日"


def _closes_its_own_days(sessions: list[Session], found: HoursFound) -> bool:
    """Say whether days named as open are also named as closed each week (第3土曜 beside 土曜休み); 毎日 may be."""
    closed = found.closed.closed_weekdays()
    rules = [rule for session in sessions for rule in session.rules if rule.weekdays != ALL_WEEKDAYS]
    return any(closed & set(rule.weekdays) for rule in rules)


def _sessions(found: HoursFound) -> list[Session] | None:
    """Return a session for each group, or None when days or breaks cannot be matched with the times."""
    last_entry_placed = found.last_entry is None or (len(found.groups) == 1 and bool(found.groups[0].times))
    if not last_entry_placed or not all(group.is_dated() for group in found.groups):
        return None
    sessions = []
    for group in found.groups:
        times = _without_breaks(group.times, found.lunch)
        if times is None or (not times and len(found.groups) > 1):
            return None
        sessions.append(_session(group, times, found))
    return sessions


def _session(group: Group, times: list[str], found: HoursFound) -> Session:
    scalars = {"days": group.days, "last_entry": found.last_entry, "note": found.note}
    lists = {"dates": group.date, "months": group.months, "times": times}
    given = {key: value for key, value in {**scalars, **lists}.items() if value}
    return Session.model_validate(given)


def _without_breaks(times: list[str], breaks: list[str]) -> list[str] | None:
    """Cut breaks (12:00-13:00) out of the times; None when a break lies in none of them."""
    left = [split_span(span) for span in times]
    for opens, closes in (split_span(span) for span in breaks):
        around = [(start, end) for start, end in left if closes and end and start < opens and closes < end]
        if len(around) != 1:
            return None
        start, end = around[0]
        at = left.index((start, end))
        left[at : at + 1] = [(start, opens), (closes or "", end)]
    return [f"{start}-{end or ''}" for start, end in left]
