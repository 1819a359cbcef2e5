"""A real repository that a town pushes from, in a folder of its own, with a remote beside it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.commands.run import Done, run_program

PEOPLE = {
    **{f"GIT_{who}_NAME": "みなも市福祉課" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "fukushi@city.minamo.example" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_DATE": "2026-11-24T09:00:00+0900" for who in ("AUTHOR", "COMMITTER")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}
ENTRY = """id: midori-salon
status: draft
name: みどりサロン
"""


class Repository:
    """A work tree with one commit that the remote has; `guard` runs the command as a program."""

    def __init__(self, folder: Path) -> None:
        self.top = folder / "town"
        self.remote = folder / "remote.git"
        self.home = folder / "home"
        self.home.mkdir()
        self.git("init", "-q", "--bare", str(self.remote), at=folder)
        self.git("init", "-q", "-b", "main", str(self.top), at=folder)
        self.git("remote", "add", "origin", str(self.remote))
        self.commit("はじめ", {"README.md": "# みなも市\n"})
        self.git("push", "-q", "origin", "main")

    @property
    def environment(self) -> dict[str, str]:
        """The variables of every program here: a home of its own, no settings of the machine."""
        return os.environ | PEOPLE | {"HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / ".config")}

    def git(self, *arguments: str, at: Path | None = None, given: str | None = None) -> str:
        """Run git, which must be content, and return what it prints."""
        done = self.try_git(*arguments, at=at, given=given)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def try_git(
        self, *arguments: str, at: Path | None = None, given: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run git and return how it ended."""
        return subprocess.run(
            ["git", *arguments],
            cwd=at or self.top,
            env=self.environment,
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )

    def write(self, files: Mapping[str, str | bytes | None]) -> None:
        """Write files below the work tree (None removes one) and stage them."""
        for name, content in files.items():
            path = self.top / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        self.git("add", "-A")

    def commit(self, message: str, files: Mapping[str, str | bytes | None] | None = None, *more: str) -> str:
        """Commit files and return the commit's name."""
        self.write(files or {})
        self.git("commit", "-q", "--no-verify", "--allow-empty", "-m", message, *more)
        return self.git("rev-parse", "HEAD")

    def guard(self, *arguments: object) -> Done:
        """Run `guard-push` by hand."""
        return run_program("guard-push", *arguments, cwd=self.top, env=self.environment)

    def push(self, *refspecs: str) -> Done:
        """Ask the watch about a push as git does, and push when it agrees."""
        lines = self.git("push", "--dry-run", "--porcelain", "origin", *refspecs)
        asked = "".join(_to_hook_line(self, line) for line in lines.splitlines() if "\t" in line)
        return run_program(
            *("guard-push", "--hook", "pre-push", "origin", str(self.remote)),
            cwd=self.top,
            env=self.environment,
            given=asked,
        )


def _to_hook_line(repository: Repository, line: str) -> str:
    """Write a line of `git push --porcelain` as the hook gets it: local ref and name, remote ref and name."""
    local, remote = line.split("\t")[1].split(":")
    name = repository.git("rev-parse", local) if local else "0" * 40
    there = repository.try_git("rev-parse", "--verify", "-q", remote, at=repository.remote).stdout.strip() or "0" * 40
    return f"{local or '(delete)'} {name} {remote} {there}\n"
