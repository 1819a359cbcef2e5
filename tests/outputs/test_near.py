"""The page of what is near and its data: only what may be shown, no more exact than it may be told."""

from __future__ import annotations

import json
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from markupsafe import Markup

from generator.languages import JAPANESE, Language
from generator.outputs.index import build_index
from generator.outputs.near.data import list_near, make_near_files, write_pieces
from generator.outputs.near.near_page import make_near_page
from generator.outputs.now.tables import tell_listing
from generator.outputs.now.words import list_words as list_now_words
from generator.outputs.render import Renderer
from generator.public import Location, Page, PublicDirectory
from tests.outputs.conftest import FRAGMENTS
from tests.outputs.reading import read_body
from tests.sample import empty_directory, sample_directory
from tests.sample_languages import EASY, ENGLISH

RENDER = Renderer(FRAGMENTS)


def read_rows(directory: PublicDirectory, language: Language = JAPANESE) -> dict[str, list[Any]]:
    """The rows of a tree's data file by address."""
    (file,) = make_near_files(directory, language)
    assert file.path == f"{language.root}near/data.json"
    return {row[1]: row for row in json.loads(file.content)["rows"]}


def make_page(directory: PublicDirectory) -> Page:
    """The Japanese page of a directory."""
    (page,) = make_near_page(build_index(directory), RENDER)
    return page


def test_what_people_go_to_is_there_with_what_the_list_shows() -> None:
    """Places and desks with a point stand in the file; an organization's office is nothing to go to."""
    (file,) = make_near_files(sample_directory(), JAPANESE)
    data = json.loads(file.content)
    assert [row[1] for row in data["rows"]] == [
        "place/kita-salon/",
        "place/minami-cafe/",
        "place/oka-kids/",
        "desk/kurashi/",
    ]
    salon, *_, desk = data["rows"]
    assert (salon[0], data["words"][salon[2]], salon[4:6]) == (
        "北のおちゃのま",
        "ふれあい・いきいきサロン",
        [35.151, 139.101],
    )
    assert data["words"][salon[3]] == "毎週水曜日の10時から15時"
    assert desk[6] == sample_directory().desks[0].contacts[0].shown
    assert file.listings == ("kita-salon", "minami-cafe", "oka-kids", "kurashi")


def test_each_row_has_the_table_of_its_card() -> None:
    """Tables stand in the file once each, in the words of the lists; the page has every clock time that they name."""
    directory = sample_directory()
    twin = replace(directory.places[0], id="twin", url="place/twin/")
    twice = replace(directory, places=(*directory.places, twin))
    (file,) = make_near_files(twice, JAPANESE)
    data = json.loads(file.content)
    told = {row[1]: data["tables"][at] if at >= 0 else None for row, at in zip(data["rows"], data["open"], strict=True)}
    assert told == {item.url: tell_listing(item, twice.today) for item, _ in list_near(twice)}
    assert len(set(data["tables"])) == len(data["tables"]) < len(data["rows"])
    head = make_page(twice).head
    assert head.count("assets/now.js") == 1
    assert list_now_words(data["tables"], twice.today, JAPANESE) in unescape(head)


def test_a_district_is_measured_from_its_own_point() -> None:
    """An entry of which only the district may be known has the district's point and says so; others do not."""
    rows = read_rows(sample_directory())
    assert rows["place/oka-kids/"][4:8] == [35.16, 139.12, "", 1]
    assert not any(any(row[7:8]) for url, row in rows.items() if url != "place/oka-kids/")


@pytest.mark.parametrize("change", [{"sensitive": True}, {"state": "suspended"}, {"state": "retired"}])
def test_what_must_not_be_found_is_not_in_the_file(change: dict[str, Any]) -> None:
    """Sensitive, suspended and retired entries never stand in it, even with a point."""
    directory = sample_directory()
    hidden = replace(directory.places[0], **change)
    rows = read_rows(replace(directory, places=(hidden, *directory.places[1:])))
    assert hidden.url not in rows
    assert len(rows) == 3


def test_no_place_no_row() -> None:
    """Of an entry whose place is not told nothing stands there, nor of one of a sensitive kind."""
    directory = sample_directory()
    salon, *others = directory.places
    nowhere = replace(salon, location=Location("none", None, None, None, None, None, None))
    sensitive = replace(salon, kind=next(kind for kind in directory.vocabulary.kinds if kind.sensitive))
    for place in (nowhere, sensitive):
        assert salon.url not in read_rows(replace(directory, places=(place, *others)))


