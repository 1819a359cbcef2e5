"""The scanners to compare with: grep, grep after gunzip, gunzip + unescape + NFKC, and detect-secrets if it is installed."""

from __future__ import annotations

import gzip
import html
import json
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.leaks.cases import Case

Rival = Callable[[Case], bool]


def _gunzip(content: bytes) -> bytes:
    try:
        return gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content
    except (OSError, EOFError):
        return content


def grep(case: Case) -> bool:
    """Say whether `grep -F` for the value as stored finds it in the file."""
    return case.literal.encode() in case.content


def grep_unzipped(case: Case) -> bool:
    """Say whether `grep -F` finds it once a gzip file is unpacked."""
    return case.literal.encode() in _gunzip(case.content)


def fold_and_search(case: Case) -> bool:
    """Say whether it is found after gunzip, HTML unescape and NFKC of both sides (as UTF-8, without case)."""
    text = html.unescape(_gunzip(case.content).decode("utf-8", "replace"))
    return unicodedata.normalize("NFKC", case.literal).lower() in unicodedata.normalize("NFKC", text).lower()


RIVALS: dict[str, Rival] = {
    "grep -F": grep,
    "grep -F after gunzip": grep_unzipped,
    "gunzip + unescape + NFKC": fold_and_search,
}


def ask_detect_secrets(folder: Path, cases: Sequence[Case]) -> tuple[str, set[str]] | None:
    """Run detect-secrets on a folder of cases: its version and the paths with any finding; None when it is not installed."""
    program = shutil.which("detect-secrets")
    if program is None:
        return None
    version = _run([program, "--version"], folder)
    answer = _run([program, "scan", "--all-files", "."], folder)
    paths = set(json.loads(answer)["results"])
    return version.strip(), {case.path for case in cases if case.path in paths}


def _run(command: list[str], folder: Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder).stdout  # noqa: S603 - found on the path
