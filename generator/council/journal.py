"""Several files changed as one: after a crash at any moment the folder holds all the old files or all the new ones.

New files are written and synced into a folder aside (`.pending-…`); renaming that folder to `.commit` is the moment of
change; from there each file is moved into place. Whoever comes next after a crash finishes the moves (`recover`) or
throws away what never came to the rename. As SQLite's write-ahead log, with a folder for a log.
"""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Mapping
from pathlib import Path

COMMIT = ".commit"
PENDING = ".pending-"
PLAN = "plan.json"


def change_files(folder: Path, changes: Mapping[str, bytes | None]) -> None:
    """Write each named file (POSIX path below `folder`), or remove it where its content is None, all or none of them.

    The caller holds the lock. Raises OSError; the old files then stand as they were.
    """
    recover(folder)
    pending = folder / f"{PENDING}{uuid.uuid4().hex}"
    pending.mkdir(mode=0o700)
    try:
        plan: dict[str, str | None] = {}
        for number, (name, content) in enumerate(sorted(changes.items())):
            plan[name] = None if content is None else str(number)
            if content is not None:
                _write(pending / str(number), content)
        _write(pending / PLAN, json.dumps(plan).encode())
        _sync(pending)
    except OSError:
        shutil.rmtree(pending, ignore_errors=True)
        raise
    pending.rename(folder / COMMIT)
    _sync(folder)
    _finish(folder)


def recover(folder: Path) -> bool:
    """Finish what a crash left half moved, throw away what it left half written; say whether there was anything."""
    found = False
    if (folder / COMMIT).is_dir():
        found = True
        _finish(folder)
    for rest in folder.glob(f"{PENDING}*"):
        found = True
        shutil.rmtree(rest, ignore_errors=True)
    return found


def _finish(folder: Path) -> None:
    commit = folder / COMMIT
    plan: dict[str, str | None] = json.loads((commit / PLAN).read_bytes())
    touched = {folder}
    for name, number in plan.items():
        target = folder / name
        if number is None:
            target.unlink(missing_ok=True)
        else:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            # A file that is no longer there was moved before the crash.
            if (commit / number).exists():
                (commit / number).replace(target)
        touched.add(target.parent)
    for parent in touched:
        if parent.is_dir():
            _sync(parent)
    done = folder / f"{PENDING}{uuid.uuid4().hex}"
    commit.rename(done)
    shutil.rmtree(done, ignore_errors=True)


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _sync(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder; it keeps its own journal of names
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
