"""Running a command as a person does: inside this process, or as a program of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.settings import CHECKOUT

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
TODAY = "2026-11-24"


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended: its exit code and what it wrote."""

    code: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> Done:
    """Run a command in this process; argparse's way out counts as an exit code."""
    capsys.readouterr()
    try:
        code = main([str(argument) for argument in arguments])
    except SystemExit as stop:
        code = int(stop.code or 0)
    written = capsys.readouterr()
    return Done(code, written.out, written.err)


def run_program(
    *arguments: object,
    cwd: Path,
    product: Path = CHECKOUT,
    env: Mapping[str, str] | None = None,
    given: str | None = None,
) -> Done:
    """Run a command as `bin/tsunagari` does, with the product that lies in `product`; `given` is its standard input."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "generator", *(str(argument) for argument in arguments)],
        cwd=cwd,
        env={**(os.environ if env is None else env), "PYTHONPATH": str(product)},
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)
