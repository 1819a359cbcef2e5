"""A small checkout to start the launcher in: the real bin/, a generator that only reports, a lock of our own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SHELL_TOOLS = ("sh", "dirname", "readlink", "cmp", "cat")

EMPTY_LOCK = """\
version = 1
requires-python = ">=3.11"

[[package]]
name = "tsunagari"
version = "0.1.0"
source = { virtual = "." }

[package.dev-dependencies]
bootstrap = []
dev = []
"""

REPORT = """\
import os, sys
print("arguments:", *sys.argv[1:])
print("folder:", os.getcwd())
print("generator:", __file__)
"""


@dataclass(frozen=True)
class Checkout:
    """A folder with a launcher, and the only folder on PATH when it is started."""

    root: Path
    commands: Path

    def give_command(self, name: str, script: str) -> None:
        """Put a shell script on PATH under this name."""
        path = self.commands / name
        path.unlink(missing_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def give_uv(self, script: str = "") -> None:
        """Put a uv on PATH that notes each ``sync`` in ``calls``, runs the script and installs nothing."""
        note = f'[ "$1" = sync ] || exit 1\necho "$@" >>"{self.root}/calls"\n'
        self.give_command("uv", note + script)

    def read_calls(self) -> list[str]:
        """Return the arguments of each ``uv sync`` so far."""
        calls = self.root / "calls"
        return calls.read_text(encoding="utf-8").splitlines() if calls.exists() else []

    def describe(self, extra: Mapping[str, str] | None = None) -> dict[str, str]:
        """Return the environment variables of a start: an empty home and our PATH, nothing of the tester's own."""
        home = self.root.parent / "home"
        home.mkdir(exist_ok=True)
        return {"PATH": str(self.commands), "HOME": str(home), "LC_ALL": "C.UTF-8", **(extra or {})}

    def start(
        self, *arguments: str, cwd: Path | None = None, extra: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run ``bin/tsunagari`` with these arguments to its end."""
        command = [str(self.root / "bin" / "tsunagari"), *arguments]
        settings = self.describe(extra)
        return subprocess.run(command, cwd=cwd or self.root, env=settings, capture_output=True, text=True)


def make_checkout(folder: Path, lock: str = EMPTY_LOCK) -> Checkout:
    """Lay out a checkout in ``folder`` with this Python as python3 on its PATH and no uv."""
    root, commands = folder / "checkout", folder / "commands"
    shutil.copytree(PROJECT / "bin", root / "bin", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "generator").mkdir()
    (root / "generator" / "__init__.py").touch()
    (root / "generator" / "__main__.py").write_text(REPORT, encoding="utf-8")
    (root / "uv.lock").write_text(lock, encoding="utf-8")
    commands.mkdir()
    for name in SHELL_TOOLS:
        found = shutil.which(name, path=os.defpath)
        assert found is not None, name
        (commands / name).symlink_to(found)
    checkout = Checkout(root, commands)
    base = getattr(sys, "_base_executable", sys.executable)
    checkout.give_command("python3", f'exec "{base}" "$@"')
    return checkout
