"""The map page's list, its data, its script, and the libraries it brings."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from generator.outputs.map.map_page import PAGE_SIZE, make_map_files, make_map_page
from generator.outputs.map.script import write_map_script
from generator.outputs.now.tables import tell_listing
from generator.outputs.render import Renderer
from generator.public import Location, PublicDirectory
from tests.outputs.reading import read_body
from tests.sample import empty_directory, sample_directory

ROOT = Path(__file__).parents[2]
RENDER = Renderer(ROOT / "theme" / "fragments")
DISTRICT = Location("district", None, None, None, (35.16, 139.12), None, None)
FIELDS = {"id", "name", "url", "when", "kind", "lat", "lon"}


def read_data(directory: PublicDirectory) -> Any:
    """The marker data as the browser reads it."""
    return json.loads(next(file.content for file in make_map_files(directory) if file.path == "map/data.json"))


def listed(directory: PublicDirectory) -> list[str]:
    """The ids on the list, over all its pages, in order."""
    pages = make_map_page(directory, RENDER)
    return [found for page in pages for found in re.findall(r'data-listing="([^"]+)"', page.body)]


def test_list_and_markers_hold_the_same_entries_in_the_same_order() -> None:
    """The list goes by district in vocabulary order; points follow it, and district entries stand in area markers."""
    data = read_data(sample_directory())
    assert listed(sample_directory()) == ["kita-salon", "kurashi", "oka-kids", "minami-cafe"]
    assert [point["id"] for point in data["points"]] == ["kita-salon", "kurashi", "minami-cafe"]
    assert [[entry["id"] for entry in area["entries"]] for area in data["areas"]] == [["oka-kids"]]


def test_cards_have_tables_as_the_lists_have() -> None:
    """A card of the map's list has its entry's table, so that no time of it is told once it is over."""
    directory = sample_directory()
    (page,) = make_map_page(directory, RENDER)
    for item in directory.listings():
        card = re.search(rf'<li class="card" data-listing="{item.id}".*?</li>', page.body, re.DOTALL)
        table = tell_listing(item, directory.today)
        if card and table:
            assert f'data-open="{table}"' in card[0]
            assert len(re.findall(r'class="(?:[^"]* )?now"', card[0])) == 1
    assert page.body.count("data-open=") >= 3


def test_data_hold_named_fields_only() -> None:
    """A point has seven fields; an entry of which only the district may be known has no point of its own."""
    data = read_data(sample_directory())
    assert all(set(point) == FIELDS for point in data["points"])
    assert all(set(entry) == FIELDS - {"lat", "lon"} for area in data["areas"] for entry in area["entries"])


def test_one_marker_for_each_district_point() -> None:
    """Two entries of one district share one marker, which says to ask for the place."""
    directory = sample_directory()
    twin = replace(directory.places[2], id="oka-second", location=DISTRICT)
    areas = read_data(replace(directory, places=(*directory.places, twin)))["areas"]
    assert [(area["name"], len(area["entries"])) for area in areas] == [("丘地区（くわしい場所はおたずねください）", 2)]


@pytest.mark.parametrize(
    "change",
    [
        {"sensitive": True},
        {"state": "suspended"},
        {"state": "retired"},
        {"location": None},
        {"location": Location("none", None, None, None, (35.1, 139.1), None, None)},
        {"location": Location("exact", "みほん市", None, None, None, None, None)},
    ],
)
def test_what_must_not_be_drawn_is_nowhere(change: dict[str, Any]) -> None:
    """Sensitive, resting, closed and hidden places are neither in the data nor on the list."""
    directory = sample_directory()
    hidden = replace(directory.places[0], id="hidden", **change)
    directory = replace(directory, places=(hidden, *directory.places[1:]))
    assert "hidden" not in listed(directory)
    assert "hidden" not in json.dumps(read_data(directory))


def test_a_sensitive_kind_is_never_drawn() -> None:
    """A place of a sensitive kind stays off the map even if its entry were not marked."""
    directory = sample_directory()
    marked = replace(directory.places[0], id="hidden", kind=directory.vocabulary.kinds[-1])
    assert marked.kind.sensitive
    assert "hidden" not in listed(replace(directory, places=(marked,)))


def test_nothing_to_draw_gives_a_page_with_a_way_on_and_no_files() -> None:
    """Without a single point there is no button and no file, but links to the lists."""
    (page,) = make_map_page(empty_directory(), RENDER)
    assert make_map_files(empty_directory()) == []
    assert "<button" not in page.body
    assert 'href="~/places/"' in page.body


def test_the_page_offers_and_credits_before_the_press() -> None:
    """List before map, one h1, the button says whom it connects to, and the credit is always there."""
    (page,) = make_map_page(sample_directory(), RENDER)
    body = page.body
    assert (page.url, page.mould, page.section) == ("map/", "map", "map")
    assert body.count("<h1") == 1
    assert "地図を読み込む（外部の地図サーバー 国土地理院 に接続します）" in body
    assert (
        '<a href="https://maps.gsi.go.jp/development/ichiran.html" rel="noreferrer">地理院タイル（国土地理院）</a>'
        in body
    )
    assert body.index("data-listing") < body.index("<button")
    assert not re.search(r"<script|style=|cyberjapandata", body)


def test_long_lists_are_parted() -> None:
    """Beyond a hundred entries the list goes on over pages, loses nobody, and names where each district begins."""
    directory = sample_directory()
    many = tuple(replace(directory.places[0], id=f"p{number}", url=f"place/p{number}/") for number in range(250))
    directory = replace(directory, places=(*many, *directory.places[1:]))
    pages = make_map_page(directory, RENDER)
    assert [page.url for page in pages] == ["map/", "map/page/2/", "map/page/3/"]
    assert [len(page.listings) for page in pages] == [PAGE_SIZE, PAGE_SIZE, 53]
    assert len(set(listed(directory))) == 253
    assert 'href="~/map/page/3/#area-minami">南地区 <span class="count">1件</span>' in pages[0].body
    assert len({page.title for page in pages}) == 3


def test_the_script_is_the_same_every_time_and_holds_no_facts() -> None:
    """Two renders are equal; the script knows no entry, no foreign host but the tiles', and no random name."""
    script = write_map_script((35.0, 139.0, 35.2, 139.2))
    assert script == write_map_script((35.0, 139.0, 35.2, 139.2))
    assert set(re.findall(r"https?://([^/\"\\]+)", script)) == {"cyberjapandata.gsi.go.jp", "maps.gsi.go.jp"}
    assert not re.search(r"[0-9a-f]{32}", script)
    assert "[[35.0, 139.0], [35.2, 139.2]]" in script
    files = make_map_files(sample_directory())
    assert [file.path for file in files] == ["map/data.json", "assets/map-init.js"]
    assert files == make_map_files(sample_directory())
    assert not any(place.name.encode() in files[1].content for place in sample_directory().places)


