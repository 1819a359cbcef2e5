"""A schedule in plain lines, made from its structured days and times, in the language of the tree.

The source wording (`Schedule.text`) stays Japanese and is shown beside them; so are a session's own notes, which stand in
Japanese lines alone.
"""

from __future__ import annotations

from generator.languages import Language
from generator.publication.schedule_words import easy, foreign, japanese
from generator.records.schedule.closures import LocalCalendar
from generator.records.schedule.expand import DEFAULT_CALENDAR, can_be_expanded
from generator.records.schedule.model import Schedule

__all__ = ["describe", "describe_closures", "describe_weather"]


def describe(schedule: Schedule, language: Language) -> list[str]:
    """Return one line a session, such as 第1・第3月曜日 10時から12時、13時から15時; closures are `describe_closures`.

    Nothing for schedules whose hours may not be relied on: there the source wording speaks alone.
    """
    if not can_be_expanded(schedule):
        return []
    if language.is_easy:
        return [easy.describe_session(session, language) for session in schedule.sessions]
    if language.is_japanese:
        return [japanese.describe_session(session) for session in schedule.sessions]
    return [foreign.describe_session(session, language) for session in schedule.sessions]


def describe_closures(schedule: Schedule, language: Language, calendar: LocalCalendar = DEFAULT_CALENDAR) -> str | None:
    """Return what is closed as one line, such as 祝日、年末年始（12月29日から1月3日）; None when nothing is."""
    closures = schedule.closures
    if not closures:
        return None
    if language.is_easy:
        return easy.describe_closures(closures, calendar, language)
    if language.is_japanese:
        return japanese.describe_closures(closures, calendar)
    return foreign.describe_closures(closures, calendar, language)


def describe_weather(schedule: Schedule, language: Language) -> str | None:
    """Return what happens in rain; whom to ask is said with it in Japanese only. None when nothing is said."""
    if schedule.weather is None:
        return None
    if language.is_easy:
        return easy.describe_weather(schedule.weather)
    if language.is_japanese:
        return japanese.describe_weather(schedule.weather, schedule.weather_contact)
    return foreign.describe_weather(schedule.weather, language)
