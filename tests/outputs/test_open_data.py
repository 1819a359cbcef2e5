"""The open-data files as a whole: which there are, how they are described, and what must not be in them."""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.outputs.open_data.data_files import make_open_data
from generator.outputs.open_data.json_files import HOTLINE_FIELDS, LISTING_FIELDS
from generator.public import (
    Desk,
    Event,
    Hotline,
    Listing,
    Location,
    Organization,
    Place,
    Programme,
    PublicDirectory,
)
from tests.sample import empty_directory, sample_directory

TYPES = ("places", "desks", "organizations", "programmes", "events", "hotlines")
SECRET = Location(
    "exact", "みほん市ひみつ町9-9-9", "ひみつビル", "000-9999", (35.0999, 139.0999), "ひみつの坂を上る", None
)


def make_files(directory: PublicDirectory | None = None) -> dict[str, bytes]:
    """The files by path."""
    return {file.path: file.content for file in make_open_data(directory or sample_directory())}


def read(path: str, directory: PublicDirectory | None = None) -> Any:
    """One JSON file, parsed."""
    return json.loads(make_files(directory)[path])


def test_every_type_has_a_table_and_json() -> None:
    """The files that the open-data page promises are there, with the summaries beside them, and none else."""
    expected = {f"data/{stem}.{ending}" for stem in TYPES for ending in ("csv", "json")}
    others = {"directory.json", "hsds.json", "places.geojson", "README.txt", "index.json"}
    assert set(make_files()) == expected | {f"data/{name}" for name in others}


def test_the_index_describes_every_data_file() -> None:
    """The data package names each file with its size and hash, and the columns of each table."""
    files = make_files()
    package = read("data/index.json")
    described = {resource["path"]: resource for resource in package["resources"]}
    assert {f"data/{path}" for path in described} == set(files) - {"data/README.txt", "data/index.json"}
    for path, resource in described.items():
        content = files[f"data/{path}"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}"
    headers = files["data/places.csv"].decode("utf-8-sig").split("\r\n")[0].split(",")
    assert [field["name"] for field in described["places.csv"]["schema"]["fields"]] == headers
    assert package["created"] == "2026-11-24"


def test_the_readme_explains_every_column_and_field() -> None:
    """Whoever opens README.txt finds licence, date, and a line for every header and JSON field."""
    files = make_files()
    readme = files["data/README.txt"].decode("utf-8-sig")
    assert "CC BY 4.0" in readme
    assert "2026年11月24日" in readme
    for stem in TYPES:
        for header in files[f"data/{stem}.csv"].decode("utf-8-sig").split("\r\n")[0].split(","):
            assert f"・{header}：" in readme
    for name in (*LISTING_FIELDS, *HOTLINE_FIELDS):
        assert f"・{name}：" in readme


def test_json_covers_the_public_fields_and_no_more() -> None:
    """Every public field of an entry is exported, but for the title made for browser histories; a new one is noticed."""
    types: tuple[type[Listing], ...] = (Place, Desk, Organization, Programme, Event)
    assert set(LISTING_FIELDS) == {field.name for one in types for field in fields(one)} - {
        "page_title",
        "translated",
        "notice_reason",
    }
    assert set(HOTLINE_FIELDS) == {field.name for field in fields(Hotline)} - {"translated"}


def test_json_says_what_is_known_and_leaves_out_the_rest() -> None:
    """Terms are slugs, dates ISO, answers kept with their unknowns, and a missing fee is not free."""
    first = read("data/places.json")["entries"][0]
    assert first["kind"] == "salon"
    assert first["freshness"]["confirmed_on"] == "2026-10-20"
    assert first["first_visit"] == {"come-alone": "yes", "may-stay-silent": "yes", "drop-in": "yes", "pets": "no"}
    assert first["accessibility"]["barrier-free-toilet"] == "unknown"
    assert first["schedule"]["text"] == "毎週水曜 10:00〜15:00（祝日は休み）"
    cafe = read("data/places.json")["entries"][1]
    assert cafe["fee"] == {"cost": "unknown"}
    assert "organization" not in cafe


def test_the_whole_register_is_its_parts() -> None:
    """directory.json holds the same entries as the single files, and every slug they use is in its vocabulary."""
    whole = read("data/directory.json")
    for stem in TYPES:
        assert whole[stem] == read(f"data/{stem}.json")["entries"]
    kinds = {kind["slug"] for kind in whole["vocabulary"]["kinds"]}
    assert {place["kind"] for place in whole["places"]} <= kinds
    assert {entry["area"] for entry in whole["places"] if "area" in entry} <= {
        area["slug"] for area in whole["vocabulary"]["areas"]
    }


def test_sensitive_entries_have_contacts_but_no_place() -> None:
    """Should a location ever come with a sensitive entry, not a byte of it is in any file; phone and page are."""
    directory = sample_directory()
    places = tuple(replace(place, location=SECRET) if place.sensitive else place for place in directory.places)
    desks = tuple(replace(desk, location=SECRET) if desk.sensitive else desk for desk in directory.desks)
    files = make_files(replace(directory, places=places, desks=desks))
    for path, content in files.items():
        for value in ("ひみつ", "9-9-9", "000-9999", "35.0999", "139.0999"):
            assert value.encode() not in content, path
    assert b"0000-22-0009" in files["data/desks.csv"]
    desk = next(entry for entry in json.loads(files["data/desks.json"])["entries"] if entry["id"] == "e-0456")
    assert desk["url"] == "k/e/abcdefabcd/"
    assert "area" not in next(e for e in json.loads(files["data/places.json"])["entries"] if e["id"] == "e-0123")


def test_geojson_gives_longitude_first_and_says_how_exact() -> None:
    """Open places with a point are features; the district's point is marked as such."""
    features = read("data/places.geojson")["features"]
    assert [(f["id"], f["properties"]["precision"], f["geometry"]["coordinates"]) for f in features] == [
        ("kita-salon", "exact", [139.101, 35.151]),
        ("minami-cafe", "block", [139.1, 35.05]),
        ("oka-kids", "district", [139.12, 35.16]),
    ]


def test_same_input_same_bytes_and_empty_is_well_formed() -> None:
    """Two builds of one day are equal; an empty register gives tables of headers and empty lists."""
    assert make_open_data(sample_directory()) == make_open_data(sample_directory())
    files = make_files(empty_directory())
    assert files["data/places.csv"].decode("utf-8-sig").count("\r\n") == 1
    assert json.loads(files["data/directory.json"])["places"] == []
    assert json.loads(files["data/places.geojson"])["features"] == []


def test_artifacts_say_whose_facts_they_hold() -> None:
    """Each data file names exactly the entries in it."""
    directory = sample_directory()
    owners = {file.path: file.listings for file in make_open_data(directory)}
    assert owners["data/places.csv"] == tuple(place.id for place in directory.places)
    assert set(owners["data/directory.json"]) >= {item.id for item in directory.listings()}
    assert owners["data/places.geojson"] == ("kita-salon", "minami-cafe", "oka-kids")


def test_the_page_about_open_data_links_every_file() -> None:
    """What is published as data can be found by people: the hand-written page leads to each file."""
    page = (Path(__file__).parents[2] / "content" / "open-data.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\(\.\./(data/[^)]+)\)", page))
    assert linked == set(make_files()) - {"data/index.json"}


def test_a_demo_does_not_deny_the_help_lines() -> None:
    """Of an invented town's data all is invented but the national lines, which answer."""
    base = sample_directory()
    demo = replace(base, municipality=replace(base.municipality, demo=True))
    assert "全国の電話相談のほかは" in make_files(demo)["data/README.txt"].decode()
