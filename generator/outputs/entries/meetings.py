"""Meetings of an entry on its page: of an event all of them, of a place the next few, and which of them are called off."""

from __future__ import annotations

from generator.languages import Language
from generator.outputs.entries.hours import is_always_open
from generator.outputs.entries.lines import Line
from generator.outputs.index import DirectoryIndex
from generator.outputs.now.ends import write_end
from generator.outputs.own_words import mark_own, speak
from generator.outputs.sayings import list_off_days, say_occurrence, say_off
from generator.public import Event, Listing, Occurrence, Place


def list_dates(event: Event, index: DirectoryIndex) -> list[Line]:
    """Return the days of an event from today on, with their year; of one that is over, all its days."""
    ahead = [when for when in event.dates if when.date >= index.today]
    return [_say_meeting(when, index.language, with_year=True) for when in ahead or event.dates]


MOST_MEETINGS = 4
"""Of a place only so many of the next meetings are shown; the calendar has the rest."""


def list_meetings(item: Listing, language: Language, most: int = MOST_MEETINGS) -> list[Line]:
    """Return the next meetings of a place, those called off among them; a desk's daily hours are not repeated."""
    return [_say_meeting(when, language) for when in _list_known(item)[:most]]


def has_more_meetings(item: Listing, most: int = MOST_MEETINGS) -> bool:
    """Return whether more meetings of a place are known than `list_meetings` tells."""
    return len(_list_known(item)) > most


def _list_known(item: Listing) -> tuple[Occurrence, ...]:
    if not isinstance(item, Place) or item.schedule is None or is_always_open(item.schedule):
        return ()
    return tuple(item.schedule.occurrences)


def list_called_off(item: Listing, index: DirectoryIndex) -> list[Line]:
    """Return for the head of the page which of the next meetings are called off; nothing where the whole event is."""
    if item.state != "open":
        return []
    days = list_off_days(item, index.next_opening.get(item.id), index.today)
    return [Line(say_off(when, index.language), ends=write_end(when)) for when in days]


def _say_meeting(when: Occurrence, language: Language, *, with_year: bool = False) -> Line:
    if when.cancelled:
        return Line(say_off(when, language, with_year=with_year), struck=True, ends=write_end(when))
    words = say_occurrence(when, language, with_year=with_year)
    if when.note:
        say = speak(language)
        words = say("{line}（{extra}）", line=words, extra=mark_own(when.note, language))
    return Line(words, ends=write_end(when))
