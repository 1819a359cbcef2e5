"""The header file that a host reads from the root of the site, as one of the site's own declared files."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.languages import Language
from generator.policy.header_files import PUBLISHED, write_header_file
from generator.policy.rules import Place
from generator.public import Artifact

KIND = "headers"


def make_place(site_url: str | None, languages: Iterable[Language], *, https_only: bool) -> Place:
    """Return where a site stands on its host, from its address and its languages."""
    path = urlsplit(str(site_url or "/")).path.rstrip("/")
    return Place(base=f"{path}/", roots=tuple(language.root for language in languages), https_only=https_only)


def make_header_file(host: str, place: Place) -> Artifact:
    """Return the header file for a host that takes it from the site (one of PUBLISHED). Raises KeyError for another."""
    return Artifact(PUBLISHED[host], write_header_file(host, place).encode(), KIND)
