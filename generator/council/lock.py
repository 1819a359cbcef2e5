"""One command at a time: a lock that the system lets go of when the program ends, however it ends."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.council.trouble import CouncilError

LOCK = ".lock"

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int, wait: bool) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int, wait: bool) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


def take_lock(folder: Path, wait: bool = False) -> int | None:
    """Return a descriptor that holds the folder's lock until it is closed, or None while another program holds it.

    With `wait` the call waits for the other (Windows: about ten seconds) before it gives None.
    """
    descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        _take(descriptor, wait)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


@contextlib.contextmanager
def hold_lock(folder: Path) -> Iterator[None]:
    """Hold the lock of a store while it is read or changed (never while somebody edits).

    Raises CouncilError when another command stays at work in it.
    """
    descriptor = take_lock(folder, wait=True)
    if descriptor is None:
        raise CouncilError(
            "ほかの council の作業が、いま同じ場所で動いています。終わってから、もう一度動かしてください。"
        )
    try:
        yield
    finally:
        os.close(descriptor)
