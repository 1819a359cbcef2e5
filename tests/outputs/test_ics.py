"""Calendar files: folding, escaping, times past midnight, cancellations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from generator.outputs.calendar.ics import escape_text, fold_line, write_calendar, write_events
from generator.outputs.calendar.sessions import Session
from generator.public import Occurrence
from tests.outputs.ics_reader import Component, read_calendar, unescape, unfold
from tests.sample import TODAY, sample_directory, sample_municipality

DAY = date(2026, 12, 31)
PRINTABLE = st.text(st.characters(exclude_categories=("Cc", "Cs")))


def write(*held: Occurrence, name: str = "北のおちゃのま") -> list[Component]:
    """The events of one invented place that meets at the given times."""
    place = replace(sample_directory().places[0], name=name)
    events = write_events(place, [Session(place, when) for when in held], sample_municipality(), TODAY)
    return read_calendar(write_calendar("みほん", events)).all("VEVENT")


@given(PRINTABLE)
@example("a" * 300)
@example("あ" * 100)
@example("a" + "😀" * 60)
def test_folding_loses_nothing(text: str) -> None:
    """Any line folds to pieces of at most 75 octets of whole characters and unfolds to itself."""
    line = f"SUMMARY:{text}"
    assert unfold(f"{fold_line(line)}\r\n".encode()) == [line]


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"), include_characters="\n\\;,")))
def test_escaping_can_be_taken_back(text: str) -> None:
    """Any text survives escaping, and no separator stands bare in it."""
    assert unescape(escape_text(text)) == text


@given(st.text())
def test_controls_never_reach_a_file(text: str) -> None:
    """Whatever the text, an escaped value has no control character, so no line can be forged."""
    assert not any(ord(letter) < 32 or ord(letter) == 127 for letter in escape_text(text))


def test_forged_lines_stay_text() -> None:
    """A name with line ends and calendar words in it is one summary of one event."""
    name = "会\r\nEND:VEVENT\nBEGIN:VEVENT\rX:1;2,3\\"
    (event,) = write(Occurrence(DAY, "10:00", "12:00"), name=name)
    assert unescape(event["SUMMARY"]) == "会\nEND:VEVENT\nBEGIN:VEVENT\nX:1;2,3\\"


def test_times_past_midnight_fall_on_the_next_day() -> None:
    """23:00 to 25:00 on New Year's Eve ends at one on New Year's Day, in Japan's zone."""
    (event,) = write(Occurrence(DAY, "23:00", "25:00"))
    assert (event["DTSTART"], event["DTEND"]) == ("20261231T230000", "20270101T010000")
    assert {parameters for name, parameters, _ in event.properties if name in ("DTSTART", "DTEND")} == {
        ";TZID=Asia/Tokyo"
    }


def test_a_closing_time_before_the_opening_is_the_next_morning() -> None:
    """22:00 to 5:00 lasts into the next day rather than running backwards."""
    (event,) = write(Occurrence(DAY, "22:00", "5:00"))
    assert event["DTEND"] == "20270101T050000"


def test_unknown_times_are_a_whole_day_and_said() -> None:
    """Without a clock time the event is the day itself, with the words to ask; an unknown end is left out."""
    whole, open_end = write(Occurrence(DAY, None, None), Occurrence(date(2027, 1, 5), "10:00", None))
    assert (whole["DTSTART"], whole.get("DTEND")) == ("20261231", None)
    assert "時刻はおたずねください。" in unescape(whole["DESCRIPTION"])
    assert (open_end["DTSTART"], open_end.get("DTEND")) == ("20270105T100000", None)


def test_cancelled_meetings_stay_and_say_so() -> None:
    """A cancelled meeting keeps its UID, has the status, and says 中止 in words."""
    (before,) = write(Occurrence(DAY, "10:00", "12:00"))
    (after,) = write(Occurrence(DAY, "10:30", "12:00", cancelled=True, note="雨のため"))
    assert before["UID"] == after["UID"]
    assert (before["STATUS"], after["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert after["SUMMARY"] == "【中止】北のおちゃのま"
    assert "雨のため" in unescape(after["DESCRIPTION"])


def test_two_meetings_of_a_day_are_two_events() -> None:
    """A morning and an afternoon of one day have different UIDs, the same in every build."""
    first = write(Occurrence(DAY, "10:00", "12:00"), Occurrence(DAY, "14:00", "16:00", last_entry="15:30"))
    assert [event["UID"] for event in first] == [f"kita-salon-20261231-{n}@999997.tsunagari" for n in (1, 2)]
    assert "受付は15時30分までです。" in unescape(first[1]["DESCRIPTION"])


def test_only_what_may_be_known_of_a_place_is_its_location() -> None:
    """An exact place gives its address; a district entry the district and the words to ask."""
    directory = sample_directory()
    kids = directory.places[2]
    events = write_events(kids, [Session(kids, Occurrence(DAY, "17:00", "19:00"))], directory.municipality, TODAY)
    (coarse,) = read_calendar(write_calendar("みほん", events)).all("VEVENT")
    (exact,) = write(Occurrence(DAY, "10:00", "12:00"))
    assert exact["LOCATION"] == "みほん市北1-2-3 北公民館 2階"
    assert coarse["LOCATION"].startswith("丘地区のあたり")
