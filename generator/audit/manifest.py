"""The manifest: every file of the site by path, kind, size and hash, so that strays and leftovers show.

It names no listing: a public file that joined ids to pages would undo the neutral addresses of sensitive entries.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from generator.audit.finding import Fault, Finding, show_path
from generator.public import Artifact

MANIFEST = "manifest.json"
CERTIFICATE = "certificate.json"
"""The publication certificate, where it is published: it names the digest of the release without itself."""
FORMAT = 1
_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
FOR_THE_HOST = frozenset({".htaccess"})
"""The one file at the root of a site whose name begins with a dot: Apache reads it and shows it to nobody."""

NO_MANIFEST = Fault(
    "manifest-missing",
    "ファイルの一覧（manifest.json）が読めません。もう一度、サイトを作り直してください。",
    "The list of files cannot be read: build the site again.",
)
FILE_MISSING = Fault(
    "file-missing",
    "一覧（manifest.json）にあるファイルがありません。ディスクの空きを確かめて、もう一度作り直してください。",
    "A declared file is not there: check the disk space and build again.",
)
FILE_EXTRA = Fault(
    "file-extra",
    "一覧（manifest.json）にないファイルがあります。公開フォルダーには手で何も置かず、作り直してください。",
    "A file that is not declared: put nothing into the site by hand, and build again.",
)
FILE_CHANGED = Fault(
    "file-changed",
    "ファイルの中身が一覧（manifest.json）と違います。ディスクの空きを確かめて、もう一度作り直してください。",
    "The bytes are not those declared: check the disk space and build again.",
)
ODD_NAME = Fault(
    "odd-name",
    "名前に使えない文字があります。英数字と . _ - だけの名前にしてください（. で始まる名前は使えません）。",
    "A name with characters out of place: use ASCII letters, digits and . _ - only, no leading dot.",
)
NOT_A_FILE = Fault(
    "not-a-file",
    "リンクなど、ふつうのファイルではないものがあります。取り除いて、作り直してください。",
    "A link or something else that is no plain file: take it away and build again.",
)


class ManifestError(Exception):
    """Two artifacts claim one path, or a path leads out of the site: an output is at fault. The message names the paths."""


@dataclass(frozen=True, slots=True)
class Declared:
    """One line of the manifest: what a file is, its hash (hex) and its size in bytes."""

    kind: str
    sha256: str
    size: int


def make_manifest(artifacts: Iterable[Artifact], *, today: date, version: str) -> Artifact:
    """Return `manifest.json` for `artifacts`: the same bytes for the same artifacts in any order.

    Raises ManifestError when two paths are the same (also but for upper and lower case: some disks cannot tell them
    apart), when one path is a folder of another, or when a path is not made of plain names.
    """
    ordered = sorted(artifacts, key=lambda artifact: artifact.path)
    _refuse_clashes([artifact.path for artifact in ordered])
    files = [
        {
            "path": artifact.path,
            "kind": artifact.kind,
            "sha256": sha256(artifact.content).hexdigest(),
            "bytes": len(artifact.content),
        }
        for artifact in ordered
    ]
    document = {"format": FORMAT, "generator": f"tsunagari {version}", "today": today.isoformat(), "files": files}
    return Artifact(MANIFEST, _write(document), "manifest")


def manifest_digest(manifest_bytes: bytes) -> str:
    """Return the digest (SHA-256, hex) that stands for a release: it changes when any file of the site does."""
    return sha256(manifest_bytes).hexdigest()


def digest_release(manifest_bytes: bytes) -> str:
    """Return the digest of a release without its certificate: that of the manifest it would have without one.

    Raises ManifestError when the bytes are not a manifest.
    """
    if CERTIFICATE not in read_manifest(manifest_bytes):
        return manifest_digest(manifest_bytes)
    document = json.loads(manifest_bytes)
    document["files"] = [row for row in document["files"] if row["path"] != CERTIFICATE]
    return manifest_digest(_write(document))


def read_manifest(content: bytes) -> dict[str, Declared]:
    """Return the declared files by path. Raises ManifestError when `content` is not a manifest as we write it."""
    try:
        document: Any = json.loads(content)
        if document["format"] != FORMAT:
            raise ManifestError("manifest.json: unknown format")
        return {row["path"]: Declared(row["kind"], row["sha256"], row["bytes"]) for row in document["files"]}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ManifestError("manifest.json is not a manifest") from error


def check_manifest(staging: Path) -> list[Finding]:
    """Say where the folder and its manifest part: missing, extra, changed or linked files, names nobody may use."""
    try:
        declared = read_manifest((staging / MANIFEST).read_bytes())
    except (OSError, ManifestError):
        return [NO_MANIFEST.at(MANIFEST)]
    on_disk, findings = list_files(staging)
    findings += match_paths(declared, on_disk)
    for path in sorted(declared.keys() & set(on_disk)):
        findings += check_file(path, (staging / path).read_bytes(), declared[path])
    return findings


def list_files(staging: Path) -> tuple[list[str], list[Finding]]:
    """Return the path of every plain file below `staging` in order, and a finding for whatever is none.

    Links are not followed; a link, a socket or the like is a finding and not a file.
    """
    files: list[str] = []
    findings: list[Finding] = []
    folders = [""]
    while folders:
        below = folders.pop()
        with os.scandir(staging / below) as entries:
            for entry in entries:
                path = f"{below}/{entry.name}" if below else entry.name
                if not _PART.fullmatch(entry.name) and path not in FOR_THE_HOST:
                    findings.append(ODD_NAME.at(path))
                mode = entry.stat(follow_symlinks=False).st_mode
                if stat.S_ISDIR(mode):
                    folders.append(path)
                elif stat.S_ISREG(mode):
                    files.append(path)
                else:
                    findings.append(NOT_A_FILE.at(path))
    return sorted(files), findings


def match_paths(declared: Mapping[str, Declared], on_disk: Iterable[str]) -> list[Finding]:
    """Return a finding for each file that is declared but not there, or there but not declared."""
    there = set(on_disk) - {MANIFEST}
    return [
        *(FILE_MISSING.at(path) for path in sorted(declared.keys() - there)),
        *(FILE_EXTRA.at(path) for path in sorted(there - declared.keys())),
    ]


def check_file(path: str, content: bytes, declared: Declared) -> Iterator[Finding]:
    """Yield a finding when the bytes of a file are not those declared."""
    if len(content) != declared.size or sha256(content).hexdigest() != declared.sha256:
        yield FILE_CHANGED.at(path)


def _write(document: Mapping[str, object]) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _refuse_clashes(paths: list[str]) -> None:
    seen: dict[str, str] = {}
    for path in [*paths, MANIFEST]:
        if path not in FOR_THE_HOST and not all(_PART.fullmatch(part) for part in path.split("/")):
            raise ManifestError(f"not a plain path: {show_path(path)}")
        if path.lower() in seen:
            raise ManifestError(f"two files for one path: {seen[path.lower()]}, {path}")
        seen[path.lower()] = path
    for path in paths:
        for folder in PurePosixPath(path.lower()).parents:
            if str(folder) in seen:
                raise ManifestError(f"a file and a folder of one name: {seen[str(folder)]}, {path}")
