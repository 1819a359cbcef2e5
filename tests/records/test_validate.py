"""What the model refuses, said without repeating a value."""

from __future__ import annotations

import pytest
from pydantic_core import ErrorDetails

from generator.problems import Problem
from generator.records.messages import explain
from generator.records.model import Desk, Event, Hotline, Municipality, Organization, Place, Programme
from generator.records.model.scalars import Model
from generator.records.read_yaml import read_yaml
from generator.records.validate import validate
from tests.records.planting import DEMO_TOWN

CANARY = "kanarienvogel"
KINDS: tuple[type[Model], ...] = (Place, Desk, Organization, Programme, Event, Hotline, Municipality)


def refuse(text: str, kind: type[object] = Place) -> list[Problem]:
    """Return the problems of one file."""
    document = read_yaml(text.encode(), "places/a.yml")
    assert validate(kind, document, "places/a.yml") is None
    return document.problems


def test_all_problems_of_a_file_come_together() -> None:
    """A file with five mistakes is told five, each with its line."""
    found = refuse("id: A B\nname: ''\nkind: salon\nstatus: maybe\ntel: x\nedited_on: 4月1日\n")
    assert [(problem.line, problem.code) for problem in sorted(found)] == [
        (1, "slug"),
        (2, "string-too-short"),
        (4, "literal-error"),
        (5, "extra-forbidden"),
        (6, "date"),
    ]


def test_a_missing_item_is_named() -> None:
    """A required item that is not there is named, in both languages."""
    (problem,) = refuse("id: a\nname: みどり会\n")
    assert (problem.line, problem.code) == (1, "missing")
    assert "kind" in problem.ja
    assert "kind" in problem.en


def test_a_mistyped_key_gets_a_suggestion() -> None:
    """An unknown key that is nearly one of ours is told which."""
    (problem,) = refuse("id: a\nname: みどり会\nkind: salon\nadress: x\nscedule: {text: x}\n")[1:]
    assert "schedule" in problem.ja
    assert "schedule" in problem.en


def test_schedules_keep_their_own_words() -> None:
    """What a schedule is refused for is said in the schedule's own sentence, in both languages."""
    text = "id: a\nname: みどり会\nkind: salon\nschedule:\n  text: x\n  sessions:\n    - days: いつか\n"
    (problem,) = refuse(text)
    assert problem.line == 7
    assert "第1・3月曜" in problem.ja
    assert "days were not understood" in problem.en


def test_a_longitude_in_lat_is_asked_about() -> None:
    """A latitude beyond 90 degrees is asked whether it is the longitude."""
    text = "id: a\nname: み\nkind: salon\nlocation: {precision: exact, point: {lat: 141.3, lon: 43.1}}\n"
    (problem,) = refuse(text)
    assert "入れ替わって" in problem.ja
    assert "swapped" in problem.en


@pytest.mark.parametrize("precision", ["district", "none"])
@pytest.mark.parametrize(
    "part", ["address: x", "building: x", "postal_code: 000-0001", "point: {lat: 1, lon: 1}", "directions: x"]
)
def test_a_hidden_place_is_not_written_down(precision: str, part: str) -> None:
    """With precision district or none every exact part is refused, one alone too."""
    (problem,) = refuse(f"id: a\nname: み\nkind: salon\nlocation: {{precision: {precision}, {part}}}\n")
    assert problem.code == "precision"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "value", [CANARY, f"[{CANARY}]", f"{{{CANARY}: {CANARY}}}", f"[[{CANARY}]]", f"'{CANARY * 300}'"]
)
def test_no_value_and_no_unknown_key_is_repeated(kind: type[Model], value: str) -> None:
    """A value planted in every field of every kind, and as an unknown key anywhere, comes up in no message."""
    fields = list(kind.model_fields)
    text = "".join(f"{name}: {value}\n" for name in fields) + f"{CANARY}: 1\n{CANARY}-hanako: {value}\n"
    found = refuse(text, kind)
    assert len(found) > 3
    assert [problem for problem in found if CANARY in f"{problem.file}{problem.code}{problem.ja}{problem.en}"] == []


