"""The shell scripts: that they parse, and what bin/test says about a browser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.launcher.checkout import PROJECT

SCRIPTS = ("bin/tsunagari", "bin/test", "bin/launcher/ready.sh", "bin/launcher/browser.sh", ".ci/run")
BROWSER = PROJECT / "bin" / "launcher" / "browser.sh"


@pytest.mark.parametrize("script", SCRIPTS)
def test_script_parses(script: str) -> None:
    """Each script is sound for the shell that it names, and what must run anywhere is plain POSIX sh."""
    shell = "sh" if script in ("bin/tsunagari", "bin/launcher/ready.sh") else "bash"
    subprocess.run([shell, "-n", PROJECT / script], check=True)


@pytest.mark.parametrize("script", ["bin/tsunagari", "bin/test"])
def test_script_may_be_run(script: str) -> None:
    """A fresh clone can start both commands as they are."""
    assert os.access(PROJECT / script, os.X_OK)


def find_browser(folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run browser.sh with only the programs of ``folder`` on PATH and a Python without Playwright."""
    for name in ("bash", "cat", "id"):
        found = shutil.which(name, path=os.defpath)
        assert found is not None, name
        (folder / name).symlink_to(found)
    (folder / "nothing").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (folder / "nothing").chmod(0o755)
    script = f'set -euo pipefail; . "{BROWSER}"; make_browser_ready "{folder}/nothing"; echo "$browser"'
    return subprocess.run(["bash", "-c", script], env={"PATH": str(folder), **settings}, capture_output=True, text=True)


def give_browser(folder: Path, name: str, code: int) -> None:
    """Put a browser on PATH that exits with this code."""
    (folder / name).write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def test_a_browser_that_starts_is_taken(tmp_path: Path) -> None:
    """The first installed browser that starts is used; one that is only a stub is passed over."""
    give_browser(tmp_path, "chromium-browser", 1)
    give_browser(tmp_path, "google-chrome", 0)
    assert find_browser(tmp_path).stdout.strip() == f"{tmp_path}/google-chrome"


def test_the_named_browser_comes_first(tmp_path: Path) -> None:
    """TSUNAGARI_CHROMIUM decides, and a wrong one is told rather than passed over."""
    give_browser(tmp_path, "chromium", 0)
    give_browser(tmp_path, "own", 0)
    assert find_browser(tmp_path, TSUNAGARI_CHROMIUM=f"{tmp_path}/own").stdout.strip() == f"{tmp_path}/own"


def test_a_named_browser_that_does_not_start_is_told(tmp_path: Path) -> None:
    """A path in TSUNAGARI_CHROMIUM that leads nowhere ends the run with a word on what to check."""
    give_browser(tmp_path, "chromium", 0)
    told = find_browser(tmp_path, TSUNAGARI_CHROMIUM="/nowhere")
    assert told.returncode == 69
    assert "場所を確かめてください: /nowhere" in told.stderr


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac's browser is found outside PATH too")
def test_no_browser_and_no_way_to_one_is_told(tmp_path: Path) -> None:
    """Where none is found and none can be installed, both languages say what to do."""
    told = find_browser(tmp_path)
    assert told.returncode == 69
    assert "sudo apt install chromium fonts-noto-cjk" in told.stderr
    assert "No Chromium was found" in told.stderr
