"""Git, read through its own program: objects as they are, without replacements, filters or attributes."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 32 * 1024 * 1024
"""A larger object is not read: nothing of a directory is as large."""
_AT_ONCE = 64 * 1024 * 1024
_NO_GIT = "git が見つかりません。git を入れてから、もう一度動かしてください。"
_NO_REPOSITORY = "ここは git のフォルダーではありません。サイトのもとのフォルダーで動かしてください。"
_NOT_READ = "git の中が読めませんでした。git fsck で、こわれていないか確かめてください。"
NAME = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")


class GitError(Exception):
    """Git could not be asked. The message says what to do, in Japanese."""


@dataclass(frozen=True, slots=True)
class Object:
    """One object: its name (hexadecimal), kind (commit, tag, blob, tree; "" for none) and bytes (None: too large)."""

    name: str
    kind: str
    content: bytes | None


@dataclass(frozen=True, slots=True)
class Git:
    """The repository whose work tree is `top`; asked from `folder`, or from where git itself began the hook."""

    top: Path
    folder: Path | None = None

    @classmethod
    def here(cls, folder: Path | None = None) -> Git:
        """Return the repository of `folder`, or of the current one. Raises GitError when there is none."""
        at = ["-C", str(folder)] if folder else []
        try:
            done = _call([*at, "rev-parse", "--show-toplevel"])
        except FileNotFoundError as error:
            raise GitError(_NO_GIT) from error
        if done.returncode:
            raise GitError(_NO_REPOSITORY)
        return cls(Path(os.fsdecode(done.stdout).strip("\r\n")), folder)

    def ask(self, *arguments: str, given: bytes = b"") -> bytes:
        """Return what git prints. Raises GitError when it refuses."""
        done = _call([*self._at(), *arguments], given)
        if done.returncode:
            raise GitError(_NOT_READ)
        return done.stdout

    def try_to_ask(self, *arguments: str) -> str:
        """Return what git prints on one line, "" when it refuses."""
        done = _call([*self._at(), *arguments])
        return "" if done.returncode else os.fsdecode(done.stdout).strip()

    def _at(self) -> list[str]:
        return ["-C", str(self.folder)] if self.folder else []

    def setting(self, name: str) -> str:
        """Return a setting of the repository or the user, "" when it is not set."""
        return self.try_to_ask("config", "--get", name)

    def kinds(self, names: Sequence[str]) -> dict[str, tuple[str, int]]:
        """Return kind and size (bytes) of each object that is there."""
        answer = self.ask("cat-file", "--batch-check", given="".join(f"{name}\n" for name in names).encode())
        rows = (line.split() for line in answer.decode("ascii", "replace").splitlines())
        return {row[0]: (row[1], int(row[2])) for row in rows if len(row) == 3}

    def read(self, names: Iterable[str]) -> Iterator[Object]:
        """Yield objects, each once, some at a time so that no history fills the memory."""
        wanted = list(dict.fromkeys(names))
        kinds = self.kinds(wanted) if wanted else {}
        batch: list[str] = []
        size = 0
        for name in wanted:
            kind, length = kinds.get(name, ("", 0))
            if not kind or length > MOST_BYTES:
                yield Object(name, kind, None)
                continue
            if batch and size + length > _AT_ONCE:
                yield from self._read(batch)
                batch, size = [], 0
            batch.append(name)
            size += length
        yield from self._read(batch)

    def _read(self, names: Sequence[str]) -> Iterator[Object]:
        if not names:
            return
        answer = self.ask("cat-file", "--batch", given="".join(f"{name}\n" for name in names).encode())
        place = 0
        while place < len(answer):
            end = answer.index(b"\n", place)
            name, kind, length = answer[place:end].decode("ascii").split()
            place = end + 1
            yield Object(name, kind, answer[place : place + int(length)])
            place += int(length) + 1


def _call(arguments: Sequence[str], given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 (no shell; every argument is ours or an object name)
        ["git", "--no-replace-objects", "-c", "core.quotePath=false", *arguments],  # noqa: S607 (git is where PATH has it)
        input=given,
        capture_output=True,
        check=False,
    )