@pytest.mark.parametrize(
    "text",
    [
        f"first_visit: {{{CANARY}: maybe}}\n",
        f"accessibility:\n  {CANARY}: {CANARY}\n",
        f"contacts: [{{channel: phone, {CANARY}: 1}}, {{channel: mail, value: {CANARY}}}, {{{CANARY}: 1}}]\n",
        f"location: {{precision: none, address: {CANARY}}}\n",
        f"location: {{precision: {CANARY}, point: {{lat: {CANARY}, lon: {CANARY}}}}}\n",
        f"schedule: {{text: x, hours: {CANARY}, closed: [{CANARY}], sessions: [{{days: {CANARY}, {CANARY}: 1}}]}}\n",
        f"confirmation: {{confirmed_on: {CANARY}, confirmed_how: {CANARY}}}\n",
    ],
)
def test_no_inner_value_is_repeated(text: str) -> None:
    """Values and keys planted inside tables, contacts, places and schedules come up in no message either."""
    found = refuse(f"id: a\nname: み\nkind: salon\n{text}")
    assert found
    assert [problem for problem in found if CANARY in problem.ja + problem.en] == []


@pytest.mark.parametrize("text", ["", "\n  \n", "# みほん\n"])
def test_an_empty_file_is_told_to_be_empty(text: str) -> None:
    """A file with nothing in it, or comments alone, is to be filled in or deleted."""
    (problem,) = refuse(text)
    assert (problem.code, problem.line) == ("empty", 0)


@pytest.mark.parametrize("text", ["just words\n", "- a\n- b\n", "[]\n", "''\n"])
def test_a_file_of_another_shape_is_told_the_shape(text: str) -> None:
    """A file that is no table of keys is told to be one."""
    (problem,) = refuse(text)
    assert "項目: 値" in problem.ja


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Event, "id: a\nname: み\ndates: [{date: 2026-12-01, opens: '1０:00'}]\n"),
        (Municipality, DEMO_TOWN.replace("990001", "９９０００１")),
        (Municipality, DEMO_TOWN + "obon: {begins: ０８-13, ends: 08-16}\n"),
    ],
)
def test_digits_that_become_addresses_and_times_are_ascii(kind: type[object], text: str) -> None:
    """Full-width digits are refused where the text goes on as it is, into addresses, calendars and open data."""
    assert [problem.code for problem in refuse(text, kind)] == ["string-pattern-mismatch"]


def test_broken_yaml_is_not_validated_too() -> None:
    """A file whose YAML is broken gets that one problem, not a second on top."""
    assert [problem.code for problem in refuse("a: b: c\n")] == ["yaml"]


def test_an_unknown_finding_still_says_something() -> None:
    """A kind of error that no sentence was written for points to the examples instead of quoting."""
    detail: ErrorDetails = {"type": "brand_new", "loc": (), "msg": CANARY, "input": CANARY}
    ja, en = explain(detail)
    assert "見本" in ja
    assert CANARY not in ja + en


@pytest.mark.parametrize(
    ("key", "meant"), [("brand", "appearance"), ("theme", "appearance"), ("site_nam", "site_name"), ("bbox", "bounds")]
)
def test_another_name_for_a_key_is_led_to_the_real_one(key: str, meant: str) -> None:
    """What people write for `appearance` is answered by its name, as a slip of the pen is."""
    found = refuse(f"{DEMO_TOWN}{key}: x\n", Municipality)
    assert [(problem.code, f"「{meant}」のことではありませんか。" in problem.ja) for problem in found] == [
        ("extra-forbidden", True)
    ]


def test_a_key_like_no_other_is_not_guessed_at() -> None:
    """Where nothing is near, no key is named, and the key itself is never repeated."""
    (found,) = refuse(f"{DEMO_TOWN}{CANARY}: x\n", Municipality)
    assert "ではありませんか" not in found.ja
    assert CANARY not in found.ja
