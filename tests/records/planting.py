"""Registers written line by line, with what a rule must find marked where it stands: `# <- code`.

In a picture the mark stands after its last byte and means the file as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.problems import Problem
from generator.records.read import Register, read_register
from generator.records.rules import Rule

TODAY = date(2026, 11, 24)
STANDARD = Path(__file__).parents[2] / "directory"
Files = Mapping[str, str | bytes]

DEMO_TOWN = """\
name: みほん市
name_kana: みほんし
code: "990001"
demo: yes
site_name: みほん案内
department: {name: みほん課, contacts: [{channel: phone, value: 0000-00-0000}]}
"""
JAPANESE_TOWN = DEMO_TOWN + "languages: []\n"
REAL_TOWN = DEMO_TOWN.replace("demo: yes", "demo: no").replace("990001", "011002")
AREAS = """\
- {slug: naka, label: 中地区, kana: なかちく, point: {lat: 33.1, lon: 142.1}}
- {slug: kita, label: 北地区, kana: きたちく}
"""
_MARK = re.compile(r"# <- ([a-z-]+)")


def place(*lines: str, id: str = "midori", kind: str = "salon", status: str = "published") -> str:
    """Return a place of four lines and those given."""
    return "\n".join((f"id: {id}", "name: みどり会", f"kind: {kind}", f"status: {status}", *lines, ""))


def desk(*lines: str, id: str = "sogo", role: str = "general") -> str:
    """Return a published desk of four lines and those given."""
    return "\n".join((f"id: {id}", "name: みほん窓口", f"role: {role}", "status: published", *lines, ""))


def event(*lines: str, id: str = "matsuri") -> str:
    """Return a published event of three lines and those given."""
    return "\n".join((f"id: {id}", "name: みほん祭り", "status: published", *lines, ""))


def programme(*lines: str) -> str:
    """Return a published programme of four lines and those given."""
    return "\n".join(("id: kyufu", "name: みほん給付", "status: published", "target: みほん市の人", *lines, ""))


def hotline(*lines: str, value: str = "0120-279-338", hours: str = "24時間", always_open: str = "yes") -> str:
    """Return a help line whose number stands on line 3, and the lines given."""
    return "\n".join(
        (
            "id: line",
            "name: みほんの電話",
            f"contacts: [{{channel: phone, value: '{value}'}}]",
            "level: consult",
            f"hours: {hours}",
            f"always_open: {always_open}",
            "cost: unknown",
            "audience: だれでも",
            "certainty: A",
            "sources: [{title: みほんの案内, seen_on: 2026-11-23}]",
            *lines,
            "",
        )
    )


def write(root: Path, files: Files) -> Register:
    """Write a register below `root` and read it back; every planted file must be readable as it is."""
    for name, text in {"municipality.yml": JAPANESE_TOWN, "vocabulary/areas.yml": AREAS, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    register, problems = read_register(root, STANDARD)
    assert problems == []
    return register


def run(root: Path, files: Files, rule: Rule, today: date = TODAY) -> list[Problem]:
    """Return what one rule finds in the planted files."""
    return sorted(rule(write(root, files), today))


def marks(files: Files) -> list[tuple[str, int, str]]:
    """Return the marks in the planted files as (file, line, code)."""
    return sorted(
        (name, number, mark[1])
        for name, text in files.items()
        for number, line in _lines(text)
        for mark in [_MARK.search(line)]
        if mark is not None
    )


def _lines(text: str | bytes) -> list[tuple[int, str]]:
    if isinstance(text, bytes):
        return [(0, text[-60:].decode("latin-1"))]
    return list(enumerate(text.splitlines(), 1))


def places_of(problems: list[Problem]) -> list[tuple[str, int, str]]:
    """Return problems as (file, line, code)."""
    return sorted((problem.file, problem.line, problem.code) for problem in problems)
