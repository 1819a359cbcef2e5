"""Of whom it may be told that they are open, and as what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.outputs.now.tables import tell_hotline, tell_listing
from generator.public import Event, Freshness, Occurrence, Schedule
from tests.sample import sample_directory

TODAY = date(2026, 11, 24)
FRESH = Freshness("fresh", date(2026, 10, 1), None, None)
HELD = Occurrence(TODAY, "10:00", "12:00")
BASE = sample_directory()
KNOWN = Schedule("案内", "regular", "confirmed", (), None, (1,), (HELD,))
PLACE = replace(BASE.places[0], schedule=KNOWN, freshness=FRESH)
DESK = replace(BASE.desks[0], schedule=replace(KNOWN, answers_phone=True), freshness=FRESH)
LINE = replace(BASE.hotlines[2], always_open=False)


def test_places_desks_and_lines_are_told_apart() -> None:
    """A place is open, a desk whose telephone has the desk's hours can be called, a line can be talked to."""
    assert tell_listing(PLACE, TODAY) == "p 600/720"
    assert tell_listing(DESK, TODAY) == "c 600/720"
    assert tell_listing(replace(DESK, schedule=KNOWN), TODAY) == "p 600/720"
    assert tell_listing(replace(DESK, contacts=()), TODAY) == "p 600/720"
    assert tell_hotline(replace(LINE, schedule=KNOWN), TODAY) == "h 600/720"
    assert tell_hotline(replace(LINE, always_open=True), TODAY) == "h *"


@pytest.mark.parametrize(
    "schedule",
    [
        None,
        replace(KNOWN, hours_state="unknown"),
        replace(KNOWN, state="irregular", occurrences=()),
        replace(KNOWN, state="by_appointment", occurrences=()),
        replace(KNOWN, state="suspended", occurrences=()),
    ],
)
def test_unknown_has_no_table(schedule: Schedule | None) -> None:
    """Without regular hours that are known nothing is told, as an empty table would mean closed."""
    assert tell_listing(replace(PLACE, schedule=schedule), TODAY) is None
    assert tell_hotline(replace(LINE, schedule=schedule), TODAY) is None


def test_what_nobody_made_sure_of_has_no_table() -> None:
    """Neither what was never confirmed, nor what was confirmed over a year ago, nor what is suspended or retired."""
    for step in ("never_confirmed", "hours_withheld"):
        assert tell_listing(replace(PLACE, freshness=replace(FRESH, step=step)), TODAY) is None
    for state in ("suspended", "retired"):
        assert tell_listing(replace(PLACE, state=state), TODAY) is None


def test_doubt_is_marked() -> None:
    """Confirmed half a year ago, known in part, or hanging on the weather: planned, not certain."""
    assert tell_listing(replace(PLACE, freshness=replace(FRESH, step="call_first")), TODAY) == "p~ 600/720"
    assert tell_listing(replace(PLACE, schedule=replace(KNOWN, hours_state="partly")), TODAY) == "p~ 600/720"
    assert tell_listing(replace(PLACE, schedule=replace(KNOWN, weather="雨の日は休み")), TODAY) == "p~ 600/720"


def test_an_event_that_is_called_off_has_no_table() -> None:
    """That it is cancelled stays said; an event with one day left has a table."""
    off = replace(HELD, cancelled=True)
    event = next(item for item in BASE.events if isinstance(item, Event))
    assert tell_listing(replace(event, state="open", dates=(off,)), TODAY) is None
    assert (
        tell_listing(replace(event, state="open", dates=(off, replace(HELD, opens="13:00", closes="15:00"))), TODAY)
        == "e 780/900"
    )
