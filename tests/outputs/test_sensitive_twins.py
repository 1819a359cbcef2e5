"""An entry that is sensitive by itself, though all its words are ordinary, stands in no list anybody can look through."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest

from generator.outputs.index import build_index
from generator.outputs.render import Renderer
from generator.outputs.search.records import make_search_records
from generator.outputs.site import make_files, make_pages
from generator.public import Artifact, Listing, Location, Page, PublicDirectory
from tests.sample import sample_articles, sample_directory

L = TypeVar("L", bound=Listing)
NAME = "ひそやかな集まり"


def _twin(item: L) -> L:
    """Return the entry again under another name, with a neutral page."""
    return replace(
        item, id=f"e-{item.id}", name=NAME, page_title="ご案内", url=f"k/e/{item.id}/", sensitive=True, kana="ひそやか"
    )


@pytest.fixture(scope="module")
def doubled() -> PublicDirectory:
    """Return the invented directory with a sensitive twin of each of its ordinary entries."""
    base = sample_directory()
    return replace(
        base,
        places=(*base.places, *(_twin(item) for item in base.places if not item.sensitive)),
        desks=(*base.desks, *(_twin(item) for item in base.desks if not item.sensitive)),
        organizations=(*base.organizations, *map(_twin, base.organizations)),
        programmes=(*base.programmes, *map(_twin, base.programmes)),
        events=(*base.events, *map(_twin, base.events)),
    )


@pytest.fixture(scope="module")
def twin_pages(doubled: PublicDirectory, render: Renderer) -> list[Page]:
    """Return every page of the doubled directory."""
    return make_pages(doubled, sample_articles(), render)


def test_no_ordinary_page_names_a_twin(twin_pages: list[Page]) -> None:
    """Lists by kind, area, weekday, audience, worry, role and group, the calendar, the map's list: none has one."""
    ordinary = [page for page in twin_pages if page.mould != "sensitive"]
    assert len(ordinary) > 40
    assert [page.url for page in ordinary if NAME in page.body or "k/e/" in page.body] == []
    assert [page.url for page in ordinary if any(id_.startswith("e-") for id_ in page.listings)] == []


def test_each_twin_has_its_own_quiet_page(twin_pages: list[Page], doubled: PublicDirectory) -> None:
    """It is there for those who were given its address, in the mould with the quick exit and without its name outside."""
    quiet = {page.url: page for page in twin_pages if page.mould == "sensitive"}
    for item in doubled.listings():
        if item.sensitive:
            page = quiet[item.url]
            assert NAME not in page.title + page.description
            assert page.trail == ()


def test_no_file_for_looking_through_has_a_twin(twin_pages: list[Page], doubled: PublicDirectory) -> None:
    """Map data, calendars and sitemap hold none, and the search finds none."""
    files: list[Artifact] = make_files(doubled, sample_articles(), twin_pages)
    looked_through = [file for file in files if file.kind not in ("open-data", "search")]
    assert {"map-data", "ics", "sitemap"} <= {file.kind for file in looked_through}
    assert [file.path for file in looked_through if NAME.encode() in file.content or b"k/e/" in file.content] == []
    records = make_search_records(build_index(doubled), sample_articles())
    assert [record.url for record in records if NAME in f"{record.title} {record.texts}" or "k/e/" in record.url] == []


def test_open_data_tells_no_twins_place(doubled: PublicDirectory, twin_pages: list[Page]) -> None:
    """Open data lists sensitive entries with their contacts, and no file of it says where one is."""
    base = sample_directory()
    address = "みほん市ひそやか町1丁目2番3号"
    exact = Location("exact", address, None, None, (35.11111, 139.11111), None, None)
    places = tuple(replace(place, location=exact) for place in doubled.places if place.sensitive)
    files = make_files(replace(base, places=places), sample_articles(), twin_pages)
    data = b"".join(file.content for file in files)
    assert address.encode() not in data
    assert b"35.11111" not in data
