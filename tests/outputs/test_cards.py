"""What a card says about time before anybody sets out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.outputs.render import Renderer
from generator.outputs.site import make_pages
from generator.public import Contact, Freshness, Occurrence, PublicDirectory
from tests.outputs.reading import read_body
from tests.sample import sample_directory
from tests.sample_vocabulary import MAIL

OLD = Freshness("call_first", date(2026, 3, 1), "電話で確かめました", None)


def read_list(url: str, directory: PublicDirectory, render: Renderer) -> str:
    """Return the body of one list page."""
    return next(page for page in make_pages(directory, (), render) if page.url == url).body


def test_an_event_is_announced_with_its_year_and_its_deadline(render: Renderer) -> None:
    """The date on the card has a year, and the day until which one may apply stands below it."""
    body = read_list("events/", sample_directory(), render)
    assert "2026年12月4日（金） 13時30分から15時30分" in body
    assert "申し込みは2026年12月1日（火）まで。" in body
    assert "2026年11月27日（金）は中止になりました" in body


def test_a_deadline_that_has_passed_is_said_on_the_card(render: Renderer) -> None:
    """Nobody calls for a course that takes no more people."""
    base = sample_directory()
    late = replace(base, events=(replace(base.events[0], deadline=date(2026, 11, 23)),))
    body = read_list("events/", late, render)
    assert "申し込みは締め切りました。" in body
    assert "まで。" not in body


def test_a_cancelled_event_stands_at_its_day(render: Renderer) -> None:
    """Those who meant to come look for it there, not at the end of the list."""
    base = sample_directory()
    later = replace(
        base.events[1],
        id="later",
        url="event/later/",
        page_title="later",
        dates=(Occurrence(date(2027, 1, 9), "10:00", "12:00"),),
    )
    body = read_list("events/", replace(base, events=(later, base.events[1])), render)
    assert read_body(body).cards == ["autumn-walk", "later"]


def test_old_news_names_a_way_to_ask_that_exists(render: Renderer) -> None:
    """A card tells to ring only where there is a telephone, and a desk is used, not visited."""
    base = sample_directory()
    mail = (Contact(MAIL, "a@example.jp", "mailto:a@example.jp"),)

    place, desk = replace(base.places[0], freshness=OLD), replace(base.desks[0], freshness=OLD)
    silent = replace(place, contacts=mail)
    assert "電話で確かめてからお出かけください。" in read_list("places/", replace(base, places=(place,)), render)
    assert "連絡先に確かめてからお出かけください。" in read_list("places/", replace(base, places=(silent,)), render)
    assert "電話で確かめてからお使いください。" in read_list("desks/", replace(base, desks=(desk,)), render)
