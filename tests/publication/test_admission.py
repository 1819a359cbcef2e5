"""The first and the last day of everything that lets an entry in, keeps it out or turns its page into a notice."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.publication.admission import Shown, admit, admit_hotline
from generator.records.model import Event, Hotline, Listing, Place, Programme
from tests.registers import PLACE

TODAY = date(2026, 11, 24)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
LINE = {
    "id": "line",
    "name": "見本の電話",
    "contacts": [{"channel": "phone", "value": "0000-00-0009"}],
    "level": "consult",
    "hours": "毎日 10時から22時",
    "cost": "free",
    "audience": "だれでも",
    "certainty": "A",
    "sources": [{"title": "見本の資料"}],
}


def _place(**changes: object) -> Place:
    return Place.model_validate({**PLACE, **changes})


def _programme(ends_on: date) -> Programme:
    return Programme.model_validate(
        {
            "id": "kyufu",
            "name": "見本の給付",
            "status": "published",
            "target": "だれでも",
            "ends_on": ends_on.isoformat(),
        }
    )


def _event(*days: date) -> Event:
    dates = [{"date": day.isoformat()} for day in days]
    return Event.model_validate({"id": "matsuri", "name": "見本まつり", "status": "published", "dates": dates})


def _state(record: Listing) -> str:
    verdict = admit(record, TODAY, demo_site=True)
    return verdict.state if isinstance(verdict, Shown) else verdict


def _entry_state(**changes: object) -> str:
    return _state(_place(**changes))


def _day(day: date) -> str:
    return day.isoformat()


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"valid_from": _day(TODAY)}, "open"),
        ({"valid_from": _day(TOMORROW)}, "not-yet-valid"),
        ({"valid_to": _day(TODAY)}, "open"),
        ({"valid_to": _day(YESTERDAY)}, "no-longer-valid"),
        ({"consent": {"given_on": "2025-01-01", "until": _day(TODAY)}}, "open"),
        ({"consent": {"given_on": "2025-01-01", "until": _day(YESTERDAY)}}, "consent-expired"),
        ({"retired": {"date": _day(TODAY), "reason": "解散のため"}}, "retired"),
        ({"retired": {"date": _day(TOMORROW), "reason": "解散のため"}}, "open"),
        ({"suspended": {"since": _day(TODAY), "reason": "工事のため"}}, "suspended"),
        ({"suspended": {"since": _day(TOMORROW), "reason": "工事のため"}}, "open"),
        ({"suspended": {"since": "2026-11-01", "until": _day(TOMORROW), "reason": "工事のため"}}, "suspended"),
        ({"suspended": {"since": "2026-11-01", "until": _day(TODAY), "reason": "工事のため"}}, "open"),
    ],
)
def test_each_day_counts_on_its_own_side(changes: dict[str, object], state: str) -> None:
    """The day something begins or ends is on the side the register's fields say."""
    assert _entry_state(**changes) == state


@pytest.mark.parametrize(
    ("days", "state"),
    [((YESTERDAY,), "retired"), ((TODAY,), "open"), ((YESTERDAY, TOMORROW), "open"), ((TOMORROW, YESTERDAY), "open")],
)
def test_an_event_is_over_after_its_last_day(days: tuple[date, ...], state: str) -> None:
    """An event stays open until the last of its dates has passed, in whatever order they are written."""
    assert _state(_event(*days)) == state


@pytest.mark.parametrize(("ends_on", "state"), [(TODAY, "open"), (YESTERDAY, "retired"), (TOMORROW, "open")])
def test_a_programme_is_over_after_its_last_day(ends_on: date, state: str) -> None:
    """Applications are taken on the last day itself; the day after, the page says that it is over."""
    assert _state(_programme(ends_on)) == state


def test_withheld_wins_over_every_notice() -> None:
    """A withheld entry has no page, not even one that says it is suspended or retired."""
    hidden = {"since": "2026-11-01", "reason": "safety"}
    assert _entry_state(withheld=hidden, suspended={"since": "2026-11-01", "reason": "工事のため"}) == "withheld"
    assert _entry_state(withheld=hidden, retired={"date": "2026-11-01", "reason": "解散のため"}) == "withheld"


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({}, True),
        ({"valid_from": _day(TODAY), "valid_to": _day(TODAY)}, True),
        ({"valid_from": _day(TOMORROW)}, False),
        ({"valid_to": _day(YESTERDAY)}, False),
        ({"windows": [{"opens": _day(TODAY), "closes": _day(TODAY)}]}, True),
        ({"windows": [{"opens": "2026-11-20", "closes": _day(YESTERDAY)}]}, False),
        ({"windows": [{"opens": _day(TOMORROW), "closes": "2026-12-31"}]}, False),
        (
            {
                "windows": [
                    {"opens": "2026-05-01", "closes": "2026-05-05"},
                    {"opens": _day(TODAY), "closes": _day(TODAY)},
                ]
            },
            True,
        ),
    ],
)
def test_a_help_line_is_shown_on_its_own_days_alone(changes: dict[str, object], shown: bool) -> None:
    """A line is listed from its first valid day to its last, and within announced windows, both ends included."""
    assert admit_hotline(Hotline.model_validate({**LINE, **changes}), TODAY) is shown