def test_each_tree_has_its_own_words() -> None:
    """An English file leads into its tree and marks what is Japanese; an easy one has readings to draw."""
    english = read_rows(sample_directory(), ENGLISH)["place/kita-salon/"]
    assert english[0] == ["Kita no Ochanoma ", "北のおちゃのま"]
    (file,) = make_near_files(sample_directory(), EASY)
    assert file.path == "easy/near/data.json"
    assert read_rows(sample_directory(), EASY)["place/kita-salon/"][8] == "よみかた: きたのおちゃのま"


def test_marked_words_become_pieces() -> None:
    """Pieces are in turn in the page's language and Japanese; marks inside marks, and entities, are read as they are."""
    assert write_pieces("{次|つぎ}は") == "[次|つぎ]は"
    assert write_pieces(Markup("Open")) == "Open"
    assert write_pieces(Markup('Next: <span lang="ja">水曜 &amp; <span lang="ja">木曜</span></span>, 10:00')) == [
        "Next: ",
        "水曜 & 木曜",
        ", 10:00",
    ]
    assert write_pieces(Markup('<span lang="ja">北</span>')) == ["", "北"]


def test_paper_has_place_and_number_where_a_register_is_not_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows end in where the entry is, no more exact than may be told, and a number that is printed; of large registers not."""
    rows = read_rows(sample_directory())
    assert "くわしい場所は" in rows["place/oka-kids/"][9]
    assert rows["place/kita-salon/"][10] == "0000-21-0001"
    assert len(rows["desk/kurashi/"]) <= 10
    monkeypatch.setattr("generator.outputs.near.data.MOST_ON_PAPER", 3)
    assert all(len(row) <= 9 for row in read_rows(sample_directory()).values())


def test_seven_thousand_entries_stay_light() -> None:
    """A country's worth of entries takes at most 150 bytes each, and the same input gives the same bytes."""
    directory = sample_directory()
    places = tuple(
        replace(
            directory.places[0],
            id=f"entry-number-{number}",
            url=f"place/entry-number-{number}/",
            name=f"ふれあい喫茶 みほんの家 {number}",
        )
        for number in range(7000)
    )
    many = replace(directory, places=places)
    (file,) = make_near_files(many, JAPANESE)
    assert len(file.content) <= 7001 * 150
    assert make_near_files(many, JAPANESE) == [file]


def test_the_districts_come_first_and_work_without_script() -> None:
    """Links to every district's places and desks stand before the button, which only the script shows."""
    page = make_page(sample_directory())
    body = page.body
    assert (page.url, page.mould) == ("near/", "standard")
    links = read_body(body).links
    assert {"~/places/area/kita/", "~/places/area/minami/", "~/desks/area/kita/"} <= set(links)
    assert body.index("~/desks/area/") < body.index("<button")
    assert '<div id="near-tools" hidden>' in body
    assert 'src="~/assets/near.js"' in page.head


def test_the_promise_stands_before_the_button() -> None:
    """What happens with the place is said before it can be pressed."""
    body = make_page(sample_directory()).body
    assert body.index("どこにも送らず、どこにも残しません。") < body.index("いまいる場所の近い順に見る")


def test_each_district_with_a_point_can_be_chosen() -> None:
    """The choice names every district with its fixed point; one without a point is left out."""
    directory = sample_directory()
    first, *rest = directory.vocabulary.areas
    without = replace(directory, vocabulary=replace(directory.vocabulary, areas=(replace(first, point=None), *rest)))
    assert '<option value="35.15,139.1">北地区</option>' in make_page(directory).body
    body = make_page(without).body
    assert "北地区</option>" not in body
    assert '<option value="35.05,139.1">南地区</option>' in body


def test_without_points_there_is_no_button_and_no_script() -> None:
    """An empty register leads to the lists and to a telephone."""
    page = make_page(empty_directory())
    assert make_near_files(empty_directory(), JAPANESE) == []
    assert "<button" not in page.body
    assert page.head == ""
    assert {"~/places/", "~/desks/"} <= set(read_body(page.body).links)
    assert "0000-20-1000" in page.body


def test_the_page_is_linked_from_home_lists_and_map(pages: dict[str, Page]) -> None:
    """Whoever looks for a place by home, list or map finds the way to what is near."""
    for url in ("", "places/", "desks/", "map/"):
        assert "~/near/" in read_body(pages[url].body).links, url
