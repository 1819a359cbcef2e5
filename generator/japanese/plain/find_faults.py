"""Every fault of one text in やさしい日本語, and one line of advice for each kind."""

from __future__ import annotations

from dataclasses import replace

from generator.japanese.plain.bare_text import read_bare
from generator.japanese.plain.dates_and_times import find_date_faults, find_time_faults
from generator.japanese.plain.fault import Advice, Fault
from generator.japanese.plain.letters import find_letter_faults
from generator.japanese.plain.readings import find_reading_faults
from generator.japanese.plain.sentences import find_long_sentences
from generator.japanese.plain.wording import find_wording_faults


def find_faults(text: str) -> list[Fault]:
    """Return what makes a text hard for learners of Japanese, by position. Readings stand in it as `{漢字|かんじ}`.

    Places for values (`{count}`) are passed over. Never raises: broken braces are another rule's matter.
    """
    bare = read_bare(text)
    close = bare.close_up()
    found = [
        *find_reading_faults(text),
        *find_letter_faults(text),
        *find_date_faults(bare),
        *find_time_faults(bare),
        *find_wording_faults(close),
        *find_long_sentences(close),
    ]
    return sorted(set(found), key=lambda fault: (fault.position, fault.advice.code))


def advise(text: str) -> list[Advice]:
    """Return one piece of advice for each kind of fault, saying which character it begins at and how often it occurs."""
    places: dict[Advice, list[int]] = {}
    for fault in find_faults(text):
        places.setdefault(fault.advice, []).append(fault.position + 1)
    return [_place(advice, positions) for advice, positions in places.items()]


def _place(advice: Advice, positions: list[int]) -> Advice:
    first, more = positions[0], len(positions) - 1
    ja = f"{first}文字目" + (f"（ほかに{more}か所）" if more else "")
    en = f"Character {first}" + (f" and {more} more" if more else "")
    return replace(advice, ja=f"{ja}：{advice.ja}", en=f"{en}: {advice.en}")
