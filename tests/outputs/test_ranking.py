"""Which desk, place, programme and line a worry's page names first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.outputs.pages.hotlines import order_lines
from generator.outputs.pages.ranking import rank_desks, rank_lines, rank_places, rank_programmes
from generator.public import Desk, Freshness, Worry
from tests.sample import sample_directory
from tests.sample_vocabulary import ANYONE, CHILDREN, DIE, HOME, MONEY, NEIGHBOUR, OLDER, TALK

HALF_A_YEAR_OLD = Freshness("call_first", date(2026, 2, 9), "電話で確かめました", None)
SCHOOL = Worry("school", "学校に行けない", "", "学校に行けないことで相談です", False, "worry/school/", "child")


def name_desks(worry: Worry, *desks: Desk) -> list[str]:
    """Return the ids of the desks in the order in which a worry's page names them."""
    return [desk.id for desk in rank_desks(desks)[worry.slug]]


def test_a_desk_made_for_a_worry_comes_before_a_fresher_one_that_hears_of_it_too() -> None:
    """Naming the worry first of all weighs more than half a year; naming it second does not."""
    desk = sample_directory().desks[0]
    older = replace(desk, id="older", freshness=HALF_A_YEAR_OLD)
    first = replace(older, id="first", worries=(NEIGHBOUR, TALK))
    second = replace(older, id="second", worries=(MONEY, NEIGHBOUR))
    fresh = replace(desk, id="fresh", worries=(MONEY, TALK, NEIGHBOUR))
    assert name_desks(NEIGHBOUR, second, fresh, first) == ["first", "fresh", "second"]


def test_a_desk_for_the_young_alone_is_recommended_to_no_one_else() -> None:
    """A children's desk comes last for a worry of any age, and keeps its place for the worries of school."""
    desk = sample_directory().desks[0]
    young = replace(desk, id="young", audiences=(CHILDREN,), worries=(TALK, SCHOOL))
    every = replace(desk, id="every", audiences=(OLDER,), worries=(MONEY, NEIGHBOUR, TALK, SCHOOL))
    assert name_desks(TALK, young, every) == ["every", "young"]
    assert name_desks(SCHOOL, young, every) == ["young", "every"]


def test_among_desks_alike_the_one_for_anybody_comes_first() -> None:
    """Nobody is asked who they are, so a desk for everybody is the safer first call."""
    desk = sample_directory().desks[0]
    some = replace(desk, id="some", audiences=(OLDER,))
    anybody = replace(desk, id="anybody", audiences=(OLDER, ANYONE))
    assert name_desks(MONEY, some, anybody) == ["anybody", "some"]


def test_a_desk_for_the_whole_town_comes_before_that_of_one_district() -> None:
    """Nobody is asked where they live either."""
    desk = sample_directory().desks[0]
    branch = replace(desk, id="branch", areas_served=desk.areas_served[:1], worries=(MONEY,))
    assert name_desks(MONEY, branch, replace(desk, id="hall")) == ["hall", "branch"]


def test_places_made_for_a_worry_come_first_if_their_day_is_known() -> None:
    """Of places with a known opening those that name the worry first lead; an unknown day comes last."""
    place = sample_directory().places[0]
    library = replace(place, id="library", worries=(TALK, MONEY))
    pantry = replace(place, id="pantry", worries=(MONEY,))
    closed = replace(place, id="closed", worries=(MONEY,))
    ranked = rank_places((library, closed, pantry), {"library", "pantry"})
    assert [item.id for item in ranked["money-food"]] == ["pantry", "library", "closed"]


def test_the_broadest_programme_made_for_a_worry_comes_first() -> None:
    """What helps with hunger, rent and work stands before what only touches money at the end."""
    programme = sample_directory().programmes[0]
    school_lunch = replace(programme, id="lunch", worries=(TALK, MONEY))
    loan = replace(programme, id="loan", worries=(MONEY,))
    welfare = replace(programme, id="welfare", worries=(MONEY, NEIGHBOUR, TALK))
    ranked = rank_programmes((school_lunch, loan, welfare))
    assert [item.id for item in ranked["money-food"]] == ["welfare", "loan", "lunch"]


def test_at_night_the_line_that_answers_comes_first() -> None:
    """Lines always open come before others, on a worry's page and on the urgent page; 110 and 119 stay first there."""
    police, ambulance, evening, navi = sample_directory().hotlines
    children = replace(evening, id="children", always_open=True, worries=(DIE,))
    broad = replace(evening, id="broad", always_open=True, worries=(DIE, HOME, TALK, MONEY))
    lines = (navi, evening, children, broad)
    assert [line.id for line in rank_lines(DIE, lines)] == ["broad", "children", "night-line"]
    assert [line.id for line in order_lines((*lines, ambulance, police))] == [
        "police", "ambulance", "broad", "children", "night-line", "short-line"
    ]  # fmt: skip
