"""Where a sheet lies in clear while a member edits it: in memory (tmpfs) where the system has one, wiped afterwards.

The folder is locked as long as this program or the editor it started lives. A folder that nobody holds is what a crash
left; the next command wipes it (`wipe_leftovers`). Memory may still be swapped to disk: docs say to encrypt that.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from generator.council.lock import take_lock

PREFIX = "tsunagari-council-"
MOUNTS = Path("/proc/self/mounts")
ENDINGS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))
"""Requests to end: shutdown, `kill`, a closed terminal."""
IN_MEMORY = frozenset({"tmpfs", "ramfs"})


@dataclass(frozen=True, slots=True)
class Scratch:
    """A private folder for one sheet; `in_memory` is False where the system has no memory to write to."""

    folder: Path
    in_memory: bool
    lock: int | None
    """The descriptor of the lock; an editor inherits it, so that the folder counts as held while the editor lives."""


@contextlib.contextmanager
def open_scratch() -> Iterator[Scratch]:
    """Give a folder of mode 0700 and wipe it at the end, whatever ends the block.

    A request to end raises SystemExit in the block; while the folder is wiped, such requests have to wait.
    """
    before = {number: signal.signal(number, _end) for number in ENDINGS}
    memory = find_memory()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=memory or tempfile.gettempdir()))
    lock = None
    try:
        lock = take_lock(folder)
        yield Scratch(folder, memory is not None, lock)
    finally:
        before[signal.SIGINT] = signal.getsignal(signal.SIGINT)
        for number in before:
            signal.signal(number, signal.SIG_IGN)
        _wipe(folder)
        if lock is not None:
            os.close(lock)
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


def wipe_leftovers() -> int:
    """Wipe the folders that a crash left behind and return how many there were. Those of others are left alone."""
    count = 0
    for place in _list_places():
        for folder in place.glob(f"{PREFIX}*"):
            if folder.is_symlink() or not folder.is_dir() or not _is_ours(folder):
                continue
            try:
                lock = take_lock(folder)
            except OSError:
                continue
            if lock is not None:
                _wipe(folder)
                os.close(lock)
                count += 1
    return count


def find_memory() -> Path | None:
    """Return a folder that lies in memory and that we may write to, None where there is none (macOS, Windows)."""
    try:
        rows = [row.split() for row in MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()]
    except OSError:
        return None
    mounts = {Path(row[1]): row[2] for row in rows if len(row) > 2}
    for place in _list_memory_places():
        home = next((mounts[one] for one in (place, *place.parents) if one in mounts), "")
        if home in IN_MEMORY and os.access(place, os.W_OK | os.X_OK):
            return place
    return None


def _list_memory_places() -> list[Path]:
    run = os.environ.get("XDG_RUNTIME_DIR")
    return [place for place in (*([Path(run)] if run else []), Path("/dev/shm")) if place.is_dir()]  # noqa: S108 (memory, and in it a folder of mode 0700)


def _list_places() -> list[Path]:
    return [*_list_memory_places(), Path(tempfile.gettempdir())]


def _is_ours(folder: Path) -> bool:
    return os.name != "posix" or folder.stat().st_uid == os.getuid()


def _wipe(folder: Path) -> None:
    """Write over every file, whatever an editor left beside the sheet too, then remove the folder."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with contextlib.suppress(OSError), path.open("r+b") as stream:
                size = path.stat().st_size
                stream.write(b"\0" * size)
                stream.flush()
                os.fsync(stream.fileno())
    shutil.rmtree(folder, ignore_errors=True)
