"""Fetch the locked wheel of pip, for a Python that comes without one (Debian's without python3-venv)."""

from __future__ import annotations

import hashlib
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bin.launcher.requirements import LockError, find_group, find_package, find_root

SECONDS_TO_ANSWER = 60
TRIES = 3


def find_pip(lock: Mapping[str, Any]) -> tuple[str, str]:
    """Return the url and the sha256 (hexadecimal) of the pip wheel in the lock's ``bootstrap`` group.

    Raises LockError when the lock holds no such wheel.
    """
    for wanted in find_group(find_root(lock), "bootstrap"):
        for wheel in find_package(lock, wanted).get("wheels", []):
            algorithm, _, digest = str(wheel.get("hash", "")).partition(":")
            if wanted["name"] == "pip" and algorithm == "sha256":
                return str(wheel["url"]), digest
    raise LockError("uv.lock holds no wheel of pip in the group bootstrap; write it anew with: uv lock")


def fetch_pip(lock: Mapping[str, Any], folder: Path) -> Path:
    """Download the locked pip wheel into ``folder`` and return its path once its sha256 is the locked one.

    Raises OSError when the network does not give it, LockError when what came is not what was locked.
    """
    url, digest = find_pip(lock)
    for remaining in reversed(range(TRIES)):
        try:
            with urllib.request.urlopen(url, timeout=SECONDS_TO_ANSWER) as answer:
                content = answer.read()
            break
        except OSError:
            if not remaining:
                raise
    if hashlib.sha256(content).hexdigest() != digest:
        raise LockError(f"{url} is not the file that uv.lock names (its sha256 differs); it was not used")
    wheel = folder / url.rsplit("/", 1)[-1]
    wheel.write_bytes(content)
    return wheel
