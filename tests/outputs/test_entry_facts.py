"""What the page of an entry tells, and what it does not make up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Literal

import pytest

from generator.outputs.render import Renderer
from generator.public import Contact, Event, Fact, Freshness, Location, Term
from tests.outputs.entry_page import make_page, read_text
from tests.outputs.reading import read_body
from tests.sample import sample_directory
from tests.sample_vocabulary import CHAT, FORM, MAIL, NORTH, VISIT


def test_every_contact_of_every_kind_of_entry_is_shown(render: Renderer) -> None:
    """Places, organizations, programmes and events show their mail and forms too, not the telephone alone."""
    base = sample_directory()
    mail = Contact(MAIL, "hello@example.jp", "mailto:hello@example.jp", "申し込み", "平日だけ")
    form = Contact(FORM, "申し込みのフォーム", "https://city.example/form")
    for item in (base.places[0], base.organizations[0], base.programmes[0], base.events[0]):
        reading = read_body(make_page(replace(item, contacts=(mail, form)), render).body)
        assert "\n連絡先\n\nメール: hello@example.jp（申し込み、平日だけ）\n" in reading.text
        assert "申し込みのフォーム（city.example）" in reading.text
        assert {"mailto:hello@example.jp", "https://city.example/form"} <= set(reading.links)
        both = read_body(make_page(replace(item, contacts=(*item.contacts[:1], mail)), render).body)
        assert "ほかの連絡先\n\nメール" in both.text


def test_a_page_of_another_site_is_named_in_words(render: Renderer) -> None:
    """A long address is no text to read: the link says what opens and whose it is."""
    address = "https://chat.example/talk/?room=1&from=city"
    desk = replace(sample_directory().desks[0], contacts=(Contact(CHAT, address, address),), website=address)
    reading = read_body(make_page(desk, render).body)
    assert "チャットのページを開く（chat.example）" in reading.text
    assert "ホームページを開く（chat.example）" in reading.text
    assert address not in reading.text


def test_the_notice_of_an_ended_entry_is_not_said_twice(render: Renderer) -> None:
    """A summary that repeats the notice above it is left out."""
    programme = replace(
        sample_directory().programmes[0], state="retired", notice="終わりました。", summary="終わりました。"
    )
    assert read_body(make_page(programme, render).body).text.count("終わりました。") == 1


def test_a_way_without_words_leaves_no_empty_line(render: Renderer) -> None:
    """A desk that can be visited, with nothing more to say, is one line."""
    desk = sample_directory().desks[0]
    body = make_page(replace(desk, contacts=(Contact(VISIT, "", None),)), render).body
    assert "<p>窓口</p>" in body
    assert "<p></p>" not in body


def test_no_place_is_promised_where_there_is_none(render: Renderer) -> None:
    """A desk without a public place is not said to tell it, and an online meeting has nowhere to go to."""
    base = sample_directory()
    nowhere = Location("none", None, None, None, None, None, None)
    assert "場所はのせていません" in read_text(replace(base.desks[0], location=nowhere), render)
    assert "お伝えします" not in read_text(replace(base.desks[0], location=nowhere), render)
    assert "家から参加できます" in read_text(replace(base.places[3], location=nowhere), render)
    assert "場所はのせていません。電話でおたずねください" in read_text(
        replace(base.places[0], location=nowhere), render
    )
    assert "<dt>場所</dt>" not in make_page(replace(base.programmes[0], area=NORTH), render).body


def test_a_closed_application_is_said(render: Renderer) -> None:
    """After the deadline nobody is asked to apply; before it the day is named once."""
    course = sample_directory().events[0]
    assert isinstance(course, Event)
    late = read_text(replace(course, deadline=date(2026, 11, 23)), render)
    assert "申し込みは2026年11月23日で締め切りました" in late
    assert "電話で申し込みます" not in late
    once = read_text(replace(course, application="2026年12月1日（火曜日）までに電話で。"), render)
    assert once.count("2026年12月1日") == 1


def test_what_has_ended_is_not_to_be_checked_before_going(render: Renderer) -> None:
    """A retired entry says when that was made sure of, and no more."""
    old = Freshness("call_first", date(2026, 3, 1), "手紙で確かめました", None)
    text = read_text(replace(sample_directory().places[5], freshness=old), render)
    assert "2026年3月1日に手紙で確かめました" in text
    assert "お出かけください" not in text


def test_a_desk_of_letters_alone_is_not_rung(render: Renderer) -> None:
    """Where there is no telephone, what happens is told of any contact, and nobody is sent out of the house."""
    desk = sample_directory().desks[0]
    mail = Contact(MAIL, "desk@example.jp", "mailto:desk@example.jp")
    old = Freshness("call_first", date(2026, 3, 1), "手紙で確かめました", None)
    text = read_text(replace(desk, contacts=(mail,), freshness=old), render)
    assert "連絡すると\n最初に、困っていることを聞きます" in text
    assert "連絡して確かめてからお使いください" in text
    assert "お出かけ" not in text


@pytest.mark.parametrize(
    ("answer", "says"), [("yes", "飲んだり食べたりしてよい"), ("no", "飲んだり食べたりは、できません")]
)
def test_eating_is_told_with_the_first_visit(render: Renderer, answer: Literal["yes", "no"], says: str) -> None:
    """Whether one may eat there is no matter of accessibility to a visitor, and is a statement, not a question."""
    fact = Fact(Term("food-ok", "飲食可否", "食べて よい"), answer)
    text = read_text(replace(sample_directory().places[0], accessibility=(fact,)), render)
    assert says in text.partition("はじめて行くとき")[2]
    assert "飲食可" not in text
    assert "あります・できます" not in text


def test_an_organizations_office_hours_are_no_calendar(render: Renderer) -> None:
    """Only what people go to has a calendar file."""
    base = sample_directory()
    body = make_page(replace(base.organizations[0], schedule=base.places[0].schedule), render).body
    assert "calendar.ics" not in body
