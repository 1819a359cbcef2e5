"""The public YAML suite against the register's reader: `.venv/bin/python -m benchmarks.yaml_suite.run FOLDER` (README.md)."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.records.read_yaml import Tree, read_yaml

ESCAPES = {"\\n": "\n", "\\t": "\t", "\\r": "\r", "\\b": "\b", "\\\\": "\\"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one case: whether the suite calls it an error, what the reader and PyYAML made of it.

    `surprise`: the reader took it and its values are not those the suite says, spaces at their ends aside (the model takes
    them off). `drops_keys`: all that is missing are keys left empty, which a register leaves out by design.
    """

    name: str
    is_error: bool
    accepted: bool
    pyyaml_accepts: bool
    surprise: bool
    drops_keys: bool
    code: str
    message: str


def judge(folder: Path) -> Iterator[Verdict]:
    """Yield the verdict on each case below a folder of the suite's `data` branch (`in.yaml`, `test.event`, `error`)."""
    for file in sorted(folder.rglob("in.yaml")):
        content = file.read_bytes()
        document = read_yaml(content, "in.yaml")
        wanted = Counter(map(str.strip, _list_values((file.parent / "test.event").read_text(encoding="utf-8"))))
        found = Counter(map(str.strip, _flatten(document.tree)))
        yield Verdict(
            name=file.parent.relative_to(folder).as_posix(),
            is_error=(file.parent / "error").exists(),
            accepted=not document.problems,
            pyyaml_accepts=_pyyaml_accepts(content),
            surprise=bool(not document.problems and found - wanted),
            drops_keys=bool(not document.problems and wanted - found and not found - wanted),
            code=document.problems[0].code if document.problems else "",
            message=document.problems[0].ja if document.problems else "",
        )


def write_table(verdicts: list[Verdict]) -> str:
    """Return the figures as Markdown."""
    errors = [verdict for verdict in verdicts if verdict.is_error]
    sound = [verdict for verdict in verdicts if not verdict.is_error]
    refused = Counter(verdict.code for verdict in sound if not verdict.accepted)
    surprises = [verdict.name for verdict in verdicts if verdict.surprise]
    messages = {verdict.message for verdict in verdicts if verdict.message}
    rows = [
        ("cases", len(verdicts)),
        ("marked as errors", len(errors)),
        ("errors accepted by PyYAML's `safe_load`", sum(verdict.pyyaml_accepts for verdict in errors)),
        ("**errors accepted by the reader** (G12: 0)", sum(verdict.accepted for verdict in errors)),
        ("sound cases read", sum(verdict.accepted for verdict in sound)),
        ("sound cases refused, as the register does not use them", sum(not verdict.accepted for verdict in sound)),
        ("**values other than the suite's** (G12: 0)", len(surprises)),
        ("cases read whose only difference are keys left empty", sum(verdict.drops_keys for verdict in verdicts)),
        ("different messages for all refused cases (none could be fixed if one quoted content)", len(messages)),
    ]
    table = "".join(f"| {name} | {number} |\n" for name, number in rows)
    why = ", ".join(f"{code} {number}" for code, number in refused.most_common())
    wrong = [verdict.name for verdict in errors if verdict.accepted]
    return f"| what | cases |\n|---|---|\n{table}\nSound cases refused by reason: {why}.\n" + (
        f"\nErrors accepted: {wrong}. Surprises: {surprises}.\n" if wrong or surprises else ""
    )


def _list_values(events: str) -> Iterator[str]:
    """Yield the scalars of an event file that are not empty, escapes undone."""
    for line in events.splitlines():
        line = line.lstrip()
        if not line.startswith("=VAL "):
            continue
        text = line.removeprefix("=VAL ")
        while text.startswith(("&", "<")):
            text = text.partition(" ")[2]
        value, rest = "", text[1:]
        while rest:
            pair = rest[:2]
            value, rest = (value + ESCAPES[pair], rest[2:]) if pair in ESCAPES else (value + rest[0], rest[1:])
        if value:
            yield value


def _flatten(tree: Tree | None) -> Iterator[str]:
    if isinstance(tree, str):
        if tree:
            yield tree
    elif isinstance(tree, list):
        for item in tree:
            yield from _flatten(item)
    elif isinstance(tree, dict):
        for key, value in tree.items():
            yield from _flatten(key)
            yield from _flatten(value)


def _pyyaml_accepts(content: bytes) -> bool:
    try:
        list(yaml.safe_load_all(content))
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return False
    return True


if __name__ == "__main__":
    print(write_table(list(judge(Path(sys.argv[1])))), end="")
