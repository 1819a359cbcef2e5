"""What a reader may find while builds of one town are being disturbed: one whole site or another, never half of one."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

from generator.__main__ import main
from tests.council.blind_builds import TODAY, write_town

EDITIONS = ("みほん市", "たいけん町")


def write_editions(root: Path) -> list[Path]:
    """Write two editions of an invented town that differ on every page, in their names."""
    towns = []
    for number, name in enumerate(EDITIONS):
        town = write_town(root / f"town-{number}")
        settings = town / "directory" / "municipality.yml"
        lines = settings.read_text(encoding="utf-8").splitlines()
        changed = [f"name: {name}" if line.startswith("name:") else line for line in lines]
        settings.write_text("\n".join(changed) + "\n", encoding="utf-8")
        towns.append(town)
    return towns


def fork_build(town: Path, site: Path, words: Path) -> int:
    """Start a build in a copy of this process, in a process group of its own; returns its process number.

    Its words go to the file `words`.
    """
    line = ["build", "--directory", str(town / "directory"), "--content", str(town / "content")]
    line += ["--site", str(site), "--today", TODAY.isoformat()]

    def build() -> int:
        said = os.open(words, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(said, 1)
        os.dup2(said, 2)
        os.chdir(town)
        return main(line)

    return fork(build)


def fork(work: Callable[[], int]) -> int:
    """Do the work in a copy of this process, in a process group of its own; returns its process number."""
    child = os.fork()
    if child:
        return child
    code = 70
    try:
        os.setsid()
        code = work()
        sys.stdout.flush()
    finally:
        os._exit(code)


def wait_for(child: int) -> int:
    """Wait for a build; returns its exit code, negative when a signal ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def read_manifest(site: Path) -> dict[str, str]:
    """Return the SHA-256 of each file by its path, as the site's manifest tells; empty without one."""
    try:
        listed = json.loads((site / "manifest.json").read_bytes())["files"]
    except (OSError, ValueError):
        return {}
    return {entry["path"]: entry["sha256"] for entry in listed}


def read_whole(site: Path) -> dict[str, str]:
    """Return the SHA-256 of each file that is there, but for the manifest."""
    files = (path for path in sorted(site.rglob("*")) if path.is_file() and path.name != "manifest.json")
    return {path.relative_to(site).as_posix(): _digest(path) for path in files}


class Reader:
    """Somebody who opens pages all the while, of `editions`: the manifests a whole site may have."""

    def __init__(self, site: Path, editions: list[dict[str, str]], random: Random) -> None:
        self.site, self.editions, self.random = site, editions, random
        self.paths = sorted(set(editions[0]).intersection(*editions[1:]))
        self.reads = self.half = 0

    def read(self) -> None:
        """Open one file that every edition has; it is half a site's when it is missing or of no edition."""
        path = self.random.choice(self.paths)
        self.reads += 1
        try:
            found = _digest(self.site / path)
        except OSError:
            found = ""
        self.half += all(found != edition[path] for edition in self.editions)

    def is_whole(self) -> bool:
        """Say whether the site is exactly one edition, to the last file."""
        return read_whole(self.site) in self.editions


def run_program(name: str, *arguments: str) -> None:
    """Run a program of the machine. Raises CalledProcessError; ends the drill where the machine has no such program."""
    program = shutil.which(name) or sys.exit(f"this drill needs the program {name}")
    subprocess.run([program, *arguments], check=True)  # noqa: S603 - found on the path, words of our own


def clear(folder: Path) -> None:
    """Take a site and what is kept beside it away."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    shutil.rmtree(folder / ".site.releases", ignore_errors=True)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
