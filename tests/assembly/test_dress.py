"""The dressing program stops: what it says is passed on in its own words, without a traceback."""

from __future__ import annotations

import errno
import subprocess
from pathlib import Path

import pytest

from generator.assembly.content import Content
from generator.assembly.dress import DressError, dress
from generator.assembly.mkdocs_file import MkdocsFile
from generator.languages import JAPANESE
from generator.settings import Settings
from tests.sample import TODAY, empty_directory


def _stop_with(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: str) -> None:
    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(command, 1, b"", said.encode())

    monkeypatch.setattr(subprocess, "run", run)
    settings = Settings(directory=tmp_path, content=tmp_path, site=tmp_path / "site", today=TODAY)
    dress(settings, MkdocsFile(), Content((), ()), [(JAPANESE, empty_directory())], tmp_path)


def test_only_the_reason_of_a_traceback_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer reads why it stopped, not where in the program."""
    said = 'Traceback (most recent call last):\n  File "build.py", line 1, in build\n    stop()\nValueError: a reason\n'
    with pytest.raises(DressError) as stopped:
        _stop_with(monkeypatch, tmp_path, said)
    assert stopped.value.detail == "ValueError: a reason"


def test_messages_are_told_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the program says by itself comes through."""
    with pytest.raises(DressError) as stopped:
        _stop_with(monkeypatch, tmp_path, "ERROR   -  Config value 'theme': no such theme\n\nAborted with 1 error\n")
    assert stopped.value.detail == "ERROR   -  Config value 'theme': no such theme\nAborted with 1 error"


def test_a_full_disk_is_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk inside the program is told as one, so that the officer makes room instead of searching the theme."""
    said = "Traceback (most recent call last):\n  File x\nOSError: [Errno 28] No space left on device: '/x'\n"
    with pytest.raises(OSError, match="28") as stopped:
        _stop_with(monkeypatch, tmp_path, said)
    assert stopped.value.errno == errno.ENOSPC
