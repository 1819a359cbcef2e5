"""Open data: the register as tables, JSON, HSDS and GeoJSON, with a description for people and one for machines."""

from __future__ import annotations

import json
from hashlib import sha256

from generator.outputs.open_data.geojson import write_geojson
from generator.outputs.open_data.hsds import make_hsds
from generator.outputs.open_data.json_files import (
    FORMAT,
    list_entries,
    list_fields,
    list_hotlines,
    write_directory,
    write_entries,
    write_json,
)
from generator.outputs.open_data.readme import write_readme
from generator.outputs.open_data.tables import Table, make_tables
from generator.public import Artifact, PublicDirectory


def make_open_data(directory: PublicDirectory) -> list[Artifact]:
    """Return `data/`: a CSV and a JSON file for each type, `directory.json`, `hsds.json`, `places.geojson`,
    `README.txt` and `index.json` (a Frictionless data package that names every file with its size and SHA-256).

    Sensitive entries are in it with their contacts and their neutral page, and without any location.
    """
    tables = make_tables(directory)
    parts = {
        "places": list_entries(directory.places),
        "desks": list_entries(directory.desks),
        "organizations": list_entries(directory.organizations),
        "programmes": list_entries(directory.programmes),
        "events": list_entries(directory.events),
        "hotlines": list_hotlines(directory),
    }
    by_stem = {table.stem: table for table in tables}
    everyone = tuple(dict.fromkeys(owner for table in tables for owner in table.ids))
    geojson, drawn = write_geojson(directory)
    files = [Artifact(f"data/{table.stem}.csv", table.content, "open-data", table.ids) for table in tables]
    files += [
        Artifact(f"data/{stem}.json", write_entries(entries, directory), "open-data", by_stem[stem].ids)
        for stem, entries in parts.items()
    ]
    files += [
        Artifact("data/directory.json", write_directory(parts, directory), "open-data", everyone),
        Artifact("data/hsds.json", _write_hsds(directory), "open-data", everyone),
        Artifact("data/places.geojson", geojson, "open-data", drawn),
    ]
    readme = write_readme(directory, tables)
    return [*files, Artifact("data/README.txt", readme, "open-data"), _make_index(files, tables, directory)]


def _write_hsds(directory: PublicDirectory) -> bytes:
    parts = [
        f"{write_json(name)}:[\n" + ",\n".join(map(write_json, rows)) + "\n]"
        for name, rows in make_hsds(directory).items()
    ]
    return ('{"version":"3.0",\n' + ",\n".join(parts) + "}\n").encode()


def _make_index(files: list[Artifact], tables: tuple[Table, ...], directory: PublicDirectory) -> Artifact:
    schemas = {
        f"data/{table.stem}.csv": [{"name": name, "type": "string", "description": says} for name, says in table.fields]
        for table in tables
    }
    for table in tables:
        schemas[f"data/{table.stem}.json"] = [
            {"name": name, "description": says} for name, says in list_fields(table.stem).items()
        ]
    municipality = directory.municipality
    package = {
        "name": f"tsunagari-{municipality.code}",
        "title": f"{municipality.site_name} オープンデータ",
        "profile": "data-package",
        "format": FORMAT,
        "created": directory.today.isoformat(),
        "licenses": [{"title": municipality.licence}],
        "demo": municipality.demo,
        "resources": [_describe_file(artifact, schemas) for artifact in files],
    }
    return Artifact("data/index.json", (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode(), "open-data")


def _describe_file(artifact: Artifact, schemas: dict[str, list[dict[str, str]]]) -> dict[str, object]:
    path = artifact.path.removeprefix("data/")
    made: dict[str, object] = {
        "name": path.replace(".", "-"),
        "path": path,
        "mediatype": {"csv": "text/csv", "json": "application/json", "geojson": "application/geo+json"}[
            path.rpartition(".")[2]
        ],
        "encoding": "utf-8",
        "bytes": len(artifact.content),
        "hash": f"sha256:{sha256(artifact.content).hexdigest()}",
    }
    if artifact.path in schemas:
        made["schema"] = {"fields": schemas[artifact.path]}
    return made
