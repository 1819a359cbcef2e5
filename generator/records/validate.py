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
        near = difflib.get_close_matches(key, sorted(known), n=1)
        if KEY_SHAPE.fullmatch(key) and near:
            ja += f"「{near[0]}」の書き間違いではありませんか。"
            en += f" Did you mean {near[0]}?"
    name = ".".join(str(part) for part in loc if isinstance(part, int) or part in known)
    label_ja, label_en = (f"「{name}」 ", f"{name}: ") if name and detail["type"] != "extra_forbidden" else ("", "")
    return Problem(file, document.line(loc), str(detail["type"]).replace("_", "-"), label_ja + ja, label_en + en)


@cache
def _known_keys(shape: object) -> frozenset[str]:
    schema = _adapter(shape).json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return frozenset(name for part in parts for name in part.get("properties", {}))
