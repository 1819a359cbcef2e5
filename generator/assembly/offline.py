"""The service worker: which pages a browser keeps for times without a connection, as a list made from the finished files."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from generator.languages import Language
from generator.outputs.pages.offline import OFFLINE_URL
from generator.public import Artifact

WORKER = "service-worker.js"
PAGES = ("", "urgent/", OFFLINE_URL)
"""Kept from the first visit on, in each language: home, whom to call, and what to do without a connection."""

FILES = (
    "assets/site.css",
    "images/logo.svg",
    "images/logo.webp",
    "assets/favicon.svg",
    "assets/now.js",
    "assets/offline.js",
    "assets/past.js",
)
"""What those pages load; the ones that the site has."""

_KEPT, _VERSION = "const KEPT = [];", 'const VERSION = "";'

_LETTERS = str.maketrans("0123456789", "ghijklmnop")
"""Digits of a version are written as letters: a run of them can have the shape of a telephone number nobody published."""


class WorkerError(Exception):
    """The service worker of the theme has no place for its list or its version."""


def make_service_worker(theme: Path, artifacts: Iterable[Artifact], languages: Iterable[Language]) -> Artifact:
    """Return `service-worker.js` with its list and a version that changes when any kept file does. Raises WorkerError."""
    contents = {artifact.path: artifact.content for artifact in artifacts}
    pages = [f"{language.root}{page}" for language in languages for page in PAGES]
    kept = [path for path in (*pages, *FILES) if _name_file(path) in contents]
    digest = sha256(b"".join(sha256(contents[_name_file(path)]).digest() for path in kept)).hexdigest()[:12]
    version = digest.translate(_LETTERS)
    script = (theme / WORKER).read_text(encoding="utf-8")
    if script.count(_KEPT) != 1 or script.count(_VERSION) != 1:
        raise WorkerError(WORKER)
    filled = script.replace(_KEPT, f"const KEPT = {json.dumps(kept)};").replace(
        _VERSION, f'const VERSION = "{version}";'
    )
    return Artifact(WORKER, filled.encode(), "asset")


def _name_file(address: str) -> str:
    return f"{address}index.html" if address.endswith("/") or not address else address
