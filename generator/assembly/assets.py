"""The theme's own files as artifacts: one stylesheet out of its parts, scripts, icons, vendored libraries."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from generator.public import Artifact

SUFFIXES = frozenset({".js", ".svg", ".css", ".png", ".txt", ".json", ".webp", ".woff2"})


class VendorError(Exception):
    """A vendored file is not the one that was reviewed; the message names it."""


def make_assets(folder: Path, brand: bytes = b"") -> list[Artifact]:
    """Return the artifacts of `theme/assets`, the style with `brand` at its end. Raises VendorError when a vendored file's hash is not the reviewed one."""
    parts = sorted((folder / "css").glob("*.css"))
    stylesheet = b"\n".join(part.read_bytes().strip() for part in parts) + b"\n"
    return [Artifact("assets/site.css", stylesheet + brand, "style"), *_copies(folder)]


def _copies(folder: Path) -> Iterator[Artifact]:
    reviewed = _reviewed_hashes(folder / "vendor")
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        wanted = path.suffix in SUFFIXES or path.name == "LICENSE"
        if not path.is_file() or not wanted or name.startswith("css/") or path.name == "vendor.json":
            continue
        content = path.read_bytes()
        vendored = name.removeprefix("vendor/") if name.startswith("vendor/") else None
        if vendored is not None and reviewed.get(vendored) != sha256(content).hexdigest():
            raise VendorError(f"theme/assets/{name} is not the reviewed file named in vendor.json")
        yield Artifact(f"assets/{name}", content, "vendor" if vendored else "asset")


def _reviewed_hashes(vendor: Path) -> dict[str, str]:
    listing = vendor / "vendor.json"
    if not listing.is_file():
        return {}
    return {entry["file"]: entry["sha256"] for entry in json.loads(listing.read_text(encoding="utf-8"))}
