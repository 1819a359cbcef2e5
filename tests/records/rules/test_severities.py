"""What only warns, and what is passed over, where a rule would otherwise stop the work or say one thing twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.problems import errors_in
from generator.records.read import read_register
from generator.records.rules import check
from generator.records.rules.places import check_coordinates
from generator.records.rules.references import check_references, check_references_shown
from generator.records.rules.vocabulary_words import check_vocabulary_words
from tests.records.planting import AREAS, DEMO_TOWN, STANDARD, desk, event, hotline, place, run

TODAY = date(2026, 11, 24)
HELD = "dates: [{date: 2026-12-05}]"


def test_a_desk_beyond_japan_is_an_error(tmp_path: Path) -> None:
    """A desk may stand in the next town, but not beyond the islands."""
    far = "location: {precision: exact, address: となり市, point: {lat: 51.5, lon: 0.1}}"
    town = DEMO_TOWN + "bounds: {south: 33, west: 142, north: 33.5, east: 142.5}\n"
    found = run(tmp_path, {"municipality.yml": town, "desks/sogo.yml": desk(far)}, check_coordinates)
    assert [(problem.code, problem.severity) for problem in found] == [("point-outside", "error")]


def test_a_shipped_line_for_a_worry_the_town_lacks_only_warns(tmp_path: Path) -> None:
    """Help lines come with the product: a municipality with worries of its own can still build; its own entries cannot."""
    files = {
        "hotlines/line.yml": hotline("worries: [sadness]"),
        "places/midori.yml": place("worries: [sadness]"),
    }
    found = run(tmp_path, files, check_vocabulary_words)
    assert [(problem.file, problem.severity) for problem in found] == [
        ("hotlines/line.yml", "warning"),
        ("places/midori.yml", "error"),
    ]


def test_a_draft_may_lean_on_a_draft(tmp_path: Path) -> None:
    """Nothing is said of links between entries of which neither is shown."""
    files = {
        "places/midori.yml": place(status="draft"),
        "events/matsuri.yml": event(HELD, "place: midori").replace("published", "draft"),
    }
    assert run(tmp_path, files, check_references_shown) == []


def test_what_follows_from_a_refused_file_is_not_said_too(tmp_path: Path) -> None:
    """An entry that names one which cannot be read, or a word of a table that cannot, has no fault of its own."""
    files = {
        "municipality.yml": DEMO_TOWN,
        "places/midori.yml": "id: midori\n",
        "events/matsuri.yml": event(HELD, "place: midori", "area: naka"),
        "vocabulary/areas.yml": AREAS + "- slug: kita\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    register, problems = read_register(tmp_path, STANDARD)
    assert {problem.file for problem in errors_in(problems)} == {"places/midori.yml", "vocabulary/areas.yml"}
    assert check(register, TODAY, (check_references, check_vocabulary_words)) == []


def test_only_what_readers_can_open_is_offered(tmp_path: Path) -> None:
    """The entry suggested for a mistyped id is one that is shown, not a draft that is nearer."""
    files = {
        "places/midorii.yml": place(id="midorii", status="draft"),
        "places/midoriya.yml": place(id="midoriya"),
        "events/matsuri.yml": event(HELD, "place: midori"),
    }
    (problem,) = run(tmp_path, files, check_references)
    assert "「midoriya」" in problem.ja
