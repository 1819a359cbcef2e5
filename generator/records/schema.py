"""JSON Schemas for editors, derived from the models and the register's own vocabularies.

An editor that knows YAML (VS Code with its YAML extension, for instance) shows the descriptions and offers the words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter

from generator.records.model import Desk, Event, Hotline, Municipality, Organization, Place, Programme, Statement
from generator.records.model.terms import Area
from generator.records.vocabulary import Vocabulary

MODELS: dict[str, Any] = {
    "place": Place,
    "desk": Desk,
    "organization": Organization,
    "programme": Programme,
    "event": Event,
    "hotline": Hotline,
    "municipality": Municipality,
    "accessibility-statement": Statement,
    "areas": tuple[Area, ...],
}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def make_schemas(vocabulary: Vocabulary) -> dict[str, bytes]:
    """Return the schema files by name (`place.schema.json`, …), the same bytes for the same vocabularies."""
    return {f"{name}.schema.json": _write(name, model, vocabulary) for name, model in MODELS.items()}


def _write(name: str, model: Any, vocabulary: Vocabulary) -> bytes:
    schema = {"$schema": DIALECT, "title": name} | TypeAdapter(model).json_schema()
    for part in (schema, *schema.get("$defs", {}).values()):
        _offer_words(part, vocabulary)
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()


def _offer_words(part: dict[str, Any], vocabulary: Vocabulary) -> None:
    """Put the vocabularies' slugs where a field takes one of them."""
    words: dict[str, Iterable[str]] = {
        "kind": vocabulary.kinds,
        "role": vocabulary.desk_roles,
        "group": vocabulary.groups,
        "channel": vocabulary.channels,
        "area": vocabulary.areas,
        "areas_served": vocabulary.areas,
        "audiences": vocabulary.audiences,
        "worries": vocabulary.worries,
        "first_visit": vocabulary.first_visit,
        "accessibility": vocabulary.accessibility,
    }
    for field, schema in part.get("properties", {}).items():
        slugs = sorted(words.get(field, ()))
        if not slugs:
            continue
        for choice in (schema, *schema.get("anyOf", ())):
            if choice.get("type") == "string":
                choice["enum"] = slugs
                choice.pop("pattern", None)
            elif choice.get("type") == "array":
                choice["items"] = {"type": "string", "enum": slugs}
            elif choice.get("type") == "object":
                choice["propertyNames"] = {"enum": slugs}
