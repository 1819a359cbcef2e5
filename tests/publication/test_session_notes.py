"""The hours of a counter and the notes of sessions, beside the days and hours in each language."""

from __future__ import annotations

import pytest

from generator.languages import JAPANESE, Language
from generator.publication.session_notes import describe_with_notes, list_counter, translate_notes
from generator.records.model import Contact
from generator.records.schedule.model import Schedule
from tests.publication.schedule_words.strategies import EASY, ENGLISH

NOTE = "窓口は17時15分まで"


def _schedule(note: str | None = None) -> Schedule:
    session = {"days": "月～金", "times": ["8:30-19:00"]} | ({"note": note} if note else {})
    return Schedule.model_validate({"text": "平日", "hours": "confirmed", "sessions": [session]})


def _visit(hours: str) -> list[Contact]:
    return [Contact.model_validate({"channel": "visit", "hours": hours})]


@pytest.mark.parametrize("note", [None, NOTE])
@pytest.mark.parametrize(
    ("language", "end"),
    [
        (JAPANESE, "19時（窓口は17時15分まで）"),
        (ENGLISH, "19:00 (counter until 17:15)"),
        (EASY, "（{窓口|まどぐち}は {午後|ごご}5{時|じ}15{分|ふん}まで）"),
    ],
)
def test_a_counter_that_closes_earlier_is_told_in_each_language(language: Language, end: str, note: str | None) -> None:
    """Who goes at six by the hours of the telephone finds it closed: its end is told once, with or without a note."""
    counter = list_counter(_visit("平日 8時30分から17時15分"))
    (line,) = describe_with_notes(_schedule(note), counter, language)
    assert line.endswith(end)
    assert line.count("17" if not language.is_easy else "まどぐち") == 1


def test_a_counter_that_opens_later_is_told_with_both_ends() -> None:
    """Where the counter begins at another time its whole hours are told."""
    (line,) = describe_with_notes(_schedule(), list_counter(_visit("平日 10時から16時")), ENGLISH)
    assert line.endswith("(counter 10:00–16:00)")


@pytest.mark.parametrize("hours", ["平日 8時30分から19時", "火曜 9時から12時", "おおむね昼ごろ"])
def test_nothing_is_said_of_a_counter_with_the_same_other_or_unclear_days(hours: str) -> None:
    """No sentence is made from the same hours, from those of other days, or from words that are not understood."""
    (line,) = describe_with_notes(_schedule(), list_counter(_visit(hours)), ENGLISH)
    assert "counter" not in line


@pytest.mark.parametrize("language", [ENGLISH, EASY])
@pytest.mark.parametrize("note", ["雪の日は開きません", NOTE])
def test_a_note_that_cannot_be_told_stays_in_japanese(language: Language, note: str) -> None:
    """What nobody translated does not vanish; it stands once in Japanese pages."""
    (line,) = describe_with_notes(_schedule(note), (), language)
    assert note in line
    (japanese,) = describe_with_notes(_schedule(note), (), JAPANESE)
    assert japanese.count(note) == 1


def test_a_meeting_has_the_note_in_its_language() -> None:
    """Dates carry the note of their session: that of the counter is told in English, any other is not changed."""
    counter = list_counter(_visit("平日 8時30分から17時15分"))
    assert translate_notes(_schedule(NOTE), counter, ENGLISH) == {NOTE: "counter until 17:15"}
    assert translate_notes(_schedule("雪の日は開きません"), counter, ENGLISH) == {}
    assert translate_notes(_schedule(NOTE), counter, JAPANESE) == {}
