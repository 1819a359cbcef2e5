"""What a page says to somebody who is shy and has never been there."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.outputs.render import Renderer
from generator.public import Fact, Place, Term
from generator.public.particulars import Answer
from tests.outputs.entry_page import make_page, read_text
from tests.outputs.reading import read_body
from tests.sample import sample_directory

VOCABULARY = Path(__file__).parents[2] / "directory" / "vocabulary" / "first-visit.yml"
TERMS = [Term(term["slug"], term["label"], "") for term in yaml.safe_load(VOCABULARY.read_text(encoding="utf-8"))]


def _place(*answers: tuple[str, Answer]) -> Place:
    terms = {term.slug: term for term in TERMS}
    facts = tuple(Fact(terms[slug], answer) for slug, answer in answers)
    return replace(sample_directory().places[0], first_visit=facts)


def _read_section(place: Place, render: Renderer) -> str:
    return make_page(place, render).body.partition('<section class="visit">')[2].partition("</section>")[0]


def test_the_visit_is_told_in_the_order_in_which_it_happens(render: Renderer) -> None:
    """Before going, the way, the door, the time there, leaving: each with its answers, fee and way in their step."""
    answers: tuple[tuple[str, Answer], ...] = (
        ("leave-any-time", "yes"),
        ("may-stay-silent", "yes"),
        ("greeter", "yes"),
        ("come-alone", "yes"),
    )
    section = _read_section(_place(*answers), render)
    titles = [said for level, said in read_body(section).headings if level == 3]
    assert titles == ["行くまえに", "場所と行き方", "着いたら", "そこでの過ごし方", "帰るとき"]
    words = (
        "一人で来てよい",
        "無料",
        "みほん市北1-2-3",
        "歩いて",
        "迎える係がいる",
        "話さなくてよい",
        "途中で帰ってよい",
    )
    places = [section.index(said) for said in words if said in section]
    assert len(places) >= len(words) - 1
    assert places == sorted(places)


def test_the_first_visit_comes_before_everything_but_what_it_is_and_the_phone(render: Renderer) -> None:
    """Dates, details and the long description stand below it."""
    body = make_page(sample_directory().places[0], render).body
    assert body.index('class="phone"') < body.index("はじめて行くとき") < body.index("くわしいこと")
    assert body.index("はじめて行くとき") < body.index("これからの日にち")
    below = replace(sample_directory().places[0], summary="短い説明", description="長い説明")
    body = make_page(below, render).body
    assert body.index("短い説明") < body.index("はじめて行くとき") < body.index("どんなところ") < body.index("長い説明")


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.slug)
def test_a_no_is_a_statement_that_nobody_has_to_turn_round(render: Renderer, term: Term) -> None:
    """`予約なしでよい: いいえ` reads `予約がいります`, for every term that the vocabulary comes with."""
    section = _read_section(_place((term.slug, "no")), render)
    assert 'class="answer--note"' in section
    assert "いいえ" not in section
    assert f">{term.label}<" not in section


def test_a_term_of_the_municipality_says_no_beside_itself(render: Renderer) -> None:
    """A term that the code does not know stands in the step of the time there, with いいえ or はい in words."""
    place = replace(_place(), first_visit=(Fact(Term("slippers", "上ばきがいる", ""), "no"),))
    assert "上ばきがいるいいえ" in read_body(_read_section(place, render)).text
    said = replace(place, first_visit=(Fact(Term("slippers", "上ばきがいる", ""), "yes"),))
    assert "上ばきがいるはい" in read_body(_read_section(said, render)).text


def test_what_one_may_do_comes_before_what_one_may_not(render: Renderer) -> None:
    """In each step, the answers yes stand before the answers no."""
    answers: list[tuple[str, Answer]] = [
        (term.slug, "no" if number % 2 == 0 else "yes") for number, term in enumerate(TERMS)
    ]
    steps = _read_section(_place(*answers), render).split("<h3>")
    found = [re.findall(r'class="answer--(yes|note)"', step) for step in steps]
    assert all(step == sorted(step, reverse=True) for step in found)
    assert sum(map(len, found)) == len(TERMS)


def test_an_unknown_answer_is_neither_yes_nor_no(render: Renderer) -> None:
    """It is asked about in the one sentence, which says whom to ask and what to say."""
    place = _place(("come-alone", "yes"), ("pets", "unknown"))
    section = _read_section(place, render)
    assert "answer--note" not in section
    assert "（ペット可か、持ち物など）は、電話で聞けます。" in section
    assert "はじめて行きたいのですが、聞いてもいいですか" in section


def test_a_place_of_which_nothing_is_known_says_so_and_whom_to_ask(render: Renderer) -> None:
    """Without any answer the section names what a first visitor would ask; without a contact it gives the town's number."""
    bare = replace(_place(), contacts=(), location=None, application=None)
    section = _read_section(bare, render)
    assert "（一人で行ってよいか、予約がいるか、持ち物" in section
    assert "担当課に聞けます" in section
    assert "tel:0000201000" in section


@pytest.mark.parametrize("words", ["持ち物は上ばきです", "手ぶらで来てください", "タオルを持ってきてください"])
def test_what_to_bring_is_not_asked_where_it_is_told(render: Renderer, words: str) -> None:
    """The entry's own words on what to bring are answer enough."""
    assert "持ち物など" not in read_text(replace(_place(("pets", "unknown")), application=words), render)
    assert "、持ち物" not in read_text(replace(_place(("pets", "unknown")), application=words), render)


def test_an_entry_that_is_no_place_keeps_its_facts_together(render: Renderer) -> None:
    """A desk's answers stand in steps, its rows in the list of facts."""
    desk = replace(sample_directory().desks[0], first_visit=(Fact(TERMS[0], "yes"),))
    body = make_page(desk, render).body
    assert "一人で来てよい" in body
    assert "場所と行き方" not in body
