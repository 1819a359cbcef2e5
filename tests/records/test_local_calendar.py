"""The days around New Year and Obon are those the municipality has written down."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml

from generator.publication import publish
from generator.records.local_calendar import local_calendar
from generator.records.model import Municipality
from generator.records.read import read_register
from generator.records.rules.schedules import check_impossible_schedules
from generator.records.schedule.closures import LocalCalendar
from generator.settings import CHECKOUT
from tests.registers import MUNICIPALITY, PLACE, write_register

TODAY = date(2026, 11, 24)
OWN = {"year_end": {"begins": "12-25", "ends": "01-07"}, "obon": {"begins": "08-10", "ends": "08-20"}}


def test_a_town_that_says_nothing_has_the_usual_days() -> None:
    """Without days of its own a municipality rests from 29 December to 3 January and from 13 to 16 August."""
    assert local_calendar(Municipality.model_validate(MUNICIPALITY)) == LocalCalendar()


def test_a_town_has_its_own_days() -> None:
    """What municipality.yml says of each of the two counts."""
    own = local_calendar(Municipality.model_validate(MUNICIPALITY | OWN))
    assert own == LocalCalendar(year_end=((12, 25), (1, 7)), obon=((8, 10), (8, 20)))


def test_the_sites_dates_follow_the_towns_days(tmp_path: Path) -> None:
    """An entry closed at New Year is not said to be open on a day that only this municipality counts to it."""
    schedule = {
        "text": "毎日",
        "hours": "confirmed",
        "closed": ["年末年始"],
        "sessions": [{"days": "毎日", "times": "10:00-12:00"}],
    }
    root = write_register(tmp_path, places=[PLACE | {"schedule": schedule}])
    (root / "municipality.yml").write_text(yaml.safe_dump(MUNICIPALITY | OWN, allow_unicode=True), encoding="utf-8")
    register, _ = read_register(root, CHECKOUT / "directory")
    (place,) = publish(register, TODAY).directory.places
    assert place.schedule is not None
    days = {held.date for held in place.schedule.occurrences}
    assert date(2026, 12, 24) in days
    assert days.isdisjoint({date(2026, 12, 25), date(2027, 1, 7)})
    assert date(2027, 1, 8) in days


def test_a_meeting_only_when_the_town_rests_is_impossible(tmp_path: Path) -> None:
    """A schedule whose days all fall into the municipality's own New Year is reported, elsewhere it is not."""
    schedule = {
        "text": "12月26日から12月28日",
        "hours": "confirmed",
        "closed": ["年末年始"],
        "sessions": [{"season": "12-26..12-28", "days": "毎日", "times": "10:00-12:00"}],
    }
    for name, town, found in (("own", MUNICIPALITY | OWN, ["impossible-schedule"]), ("usual", MUNICIPALITY, [])):
        root = write_register(tmp_path / name, places=[PLACE | {"schedule": schedule}])
        (root / "municipality.yml").write_text(yaml.safe_dump(town, allow_unicode=True), encoding="utf-8")
        register, _ = read_register(root, CHECKOUT / "directory")
        assert [problem.code for problem in check_impossible_schedules(register, TODAY)] == found
