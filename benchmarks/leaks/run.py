"""Run the leak benchmark: `.venv/bin/python -m benchmarks.leaks.run` (README.md says what each part is)."""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from benchmarks.leaks.cases import Case
from benchmarks.leaks.judge import find_leaks, time_guard, try_clean_towns, try_honest_edits
from benchmarks.leaks.report import Results, write_files
from benchmarks.leaks.rivals import RIVALS, ask_detect_secrets
from benchmarks.leaks.sampling import sample_held, sample_open
from benchmarks.leaks.tables import total

HERE = Path(__file__).resolve().parent
REMARKS = HERE / "remarks.md"
OPEN, HELD, EDITS, ENTRIES, SEEDS = 11_500, 5_000, 2_000, 1_000, 5


def compare(cases: list[Case], work: Path) -> dict[str, set[str]]:
    """Let the other scanners look at the same files."""
    found = {name: {case.path for case in cases if rival(case)} for name, rival in RIVALS.items()}
    for site in (work / "site-a", work / "site-b"):
        answer = ask_detect_secrets(site, cases)
        if answer:
            found.setdefault(f"detect-secrets {answer[0]}, any finding", set()).update(answer[1])
    return found


def list_missed(cases: list[Case], found: set[str]) -> str:
    """List each missed case of the open part in one line: path, kind, encodings, container and the value as stored."""
    rows = (
        f"{case.path}\t{case.kind}\t{' + '.join(case.encodings)}\t{case.container}\t{case.record}\t{case.literal}\n"
        for case in cases
        if case.path not in found
    )
    return "".join(rows)


def main() -> None:
    """Measure everything, or what the options leave, and write RESULTS.md and results.json."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only-recall", action="store_true", help="planted leaks only, written nowhere but to the screen"
    )
    parser.add_argument(
        "--part", choices=("open", "held", "both"), default="both", help="with --only-recall: which part"
    )
    parser.add_argument(
        "--work",
        type=Path,
        help="an empty folder to keep the cases, sites and the list of missed cases of the open part",
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = options.work or Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        _measure(work, options.part if options.only_recall else "both", options.only_recall)


def _measure(work: Path, part: str, only_recall: bool) -> None:
    started = time.perf_counter()
    open_cases = sample_open(OPEN) if part != "held" else []
    held_cases = sample_held(HELD) if part != "open" else []
    print(f"{len(open_cases)} open and {len(held_cases)} held cases made", flush=True)
    (work / "leaks").mkdir()
    guard = find_leaks([*open_cases, *held_cases], work / "leaks")
    print(
        f"open {total(open_cases, guard.paths)}, held {total(held_cases, guard.paths)}, {guard.seconds:.0f} s",
        flush=True,
    )
    (work / "missed-open.tsv").write_text(list_missed(open_cases, guard.paths), encoding="utf-8")
    if only_recall:
        return
    results = Results(open_cases, held_cases, guard)
    results.rivals = compare([*open_cases, *held_cases], work / "leaks")
    (work / "honest").mkdir()
    results.honest = try_honest_edits(work / "honest", EDITS)
    print(f"honest edits blocked: {len(results.honest[0].places)} of {EDITS}", flush=True)
    results.speed = time_guard(work / "speed", ENTRIES)
    print(f"speed: {results.speed.megabytes:.1f} MB in {results.speed.seconds:.1f} s", flush=True)
    results.clean = try_clean_towns(work / "clean", range(SEEDS))
    print(f"clean builds with an alarm: {len(results.clean.places)} of {results.clean.of}", flush=True)
    (work / "alarms.txt").write_text(
        "\n".join((*results.honest[0].lines, *results.speed.lines, *results.clean.lines)), encoding="utf-8"
    )
    results.seconds = time.perf_counter() - started
    write_files(results, HERE, REMARKS.read_text(encoding="utf-8") if REMARKS.exists() else "")


if __name__ == "__main__":
    main()
