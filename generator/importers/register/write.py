"""Files written so that a stop in the middle leaves each of them whole: the old one or the new one."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.importers.register.plan import Plan
from generator.importers.register.state import FILE, FOLDER
from generator.problems import Problem, RefusedInputError
from generator.records.read_yaml import link_problem

_PREFIX = ".import-"
_PROGRESS_EVERY = 2000
# What is beside the state may hold what must not be public: the officer's own rows, whole.
_IGNORE = b"*\n!.gitignore\n!state.json\n"


def check_target(into: Path, folders: set[str]) -> None:
    """Raise RefusedInputError where the register's folder is a file or one of its folders is a link elsewhere."""
    problems = []
    if into.exists() and not into.is_dir():
        problems.append(
            Problem(
                into.name,
                0,
                "import-into",
                "取り込み先がフォルダーではありません。--into にはフォルダーを書いてください。",
                "--into must be a folder.",
            )
        )
    problems += [link_problem(name) for name in sorted(folders) if (into / name).is_symlink()]
    if problems:
        raise RefusedInputError(problems)


def write_plan(into: Path, plan: Plan, shared: Mapping[str, bytes], progress: Callable[[str], None]) -> None:
    """Write every file of a plan, remove what it removes, and note last what was done. Raises OSError."""
    for number, (path, want) in enumerate(plan.write.items(), 1):
        write_file(into / path, want.content)
        if number % _PROGRESS_EVERY == 0:
            progress(f"登録を書いています（{number} / {len(plan.write)} 件）")
    for name, content in shared.items():
        write_file(into / name, content)
    for path in plan.remove:
        (into / path).unlink(missing_ok=True)
    write_file(into / FOLDER / ".gitignore", _IGNORE)
    write_file(into / FOLDER / FILE, plan.state.dump())


def write_file(path: Path, content: bytes) -> None:
    """Write a file in one step, and not at all where it already is so. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
        return
    temporary = path.parent / f"{_PREFIX}{os.getpid()}.tmp"
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
