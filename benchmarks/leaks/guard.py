"""Asking the guard as an officer does: `tsunagari audit --site SITE --values FILE`, each question in a process of its own."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_FOLDER = re.compile(r"^([a-z][0-9]{5}c?)/")
_KIND = re.compile(r": ([^ ]+) r[0-9]{4}$")
_RECORD = re.compile(r"\br[0-9]{4}\b")


@dataclass(frozen=True)
class Answer:
    """What the guard said: exit code, its lines, and the seconds it took."""

    code: int
    lines: tuple[str, ...]
    errors: str
    seconds: float

    def find_hits(self) -> set[tuple[str, str]]:
        """Give the folder of the case and the record of each finding."""
        hits: set[tuple[str, str]] = set()
        for line in self.lines:
            folder = _FOLDER.match(line)
            if folder:
                hits.update((folder[1], record) for record in _RECORD.findall(line))
        return hits

    def list_kinds(self) -> list[str]:
        """List the kinds of its findings, each once."""
        return sorted({found[1] for line in self.lines if (found := _KIND.search(line))})


def ask_guard(questions: Sequence[tuple[Path, Path]], processes: int = 2) -> list[Answer]:
    """Ask about each site and values file, a few processes at a time; answers stand in the order of the questions."""
    with ThreadPoolExecutor(processes) as pool:
        return list(pool.map(lambda question: _ask(*question), questions))


def _ask(site: Path, values: Path) -> Answer:
    command = [sys.executable, "-m", "generator", "audit", "--site", str(site), "--values", str(values)]
    started = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    return Answer(done.returncode, tuple(done.stdout.splitlines()), done.stderr, time.perf_counter() - started)
