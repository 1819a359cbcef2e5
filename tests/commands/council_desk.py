"""A member's desk for tests: a home of its own, a store, editors that do as they are told."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.commands.run import TODAY, Done, run

MEMORY = Path("/dev/shm")  # noqa: S108 (the system's memory; the folder in it is our own)


@dataclass
class Desk:
    """Where a member of an invented council works."""

    home: Path
    memory: Path
    capsys: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch

    @property
    def store(self) -> Path:
        """Where the store lies when nothing is said."""
        return self.home / "tsunagari-council"

    def run(self, *arguments: object, answers: str = "") -> Done:
        """Run an action of `council` in this process; `answers` is what is typed."""
        reading = self.home / "typed"
        reading.write_text(answers, encoding="utf-8")
        with reading.open(encoding="utf-8") as stream:
            self.patch.setattr(sys, "stdin", stream)
            return run(self.capsys, "council", *arguments, "--today", TODAY)

    def set_up(self) -> None:
        """Make the key and the store."""
        done = self.run("init", "--code", "131016", "--member", "見本課")
        assert done.code == 0, done.err

    def write_with(self, *texts: str) -> None:
        """Set an editor that leaves the first text in the sheet, at its next start the second, and so on."""
        for number, text in enumerate(texts):
            (self.home / f"text-{number}").write_text(text, encoding="utf-8")
        self.edit_with(
            f"""
            import pathlib, sys
            home = pathlib.Path({str(self.home)!r})
            text = min(home.glob("text-*"), key=lambda path: int(path.name[5:]))
            pathlib.Path(sys.argv[-1]).write_bytes(text.read_bytes())
            text.unlink()
            """
        )

    def edit_with(self, program: str) -> None:
        """Set an editor that is this Python program; the sheet's path is its last argument."""
        rows = [row.removeprefix(" " * 12) for row in program.splitlines()]
        (self.home / "editor.py").write_text("\n".join(rows), encoding="utf-8")
        self.patch.setenv("VISUAL", f"{sys.executable} {self.home / 'editor.py'}")

    def left(self) -> list[str]:
        """Return what lies in memory, where sheets lie while they are edited."""
        return sorted(path.relative_to(self.memory).as_posix() for path in self.memory.rglob("*"))


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk with a home, a place in memory of its own, and no store yet."""
    if not MEMORY.is_dir():
        pytest.skip("this system has no memory to write to")
    home = tmp_path / "home"
    home.mkdir()
    memory = Path(tempfile.mkdtemp(dir=MEMORY, prefix="test-"))
    for name, value in (("HOME", home), ("XDG_RUNTIME_DIR", memory), ("TMPDIR", tmp_path)):
        monkeypatch.setenv(name, str(value))
    for name in ("XDG_CONFIG_HOME", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(home)
    yield Desk(home, memory, capsys, monkeypatch)
    shutil.rmtree(memory)
