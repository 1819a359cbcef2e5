"""A slice of the leak benchmark, each kind, encoding and container of its open part in it: the guard finds the planted."""

from __future__ import annotations

from pathlib import Path

from benchmarks.leaks.cases import invent_records, write_cases
from benchmarks.leaks.sampling import sample_open
from generator.audit.leaks import Patterns, Secret, scan_site

SIZE = 320
RECALL = 0.995
"""The goal for all open cells (boundary document, G2)."""


def test_the_guard_finds_a_slice_of_the_open_part(tmp_path: Path) -> None:
    """Of 320 planted secrets at least 99.5 % are named, each with the file and the record that it stands in."""
    cases = sample_open(SIZE)
    write_cases(cases, tmp_path)
    records = invent_records()
    values = [value for record in sorted({case.record for case in cases}) for value in records[record].values()]
    secrets = [Secret(value.record, value.kind, value.kind, value.text) for value in values]
    findings = scan_site(tmp_path, Patterns.from_values(secrets))
    named = {(str(finding.path).split("/")[0], finding.record) for finding in findings}
    missed = [case for case in cases if (case.path.split("/")[0], case.record) not in named]
    told = [f"{case.path}: {case.kind}, {' + '.join(case.encodings)}, {case.container}" for case in missed]
    assert len(missed) <= len(cases) * (1 - RECALL), told
