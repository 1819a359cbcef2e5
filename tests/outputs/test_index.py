"""What stands in which list, and in what order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.outputs.areas import FEW_AREAS, plant_tree
from generator.outputs.index import DirectoryIndex, build_index, find_next
from generator.public import Area, Occurrence, PublicDirectory
from tests.sample import sample_directory


@pytest.fixture(scope="module")
def index(directory: PublicDirectory) -> DirectoryIndex:
    """Return the index of the invented directory."""
    return build_index(directory)


def test_places_come_by_their_next_opening(index: DirectoryIndex) -> None:
    """Open places stand by date and time of their next opening, those without known dates last."""
    assert [place.id for place in index.places if not place.sensitive] == [
        "kita-salon",
        "net-room",
        "minami-cafe",
        "oka-kids",
    ]


def test_resting_entries_are_in_no_group(index: DirectoryIndex) -> None:
    """Suspended and retired entries are left out of lists and groups."""
    assert {place.id for place in index.places_by_kind("salon")} == {"kita-salon"}


def test_an_area_holds_what_lies_in_its_parts(index: DirectoryIndex) -> None:
    """The list of an area has the entries of the areas inside it too, each once."""
    assert {place.id for place in index.places_by_area("kita")} == {"kita-salon", "oka-kids"}
    assert [desk.id for desk in index.desks_by_area("kita")] == ["kurashi"]


def test_sensitive_entries_need_to_be_asked_for(index: DirectoryIndex) -> None:
    """A group gives sensitive entries only for a page that is sensitive."""
    assert index.places_by_kind("self-help") == ()
    assert [place.id for place in index.places_by_kind("self-help", sensitive=True)] == ["e-0123"]


def test_cancelled_and_past_meetings_are_not_next() -> None:
    """The next meeting is the first from today on that takes place."""
    today = date(2026, 11, 24)
    place = sample_directory().places[0]
    assert place.schedule is not None
    dates = (
        Occurrence(date(2026, 11, 20), "10:00", None),
        Occurrence(date(2026, 11, 25), "10:00", None, cancelled=True),
        Occurrence(date(2026, 12, 2), "10:00", None),
    )
    found = find_next(replace(place, schedule=replace(place.schedule, occurrences=dates)), today)
    assert found is not None
    assert found.date == date(2026, 12, 2)


def test_the_desk_recommended_is_sure_reachable_and_fitting() -> None:
    """Desks for a worry come by: made sure of, with a telephone, naming the worry early, for fewest other worries."""
    base = sample_directory()
    kurashi, unsure, _ = base.desks
    special = replace(kurashi, id="special", worries=kurashi.worries[:1])
    aside = replace(kurashi, id="aside", worries=kurashi.worries[::-1])
    silent = replace(kurashi, id="silent", contacts=kurashi.contacts[1:])
    index = build_index(replace(base, desks=(unsure, silent, aside, kurashi, special)))
    found = [desk.id for desk in index.desks_by_worry("money-food")]
    assert found == ["special", "kurashi", "aside", "silent", "minami-desk"]


@given(
    st.lists(st.tuples(st.integers(0, 30), st.one_of(st.none(), st.integers(0, 35))), unique_by=lambda pair: pair[0])
)
def test_any_parents_make_a_tree(pairs: list[tuple[int, int | None]]) -> None:
    """Whatever parents are named (missing ones, circles), each line of areas ends and begins with the area itself."""
    areas = [Area(str(a), f"{a}地区", "ちく", str(a), None if b is None else str(b)) for a, b in pairs]
    tree = plant_tree(areas)
    for area in areas:
        line = tree.lineage[area.slug]
        assert line[0] == area.slug
        assert len(set(line)) == len(line)
        assert set(line) <= {other.slug for other in areas}


def test_few_areas_are_offered_at_once_and_many_in_steps() -> None:
    """Of few areas all are offered; of many first the topmost, then those inside, named with the one above."""
    top = Area("p", "みほん県", "けん", "p")
    few = plant_tree([top, *(Area(f"m{n}", f"{n}市", "し", f"m{n}", "p") for n in range(3))])
    many = plant_tree([top, *(Area(f"m{n}", f"{n}市", "し", f"m{n}", "p") for n in range(FEW_AREAS))])
    assert len(few.offer()) == 4
    assert few.name(few.areas["m1"]) == "1市"
    assert [area.slug for area in many.offer()] == ["p"]
    assert len(many.offer(top)) == FEW_AREAS
    assert many.name(many.areas["m1"]) == "みほん県 1市"
