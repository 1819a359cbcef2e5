"""Several files change as one, wherever the program dies."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.council import journal
from generator.council.journal import change_files, recover

OLD: dict[str, bytes | None] = {"a": b"old a", "records/b": b"old b", "records/c": b"old c"}
CHANGE: dict[str, bytes | None] = {"a": b"new a", "records/b": None, "records/d": b"new d"}
NEW = {"a": b"new a", "records/c": b"old c", "records/d": b"new d"}

fork_only = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked to be killed")


def _read(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def _start(folder: Path) -> Path:
    folder.mkdir()
    change_files(folder, OLD)
    return folder


def _break_after(steps: int, breaks: Callable[[], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the step of that number, counted over every call that touches the disk, end in `breaks`."""
    left = [steps]

    def wrap(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **words: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                breaks()
            return function(*args, **words)

        return call

    for owner, name in (
        (os, "fsync"),
        (os, "open"),
        (Path, "mkdir"),
        (Path, "rename"),
        (Path, "replace"),
        (Path, "unlink"),
        (journal.shutil, "rmtree"),  # type: ignore[attr-defined] # the module's own name for it
    ):
        monkeypatch.setattr(owner, name, wrap(getattr(owner, name)))


@fork_only
@pytest.mark.parametrize("steps", range(24))
def test_killed_anywhere_the_folder_is_old_or_new(steps: int, tmp_path: Path) -> None:
    """A kill -9 before any step leaves, after recovery, all the old files or all the new ones and nothing else."""
    folder = _start(tmp_path / "store")
    child = os.fork()
    if not child:
        with pytest.MonkeyPatch.context() as patch:
            _break_after(steps, lambda: os.kill(os.getpid(), signal.SIGKILL), patch)
            change_files(folder, CHANGE)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    recover(folder)
    assert _read(folder) in (OLD, NEW)
    if os.WIFEXITED(status):
        assert _read(folder) == NEW


@fork_only
def test_the_steps_reach_from_old_to_new(tmp_path: Path) -> None:
    """The kills above begin before the change counts and end after it: both outcomes are among them."""
    outcomes = []
    for steps in (0, 5, 16, 23):
        folder = _start(tmp_path / str(steps))
        child = os.fork()
        if not child:
            with pytest.MonkeyPatch.context() as patch:
                _break_after(steps, lambda: os.kill(os.getpid(), signal.SIGKILL), patch)
                change_files(folder, CHANGE)
            os._exit(0)
        os.waitpid(child, 0)
        recover(folder)
        outcomes.append(_read(folder) == NEW)
    assert outcomes[0] is False
    assert outcomes[-1] is True


@pytest.mark.parametrize("steps", range(24))
def test_a_disk_that_refuses_leaves_old_or_new(steps: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of the disk at any step comes out as OSError, and the next run finds all old files or all new ones."""
    folder = _start(tmp_path / "store")

    def refuse() -> None:
        raise OSError(28, "no space left")

    with monkeypatch.context() as patch:
        _break_after(steps, refuse, patch)
        refused = False
        try:
            change_files(folder, CHANGE)
        except OSError:
            refused = True
    recover(folder)
    assert _read(folder) in ((OLD, NEW) if refused else (NEW,))


def test_files_are_closed_to_others(tmp_path: Path) -> None:
    """Every file is made with mode 0600 and every folder with 0700, whatever the mask."""
    before = os.umask(0)
    try:
        folder = _start(tmp_path / "store")
    finally:
        os.umask(before)
    for path in folder.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_sound_folder_needs_no_recovery(tmp_path: Path) -> None:
    """Recovery says that there was nothing, and changes nothing."""
    folder = _start(tmp_path / "store")
    assert recover(folder) is False
    assert _read(folder) == OLD
