"""A town whose every text is hostile: what it publishes is read by the readers of each format, and is text in all of them."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from generator.records.model.entries import Desk, Place
from generator.records.model.hotline import Hotline
from generator.records.model.municipality import Municipality
from tests.hostile.build import build_town
from tests.hostile.plant import HELP_LINE, PROBE, list_text_fields, plant
from tests.hostile.strings import CALL, STRINGS
from tests.outputs.reading import read_body
from tests.registers import DESK, MUNICIPALITY, PLACE

FORMULA = re.compile(r"[\s\0]*[=+\-@＝＋－＠−]")
NUMBERS = re.compile(r"[+-]?[\d.]+|[-+\d\s();:,~]+")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a town made of the strings that are no whole element, where formats other than HTML are at stake."""
    folder, planted, refused = build_town(tmp_path_factory.mktemp("hostile"), STRINGS[:48])
    assert planted > 5000
    assert refused < 24
    return folder


def test_the_walk_reaches_fields_of_every_depth() -> None:
    """Texts of an entry, its contacts, its place, its hours, its translations, the municipality and help lines are planted."""
    place = plant(Place, PLACE, lambda name: f"{PROBE}{name}"[:80])
    assert place["name"].startswith(PROBE)
    assert place["contacts"][0]["purpose"].startswith(PROBE)
    assert place["contacts"][0]["value"] == "0000-00-0001"
    assert place["location"]["directions"].startswith(PROBE)
    assert place["schedule"]["sessions"][0]["note"].startswith(PROBE)
    assert place["translations"]["en"]["summary"].startswith(PROBE)
    assert plant(Desk, DESK, lambda name: PROBE)["what_happens"] == PROBE
    assert plant(Hotline, HELP_LINE, lambda name: PROBE)["translations"]["en"]["caution"] == PROBE
    town = plant(Municipality, MUNICIPALITY, lambda name: PROBE)
    assert (town["tagline"], town["department"]["name"], town["council"]["council_name"]) == (PROBE, PROBE, PROBE)
    assert {"name", "summary", "description"} <= list_text_fields(Place)
    assert not {"id", "kind", "website", "area", "status"} & list_text_fields(Place)


def test_tables_hold_no_formula(site: Path) -> None:
    """No cell of a CSV file begins like a formula, but for numbers and telephone numbers; rows stay as wide as their heads."""
    files = list(site.glob("data/*.csv"))
    assert len(files) >= 5
    for file in files:
        rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"))))
        assert {len(row) for row in rows} == {len(rows[0])}, file
        for cell in (cell for row in rows[1:] for cell in row):
            assert not FORMULA.match(cell) or NUMBERS.fullmatch(cell), cell
    assert any("cmd" in file.read_text(encoding="utf-8-sig") for file in files)


def test_calendars_hold_no_line_of_others(site: Path) -> None:
    """In calendar files every line is one of ours, folded at 75 bytes; a text cannot begin an event or a property."""
    files = list(site.rglob("*.ics"))
    assert files
    for file in files:
        content = file.read_bytes()
        assert content.count(b"\n") == content.count(b"\r\n")
        assert max(map(len, content.split(b"\r\n"))) <= 75
        lines = content.decode().replace("\r\n ", "").split("\r\n")
        assert all(re.match(r"[A-Z][A-Z-]+[;:]|$", line) for line in lines), file
        assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT")


def test_json_and_xml_are_read_whole(site: Path) -> None:
    """Every JSON, GeoJSON and XML file is what its name says, and what it says of a text is the text."""
    for file in (*site.rglob("*.json"), *site.rglob("*.geojson")):
        json.loads(file.read_text(encoding="utf-8"))
    for file in (*site.rglob("*.xml"), *site.rglob("*.svg")):
        ET.fromstring(file.read_bytes())  # noqa: S314 - a file that was just made here
    assert CALL in (site / "data" / "places.json").read_text(encoding="utf-8")


def test_nothing_in_a_page_is_markup_of_others(site: Path) -> None:
    """No page has an inline script, a handler, a frame or a link to run; each still shows the strings."""
    shown = 0
    for file in site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        reading = read_body(text.partition("<body")[2])
        assert not re.search(r"<(?:iframe|object|embed|base|math|marquee)\b|<script(?![^>]*\ssrc=)", text), file
        assert not [link for link in reading.links if re.match(r"(?i)\s*(javascript|vbscript|data):", link)], file
        shown += CALL in reading.text
    assert shown > 50


def test_the_workers_list_names_only_fixed_pages(site: Path) -> None:
    """The service worker's script holds no text of an entry."""
    assert "tsunagariRan" not in (site / "service-worker.js").read_text(encoding="utf-8")