def test_without_bounds_the_map_shows_all_markers() -> None:
    """A register without bounds gives a script with no coordinate in it."""
    script = write_map_script(None)
    assert "customFlyToBounds();" in script
    assert re.findall(r"\d+\.\d+", script) == ["0.0", "0.0"]


def test_vendored_files_are_those_of_the_packages() -> None:
    """Every vendored file is declared with package, version, licence and its hash, and each package has its licence."""
    vendor = ROOT / "theme" / "assets" / "vendor"
    declared = json.loads((vendor / "vendor.json").read_text(encoding="utf-8"))
    assert all(set(row) == {"file", "package", "version", "licence", "sha256"} for row in declared)
    for row in declared:
        assert sha256((vendor / row["file"]).read_bytes()).hexdigest() == row["sha256"], row["file"]
    folders = {row["file"].split("/")[0] for row in declared}
    assert {"leaflet-1.9.4", "leaflet.markercluster-1.5.3"} <= folders
    for folder in folders:
        present = {file.relative_to(vendor).as_posix() for file in (vendor / folder).rglob("*") if file.is_file()}
        assert present == {row["file"] for row in declared if row["file"].startswith(f"{folder}/")}


def test_one_page_has_a_link_to_each_district_too() -> None:
    """A list of several districts begins with links to them, however short it is, since the map stands below it."""
    (page,) = make_map_page(sample_directory(), Renderer(ROOT / "theme" / "fragments"))
    found = read_body(page.body)
    anchors = [link.partition("#")[2] for link in found.links if link.startswith("~/map/#area-")]
    assert len(anchors) > 1
    assert set(anchors) <= set(found.ids)
