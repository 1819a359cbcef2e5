"""Tables in JSON: a list of objects, sections with their labels, GeoJSON, or one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.importers.reading.decode import decode
from generator.importers.reading.table import Column, Notice, Row, Table
from generator.problems import Problem, RefusedInputError

_TITLE_KEYS = ("source", "title", "name")


def read_json(content: bytes, file: str) -> list[Table]:
    """Read every list of objects in a JSON file as a table. Raises RefusedInputError when it is no JSON or holds none."""
    text = decode(content).text
    try:
        whole = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        whole = _read_lines(text)
        if whole is None:
            line = error.lineno if isinstance(error, json.JSONDecodeError) else 0
            raise RefusedInputError(
                [
                    Problem(
                        file,
                        line,
                        "import-json",
                        "JSON の書き方がこの行のあたりで崩れています。もとのページから、もう一度ダウンロードしてください。",
                        "The JSON is broken near this line: download it again.",
                    )
                ]
            ) from None
    tables = [table for table in _find_tables(whole, file) if table.columns]
    if not tables:
        raise RefusedInputError(
            [
                Problem(
                    file,
                    0,
                    "import-json-shape",
                    "JSON の中に、項目の並び（オブジェクトの配列）が見つかりません。1件を1つのオブジェクトにして並べてください。",
                    "No list of objects in this JSON: write one object an entry, in a list.",
                )
            ]
        )
    return tables


def _read_lines(text: str) -> list[Any] | None:
    lines = [line for line in text.splitlines() if line.strip()]
    try:
        return [json.loads(line, parse_int=str, parse_float=str) for line in lines] if len(lines) > 1 else None
    except (ValueError, RecursionError):
        return None


def _find_tables(whole: Any, file: str) -> list[Table]:
    if _is_list_of_objects(whole):
        return [_make_table(whole, file, {}, "", "", "")]
    if not isinstance(whole, Mapping):
        return []
    if whole.get("type") == "FeatureCollection" and _is_list_of_objects(whole.get("features")):
        return [_make_table([_flatten_feature(item) for item in whole["features"]], file, {}, "", "", "")]
    title = next((_whole(str(whole[key])) for key in _TITLE_KEYS if isinstance(whole.get(key), str)), "")
    origin = whole["origin"] if isinstance(whole.get("origin"), str) else ""
    index = whole["index"] if isinstance(whole.get("index"), Mapping) else {}
    header = whole["header"] if isinstance(whole.get("header"), Mapping) else {}
    tables = []
    for key, value in whole.items():
        if _is_list_of_objects(value):
            labels = header.get(key) if isinstance(header.get(key), Mapping) else header
            part = (
                _whole(index[key]) if isinstance(index.get(key), str) else ("" if key == "data" else _whole(str(key)))
            )
            tables.append(_make_table(value, file, labels or {}, part, title, origin))
    return tables


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and any(value) and all(isinstance(item, Mapping) for item in value)


def _flatten_feature(feature: Mapping[str, Any]) -> dict[str, Any]:
    properties = feature.get("properties")
    flat = dict(properties) if isinstance(properties, Mapping) else {}
    geometry = feature.get("geometry")
    if isinstance(geometry, Mapping) and geometry.get("type") == "Point":
        position = geometry.get("coordinates")
        if isinstance(position, list) and len(position) >= 2:
            flat |= {"longitude": position[0], "latitude": position[1]}
    return flat


def _make_table(
    items: Iterable[Mapping[str, Any]], file: str, labels: Mapping[str, Any], part: str, title: str, origin: str
) -> Table:
    flat = [_flatten(item) for item in items]
    keys = list(dict.fromkeys(key for item in flat for key in item))
    columns = []
    for key in keys:
        label = labels.get(key)
        columns.append(Column((key, label) if isinstance(label, str) and label.strip() else (key,)))
    rows = [Row(at, tuple(item.get(key, "") for key in keys)) for at, item in enumerate(flat, 1)]
    filled = tuple(row for row in rows if any(row.cells))
    notices = (Notice(0, f"空の項目が{len(rows) - len(filled)}件ありました。"),) if len(filled) < len(rows) else ()
    return Table(file, tuple(columns), filled, part, title, origin, "件目", notices)


def _flatten(item: Mapping[str, Any], prefix: str = "", depth: int = 0) -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in item.items():
        name = _whole(f"{prefix}{key}")
        if isinstance(value, Mapping) and depth < 4:
            flat |= _flatten(value, f"{name}.", depth + 1)
        else:
            flat[name] = _write(value)
    return flat


def _write(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, list):
        return "・".join(_write(item) for item in value if not isinstance(item, (list, Mapping)))
    return _whole(str(value).strip())


def _whole(text: str) -> str:
    """Return a text that can be written: half a surrogate pair (an escape cut in two) becomes U+FFFD."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
