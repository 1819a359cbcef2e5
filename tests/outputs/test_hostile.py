"""Texts of others are texts: whatever they hold, they come out as they were written and do nothing."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

import pytest

from generator.outputs.render import Renderer
from generator.outputs.site import make_pages
from generator.public import Page, Term
from tests.outputs.reading import read_body
from tests.sample import sample_articles, sample_directory

HOSTILE = '<script>alert(1)</script>"\'`${7*7}{{7*7}}{%x%}="~/evil/"</title><!--&amp;javascript:'
KEPT = frozenset(
    {
        "id", "type", "url", "href", "slug", "url_part", "parent", "icon", "state", "step", "precision", "hours_state",
        "cost", "level", "answer", "code", "website", "exit_url", "site_url", "kind", "opens", "closes", "last_entry",
        "tile", "languages", "worries",
    }
)  # fmt: skip
"""Fields that the door keeps to a closed set of values or to a checked shape."""


def poison(value: Any, name: str = "") -> Any:
    """Return the value with every free text in it, at any depth, followed by hostile text."""
    if isinstance(value, str):
        return value if name in KEPT or value in ("", "110", "119") else value + HOSTILE
    if isinstance(value, tuple):
        return tuple(poison(item, name) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changes = {field.name: poison(getattr(value, field.name), field.name) for field in dataclasses.fields(value)}
        if isinstance(value, Term):
            changes["slug"] = value.slug
        return dataclasses.replace(value, **changes)
    return value


@pytest.fixture(scope="module")
def poisoned(render: Renderer) -> dict[str, Page]:
    """Return the pages of the invented directory with hostile text in every free field."""
    made = make_pages(poison(sample_directory()), poison(sample_articles()), render)
    return {page.url: page for page in made}


def test_poison_reaches_every_field() -> None:
    """The poisoned directory really differs in its texts, and only in them."""
    directory = poison(sample_directory())
    place = directory.places[0]
    assert place.name.endswith(HOSTILE)
    assert place.kind.label.endswith(HOSTILE)
    assert place.schedule.lines[0].endswith(HOSTILE)
    assert directory.municipality.department.endswith(HOSTILE)
    assert directory.today == date(2026, 11, 24)
    assert place.id == "kita-salon"


def test_same_tags_with_and_without_hostile_text(poisoned: dict[str, Page], pages: dict[str, Page]) -> None:
    """Hostile text adds no tag, no attribute and no link to any page."""
    assert poisoned.keys() == pages.keys()
    for url, page in pages.items():
        clean, dirty = read_body(page.body), read_body(poisoned[url].body)
        assert dirty.tags == clean.tags, url
        assert dirty.attributes == clean.attributes, url
        assert dirty.links == clean.links, url
        assert (dirty.open_tags, dirty.stray_ends) == ([], []), url


def test_hostile_text_is_shown_as_written(poisoned: dict[str, Page]) -> None:
    """The text comes out to be read, letter by letter, and no template language has touched it."""
    reading = read_body(poisoned["place/kita-salon/"].body)
    assert f"北のおちゃのま{HOSTILE}" in reading.text
    assert "49" not in reading.text.replace("-149", "")


def test_hostile_text_makes_no_link_for_the_press(poisoned: dict[str, Page], pages: dict[str, Page]) -> None:
    """What the press would take for an internal link is no more frequent than without the text."""
    for url, page in pages.items():
        assert poisoned[url].body.count('="~/') == page.body.count('="~/'), url


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//evil.example/",
        "vbscript:x",
        "java\nscript:x",
        " ",
    ],
)
def test_addresses_that_do_more_than_open_are_dropped(render: Renderer, href: str) -> None:
    """An address of another scheme, wherever it stands, becomes plain text."""
    base = sample_directory()
    place = base.places[0]
    contacts = tuple(dataclasses.replace(contact, href=href) for contact in place.contacts)
    source = dataclasses.replace(place.source, url=href) if place.source else None
    place = dataclasses.replace(place, contacts=contacts, website=href, source=source)
    lines = tuple(
        dataclasses.replace(
            line,
            contacts=tuple(dataclasses.replace(contact, href=href) for contact in line.contacts),
            sources=tuple(dataclasses.replace(source, url=href) for source in line.sources),
        )
        for line in base.hotlines
    )
    made = make_pages(dataclasses.replace(base, places=(place, *base.places[1:]), hotlines=lines), (), render)
    for page in made:
        found = [link for link in read_body(page.body).links if not link.startswith(("~/", "#", "tel:", "mailto:"))]
        assert [link for link in found if not link.startswith(("https://", "http://"))] == [], page.url
