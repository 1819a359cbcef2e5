"""JSON to tables."""

from __future__ import annotations

import json

from generator.importers.reading.read_json import read_json


def test_a_list_of_objects_is_a_table_and_numbers_stay_as_written() -> None:
    """A code keeps its digits, true and null become words and nothing, lists are joined."""
    content = (
        '[{"name": "みどり", "code": 3.00002E+12, "open": true, "fax": null, "days": ["月", "火"]}, {"name": "あおい"}]'
    )
    (found,) = read_json(content.encode(), "a.json")
    assert found.rows[0].cells == ("みどり", "3.00002E+12", "TRUE", "", "月・火")
    assert found.rows[1].cells == ("あおい", "", "", "", "")
    assert (found.rows[1].line, found.unit) == (2, "件目")


def test_sections_keep_their_labels_and_the_title() -> None:
    """Sections with an index, labels of their own and a source line."""
    content = {
        "source": "Data by みほん市 - 施設",
        "index": {"data_01": "児童館"},
        "header": {"data_01": {"name": "施設名"}},
        "data_01": [{"name": "みどり"}],
        "data_02": [{"name": "あおい"}],
        "summary": {"sum": 2},
    }
    first, second = read_json(json.dumps(content).encode(), "a.json")
    assert (first.part, first.title, first.columns[0].names) == (
        "児童館",
        "Data by みほん市 - 施設",
        ("name", "施設名"),
    )
    assert second.part == "data_02"


def test_geojson_positions_become_columns() -> None:
    """A feature's point is longitude first."""
    feature = {"properties": {"name": "みどり"}, "geometry": {"type": "Point", "coordinates": [139.1, 35.1]}}
    (found,) = read_json(json.dumps({"type": "FeatureCollection", "features": [feature]}).encode(), "a.geojson")
    assert (found.cell(found.rows[0], "latitude"), found.cell(found.rows[0], "longitude")) == ("35.1", "139.1")


def test_one_object_a_line_is_read() -> None:
    """JSON Lines."""
    (found,) = read_json(b'{"name": "a"}\n{"name": "b"}\n', "a.jsonl")
    assert [row.cells for row in found.rows] == [("a",), ("b",)]


def test_half_a_surrogate_pair_is_said_to_be_broken() -> None:
    """An escape cut in two cannot be written to any file: it becomes U+FFFD, in names and values."""
    (found,) = read_json(b'[{"na\\ud800me": "a\\ud83d"}]', "a.json")
    assert "\ufffd" in found.columns[0].label
    assert found.rows[0].cells[0].encode()
