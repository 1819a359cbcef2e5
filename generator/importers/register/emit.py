"""Entries as YAML files that people read and edit: the model's order, block style, quotes wherever they could matter."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from generator.records.model import Listing, Municipality
from generator.records.model.terms import Area

# Plain are only texts no YAML reader of any version could take for something else.
_PLAIN = re.compile(r"[ぁ-ゖァ-ヺー一-鿿々〆〇A-Za-z][ぁ-ゖァ-ヺー一-鿿々〆〇A-Za-z0-9（）「」『』、。・～〜／-]*")
_KEYWORD = re.compile(r"(?:y|n|yes|no|on|off|true|false|null|none|nan|inf)", re.IGNORECASE)
_SLUG_LIKE = re.compile(r"[a-z][a-z0-9-]*")
_ESCAPED = re.compile(
    "[\x7f-\xa0\xad\u0600-\u0605\u061c\u06dd\u070f\u180e\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff\ud800-\udfff]"
)
_BLOCK = re.compile(
    r"[^\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff\ud800-\udfff]+"
)


def emit_listing(record: Listing) -> str:
    """Return an entry as YAML that reads back as the same record. `status` is always written."""
    values = record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    values.setdefault("status", record.status)
    ordered = {key: values[key] for key in type(record).model_fields if key in values}
    return emit(_own_first(ordered, type(record)))


def emit_municipality(record: Municipality) -> str:
    """Return `municipality.yml`; the site's name and what people should fill in are always there."""
    values = record.model_dump(mode="json", exclude_defaults=True)
    return emit(values)


def emit_areas(areas: Iterable[Area]) -> str:
    """Return the items of `vocabulary/areas.yml`."""
    return "".join(emit([area.model_dump(mode="json", exclude_defaults=True)]) for area in areas)


def emit(value: Any) -> str:
    """Return plain values (mappings, lists, texts, numbers) as a YAML document."""
    return "\n".join(_lines(value, 0)) + "\n"


def _own_first(values: dict[str, Any], kind: type[Listing]) -> dict[str, Any]:
    """Put what makes the kind (kind, role, group, target, dates) right behind the name."""
    own = [key for key in kind.model_fields if key not in Listing.model_fields and key in values]
    head = [key for key in ("id", "name", "name_kana") if key in values]
    return {key: values[key] for key in [*head, *own, *(key for key in values if key not in (*head, *own))]}


def _lines(value: Any, depth: int) -> Iterable[str]:
    pad = "  " * depth
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _entry(f"{pad}{_key(str(key))}:", item, depth)
    elif isinstance(value, (list, tuple)):
        for item in value:
            if isinstance(item, Mapping) and item:
                inner = list(_lines(item, depth + 1))
                yield f"{pad}- {inner[0][len(pad) + 2 :]}"
                yield from inner[1:]
            else:
                yield from _entry(f"{pad}-", item, depth)
    else:
        yield pad + _scalar(value)


def _entry(head: str, item: Any, depth: int) -> Iterable[str]:
    if isinstance(item, (Mapping, list, tuple)) and not item:
        yield f"{head} {{}}" if isinstance(item, Mapping) else f"{head} []"
    elif isinstance(item, (Mapping, list, tuple)):
        yield head
        yield from _lines(item, depth + 1)
    elif isinstance(item, str) and _is_block(item):
        yield f"{head} |-"
        yield from (f"{'  ' * (depth + 1)}{line}" if line else "" for line in item.split("\n"))
    else:
        yield f"{head} {_scalar(item)}"


def _is_block(text: str) -> bool:
    lines = text.split("\n")
    return (
        len(lines) > 1
        and all(_BLOCK.fullmatch(line) and line == line.rstrip() for line in lines if line)
        and bool(lines[0])
        and bool(lines[-1])
        and not lines[0].startswith(" ")
    )


def _key(key: str) -> str:
    return key if _SLUG_LIKE.fullmatch(key.replace("_", "-")) and not _KEYWORD.fullmatch(key) else _quote(key)


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return value if _is_plain(value) else _quote(value)
    return str(value)


def _is_plain(text: str) -> bool:
    return _PLAIN.fullmatch(text) is not None and not _KEYWORD.fullmatch(text) and len(text) <= 200


def _quote(text: str) -> str:
    """Return a double-quoted scalar; JSON's escapes are YAML's, and what cannot be seen is escaped too."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))
