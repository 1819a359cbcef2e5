"""Meetings of an entry on its page: of an event all of them, of a place the next few."""

from __future__ import annotations

from generator.languages import Language
from generator.outputs.entries.lines import Line
from generator.outputs.own_words import mark_own, speak
from generator.outputs.sayings import say_occurrence
from generator.public import Listing, Occurrence, Place


def say_meeting(when: Occurrence, language: Language) -> Line:
    """Return one meeting of an event with its year, marked when it is cancelled."""
    meeting = say_occurrence(when, language, with_year=True)
    say = speak(language)
    return _add_note(when, say("{meeting} 中止になりました", meeting=meeting) if when.cancelled else meeting, language)


def list_meetings(item: Listing, language: Language, most: int = 4) -> list[Line]:
    """Return the next meetings of a place, those cancelled marked; a desk's daily hours are not repeated."""
    known = item.schedule.occurrences if isinstance(item, Place) and item.schedule else ()
    say = speak(language)
    lines = []
    for when in known[:most]:
        meeting = say_occurrence(when, language)
        lines.append(
            _add_note(when, say("{meeting} お休みです", meeting=meeting) if when.cancelled else meeting, language)
        )
    return lines


def _add_note(when: Occurrence, words: str, language: Language) -> Line:
    say = speak(language)
    if when.note:
        words = say("{words}（{note}）", words=words, note=mark_own(when.note, language))
    return Line(words, struck=when.cancelled)
