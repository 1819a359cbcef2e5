"""Measure recall by fingerprints: `.venv/bin/python -m benchmarks.leaks.keyed [CASES]`, a seeded slice of the open part."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from benchmarks.leaks.cases import invent_records, write_cases
from benchmarks.leaks.sampling import sample_open
from generator.audit.leaks import Patterns, Secret, make_fingerprints, scan_site

KEY = bytes(range(32))
SIZE = 300


def main(size: int) -> None:
    """Write the cases, look for them by fingerprints of their records, and print recall and each missed cell."""
    cases = sample_open(size)
    records = invent_records()
    values = [value for record in sorted({case.record for case in cases}) for value in records[record].values()]
    started = time.perf_counter()
    content = make_fingerprints((Secret(value.record, value.kind, value.kind, value.text) for value in values), KEY)
    made = time.perf_counter() - started
    with tempfile.TemporaryDirectory() as folder:
        write_cases(cases, Path(folder))
        findings = scan_site(Path(folder), Patterns.from_fingerprints(content, KEY))
    named = {(finding.path.split("/")[0], finding.record) for finding in findings}
    missed = [case for case in cases if (case.path.split("/")[0], case.record) not in named]
    print(f"{len(cases) - len(missed)} of {len(cases)} found; {len(values)} values made fingerprints in {made:.1f} s")
    for case in missed:
        print(f"missed: {case.kind}, {' + '.join(case.encodings)}, {case.container}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else SIZE)
