"""Where the words go: terminals without Japanese, readers that leave early, a full disk behind the output."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.settings import CHECKOUT
from tests.registers import PLACE, write_register

COMMAND = (sys.executable, "-P", "-m", "generator", "check", "--today", "2026-11-24", "--directory")


def _check(root: Path, out: int = subprocess.PIPE, **variables: str) -> subprocess.CompletedProcess[bytes]:
    # Buffered, as on any terminal: unbuffered, what cannot be written is noticed at once.
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT), "PYTHONUNBUFFERED": ""} | variables
    return subprocess.run(  # noqa: S603 (our own program)
        [*COMMAND, str(root)], env=environment, cwd=root, stdout=out, stderr=subprocess.PIPE, check=False
    )


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A register with one mistake."""
    return write_register(tmp_path / "directory", places=[PLACE | {"area": "nishi"}])


@pytest.mark.parametrize("encoding", ["ascii", "utf-8", "cp932", "latin-1"])
def test_every_terminal_gets_the_problem(root: Path, encoding: str) -> None:
    """Whatever the terminal can show, the exit code and the place of the mistake are the same."""
    done = _check(root, PYTHONIOENCODING=encoding)
    assert done.returncode == 1
    assert b"places/midori.yml:7: " in done.stdout
    assert not (root / ".tsunagari").exists()


def test_a_reader_that_leaves_early_is_no_fault(root: Path) -> None:
    """Reading only the first lines (`check | head`) leaves no words about disks and no record behind."""
    reading, writing = os.pipe()
    os.close(reading)
    done = _check(root, writing)
    os.close(writing)
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr
    assert "空き容量" not in done.stderr.decode()
    assert not (root / ".tsunagari").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the device that is always full is of Linux")
def test_a_full_disk_behind_the_output_is_said(root: Path) -> None:
    """When findings cannot be written down, the run does not end as if all were well."""
    with Path("/dev/full").open("wb") as full:
        done = _check(root, full.fileno())
    assert done.returncode == 5
    assert "空き容量" in done.stderr.decode()
    assert b"Traceback" not in done.stderr
