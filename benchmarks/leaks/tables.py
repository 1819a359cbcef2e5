"""Counting what was found into tables, and writing them as Markdown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.leaks.cases import Case


@dataclass(frozen=True)
class Share:
    """How many of how many."""

    found: int
    of: int

    @property
    def percent(self) -> float:
        """The share in per cent; 100 of nothing."""
        return 100.0 * self.found / self.of if self.of else 100.0

    def __str__(self) -> str:
        return f"{self.percent:.2f} % ({self.found}/{self.of})"


def count(cases: Iterable[Case], found: set[str], keys: Callable[[Case], Iterable[str]]) -> dict[str, Share]:
    """Count found cases (by path) under each of their keys."""
    hits: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    for case in cases:
        for key in keys(case):
            total[key] += 1
            hits[key] += case.path in found
    return {key: Share(hits[key], total[key]) for key in total}


DIMENSIONS: Mapping[str, Callable[[Case], Iterable[str]]] = {
    "kind": lambda case: (case.kind,),
    "encoding": lambda case: case.encodings,
    "container": lambda case: (case.container,),
}


def total(cases: Sequence[Case], found: set[str]) -> Share:
    """Count all cases as one."""
    return Share(sum(case.path in found for case in cases), len(cases))


def write_table(title: str, rows: Mapping[str, Share]) -> str:
    """Write one dimension as a table, the lowest first."""
    lines = [f"| {title} | recall | found | cases |", "|---|---|---|---|"]
    for name, share in sorted(rows.items(), key=lambda row: (row[1].percent, row[0])):
        lines.append(f"| {name.replace('|', '/')} | {share.percent:.1f} % | {share.found} | {share.of} |")
    return "\n".join(lines) + "\n"


def write_cells(cases: Sequence[Case], found: set[str]) -> str:
    """Write the cells of row of encodings × group of containers, as percentages."""
    table = count(cases, found, lambda case: [f"{name}\t{group_container(case.container)}" for name in case.encodings])
    groups = sorted({key.split("\t")[1] for key in table})
    lines = ["| encoding | " + " | ".join(groups) + " |", "|---|" + "---|" * len(groups)]
    for name in sorted({key.split("\t")[0] for key in table}):
        shares = [table.get(f"{name}\t{group}") for group in groups]
        lines.append(f"| {name} | " + " | ".join(f"{share.percent:.0f}" if share else "–" for share in shares) + " |")
    return "\n".join(lines) + "\n"


def group_container(name: str) -> str:
    """Give the family of a container: its first word, of which there are about a dozen."""
    first = name.split(" ")[0].strip(",:")
    families = {
        "GeoJSON": "JSON",
        "JSON-LD": "HTML",
        "TSV": "CSV",
        "gzip": "archive",
        "zip": "archive",
        "Atom": "XML",
        "SVG": "XML",
    }
    families |= {
        "JavaScript": "script",
        "source": "script",
        "service": "script",
        "web": "JSON",
        "plain": "text",
        "file": "path",
    }
    families |= {"folder": "path", "PNG": "picture", "JPEG": "picture", "WebP": "picture", "data": "HTML"}
    families |= {"xlsx": "office", "docx": "office"}
    return families.get(first, first)
