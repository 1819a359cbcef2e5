"""What an entry told the public, as values to look for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from generator.commands.retract.find import TYPES
from generator.records.read_yaml import Tree, read_yaml

KINDS = {
    "name": "名前",
    "name_kana": "名前の読み",
    "value": "電話などの連絡先",
    "address": "住所",
    "building": "建物",
    "postal_code": "郵便番号",
    "website": "公式のページ",
    "directions": "行き方",
    "summary": "一文",
    "lat": "緯度",
    "lon": "経度",
}
"""The fields that are looked for, and what they are called."""

_LINE = re.compile(r"^[\s-]*(\w+):[ \t]+(.*?)[ \t]*$", re.MULTILINE)
_SHORTEST = 2
_SHORT_NUMBER = 4


@dataclass(frozen=True, slots=True)
class Value:
    """One value of the entry; `kind` is the field, or `id` or `page`. The text is left out of repr."""

    kind: str
    text: str = field(repr=False)

    @property
    def called(self) -> str:
        """What an officer calls it."""
        return {"id": "id", "page": "ページのアドレス"}.get(self.kind) or KINDS[self.kind]


def list_values(content: bytes, file: str) -> list[Value]:
    """Return the values of an entry's file, none twice; from its lines as they stand where the YAML cannot be read."""
    folder, _, name = file.partition("/")
    id_ = name.removesuffix(".yml")
    pages = [f"{TYPES[folder]}/{id_}/"] if TYPES[folder] else []
    found = [Value("id", id_), *(Value("page", page) for page in pages)]
    # The address of an entry that is sensitive (`publication.entry.address_of`).
    found.append(Value("page", f"k/e/{sha256(id_.encode()).hexdigest()[:10]}/"))
    tree = read_yaml(content, file).tree
    pairs = _walk(tree) if isinstance(tree, dict) else _read_lines(content.decode("utf-8", "replace"))
    found += [Value(key, text) for key, text in pairs if key in KINDS and _can_be_told(text)]
    return list(dict.fromkeys(found))


def _walk(tree: Tree) -> Iterator[tuple[str, str]]:
    if isinstance(tree, list):
        for item in tree:
            yield from _walk(item)
    elif isinstance(tree, dict):
        for key, value in tree.items():
            # Whoever wrote the source is not what the entry tells.
            if key in ("source", "sources"):
                continue
            if isinstance(value, str):
                yield key, value
            else:
                yield from _walk(value)


def _read_lines(text: str) -> Iterator[tuple[str, str]]:
    for key, value in _LINE.findall(text):
        yield key, value.strip("\"'[]{},")


def _can_be_told(text: str) -> bool:
    """Say whether a value is long enough to be told from chance; 110 and #8000 stand on every page."""
    stripped = re.sub(r"\W", "", text)
    return len(stripped) > (_SHORT_NUMBER if stripped.isdigit() else _SHORTEST - 1)
