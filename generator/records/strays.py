"""Files that lie in the register but are not read: said, never silently passed over."""

from __future__ import annotations

import os
from collections.abc import Iterator, Set
from pathlib import Path

from generator.problems import Problem
from generator.records.read_yaml import link_problem, unreadable_problem

STATEMENT = "accessibility-statement.yml"
"""The municipality's part of the accessibility statement."""
TOP_LEVEL = frozenset({"municipality.yml", STATEMENT, "README.md", "schema"})
VOCABULARIES = frozenset(
    f"{stem}.yml"
    for stem in (
        *("kinds", "audiences", "worries", "tiles", "areas"),
        *("first-visit", "accessibility", "channels", "groups", "desk-roles"),
    )
)
TABLES = (".xlsx", ".xls", ".csv", ".json", ".ods")


def list_names(directory: Path) -> list[str]:
    """Return the names in a folder, sorted; none where there is no folder, where it is a link, or where it is closed."""
    try:
        return [] if directory.is_symlink() or not directory.is_dir() else sorted(os.listdir(directory))
    except OSError:
        return []


def find_strays(root: Path, folders: Set[str]) -> Iterator[Problem]:
    """Yield a problem for each file or folder below `root` that no reader takes. `folders` are those of entries."""
    for name in list_names(root):
        if name.startswith("."):
            continue
        if name in folders or name == "vocabulary":
            yield from _check_folder(root / name, name)
        elif name == "images":
            # What lies in it is looked at where the pictures are read.
            yield from _check_whether_folder(root / name, name)
        elif name not in TOP_LEVEL:
            yield from _check(root / name, name)


def _check_folder(folder: Path, name: str) -> Iterator[Problem]:
    yield from _check_whether_folder(folder, name)
    for inner in list_names(folder):
        path, file = folder / inner, f"{name}/{inner}"
        if inner.startswith("."):
            continue
        is_plain = path.is_file() and not path.is_symlink()
        if name == "vocabulary" and inner in VOCABULARIES and (is_plain or path.is_symlink()):
            continue
        if name == "vocabulary" and is_plain and path.suffix == ".yml":
            yield Problem(
                file,
                0,
                "unknown-vocabulary",
                f"この名前の語の表は使いません。使う表は {'・'.join(sorted(VOCABULARIES))} です。名前を直してください。",
                f"No vocabulary has this name: use {', '.join(sorted(VOCABULARIES))}.",
            )
        elif path.suffix != ".yml" or not is_plain:
            yield from _check(path, file)


def _check_whether_folder(folder: Path, name: str) -> Iterator[Problem]:
    if folder.is_symlink():
        yield link_problem(name)
    elif not folder.is_dir():
        yield Problem(
            name,
            0,
            "not-a-folder",
            "ここにはフォルダーが要りますが、同じ名前のファイルがあります。ファイルをどけて、フォルダーを作ってください。",
            "A folder is needed here, but a file has its name: move the file away and make the folder.",
        )
    elif not os.access(folder, os.R_OK | os.X_OK):
        yield unreadable_problem(name)


def _check(path: Path, file: str) -> Iterator[Problem]:
    suffix = path.suffix.lower()
    if path.is_symlink():
        yield link_problem(file)
    elif path.is_dir() and (suffix in (".yml", ".yaml") or any(path.rglob("*.y*ml"))):
        yield Problem(
            file,
            0,
            "misplaced-folder",
            "このフォルダーの中は読まれません。登録は places・desks・organizations・programmes・events・hotlines の、"
            "語の表は vocabulary の、すぐ下に置いてください。",
            "This folder is not read: put entries right into places, desks, organizations, programmes, events or "
            "hotlines, and tables of words into vocabulary.",
        )
    elif suffix in (".yml", ".yaml"):
        yield Problem(
            file,
            0,
            "misplaced",
            "この名前や場所のファイルは読まれません。places や desks などのフォルダーに、末尾を .yml にして置いてください。",
            "This file is not read: put it into places, desks, … with the ending .yml.",
        )
    elif suffix in TABLES:
        yield Problem(
            file,
            0,
            "table",
            "表のファイルは、ここでは読まれません。「tsunagari import ファイル --into フォルダー」で取り込めます。",
            "Tables are not read here: use `tsunagari import FILE --into DIR`.",
            "warning",
        )
    else:
        yield Problem(
            file,
            0,
            "stray",
            "登録のフォルダーに関係のないファイルがあります。使わないなら消してください。",
            "This file does not belong to the register: remove it if it is not needed.",
            "warning",
        )
