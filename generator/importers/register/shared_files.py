"""The files entries lean on: the table of areas, extended and never rewritten, and whose register it is."""

from __future__ import annotations

from pathlib import Path

from generator.importers.mapping.mapping import KnownMunicipality
from generator.importers.register.areas import Areas, tell_namesakes_apart
from generator.importers.register.emit import emit_areas, emit_municipality
from generator.importers.register.municipality import make_municipality
from generator.records.model import Municipality
from generator.records.model.terms import Area
from generator.records.read import Entry
from generator.records.read_yaml import read_yaml, read_yaml_file
from generator.records.validate import validate

AREAS = "vocabulary/areas.yml"
MUNICIPALITY = "municipality.yml"


def make_shared_files(into: Path, areas: Areas, known: KnownMunicipality | None) -> dict[str, bytes]:
    """Return path → content of the shared files to write; what is there already is kept word for word."""
    files: dict[str, bytes] = {}
    path = into / AREAS
    there = path.read_bytes() if path.is_file() else b""
    held = read_areas(there)
    new = [area for area in _needed(areas) if area.slug not in held]
    if new:
        gap = b"" if not there or there.endswith(b"\n") else b"\n"
        files[AREAS] = there + gap + emit_areas(new).encode()
    if not (into / MUNICIPALITY).exists():
        files[MUNICIPALITY] = emit_municipality(make_municipality(known, areas)).encode()
    return files


def _needed(areas: Areas) -> list[Area]:
    """Return the areas entries name and those that hold them, namesakes told apart."""
    used = set(areas.used)
    for slug in list(used):
        parent = areas.terms[slug].parent if slug in areas.terms else None
        while parent is not None and parent in areas.terms and parent not in used:
            used.add(parent)
            parent = areas.terms[parent].parent
    return tell_namesakes_apart(area for slug, area in areas.terms.items() if slug in used)


def read_areas(content: bytes) -> frozenset[str]:
    """Return the slugs of the areas a file already has."""
    tree = read_yaml(content, AREAS).tree if content else None
    items = tree if isinstance(tree, list) else []
    return frozenset(str(item["slug"]) for item in items if isinstance(item, dict) and "slug" in item)


def read_municipality(into: Path, known: KnownMunicipality | None, areas: Areas) -> Entry[Municipality] | None:
    """Return whose register it is; where nobody has said so yet, the one this import would say.

    The rules must see the same town now and next time: rows that pass today would else be refused tomorrow. None where
    the file is there and cannot be read.
    """
    path = into / MUNICIPALITY
    if not path.is_file():
        made = make_municipality(known, areas)
        return Entry(made, MUNICIPALITY, read_yaml(emit_municipality(made).encode(), MUNICIPALITY))
    document = read_yaml_file(path, MUNICIPALITY)
    record = validate(Municipality, document, MUNICIPALITY)
    return Entry(record, MUNICIPALITY, document) if record is not None else None
