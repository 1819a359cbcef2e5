"""The register in another language: what changes, and what never does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.languages import JAPANESE, Language
from generator.public import Desk, Hotline, PublicDirectory
from generator.publication import publish
from generator.records.read import read_register
from tests.publication.schedule_words.strategies import EASY, ENGLISH
from tests.registers import DESK, MUNICIPALITY, PLACE, write_register

TODAY = date(2026, 11, 24)
STANDARD = Path(__file__).parents[2] / "directory"
MIDORI = {
    **PLACE,
    "description": "だれでも来られます",
    "fee": {"cost": "paid", "text": "100円"},
    "translations": {
        "en": {
            "name": "Midori Salon",
            "summary": "Come for tea",
            "directions": "3 minutes on foot from the Nakamachi stop",
            "fee": "100 yen",
            "application": "No original",
        },
        "easy": {"summary": "お{茶|ちゃ}を {飲|の}みます"},
    },
}
SOGO = {
    **DESK,
    "organization": "kai",
    "what_happens": "係が出ます",
    "translations": {"en": {"what_happens": "A member of staff answers", "contacts": [{"hours": "Weekdays"}]}},
    "contacts": [{"channel": "phone", "value": "0000-22-1000", "hours": "平日"}],
    "suspended": {"since": "2026-11-01", "until": "2026-12-01", "reason": "工事のため"},
}
SAID = {"purpose": "Advice", "hours": "At night too", "caution": "Press 2"}
LINE = {
    "id": "line",
    "name": "みほんの電話",
    "contacts": [
        {"channel": "phone", "value": "0120-279-338", "purpose": "相談", "hours": "夜も", "caution": "2を押します"},
        {"channel": "phone", "value": "0120-279-226", "hours": "昼だけ"},
    ],
    "level": "consult",
    "hours": "平日9時から17時",
    "cost": "free",
    "audience": "だれでも",
    "certainty": "A",
    "sources": [{"title": "みほんの案内"}],
    "schedule": {
        "text": "平日9時から17時",
        "hours": "confirmed",
        "sessions": [{"days": "平日", "times": "9:00-17:00"}],
        "closed": ["年末年始"],
    },
    "translations": {"en": {"name": "Sample line", "contacts": [SAID, {"purpose": "Never shown"}]}},
}
SECRET = {
    **PLACE,
    "id": "himitsu",
    "sensitive": "yes",
    "organization": "kai",
    "location": {"precision": "district"},
    "translations": {"en": {"name": "Secret meeting"}},
}
BODY = {
    "id": "kai",
    "name": "みどりの会",
    "group": "support/npo",
    "status": "published",
    "demo": "yes",
    "translations": {"en": {"name": "Midori Association"}},
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with translations of everything that has them."""
    folder = write_register(
        tmp_path_factory.mktemp("register"),
        places=[MIDORI, SECRET],
        desks=[SOGO],
        organizations=[BODY],
        hotlines=[LINE],
    )
    town = {
        **MUNICIPALITY,
        "area_word": "地区",
        "translations": {"en": {"name": "Mizuho", "area_word": "area", "department_hours": "No original"}},
    }
    (folder / "municipality.yml").write_text(yaml.safe_dump(town, allow_unicode=True), encoding="utf-8")
    return folder


def _publish(root: Path, language: Language) -> PublicDirectory:
    register, problems = read_register(root, STANDARD)
    assert problems == []
    return publish(register, TODAY, language).directory


def test_an_entry_tells_what_is_translated_and_says_so(root: Path) -> None:
    """Given texts stand in the tree's language and are named; others stay Japanese; nothing comes without original."""
    place = next(place for place in _publish(root, ENGLISH).places if place.id == "midori")
    assert place.location is not None
    assert (place.name, place.summary, place.fee.text, place.location.directions) == (
        "Midori Salon",
        "Come for tea",
        "100 yen",
        "3 minutes on foot from the Nakamachi stop",
    )
    assert (place.description, place.application) == ("だれでも来られます", None)
    assert set(place.translated) == {"name", "summary", "directions", "fee"}
    assert place.schedule is not None
    assert (place.schedule.lines, place.schedule.text) == (("Every Wednesday, 10:00–12:00",), "毎週水曜 10時から12時")
    easy = next(place for place in _publish(root, EASY).places if place.id == "midori")
    assert (easy.name, easy.summary, easy.translated) == ("みどりサロン", "お{茶|ちゃ}を {飲|の}みます", ("summary",))


def test_japanese_is_as_it_was_written(root: Path) -> None:
    """The Japanese tree holds no translation."""
    directory = _publish(root, JAPANESE)
    assert [item.translated for item in directory.listings()] == [()] * 4
    assert (directory.hotlines[0].translated, directory.municipality.translated) == ((), ())
    assert {place.name for place in directory.places} == {"みどりサロン"}


