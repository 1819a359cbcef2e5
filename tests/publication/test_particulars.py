"""What makes an entry sensitive, how it is then named, and what is said where nobody has said anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.public import ListingType, PublicDirectory, Reference, Vocabulary
from generator.publication import publish
from generator.publication.entry import Words, is_sensitive
from generator.publication.neutral_titles import write_neutral_title
from generator.publication.site import publish_hotlines
from generator.publication.words import publish_vocabulary
from generator.records.model import Hotline, Place
from generator.records.read import read_register
from generator.records.vocabulary import read_vocabulary
from generator.settings import CHECKOUT
from tests.publication.test_admission import LINE
from tests.registers import DESK, PLACE, write_register

TODAY = date(2026, 11, 24)
STANDARD = CHECKOUT / "directory"
BODY = {"id": "kai", "name": "見本の会", "status": "published", "demo": "yes", "group": "support/npo"}


@cache
def _vocabulary() -> Vocabulary:
    words, _ = read_vocabulary(STANDARD, STANDARD)
    return publish_vocabulary(words)


def _publish(root: Path, **folders: Sequence[Mapping[str, object]]) -> PublicDirectory:
    register, problems = read_register(write_register(root, **folders), STANDARD)
    assert [problem.render("en") for problem in problems] == []
    return publish(register, TODAY).directory


@pytest.mark.parametrize(
    ("changes", "sensitive"),
    [
        ({}, False),
        ({"sensitive": "yes"}, True),
        ({"kind": "self-help"}, True),
        ({"worries": ["home-safety"]}, True),
        ({"worries": ["home-safety", "gender-love"]}, True),
        ({"worries": ["home-safety", "talk"]}, False),
        ({"worries": [], "audiences": ["abuse"]}, True),
        ({"worries": [], "audiences": ["abuse", "lgbtq"]}, True),
        ({"worries": [], "audiences": ["abuse", "anyone"]}, False),
        ({"worries": [], "audiences": []}, False),
    ],
)
def test_what_makes_an_entry_sensitive(changes: dict[str, object], sensitive: bool) -> None:
    """The flag, a ◆ kind, or being for ◆ audiences or guarded worries alone: each by itself, and nothing less."""
    record = Place.model_validate({**PLACE, **changes})
    assert is_sensitive(record, Words.index(_vocabulary())) is sensitive


def test_a_flagged_entry_is_named_neutrally_wherever_it_is_linked(tmp_path: Path) -> None:
    """Links to a sensitive desk, organization and place give its neutral title and an address that tells nothing."""
    flag = {"sensitive": "yes"}
    programme = {"id": "kyufu", "name": "見本の給付", "status": "published", "demo": "yes", "target": "だれでも"}
    event = {
        "id": "matsuri",
        "name": "見本まつり",
        "status": "published",
        "demo": "yes",
        "dates": [{"date": "2026-12-05"}],
    }
    moved = {"retired": {"date": "2026-10-01", "reason": "移ったため", "replaced_by": "midori"}}
    found = _publish(
        tmp_path,
        places=[PLACE | flag, PLACE | moved | {"id": "moto", "name": "もとの会"}],
        desks=[DESK | flag | {"organization": "kai"}],
        organizations=[BODY | flag],
        programmes=[programme | {"apply_at": "sogo"}],
        events=[event | {"place": "midori"}],
    )
    retired = next(place for place in found.places if place.id == "moto")
    links: dict[ListingType, Reference | None] = {
        "desk": found.programmes[0].apply_at,
        "organization": found.desks[0].organization,
        "place": found.events[0].place,
    }
    assert retired.notice_link == links["place"]
    for type_, link in links.items():
        assert link is not None
        assert link.name == write_neutral_title(type_)
        assert link.url.startswith("k/e/")
        assert link.id not in link.url


def test_an_organization_names_what_it_runs_now(tmp_path: Path) -> None:
    """A suspended or retired entry is not listed among those that an organization runs."""
    rest = {"suspended": {"since": "2026-11-01", "reason": "工事のため"}}
    over = {"retired": {"date": "2026-10-01", "reason": "解散のため"}}
    places = [
        PLACE | {"organization": "kai"},
        PLACE | rest | {"id": "yasumi", "name": "休みの会", "organization": "kai"},
        PLACE | over | {"id": "moto", "name": "もとの会", "organization": "kai"},
    ]
    found = _publish(tmp_path, places=places, organizations=[BODY])
    assert [entry.id for entry in found.organizations[0].entries] == ["midori"]


def test_nothing_said_is_not_known(tmp_path: Path) -> None:
    """Without a fee an entry is not free, and a fact answered unknown is neither yes nor no."""
    answers = {"come-alone": "unknown", "drop-in": "no", "may-stay-silent": "yes"}
    (place,) = _publish(tmp_path, places=[PLACE | {"first_visit": answers}]).places
    assert (place.fee.cost, place.fee.text) == ("unknown", None)
    assert {fact.term.slug: fact.answer for fact in place.first_visit} == answers


def test_entries_come_in_the_order_of_their_reading(tmp_path: Path) -> None:
    """Entries are sorted by their reading; ids, which readers never see, do not matter."""
    names = [("a", "わかばの会", "わかばのかい"), ("b", "青空の会", "あおぞらのかい"), ("c", "木もれ日", "こもれび")]
    places = [PLACE | {"id": id_, "name": name, "name_kana": kana} for id_, name, kana in names]
    assert [place.id for place in _publish(tmp_path, places=places).places] == ["b", "c", "a"]


def test_addresses_of_sensitive_terms_tell_nothing() -> None:
    """The page of a sensitive kind, audience or worry has a number for an address, the others have their word."""
    words = _vocabulary()
    for terms in (words.kinds, words.audiences, words.worries):
        assert {term.sensitive for term in terms} == {True, False}
        for term in terms:
            assert term.url.startswith("k/") is term.sensitive
            assert (term.slug in term.url) is not term.sensitive
            assert (term.neutral_title is not None) is term.sensitive


def test_the_most_urgent_help_lines_come_first() -> None:
    """Lines for danger stand before those for tonight, and among equals those open at all hours before the others."""
    rows = [
        {"id": "a", "level": "consult", "always_open": "yes"},
        {"id": "b", "level": "tonight", "always_open": "no"},
        {"id": "c", "level": "tonight", "always_open": "yes"},
        {"id": "d", "level": "danger", "always_open": "no"},
        {"id": "e", "level": "tonight", "always_open": "yes"},
    ]
    lines = publish_hotlines((Hotline.model_validate(LINE | row) for row in rows), Words.index(_vocabulary()), TODAY)
    assert [line.id for line in lines] == ["d", "c", "e", "b", "a"]
