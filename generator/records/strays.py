"""Files that lie in the register but are not read: said, never silently passed over."""

from __future__ import annotations

import os
from collections.abc import Iterator, Set
from pathlib import Path

from generator.problems import Problem

TOP_LEVEL = frozenset({"municipality.yml", "README.md", "vocabulary", "schema"})
TABLES = (".xlsx", ".xls", ".csv", ".json", ".ods")


def find_strays(root: Path, folders: Set[str]) -> Iterator[Problem]:
    """Yield a problem for each file or folder below `root` that no reader takes. `folders` are those of entries."""
    for name in sorted(os.listdir(root)) if root.is_dir() else ():
        if name.startswith("."):
            continue
        if name in folders:
            for inner in sorted(os.listdir(root / name)):
                if not inner.startswith("."):
                    yield from _check(root / name / inner, f"{name}/{inner}", inside=True)
        elif name not in TOP_LEVEL:
            yield from _check(root / name, name, inside=False)


def _check(path: Path, file: str, *, inside: bool) -> Iterator[Problem]:
    suffix = path.suffix.lower()
    if path.is_symlink():
        yield Problem(
            file,
            0,
            "link",
            "よそを指すリンクは読みません。ファイルそのものを置いてください。",
            "Links are not followed: put the file itself here.",
        )
    elif inside and path.is_file() and path.suffix == ".yml":
        return
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
