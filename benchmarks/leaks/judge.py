"""The measurements: recall on planted leaks, false alarms on clean towns and honest edits, and speed."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.leaks.cases import SEED, Case, invent_records, list_values, write_cases
from benchmarks.leaks.guard import Answer, ask_guard
from benchmarks.leaks.honest import HonestEdit, make_edits
from benchmarks.leaks.records import Value
from benchmarks.leaks.towns import NUMBERS, build_town

STORE = 500
Records = Mapping[str, Mapping[str, Value]]


@dataclass
class Found:
    """What one scanner found of the planted cases (by path), how many findings named another record, and the seconds."""

    paths: set[str]
    strays: int
    seconds: float
    megabytes: float


@dataclass
class Alarms:
    """Alarms where there is nothing to find, by place; `of` is the number of places."""

    of: int
    places: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    megabytes: float = 0.0
    seconds: float = 0.0
    kinds: dict[str, int] = field(default_factory=dict)
    """In how many places there was an alarm of this kind."""


def write_values(path: Path, records: dict[str, dict[str, Value]]) -> Path:
    """Write a values file."""
    path.write_text("".join(list_values(records)), encoding="utf-8")
    return path


def measure_folder(folder: Path) -> float:
    """Give the size of all files below a folder in megabytes (10⁶ bytes)."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def refuse_broken(answer: Answer) -> Answer:
    """Give the answer back, or stop: a guard that could not run has measured nothing."""
    if answer.code not in (0, 1):
        raise RuntimeError(f"the guard ended with {answer.code}: {answer.errors[-2000:]}")
    return answer


def find_leaks(cases: Sequence[Case], work: Path) -> Found:
    """Write the cases as two sites, ask the guard about both at once, and match its findings by path and record."""
    values = write_values(work / "values.jsonl", invent_records())
    sites = [work / "site-a", work / "site-b"]
    for site, half in zip(sites, (cases[::2], cases[1::2]), strict=True):
        write_cases(half, site)
    started = time.perf_counter()
    answers = [refuse_broken(answer) for answer in ask_guard([(site, values) for site in sites])]
    seconds = time.perf_counter() - started
    hits = set().union(*(answer.find_hits() for answer in answers))
    owners = _list_owners()
    wanted = {(case.path.split("/")[0], record): case.path for case in cases for record in owners[case.literal]}
    paths = {wanted[hit] for hit in hits & wanted.keys()}
    return Found(paths, len(hits - wanted.keys()), seconds, sum(map(measure_folder, sites)))


def _list_owners() -> dict[str, set[str]]:
    """Give for each value the records that hold it: a few dates and names come twice, and either record will do."""
    owners: dict[str, set[str]] = {}
    for record in invent_records().values():
        for value in record.values():
            owners.setdefault(value.text, set()).add(value.record)
    return owners


def try_clean_towns(work: Path, seeds: Sequence[int], towns: int = NUMBERS) -> Alarms:
    """Build each town under each seed and ask the guard with a store of 500 invented records: nothing is to be found."""
    jobs = [(work / f"town-{number}-{seed}", number, seed) for number in range(towns) for seed in seeds]
    with ProcessPoolExecutor(2) as pool:
        sites = list(pool.map(_prepare, jobs))
    questions = [(site, folder / "values.jsonl") for site, (folder, _, _) in zip(sites, jobs, strict=True)]
    started = time.perf_counter()
    alarms = Alarms(len(jobs))
    for (folder, _, _), answer in zip(jobs, map(refuse_broken, ask_guard(questions)), strict=True):
        if answer.code:
            alarms.places.append(folder.name)
            alarms.lines += answer.lines
            for kind in answer.list_kinds():
                alarms.kinds[kind] = alarms.kinds.get(kind, 0) + 1
    alarms.seconds = time.perf_counter() - started
    alarms.megabytes = sum(map(measure_folder, sites))
    return alarms


def _prepare(job: tuple[Path, int, int]) -> Path:
    folder, number, seed = job
    folder.mkdir(parents=True)
    records = invent_records(f"town-{number}-{seed}", STORE)
    write_values(folder / "values.jsonl", records)
    return build_town(folder, number, seed, records)


def try_honest_edits(work: Path, count: int) -> tuple[Alarms, dict[str, tuple[int, int]]]:
    """Ask about honest edits that resemble secrets: the alarms, and blocked and tried by what was edited."""
    records = invent_records("honest", STORE)
    values = write_values(work / "values.jsonl", records)
    edits = make_edits(records, count, SEED)
    _write_edits(edits, work / "site")
    answer = refuse_broken(ask_guard([(work / "site", values)])[0])
    blocked = {folder for folder, _ in answer.find_hits()}
    alarms = Alarms(len(edits), sorted(blocked), list(answer.lines))
    tally: dict[str, tuple[int, int]] = {}
    for edit in edits:
        before = tally.get(edit.what, (0, 0))
        tally[edit.what] = (before[0] + (edit.path.split("/")[0] in blocked), before[1] + 1)
    return alarms, tally


def _write_edits(edits: Sequence[HonestEdit], site: Path) -> None:
    for edit in edits:
        path = site / edit.path
        path.parent.mkdir(parents=True)
        path.write_bytes(edit.content)


def time_guard(work: Path, entries: int) -> Alarms:
    """Build a town of about that many entries (24 places to 11 others) and time the guard on it, one process, with 500 records."""
    records = invent_records("speed", STORE)
    work.mkdir(parents=True, exist_ok=True)
    values = write_values(work / "values.jsonl", records)
    site = build_town(work, 2, "speed", records, entries * 24 // 35)
    answer = refuse_broken(ask_guard([(site, values)], 1)[0])
    return Alarms(1, ["town"] if answer.code else [], list(answer.lines), measure_folder(site), answer.seconds)
