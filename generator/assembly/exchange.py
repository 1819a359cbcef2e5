"""Let two folders change places in one step, where the system can: no reader finds neither or half of one.

Linux: `renameat2(2)` with RENAME_EXCHANGE (glibc 2.28); macOS: `renamex_np(2)` with RENAME_SWAP.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
RENAME_SWAP = 2


def exchange(one: Path, other: Path) -> None:
    """Let two folders of one file system change places. Raises OSError; ENOSYS or EINVAL where it cannot be done."""
    libc = ctypes.CDLL(None, use_errno=True)
    paths = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        answer = libc.renamex_np(paths[0], paths[1], ctypes.c_uint(RENAME_SWAP))
    elif hasattr(libc, "renameat2"):
        answer = libc.renameat2(AT_FDCWD, paths[0], AT_FDCWD, paths[1], ctypes.c_uint(RENAME_EXCHANGE))
    else:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if answer != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def can_exchange(folder: Path) -> bool:
    """Say whether folders below `folder` can change places, by letting two small ones do it."""
    pair = folder / "one.tmp", folder / "other.tmp"
    for path in pair:
        path.mkdir()
    try:
        exchange(*pair)
    except OSError:
        return False
    finally:
        for path in pair:
            path.rmdir()
    return True
