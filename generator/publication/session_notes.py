"""What is added to the lines of a schedule: the hours of the counter where they are others, and a session's own note.

The register has notes in Japanese only. One that tells the counter's hours is told in each language from the hours of the
contact `visit`; any other stands in Japanese on all pages, since nobody may go without what it says.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.languages import Language
from generator.languages.clock import write_clock, write_span
from generator.publication.schedule_words import describe
from generator.records.model import Contact
from generator.records.schedule.counter import find_counter_hours, read_counter, tells_counter_hours
from generator.records.schedule.model import Schedule, Session


def list_counter(contacts: Iterable[Contact]) -> tuple[Session, ...]:
    """Return the hours of the counter, those of the contacts `visit`, as sessions; nothing where there are none."""
    return read_counter(contact.hours for contact in contacts if contact.channel == "visit" and contact.hours)


def describe_with_notes(schedule: Schedule, counter: tuple[Session, ...], language: Language) -> list[str]:
    """Return one line a session (`describe`), each with what is to be added."""
    plain_japanese = language.is_japanese and not language.is_easy
    lines = []
    for session, line in zip(schedule.sessions, describe(schedule, language), strict=False):
        hours = _say_counter(session, counter, language)
        told = _note_says_it(session) and (plain_japanese or hours is not None)
        note = session.note if not told and not plain_japanese else None
        added = [extra for extra in (None if told and plain_japanese else hours, note) if extra]
        for extra in added:
            line = language.say("{line}（{extra}）", line=line, extra=extra)
        lines.append(line)
    return lines


def translate_notes(schedule: Schedule, counter: tuple[Session, ...], language: Language) -> dict[str, str]:
    """Return the notes that a page of another language tells in its own words, by the note."""
    if language.is_japanese and not language.is_easy:
        return {}
    return {
        session.note: hours
        for session in schedule.sessions
        if session.note and _note_says_it(session) and (hours := _say_counter(session, counter, language))
    }


def _note_says_it(session: Session) -> bool:
    return session.note is not None and tells_counter_hours(session.note)


def _say_counter(session: Session, counter: tuple[Session, ...], language: Language) -> str | None:
    opens, closes = find_counter_hours(session, counter) or ("", None)
    if closes is None:
        return None
    if opens == session.spans[0][0]:
        return language.say("窓口は{clock}まで", clock=write_clock(closes, language))
    return language.say("窓口は{hours}", hours=write_span(opens, closes, language))
