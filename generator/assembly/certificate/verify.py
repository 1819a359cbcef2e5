"""Check a certificate again: against the bytes of a site, and against what it was made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.assembly.certificate.page import INPUT_NAMES
from generator.audit import check_manifest, digest_release


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether one thing that the certificate names is what it says; `name` is plain Japanese."""

    name: str
    matches: bool


def verify(document: Mapping[str, Any], site: Path | None, inputs: Mapping[str, str]) -> Iterator[Verdict]:
    """Yield a verdict for the site, if there is one, and for each of the inputs whose digest is handed in.

    `inputs` maps the names of `Digests` to digests made anew. Raises OSError when a file cannot be read.
    """
    if site is not None:
        yield Verdict("サイトの全部のファイル", _verify_site(document["manifest"]["sha256"], site))
    for name, digest in inputs.items():
        yield Verdict(INPUT_NAMES[name], document["inputs"][name] == digest)


def _verify_site(digest: str, site: Path) -> bool:
    """Say whether every file is as the manifest says, and the manifest as the certificate says."""
    return not check_manifest(site) and digest_release((site / "manifest.json").read_bytes()) == digest
