"""`import` on the command line: how it ends, and that its options reach the import."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.run import TODAY, Done, run
from tests.importers.trial import HEADER, MAPPING, make_register, make_rows, snapshot, table, write


def _import(capsys: pytest.CaptureFixture[str], tmp_path: Path, into: Path, rows: int, *options: str) -> Done:
    file = write(tmp_path / "a.csv", table(HEADER, make_rows(rows)))
    mapping = write(tmp_path / "mine.yml", MAPPING)
    return run(capsys, "import", file, "--into", into, "--mapping", mapping, "--today", TODAY, *options)


def test_an_import_that_went_well_ends_with_nought(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Entries are there, the exit code is 0, and people are told on standard error."""
    into = make_register(tmp_path)
    done = _import(capsys, tmp_path, into, 5)
    assert done.code == 0, done.err + done.out
    assert len(list((into / "places").glob("*.yml"))) == 5
    assert done.err


def test_a_dry_run_writes_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """`--dry-run` ends as the import would and leaves every byte of the register as it was."""
    into = make_register(tmp_path)
    before = snapshot(into)
    assert _import(capsys, tmp_path, into, 5, "--dry-run").code == 0
    assert snapshot(into) == before


def test_a_shrinking_table_is_asked_about(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Too much gone ends with 3 and changes nothing; `--allow-shrink` goes on and ends with 0."""
    into = make_register(tmp_path)
    _import(capsys, tmp_path, into, 10)
    before = snapshot(into)
    done = _import(capsys, tmp_path, into, 5)
    assert done.code == 3
    assert "--allow-shrink" in done.err
    assert snapshot(into) == before
    assert _import(capsys, tmp_path, into, 5, "--allow-shrink").code == 0
    assert len(list((into / "places").glob("*.yml"))) == 5


def test_a_file_that_is_not_there_ends_with_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What cannot be read is named on standard output with exit code 1, and nothing is written."""
    into = make_register(tmp_path)
    before = snapshot(into)
    done = run(capsys, "import", tmp_path / "gone.csv", "--into", into, "--today", TODAY)
    assert done.code == 1
    assert "gone.csv" in done.out
    assert snapshot(into) == before
