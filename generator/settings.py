"""Where everything lies for one run of a command."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

VERSION = "0.1.0"
CHECKOUT = Path(__file__).resolve().parent.parent

Dresser = Literal["mkdocs", "properdocs"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Folders and the day of one run. `standard` holds the vocabularies and help lines a register may leave out.

    `dresser` names the program that dresses hand-written pages and moulds; both read the same `mkdocs.yml`.
    `publish_certificate`: a copy of the publication certificate goes into the site.
    `headers_for`: the host whose header file goes into the site, if any; `https_only`: whether it asks for https alone.
    """

    directory: Path
    content: Path
    site: Path
    today: date
    theme: Path = CHECKOUT / "theme"
    last_run: Path = CHECKOUT / "accessibility" / "last-run.json"
    mkdocs_yml: Path = CHECKOUT / "mkdocs.yml"
    standard: Path = CHECKOUT / "directory"
    dresser: Dresser = "mkdocs"
    publish_certificate: bool = False
    headers_for: Literal["apache", "netlify", "cloudflare"] | None = None
    https_only: bool = True
