"""Kill builds at random moments while somebody reads (boundary.md §9, G6): is half a site ever seen?

Run from the checkout: `python -m benchmarks.faults.kill_builds [--whole 100] [--publishing 900] [--seed 1]`.
The last line is a JSON object of figures.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from benchmarks.faults.site_states import Reader, fork, fork_build, read_manifest, wait_for, write_editions
from generator.assembly.release import open_release, use_release, write_release
from generator.audit.manifest import manifest_digest
from generator.public import Artifact

PAUSE = 0.0005
"""Seconds between two looks of the reader: it must not starve the builds."""


def measure(root: Path, whole: int, publishing: int, seed: int) -> dict[str, object]:
    """Kill `whole` builds anywhere, and `publishing` more while finished files are written and taken into use."""
    random = Random(seed)  # noqa: S311 (a drill, nothing secret)
    towns, site, words = write_editions(root), root / "site", root / "words"
    editions, finished = [], []
    for town in towns:
        if code := wait_for(fork_build(town, site, words)):
            sys.exit(f"the build ended with {code}: {words.read_text(encoding='utf-8')}")
        editions.append(read_manifest(site))
        finished.append(_read_artifacts(site))
    reader = Reader(site, editions, random)
    builds = [lambda town=town: fork_build(town, site, words) for town in towns]
    swaps = [lambda files=files: fork(lambda: _publish(files, site)) for files in finished]
    figures: dict[str, object] = {
        "whole builds": _kill(builds, whole, reader, random),
        "publishing": _kill(swaps, publishing, reader, random),
    }
    code = wait_for(fork_build(towns[0], site, words))
    swept = not list((root / ".site.releases").glob("*.tmp"))
    return {
        **figures,
        "reads": reader.reads,
        "half reads": reader.half,
        "next build": code,
        "swept": swept,
        "seed": seed,
    }


def _kill(starts: Sequence[Callable[[], int]], kills: int, reader: Reader, random: Random) -> dict[str, int]:
    """Start the builds in turn by chance and kill each at a random moment; some end before it."""
    counts: Counter[str] = Counter()
    length = max(_time(start) for start in starts)
    while counts["killed"] < kills:
        started = time.monotonic()
        child = random.choice(starts)()
        moment, alone = started + random.uniform(0, 1.05) * length, random.random() < 0.5
        while time.monotonic() < moment and not _has_ended(child):
            reader.read()
            time.sleep(PAUSE)
        if not _has_ended(child):
            (os.kill if alone else _kill_group)(child, signal.SIGKILL)
        code = wait_for(child)
        counts["killed" if code == -signal.SIGKILL else "ended by themselves" if code == 0 else "other endings"] += 1
        counts["half sites"] += not reader.is_whole()
        if sum(counts.values()) % 50 == 0:
            print(f"{dict(counts)} {reader.reads} {reader.half}", file=sys.stderr, flush=True)
    return dict(counts)


def _read_artifacts(site: Path) -> list[Artifact]:
    files = (path for path in sorted(site.rglob("*")) if path.is_file())
    return [Artifact(path.relative_to(site).as_posix(), path.read_bytes(), "page") for path in files]


def _publish(files: Sequence[Artifact], site: Path) -> int:
    """Do what a build does with its finished files."""
    with open_release(site) as staging:
        write_release(staging, files, site)
        manifest = next(file for file in files if file.path == "manifest.json")
        use_release(staging, site, manifest_digest(manifest.content))
    return 0


def _kill_group(child: int, number: int) -> None:
    """Kill a build and what it started; its group may not be there in its first moment."""
    try:
        os.killpg(child, number)
    except ProcessLookupError:
        os.kill(child, number)


def _time(start: Callable[[], int]) -> float:
    started = time.monotonic()
    wait_for(start())
    return time.monotonic() - started


def _has_ended(child: int) -> bool:
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def run() -> None:
    """Read the options, measure, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--whole", type=int, default=100)
    parser.add_argument("--publishing", type=int, default=900)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder), options.whole, options.publishing, options.seed)))


if __name__ == "__main__":
    run()
