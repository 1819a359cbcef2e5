"""A new entry to fill in: the required values, and every other field as a commented line with its meaning."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from generator.records.model import Listing

FIRST = ("id", "name", "name_kana", "summary", "description", "status")
# The office sets these when the time comes; in a new entry they would only be in the way.
LATER = frozenset({"demo", "withheld", "suspended", "retired", "valid_from", "valid_to", "edited_on", "consent"})
EXAMPLES = {
    "contacts": '\n#   - channel: phone\n#     value: "0000-12-3456"',
    "location": "\n#   precision: exact\n#   address: 住所\n#   directions: 行き方",
    "schedule": "\n#   text: 第1・3月曜 10時から12時\n#   hours: confirmed\n#   sessions:\n#     - days: 第1・3月曜\n#       times: 10時から12時",
    "fee": "\n#   cost: free",
    "confirmation": "\n#   confirmed_on: 2026-04-01\n#   confirmed_how: phone\n#   confirmed_by_role: 担当課",
    "source": "\n#   title: 資料の名前",
    "first_visit": '\n#   come-alone: "yes"',
    "accessibility": "\n#   wheelchair: unknown",
    "photos": "\n#   - file: images/midori-salon.jpg\n#     alt: 木の入り口と、その横のスロープ",
    "translations": "\n#   en:\n#     name: 英語の名前\n#     summary: 英語の一文",
}


def draft_entry(model: type[Listing], values: Mapping[str, str | list[Mapping[str, str]]], schema: str) -> str:
    """Return the YAML of a draft with `values` filled in; `schema` is the file an editor takes its help from."""
    order = [*FIRST, *(name for name in model.model_fields if name not in FIRST and name not in LATER)]
    lines = [f"# yaml-language-server: $schema=../schema/{schema}"]
    for name in order:
        meaning = model.model_fields[name].description or ""
        if name in values:
            lines.append(_dump({name: values[name]}))
        else:
            lines.append(
                f"# {name}:{EXAMPLES.get(name, '')}   # {meaning}"
                if name not in EXAMPLES
                else f"# {meaning}\n# {name}:{EXAMPLES[name]}"
            )
    return "\n".join(lines) + "\n"


def _dump(value: Mapping[str, object]) -> str:
    return str(yaml.safe_dump(dict(value), allow_unicode=True, sort_keys=False, width=10_000)).rstrip("\n")
