"""Build one register ten times under other circumstances (boundary.md §9, G7): how many bytes differ?

Run from the checkout: `python -m benchmarks.faults.ten_builds [--directory directory] [--content content]`. Linux, with GNU
coreutils, util-linux and libfaketime. The last line is a JSON object of figures.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.faults.site_states import read_whole, run_program
from generator.settings import CHECKOUT

TODAY = "2026-11-24"
CIRCUMSTANCES: tuple[dict[str, str], ...] = (
    {},
    {"TZ": "Pacific/Kiritimati"},
    {"TZ": "America/Anchorage", "LANG": "C"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "4294967295"},
    {"CLOCK": "2031-02-28"},
    {"CPU": "0"},
    {"PLACE": "ほかの 場所/ずっと/下の/フォルダー", "HOME": "/nonexistent"},
    {"UMASK": "077", "PYTHONOPTIMIZE": "1", "TMPDIR": "PLACE"},
)


def measure(directory: Path, content: Path) -> dict[str, object]:
    """Build ten times and compare every file with that of the first build."""
    first: dict[str, str] = {}
    differing: dict[str, list[str]] = {}
    for number, circumstance in enumerate(CIRCUMSTANCES):
        with tempfile.TemporaryDirectory() as folder:
            files = _build(Path(folder), directory, content, circumstance)
        first = first or files
        changed = sorted(path for path in {*first, *files} if first.get(path) != files.get(path))
        if changed:
            differing[f"{number} {circumstance}"] = changed[:5]
        print(f"{number + 1}/{len(CIRCUMSTANCES)} {circumstance} {len(changed)}", file=sys.stderr, flush=True)
    return {"builds": len(CIRCUMSTANCES), "files": len(first), "differing": differing}


def _build(root: Path, directory: Path, content: Path, circumstance: dict[str, str]) -> dict[str, str]:
    """Copy the input to a place, build there, and return the SHA-256 of each file of the site."""
    place = root / circumstance.get("PLACE", "town")
    shutil.copytree(directory, place / "directory")
    shutil.copytree(content, place / "content")
    shutil.copy(CHECKOUT / "mkdocs.yml", place)
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT)}
    environment |= {
        name: value for name, value in circumstance.items() if name not in {"PLACE", "CLOCK", "CPU", "UMASK"}
    }
    if "TMPDIR" in circumstance:
        environment["TMPDIR"] = str(place)
    command = [sys.executable, "-m", "generator", "build", "--today", TODAY, "--site", str(place / "site")]
    if "CPU" in circumstance:
        command = ["taskset", "--cpu-list", circumstance["CPU"], *command]
    if day := circumstance.get("CLOCK"):
        _set_times(place, day)
        command = ["faketime", f"{day} 03:14:15", *command]
    umask = int(circumstance.get("UMASK", "022"), 8)
    subprocess.run(  # noqa: S603 - our own command
        command, cwd=place, env=environment, check=True, capture_output=True, umask=umask
    )
    return read_whole(place / "site")


def _set_times(place: Path, day: str) -> None:
    """Let every file of the input be of another day."""
    run_program("touch", "--date", day, *(str(path) for path in place.rglob("*")))


def run() -> None:
    """Read the options, measure, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--directory", type=Path, default=CHECKOUT / "directory")
    parser.add_argument("--content", type=Path, default=CHECKOUT / "content")
    options = parser.parse_args()
    print(json.dumps(measure(options.directory, options.content), ensure_ascii=False))


if __name__ == "__main__":
    run()
