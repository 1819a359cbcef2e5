"""Where a schedule's source wording and its sessions say different things: the text wins, a person must look."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.japanese.clock import find_time_ranges
from generator.records.schedule.days import EVERY, EVERY_OTHER, WEEKDAY_LETTERS, DayRule, weekdays_of
from generator.records.schedule.free_closures import read_remark, take_inline
from generator.records.schedule.messages import Language, say
from generator.records.schedule.model import Schedule
from generator.records.schedule.text import fold
from generator.records.schedule.times import ClockSpan
from generator.records.schedule.words import read_days

_NOTE = re.compile(r"\(([^()]*)\)")
_DAY_RUN = re.compile(
    r"(?:偶数月|奇数月|毎週|毎月|毎日|隔週|平日|最終|(?<![\d:])第?[1-5](?=[・、月火水木金土日])|[月火水木金土日祝]|曜日?|から|[の・、~ ])+(?<![・、 の])"
)
_CLEARLY_DAYS = re.compile(
    rf"曜|毎日|平日|毎週|[{WEEKDAY_LETTERS}]{{2}}|[{WEEKDAY_LETTERS}] ?[・~] ?[{WEEKDAY_LETTERS}]"
)
_ONE_WEEKDAY = re.compile(rf"([{WEEKDAY_LETTERS}])曜")
_BEFORE_A_CLOCK = re.compile(r"^ ?\d{1,2}(?::|時)")
_CLOSED_TODAY = re.compile(r"^ ?(?:は|が|も|を)?(?:お?休|閉|定休|除|のぞ)")
_ANOTHER_DAY = re.compile(r"[のな]日は ?$")
_MONTH = re.compile(r"\d{1,2}月(?!曜)")
_CLOSED_LINE = re.compile(r"(?:休み|定休日?|休館日?|休業日?|休所日?|閉館日?)[: ]")
_ORDER = re.compile(r"第[1-5]")


def contradictions(schedule: Schedule, *, language: Language = "ja") -> list[str]:
    """Return a sentence for each thing the text and the sessions seem to disagree on, and for rain without a contact.

    Doubts, not errors: wording is free, so a person decides. Schedules without sessions have nothing to disagree with.
    """
    found = list(_differences(schedule, language)) if schedule.sessions else []
    if schedule.weather == "rain_cancels" and not schedule.weather_contact:
        found.append(say("weather_contact_missing", language))
    return found


def _differences(schedule: Schedule, language: Language) -> Iterator[str]:
    rules, left_out = _rules_in(schedule.text)
    named = {day for rule in rules for day in rule.weekdays} - left_out
    held = {day for session in schedule.sessions for day in weekdays_of(session.rules)}
    held |= {day.weekday() for session in schedule.sessions for day in session.dates}
    has_monthdays = any(rule.monthdays for session in schedule.sessions for rule in session.rules)
    if named and held and not has_monthdays:
        for code, days in (
            ("weekday_only_in_text", named - held),
            ("weekday_only_in_sessions", held - named),
        ):
            if days:
                yield say(code, language, days=_weekday_words(days, language))
        orders = {order for session in schedule.sessions for rule in session.rules for order in rule.nth}
        in_text = {order for rule in rules for order in rule.nth} - {EVERY, EVERY_OTHER}
        if not any(session.dates for session in schedule.sessions) and in_text - orders:
            yield say("order_only_in_text", language)
    held_clocks = {clock for session in schedule.sessions for span in session.spans for clock in _clocks(span)}
    text_clocks = {clock for span in find_time_ranges(schedule.text) for clock in _clocks(span)}
    if held_clocks and text_clocks and not held_clocks & text_clocks:
        yield say("times_differ", language)


def _clocks(span: ClockSpan) -> set[str]:
    """Return the start and end of a span as a clock shows them: 26:00 is 02:00."""
    return {f"{int(clock[:2]) % 24:02}{clock[2:]}" for clock in span if clock}


def _weekday_words(days: set[int], language: Language) -> str:
    if language == "ja":
        return "・".join(f"{WEEKDAY_LETTERS[day]}曜" for day in sorted(days))
    return ", ".join(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[day] for day in sorted(days))


def _rules_in(text: str) -> tuple[list[DayRule], set[int]]:
    """Return the day rules a text names, and the weekdays it leaves out (水曜日をのぞく)."""
    lines = [fold(line) for line in text.replace("※", "\n").splitlines()]
    kept = " / ".join(line for line in lines if not _CLOSED_LINE.match(line))
    main = _NOTE.sub(lambda note: " " if _is_on_closing(note.group(1)) else f" {note.group(1)} ", kept)
    main, _ = take_inline(main)
    main = _MONTH.sub(" ", main)
    rules: list[DayRule] = []
    left_out: set[int] = set()
    for match in _DAY_RUN.finditer(main):
        words, rest = match.group().strip(" ・、の~"), main[match.end() :]
        if _CLOSED_TODAY.match(rest):
            left_out |= {day for rule in read_days(words) or () for day in rule.weekdays}
        elif _names_days(words, rest, main[: match.start()]):
            rules.extend(_read_run(words))
    return rules, left_out


def _names_days(words: str, rest: str, before: str) -> bool:
    if _ANOTHER_DAY.search(before):
        return False
    one_letter = words in WEEKDAY_LETTERS and _BEFORE_A_CLOCK.match(rest) and not before[-1:].isdigit()
    return bool(_CLEARLY_DAYS.search(words) or one_letter)


def _read_run(words: str) -> tuple[DayRule, ...]:
    rules = read_days(words)
    if rules or _ORDER.search(words):
        return rules or ()
    return tuple(DayRule(weekdays=(WEEKDAY_LETTERS.index(day),)) for day in _ONE_WEEKDAY.findall(words))


def _is_on_closing(note: str) -> bool:
    return read_remark(note) is not None or bool(re.search(r"休|除|以外", note))
