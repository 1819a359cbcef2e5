"""Examine a finished staging folder: a build with any finding does not go live."""

from __future__ import annotations

from pathlib import Path

from generator.audit.finding import Finding
from generator.audit.manifest import check_manifest
from generator.public import Article, PublicDirectory


def examine(
    staging: Path, directory: PublicDirectory, articles: tuple[Article, ...], *, base_path: str
) -> list[Finding]:
    """Return everything wrong in the site below `staging`, in order of path; an empty list lets it go live.

    `base_path` is the path of the site root on its host, with both slashes.
    """
    return sorted(check_manifest(staging))
