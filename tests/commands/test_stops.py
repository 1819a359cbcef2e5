"""How a command stops when something outside goes wrong: one plain sentence, no traceback."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from generator.commands import build as build_command
from tests.commands.run import JAPANESE, run

CANARY = "canary-1234"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def stop_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let every build and check stop with `error`."""

    def stop(*_: object) -> object:
        raise error

    monkeypatch.setattr(build_command, "build", stop)
    monkeypatch.setattr(build_command, "read_inputs", stop)


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize("error", [ValueError(CANARY), KeyError(CANARY), RecursionError(CANARY), MemoryError(CANARY)])
def test_unforeseen_error_leaves_no_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str, error: Exception
) -> None:
    """The officer reads a sentence; the developer finds the place in a file that holds no value."""
    stop_with(monkeypatch, error)
    done = run(capsys, command)
    assert done.code == 5
    assert "Traceback" not in done.out + done.err
    assert CANARY not in done.out + done.err
    assert JAPANESE.search(done.err)
    kept = (tmp_path / ".tsunagari" / "stopped-at.txt").read_text(encoding="utf-8")
    assert type(error).__name__ in kept
    assert CANARY not in kept
    assert ".tsunagari/stopped-at.txt" in done.err


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (errno.ENOSPC, "空き容量"),
        (errno.EDQUOT, "容量"),
        (errno.EACCES, "権限"),
        (errno.EROFS, "--site"),
        (None, "読み書き"),
    ],
)
def test_machine_trouble_says_what_to_do(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, number: int | None, word: str
) -> None:
    """A full disk, a closed folder and the like each have their sentence, and exit code 5."""
    stop_with(monkeypatch, OSError(number, CANARY) if number else OSError(CANARY))
    done = run(capsys, "build")
    assert done.code == 5
    assert word in done.err
    assert CANARY not in done.out + done.err


def test_ctrl_c_is_no_accident(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C ends with 130, says that the site is as it was, and leaves no record of a fault."""
    stop_with(monkeypatch, KeyboardInterrupt())
    done = run(capsys, "build")
    assert (done.code, done.out) == (130, "")
    assert "前のまま" in done.err
    assert not Path(".tsunagari").exists()


def test_unwritable_record_is_no_second_fault(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no record can be kept the command still ends with its sentence."""
    Path(".tsunagari").write_text("", encoding="utf-8")
    stop_with(monkeypatch, ValueError(CANARY))
    done = run(capsys, "build")
    assert done.code == 5
    assert "stopped-at" not in done.err
