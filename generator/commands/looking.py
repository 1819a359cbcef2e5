"""A site looked through by as many processes as there are processors."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Collection, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from generator.audit.leaks import LeakFinding, Patterns, scan_site
from generator.audit.leaks.scan import list_paths

_WORTH_PARTS = 4_000_000
"""A smaller site is looked through sooner than a second process has begun."""

_MOST_PARTS = 8
_held: list[Patterns] = []


def scan_in_parts(site: Path, patterns: Patterns, reviewed: Collection[str] = ()) -> list[LeakFinding]:
    """Return what `scan_site` does, in the time of the slowest part. Raises OSError when a file cannot be read."""
    paths = sorted(list_paths(site))
    sizes = [(site / path).lstat().st_size + 1 for path in paths]
    parts = min(_MOST_PARTS, _count_processors())
    # The patterns are inherited, not sent: with another way to begin a process they would be written out and read again.
    if parts < 2 or sum(sizes) < _WORTH_PARTS or "fork" not in multiprocessing.get_all_start_methods():
        return scan_site(site, patterns, paths=paths, reviewed=reviewed)
    _held[:] = [patterns]
    try:
        with ProcessPoolExecutor(parts, multiprocessing.get_context("fork")) as pool:
            found = pool.map(_scan_part, [site] * parts, cut_evenly(paths, sizes, parts), [reviewed] * parts)
            return sorted({finding for part in found for finding in part})
    finally:
        _held.clear()


def cut_evenly(paths: Sequence[str], sizes: Sequence[int], parts: int) -> list[list[str]]:
    """Cut a row of files into parts of about one size; neighbours, which are alike, stay together."""
    whole, passed = sum(sizes), 0
    cut: list[list[str]] = [[] for _ in range(parts)]
    for path, size in zip(paths, sizes, strict=True):
        cut[min(parts - 1, passed * parts // whole)].append(path)
        passed += size
    return cut


def _scan_part(site: Path, paths: list[str], reviewed: Collection[str]) -> list[LeakFinding]:
    return scan_site(site, _held[0], paths=paths, reviewed=reviewed)


def _count_processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
