"""A tree of text against a model: a record, or every problem with its line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from functools import cache
from types import GenericAlias
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.problems import Problem
from generator.records.messages import explain
from generator.records.read_yaml import Document, Loc

T = TypeVar("T")
SYNONYMS = {
    "brand": "appearance", "theme": "appearance", "colour": "primary", "color": "primary", "colors": "appearance",
    "colours": "appearance", "title": "site_name", "sitename": "site_name", "url": "site_url", "homepage": "website",
    "link": "website", "web": "website", "hp": "website", "prefix": "code", "lgcode": "code", "office": "department",
    "district_word": "area_word", "district": "area", "license": "licence", "boundary": "bounds", "bbox": "bounds",
    "lang": "languages", "language": "languages", "tel": "contacts", "phone": "contacts", "mail": "contacts",
    "email": "contacts", "telephone": "contacts", "kana": "name_kana", "reading": "name_kana", "type": "kind",
    "category": "kind", "hours": "schedule", "opening_hours": "schedule", "open": "schedule", "price": "fee",
    "cost": "fee", "address": "location", "access": "directions", "images": "photos", "image": "photos", "photo": "photos",
    "barrier_free": "accessibility", "verified": "confirmation", "checked": "confirmation", "confirmed": "confirmation",
    "target": "audiences", "audience": "audiences", "problems": "worries", "exit": "exit_url", "slogan": "tagline",
}  # fmt: skip
"""Names that people write for ours, in lower case with underscores; one counts only where its key may stand."""
KEY_SHAPE = re.compile(r"[a-z][a-z0-9_-]{0,39}")


_ADAPTERS: dict[object, TypeAdapter[Any]] = {}


def _adapter(shape: Any) -> TypeAdapter[Any]:
    if shape not in _ADAPTERS:
        _ADAPTERS[shape] = TypeAdapter(shape)
    return _ADAPTERS[shape]


def validate(kind: type[T], document: Document, file: str) -> T | None:
    """Return the record of `kind` in `document`, or None after appending what is wrong to `document.problems`."""
    record: T | None = _validate(kind, document, file)
    return record


def validate_list(kind: type[T], document: Document, file: str) -> tuple[T, ...]:
    """Return the records of a list document, or none of them after appending what is wrong."""
    records: tuple[T, ...] | None = _validate(GenericAlias(tuple, (kind, ...)), document, file)
    return records or ()


def _validate(shape: Any, document: Document, file: str) -> Any:
    if document.problems:
        return None
    if document.tree is None:
        ja, en = (
            "中身がありません。書き足すか、要らなければファイルごと消してください。",
            "Nothing is written here: fill it in or delete it.",
        )
        document.problems.append(Problem(file, 0, "empty", ja, en))
        return None
    try:
        return _adapter(shape).validate_python(document.tree)
    except ValidationError as error:
        found = error.errors(include_input=False, include_url=False)
    details = [detail for detail in found if not _follows_from_others(detail, found)]
    document.problems.extend(_problem(shape, detail, document, file) for detail in details)
    return None


def _follows_from_others(detail: ErrorDetails, found: Sequence[ErrorDetails]) -> bool:
    """Say whether a list is found too short only because items of it are refused (pydantic does not count those)."""
    loc = detail["loc"]
    return detail["type"] == "too_short" and any(
        len(other["loc"]) > len(loc) and other["loc"][: len(loc)] == loc for other in found
    )


def _problem(shape: object, detail: ErrorDetails, document: Document, file: str) -> Problem:
    loc: Loc = tuple(part for part in detail["loc"] if part != "[key]")
    ja, en = explain(detail)
    # Keys of a table (first_visit) are somebody's words: only names of the model may be repeated.
    known = _known_keys(shape)
    if detail["type"] == "extra_forbidden":
        key = str(loc[-1])
        near = _find_near(key, known)
        if near:
            ja += f"「{near}」のことではありませんか。"
            en += f" Did you mean {near}?"
    name = ".".join(str(part) for part in loc if isinstance(part, int) or part in known)
    label_ja, label_en = (f"「{name}」 ", f"{name}: ") if name and detail["type"] != "extra_forbidden" else ("", "")
    return Problem(file, document.line(loc), str(detail["type"]).replace("_", "-"), label_ja + ja, label_en + en)


def _find_near(key: str, known: frozenset[str]) -> str | None:
    """Return the real key that one means who writes `key`: another name for it, or one written almost alike."""
    if not KEY_SHAPE.fullmatch(key):
        return None
    meant = SYNONYMS.get(key.replace("-", "_"))
    if meant in known:
        return meant
    return next(iter(difflib.get_close_matches(key, sorted(known), n=1)), None)


@cache
def _known_keys(shape: object) -> frozenset[str]:
    schema = _adapter(shape).json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return frozenset(name for part in parts for name in part.get("properties", {}))
