"""The hours of a contact, free words in the register, in the language of the tree as far as they are understood."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.japanese.clock import find_time_ranges
from generator.languages import Language
from generator.languages.clock import write_span
from generator.publication.schedule_words import describe, describe_closures
from generator.records.schedule.read_text import schedule_from_text
from generator.records.schedule.text import fold

_AFTER_MIDNIGHT = re.compile(r"(?<![0-9])2[5-9](?:時|:[0-5][0-9])")
_CLOCK = r"(?:午前|午後|翌日?の?|夜|朝|昼)?[0-9]{1,2}(?:時(?:[0-9]{1,2}分|半)?|:[0-9]{2})"
_RANGE_ALONE = re.compile(
    rf"(?P<when>(?:開催|活動|開所|開館|開いている)日の?)? ?{_CLOCK} ?(?:から|~) ?{_CLOCK}(?:まで)?"
)


def write_contact_hours(text: str | None, language: Language) -> str | None:
    """Return the hours in the language of the tree; None where they stay as they are written.

    In Japanese that is always so, unless they tell hours after midnight as 25時, which few readers know: 翌日の1時 stands
    there instead. Elsewhere whatever is not understood wholly stays.
    """
    if not text or (language.is_japanese and not language.is_easy and not _AFTER_MIDNIGHT.search(fold(text))):
        return None
    alone = _RANGE_ALONE.fullmatch(fold(text))
    if alone:
        return _write_range(text, bool(alone["when"]), language)
    schedule = _read(text)
    if schedule.state != "regular" or schedule.hours != "confirmed" or schedule.weather or not schedule.sessions:
        return None
    comma = "、" if language.is_japanese else "; "
    hours = comma.join(describe(schedule, language))
    closed = describe_closures(schedule, language)
    return language.say("{hours}（お休みは{closed}）", hours=hours, closed=closed) if closed else hours


_read = lru_cache(maxsize=4096)(schedule_from_text)


def _write_range(text: str, when_held: bool, language: Language) -> str | None:
    ranges = find_time_ranges(text)
    if len(ranges) != 1:
        return None
    hours = write_span(*ranges[0], language)
    return language.say("ひらく日の{hours}", hours=hours) if when_held else hours
