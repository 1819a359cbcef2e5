"""Printed editions and the codes on paper: what stands in them, what never does, and where they stop."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import segno

from generator.outputs.entries.outline import outline_entry
from generator.outputs.index import build_index
from generator.outputs.paper.codes import draw_code
from generator.outputs.paper.editions import MOST_AREAS, make_editions
from generator.outputs.paper.imprint import end_hand_written
from generator.outputs.render import Renderer
from generator.outputs.site import make_pages
from generator.public import Area, Page, PublicDirectory
from tests.outputs.reading import read_body
from tests.sample import empty_directory, sample_articles, sample_directory

ADDRESS = "https://www.city.example.jp/tsunagari/place/kita-salon/"


def _editions(pages: dict[str, Page]) -> dict[str, Page]:
    return {url: page for url, page in pages.items() if page.kind == "edition"}


def test_an_edition_holds_what_belongs_to_its_area(pages: dict[str, Page], directory: PublicDirectory) -> None:
    """The sheets of an area name each of its open places and desks that may be named, then desks for everybody."""
    index = build_index(directory)
    for area in directory.vocabulary.areas:
        own = {item.id for item in (*index.places_by_area(area.slug), *index.desks_by_area(area.slug))}
        wide = {desk.id for desk in index.desks if not (desk.sensitive or desk.area or desk.areas_served)}
        url = f"print/area/{area.url_part}/"
        assert (url in pages) == bool(own)
        if own:
            assert own <= set(read_body(pages[url].body).cards) <= own | wide
            assert set(pages[url].listings) == set(read_body(pages[url].body).cards)


def test_area_and_worry_are_in_one_edition_where_something_fits_both(
    pages: dict[str, Page], directory: PublicDirectory
) -> None:
    """For each pair there are sheets just when a place or desk of the area fits the worry; the index links to all."""
    index = build_index(directory)
    wanted = set()
    for area in directory.vocabulary.areas:
        near = {item.id for item in (*index.places_by_area(area.slug), *index.desks_by_area(area.slug))}
        for worry in directory.vocabulary.worries:
            fit = {item.id for item in (*index.places_by_worry(worry.slug), *index.desks_by_worry(worry.slug))}
            if near & fit and not worry.sensitive:
                wanted.add(f"print/area/{area.url_part}/{worry.slug}/")
    assert wanted
    assert {url for url in _editions(pages) if re.fullmatch(r"print/area/[^/]+/[^/]+/", url)} == wanted
    assert set(_editions(pages)) <= {link.removeprefix("~/") for link in read_body(pages["print/"].body).links}


def test_nothing_sensitive_is_on_paper(pages: dict[str, Page], directory: PublicDirectory) -> None:
    """No edition names a sensitive entry or is about a sensitive worry."""
    hidden = [item.name for item in directory.listings() if item.sensitive]
    worries = [worry for worry in directory.vocabulary.worries if worry.sensitive]
    assert hidden
    assert worries
    for url, page in {**_editions(pages), "print/": pages["print/"]}.items():
        assert [name for name in hidden if name in page.body] == [], url
        assert [worry.slug for worry in worries if worry.slug in url or worry.label in page.body] == [], url


def test_every_edition_has_its_date_and_telephones(pages: dict[str, Page]) -> None:
    """Each sheet says from when it is and whom to call: the department and the emergency numbers."""
    for page in _editions(pages).values():
        assert "この一覧は2026年11月24日（火）現在です。古いものは捨ててください。" in page.body
        foot = page.body.partition('<div class="sheet__foot">')[2]
        assert "0000-20-1000" in foot
        assert ">110<" in foot


def test_paper_tells_the_usual_days_and_not_the_next_one(directory: PublicDirectory) -> None:
    """Hours on paper are the regular ones; what is only partly known says how to make sure; hours too old are not told."""
    place = next(item for item in directory.places if item.schedule and item.schedule.lines and item.state == "open")
    schedule = place.schedule
    assert schedule is not None
    index = build_index(directory)
    sure = replace(schedule, hours_state="confirmed", closed_text=None)
    assert outline_entry(replace(place, schedule=sure), index).when == schedule.lines
    partly = replace(sure, hours_state="partly")
    told = outline_entry(replace(place, schedule=partly), index).when
    assert told == (*schedule.lines, "電話で確かめてください。")
    assert outline_entry(replace(place, schedule=None, contacts=()), index).when == (
        "ひらく日と時間は、担当課に聞けます",
    )


def test_many_areas_have_editions_of_their_own_only(render: Renderer) -> None:
    """A register with more than 60 areas gets no pages by area and worry, and still its areas' and worries'."""
    base = sample_directory()
    known = base.vocabulary.areas
    more = tuple(Area(f"area-{n}", f"第{n}地区", f"だい{n}ちく", f"area-{n}") for n in range(MOST_AREAS))
    large = replace(base, vocabulary=replace(base.vocabulary, areas=(*known, *more)))
    urls = [page.url for page in make_editions(build_index(large), render)]
    assert any(re.fullmatch(r"print/area/[^/]+/", url) for url in urls)
    assert any(url.startswith("print/worry/") for url in urls)
    assert not any(re.fullmatch(r"print/area/[^/]+/[^/]+/", url) for url in urls)


def test_nothing_to_print_is_said_kindly(render: Renderer) -> None:
    """Without entries the index stands alone and gives a telephone."""
    made = make_editions(build_index(empty_directory()), render)
    assert [page.url for page in made] == ["print/"]
    assert "ここにのせているものがありません" in made[0].body
    assert "0000-20-1000" in made[0].body


@pytest.mark.parametrize("address", [ADDRESS, "https://a.jp/", f"{ADDRESS}{'x' * 120}/"])
def test_a_code_is_drawn_module_for_module(address: str) -> None:
    """The path of the drawing covers just the dark modules of the code of the address, inside its quiet zone."""
    svg = draw_code(address, "この<ページ>")
    assert 'aria-label="この&lt;ページ&gt;"' in svg
    size = max(map(int, re.findall(r'viewBox="0 0 (\d+) \1"', svg)))
    dark = {
        (int(top) - 4, column)
        for left, top, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", svg)
        for column in range(int(left) - 4, int(left) - 4 + int(width))
    }
    matrix = segno.make(address, error="m", micro=False, boost_error=False, mask=3).matrix
    assert size == len(matrix) + 8
    assert dark == {(top, left) for top, row in enumerate(matrix) for left, module in enumerate(row) if module}


def test_pages_carry_the_code_of_their_own_address(render: Renderer) -> None:
    """With the site's address known, an entry's page has its code for paper; a sensitive page and an unknown address none."""
    base = sample_directory()
    town = replace(base.municipality, site_url="https://www.city.example.jp/tsunagari")
    known = {page.url: page for page in make_pages(replace(base, municipality=town), sample_articles(), render)}
    for item in base.listings():
        wanted = draw_code(f"https://www.city.example.jp/tsunagari/{item.url}", "このページを開くQRコード")
        assert (wanted in known[item.url].body) == (not item.sensitive), item.id
    unknown = make_pages(replace(base, municipality=replace(town, site_url=None)), sample_articles(), render)
    assert [page.url for page in unknown if 'class="code"' in page.body] == []


def test_hand_written_pages_end_with_day_address_and_code_and_the_safety_page_with_nothing(render: Renderer) -> None:
    """An article's sheet says from when and where it is; the address of the page about looking in safety is on no paper."""
    base = sample_directory()
    town = replace(base.municipality, site_url="https://www.city.example.jp/tsunagari/")
    ends = end_hand_written(("articles/y/", "safety/"), build_index(replace(base, municipality=town)), render)
    assert list(ends) == ["articles/y/"]
    assert "https://www.city.example.jp/tsunagari/articles/y/" in ends["articles/y/"]
    assert "2026年11月24日（火）現在" in ends["articles/y/"]
    assert ends["articles/y/"].count("<svg") == 1