def test_a_notice_is_ours_and_its_reason_the_offices(root: Path) -> None:
    """Our sentence is translated, the office's Japanese reason stands apart; in Japanese both are one text."""
    (desk,) = _publish(root, ENGLISH).desks
    assert desk.notice == "Closed since 1 November 2026, for now. It is expected to open again on 1 December 2026."
    assert desk.notice_reason == "工事のため"
    assert isinstance(desk, Desk)
    assert desk.what_happens == "A member of staff answers"
    assert [(contact.hours, contact.translated) for contact in desk.contacts] == [("Weekdays", ("hours",))]
    (desk,) = _publish(root, JAPANESE).desks
    assert desk.notice == "2026年11月1日からお休みしています。工事のため。2026年12月1日に再開する予定です。"
    assert desk.notice_reason is None


def test_links_bear_the_name_of_the_page(root: Path) -> None:
    """A link names an entry in the tree's language; a sensitive one keeps its neutral title in every language."""
    english = _publish(root, ENGLISH)
    (desk,) = english.desks
    assert desk.organization is not None
    assert (desk.organization.name, desk.organization.translated) == ("Midori Association", ("name",))
    secret = next(place for place in english.places if place.id == "himitsu")
    assert secret.page_title == "About a gathering"
    assert all("Secret" not in reference.name for reference in english.organizations[0].entries)


def test_a_line_has_contacts_hours_and_dates(root: Path) -> None:
    """What a help line's contacts say goes with each, and its structured hours are dates in every language."""
    line: Hotline = next(line for line in _publish(root, ENGLISH).hotlines if line.name == "Sample line")
    assert (line.name, line.hours, line.translated) == (
        "Sample line",
        "Monday to Friday (not on public holidays), 9:00–17:00",
        ("name", "hours"),
    )
    assert [(told.purpose, told.hours, told.caution, told.translated) for told in line.contacts] == [
        ("Advice", "At night too", "Press 2", ("purpose", "hours", "caution")),
        (None, "昼だけ", None, ()),
    ]
    assert line.schedule is not None
    assert line.schedule.lines == ("Monday to Friday (not on public holidays), 9:00–17:00",)
    assert line.schedule.closed_text == "New Year (29 December to 3 January)"
    days = [held.date for held in line.schedule.occurrences]
    assert (days[0], days[-1]) == (TODAY, date(2027, 1, 18))
    assert date(2026, 12, 30) not in days


def test_the_municipality_speaks_too(root: Path) -> None:
    """Its words are translated where they have an original."""
    town = _publish(root, ENGLISH).municipality
    assert (town.name, town.area_word, town.department_hours) == ("Mizuho", "area", None)
    assert (town.site_name, set(town.translated)) == ("つながりの見本", {"name", "area_word"})


def test_words_come_in_the_language_of_the_tree(root: Path) -> None:
    """Labels, sentences and neutral titles are translated; a foreign resident still has the Japanese sentence to show."""
    by_language = {language: _publish(root, language).vocabulary for language in (JAPANESE, EASY, ENGLISH)}
    phones = {language.code: words.channels[0].label for language, words in by_language.items()}
    assert phones == {"ja": "電話", "easy": "{電話|でんわ}", "en": "Phone"}
    japanese = {worry.slug: worry for worry in by_language[JAPANESE].worries}
    assert all(worry.say_japanese is None for worry in japanese.values())
    easy = {worry.slug: worry for worry in by_language[EASY].worries}
    for worry in by_language[ENGLISH].worries:
        assert worry.say_japanese == easy[worry.slug].say not in (worry.say, japanese[worry.slug].say)
        assert (worry.neutral_title is None) == (japanese[worry.slug].neutral_title is None)
    assert [area.label for area in by_language[ENGLISH].areas] == ["中地区", "北地区"]


def test_addresses_numbers_points_and_dates_are_the_same_everywhere(root: Path) -> None:
    """Whatever the language, links, numbers, positions, dates and the order of entries do not change."""
    told = [list(_list_facts(_publish(root, language))) for language in (JAPANESE, EASY, ENGLISH)]
    assert told[0] == told[1] == told[2]
    assert len(told[0]) > 100


def _list_facts(value: object, name: str = "") -> Iterator[tuple[str, object]]:
    """Yield what is no text: by field, in order, all ids, addresses, links, kinds of answer, numbers and dates."""
    if is_dataclass(value):
        for field in fields(value):
            yield from _list_facts(getattr(value, field.name), field.name)
    elif isinstance(value, tuple) and name != "translated":
        for item in value:
            yield from _list_facts(item, name)
    elif (
        name in {"id", "slug", "url", "href", "type", "state", "number"}
        or isinstance(value, (int, float, date))
        or name in {"opens", "closes", "last_entry", "step", "answer", "cost", "precision"}
    ):
        yield name, value
