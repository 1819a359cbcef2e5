"""Install the locked packages with pip.

Run by the Python of .venv: ``python -P -m bin.launcher.install LOCK [--exact] [GROUP...]``.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from bin.launcher.requirements import LockError, close_over, read_lock, write_requirement

PIP = (sys.executable, "-P", "-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet")


def read_markers() -> Callable[[str], bool]:
    """Return a function that evaluates environment markers for this interpreter, with pip's own reader."""
    markers = importlib.import_module("pip._vendor.packaging.markers")
    return lambda text: bool(markers.Marker(text).evaluate())


def list_surplus(wanted: Sequence[str]) -> list[str]:
    """Return the names of installed packages that are neither wanted nor pip itself, in PEP 503 spelling."""
    installed = {
        re.sub(r"[-_.]+", "-", distribution.metadata["Name"]).lower()
        for distribution in importlib.metadata.distributions()
    }
    return sorted(installed - set(wanted) - {"pip"})


def install(lock_path: Path, groups: Sequence[str], *, exact: bool) -> None:
    """Install the lock's packages for these groups, refusing any file whose hash is not in the lock.

    ``exact`` also removes what is not wanted. Raises LockError for a lock that cannot be used and
    subprocess.CalledProcessError when pip fails (it has then said why itself).
    """
    packages = close_over(read_lock(lock_path), groups, read_markers())
    with tempfile.TemporaryDirectory() as folder:
        requirements = Path(folder) / "requirements.txt"
        lines = [write_requirement(package) for package in packages.values()]
        requirements.write_text("\n".join(lines) + "\n", encoding="utf-8")
        options = ["--require-hashes", "--no-deps", "--no-compile", "--retries", "3"]
        if not os.access(Path.home(), os.W_OK):
            options.append("--no-cache-dir")
        subprocess.run([*PIP, "install", *options, "-r", str(requirements)], check=True)
    surplus = list_surplus(list(packages)) if exact else []
    if surplus:
        subprocess.run([*PIP, "uninstall", "--yes", *surplus], check=True)


if __name__ == "__main__":
    try:
        install(
            Path(sys.argv[1]),
            [argument for argument in sys.argv[2:] if not argument.startswith("--")],
            exact="--exact" in sys.argv,
        )
    except LockError as problem:
        sys.exit(str(problem))
    except subprocess.CalledProcessError as failure:
        sys.exit(failure.returncode)
    except KeyboardInterrupt:
        sys.exit(130)
