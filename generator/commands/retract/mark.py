"""Write `withheld` into the file of an entry: lines are added, none is changed, moved or formatted."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

from generator.records.read_yaml import read_yaml

FRESH = ".retract.tmp"


class MarkError(Exception):
    """The file is written in a way that three lines cannot be added to."""


def mark_file(path: Path, since: date, reason: str) -> bool:
    """Mark an entry as withheld; returns whether it was not marked before. Before or after, never half.

    Raises MarkError, or OSError.
    """
    content = path.read_bytes()
    marked = add_mark(content, since, reason)
    if marked is None:
        return False
    fresh = path.parent / FRESH
    with fresh.open("wb") as stream:
        stream.write(marked)
        stream.flush()
        os.fsync(stream.fileno())
    shutil.copymode(path, fresh)
    os.replace(fresh, path)
    return True


def sweep_fresh(directory: Path) -> None:
    """Take away what a run that was killed had begun to write."""
    for path in directory.glob(f"*/{FRESH}"):
        path.unlink(missing_ok=True)
    shutil.rmtree(directory / FRESH, ignore_errors=True)


def take_in_lines(directory: Path, standard: Path) -> None:
    """Copy the product's lines into a register that has none of its own: the product's files are not to be changed."""
    fresh = directory / FRESH
    shutil.copytree(standard / "hotlines", fresh)
    os.rename(fresh, directory / "hotlines")


def add_mark(content: bytes, since: date, reason: str) -> bytes | None:
    """Return the file with the mark; None when it has one. Raises MarkError when the result would say anything else.

    The three lines go to the end, or after the id where the end is no place for them.
    """
    before = read_yaml(content, "")
    if isinstance(before.tree, dict) and before.tree.get("withheld"):
        return None
    end = b"\r\n" if b"\r\n" in content else b"\n"
    mark = [b"withheld:", f"  since: {since.isoformat()}".encode(), f"  reason: {reason}".encode()]
    lines = content.splitlines(keepends=True)
    added = [line + end for line in mark]
    # A last line without its end may be text of which a line end would become part: then the second way is right.
    gap = [] if not lines or lines[-1].endswith((b"\n", b"\r")) else [end]
    empty = before.lines.get(("withheld",))
    after_id = next((number for number, line in enumerate(lines, 1) if line.startswith(b"id:")), 0)
    ways = [[*lines, *gap, *added], [*lines[:after_id], *added, *lines[after_id:]]]
    if empty is not None:
        ways = [[*lines[: empty - 1], *added, *lines[empty:]]]
    for way in ways:
        marked = b"".join(way)
        after = read_yaml(marked, "")
        if not isinstance(before.tree, dict):
            # What cannot be read now is refused by any build, mark or not; mended, it must not come back.
            if not any(line.startswith(b"withheld:") for line in lines):
                return marked
            return None
        wanted = {**before.tree, "withheld": {"since": since.isoformat(), "reason": reason}}
        if after.tree == wanted:
            return marked
    raise MarkError
