"""Exceptions that everybody can see: `.guard-allow` in the root of the repository, a code and a path a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.commands.guard_push.git import Git
from generator.commands.guard_push.leaving import Leaving
from generator.problems import Problem

NAME = ".guard-allow"
NEVER = frozenset({"council-value", "council-file", "private-key", "my-number", "precision", "hidden-place-in-text"})
"""What no file in a public repository can allow; a council value is excused in the store (`council excuse`)."""


def read_allowed(git: Git, leaving: Leaving) -> frozenset[tuple[str, str]]:
    """Return the pairs of code and path that may leave; lines look like `mobile content/about.md  # why`."""
    where = f":{NAME}" if leaving.tree == ":" else f"{leaving.tree}:{NAME}"
    rows = (line.partition("#")[0].split(None, 1) for line in git.try_to_ask("cat-file", "blob", where).splitlines())
    return frozenset((row[0], row[1].strip()) for row in rows if len(row) == 2 and row[0] not in NEVER)


def drop_allowed(problems: Iterable[Problem], allowed: frozenset[tuple[str, str]]) -> Iterator[Problem]:
    """Yield the problems that are not excepted."""
    yield from (problem for problem in problems if (problem.code, problem.file) not in allowed)
