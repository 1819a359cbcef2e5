"""The judges of HTML are installed where Node.js and Java are; elsewhere the run goes on, but not in continuous integration."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.launcher.checkout import PROJECT

RUN = f'set -eu; . "{PROJECT}/bin/launcher/validators.sh"; make_validators_ready "$1"; echo "got:$validators"'


def _run(commands: Path, root: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    bash = shutil.which("bash")
    assert bash
    environment = {"PATH": str(commands), **settings}
    return subprocess.run(
        [bash, "-c", RUN, "bash", str(root)], env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def commands(tmp_path: Path) -> Path:
    """A folder for PATH with what the script itself needs, and nothing that could install."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("cat", "cmp", "cp", "rm", "mkdir"):
        (folder / name).symlink_to(shutil.which(name) or name)
    (folder / "id").write_text("#!/bin/sh\necho 1000\n", encoding="utf-8")
    (folder / "id").chmod(0o755)
    return folder


def _give(commands: Path, name: str, script: str) -> None:
    (commands / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (commands / name).chmod(0o755)


def test_an_officers_run_goes_on_without_them(commands: Path, tmp_path: Path) -> None:
    """Without Node.js and Java the reason is said in Japanese and English, and the run is not ended."""
    done = _run(commands, tmp_path)
    assert (done.returncode, done.stdout) == (0, "got:\n")
    assert "Node.js" in done.stderr
    assert "行いません" in done.stderr


def test_continuous_integration_ends_without_them(commands: Path, tmp_path: Path) -> None:
    """With CI=true the same is the end, by the exit code for "could not install"."""
    assert _run(commands, tmp_path, CI="true").returncode == 69


def test_they_are_installed_once_from_the_lock(commands: Path, tmp_path: Path) -> None:
    """npm installs from the lock without running any script; a second start finds the work done."""
    source = tmp_path / "tests" / "validators"
    shutil.copytree(PROJECT / "tests" / "validators", source)
    _give(commands, "java", "exit 0")
    _give(commands, "node", "exit 0")
    _give(commands, "npm", f'echo "$@" >>"{tmp_path}/calls"')
    for _ in range(2):
        assert _run(commands, tmp_path).stdout == f"got:{tmp_path}/.tsunagari/validators\n"
    calls = (tmp_path / "calls").read_text(encoding="utf-8").splitlines()
    assert len(calls) == 1
    assert calls[0].startswith("ci --ignore-scripts")


def test_an_install_that_broke_off_is_done_again(commands: Path, tmp_path: Path) -> None:
    """A folder that was not installed to its end does not count."""
    shutil.copytree(PROJECT / "tests" / "validators", tmp_path / "tests" / "validators")
    _give(commands, "java", "exit 0")
    _give(commands, "node", "exit 0")
    _give(commands, "npm", "exit 1")
    assert _run(commands, tmp_path).stdout == "got:\n"
    _give(commands, "npm", "exit 0")
    assert _run(commands, tmp_path).stdout != "got:\n"
