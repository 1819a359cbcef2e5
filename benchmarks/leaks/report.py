"""Writing what was measured: RESULTS.md for people and results.json for programs."""

from __future__ import annotations

import json
import platform
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.leaks.cases import SEED, Case
from benchmarks.leaks.judge import Alarms, Found
from benchmarks.leaks.tables import DIMENSIONS, Share, count, total, write_cells, write_table

PACKAGES = ("pillow", "pypdf", "openpyxl", "folium", "pagefind-bin")


@dataclass
class Results:
    """All that a run measured; what was not run is None."""

    open_cases: Sequence[Case]
    held_cases: Sequence[Case]
    guard: Found
    rivals: Mapping[str, set[str]] = field(default_factory=dict)
    clean: Alarms | None = None
    honest: tuple[Alarms, dict[str, tuple[int, int]]] | None = None
    speed: Alarms | None = None
    seconds: float = 0.0


def describe_machine() -> dict[str, str]:
    """Name the versions that figures depend on; nothing of the machine but its processor count and system."""
    command = ["git", "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603 - constant words
    facts = {
        "date": date.today().isoformat(),
        "commit": commit,
        "Python": platform.python_version(),
        "system": platform.system(),
    }
    return facts | {name: version(name) for name in PACKAGES}


def summarise(results: Results) -> dict[str, Any]:
    """Give the figures as plain data."""
    both = {"open": results.open_cases, "held": results.held_cases}
    data: dict[str, Any] = {"seed": SEED, "machine": describe_machine(), "seconds": round(results.seconds)}
    data["cases"] = {name: len(cases) for name, cases in both.items()}
    data["recall"] = {name: _share(total(cases, results.guard.paths)) for name, cases in both.items()}
    spelt = [case for case in results.open_cases if case.group == "orthographic"]
    data["recall"]["open, orthographic"] = _share(total(spelt, results.guard.paths))
    data["open"] = {
        dimension: {name: _share(share) for name, share in count(results.open_cases, results.guard.paths, keys).items()}
        for dimension, keys in DIMENSIONS.items()
    }
    data["rivals"] = {
        rival: {name: _share(total(cases, paths)) for name, cases in both.items()}
        for rival, paths in results.rivals.items()
    }
    if results.clean:
        data["clean builds"] = {
            "builds": results.clean.of,
            "with alarms": len(results.clean.places),
            "by kind": results.clean.kinds,
        }
    if results.honest:
        data["honest edits"] = {"edits": results.honest[0].of, "blocked": len(results.honest[0].places)}
    if results.speed:
        data["speed"] = {"megabytes": round(results.speed.megabytes, 1), "seconds": round(results.speed.seconds, 1)}
    data["other records named"] = results.guard.strays
    return data


def _share(share: Share) -> dict[str, float]:
    return {"percent": round(share.percent, 2), "found": share.found, "of": share.of}


def write_results(results: Results, remarks: str) -> str:
    """Write RESULTS.md."""
    cases, held, found = results.open_cases, results.held_cases, results.guard
    spelt = [case for case in cases if case.group == "orthographic"]
    facts = ", ".join(f"{name} {value}" for name, value in describe_machine().items())
    parts = [
        "# Leak benchmark: results\n",
        f"Seed {SEED}; {facts}. Made by `python -m benchmarks.leaks.run`; how to read it stands in README.md.\n",
        "| | goal | measured |\n|---|---|---|",
        f"| planted leaks, open part | ≥ 99.5 % | {total(cases, found.paths)} |",
        f"| of these, orthographic | ≥ 99.9 % | {total(spelt, found.paths)} |",
        f"| planted leaks, held part | ≥ 98 % | {total(held, found.paths)} |",
        *_write_alarms(results),
        f"\nThe {len(cases) + len(held):,} cases ({found.megabytes:.1f} MB) took {found.seconds:.0f} s in two processes. "
        f"{found.strays} findings named a record other than the planted one.\n",
        "## Beside other scanners\n",
        _write_rivals(results),
        f"\n## What stays low and why\n\n{remarks}",
        "## Open part by kind\n\n" + write_table("kind", count(cases, found.paths, DIMENSIONS["kind"])),
        "## Open part by encoding (pairs count under both)\n\n"
        + write_table("encoding", count(cases, found.paths, DIMENSIONS["encoding"])),
        "## Open part by container\n\n" + write_table("container", count(cases, found.paths, DIMENSIONS["container"])),
        "## Open part, encoding × family of containers (%)\n\n" + write_cells(cases, found.paths),
        _write_clean(results),
        _write_honest(results),
    ]
    return "\n".join(part for part in parts if part)


def _write_alarms(results: Results) -> list[str]:
    rows = []
    if results.clean:
        clean = results.clean
        rows.append(
            f"| clean builds with an alarm, 500 records each | 0 of 50 | {len(clean.places)} of {clean.of} ({clean.megabytes:.0f} MB) |"
        )
    if results.honest:
        edits = results.honest[0]
        rows.append(f"| honest edits blocked | ≤ 1 in 1,000 | {len(edits.places)} of {edits.of:,} |")
    if results.speed:
        speed = results.speed
        rate = speed.megabytes / speed.seconds
        rows.append(
            f"| speed, 1,000 entries, one process, start included | ≥ 5 MB/s | {rate:.1f} MB/s ({speed.megabytes:.1f} MB, {speed.seconds:.1f} s) |"
        )
    return rows


def _write_rivals(results: Results) -> str:
    lines = ["| scanner | open | held |", "|---|---|---|"]
    for name, paths in {**results.rivals, "tsunagari audit": results.guard.paths}.items():
        lines.append(f"| {name} | {total(results.open_cases, paths)} | {total(results.held_cases, paths)} |")
    return "\n".join(lines) + "\n"


def _write_clean(results: Results) -> str:
    if not results.clean or not results.clean.kinds:
        return ""
    lines = ["## Clean builds with an alarm, by kind of the secret named\n", "| kind | builds |", "|---|---|"]
    lines += [f"| {kind} | {builds} |" for kind, builds in sorted(results.clean.kinds.items(), key=lambda row: -row[1])]
    return "\n".join(lines) + "\n"


def _write_honest(results: Results) -> str:
    if not results.honest:
        return ""
    lines = ["## Honest edits\n", "| what resembles a secret | blocked | tried |", "|---|---|---|"]
    lines += [
        f"| {what} | {blocked} | {tried} |"
        for what, (blocked, tried) in sorted(results.honest[1].items(), key=lambda row: -row[1][0])
    ]
    return "\n".join(lines) + "\n"


def write_files(results: Results, folder: Path, remarks: str) -> None:
    """Write both files below a folder."""
    (folder / "RESULTS.md").write_text(write_results(results, remarks), encoding="utf-8")
    (folder / "results.json").write_text(
        json.dumps(summarise(results), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
