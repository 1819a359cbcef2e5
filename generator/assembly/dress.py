"""Let MkDocs (or ProperDocs) dress the hand-written pages and the moulds.

Only an allow-list is staged: MkDocs publishes whatever lies in its `docs_dir`. Nothing else of MkDocs is used, so that
another program that reads the same `mkdocs.yml` can take its place.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import yaml

from generator.assembly.content import Content, HandWritten
from generator.assembly.policy import POLICIES
from generator.public import MouldName, PublicDirectory
from generator.settings import Dresser, Settings

MARK_OPEN, MARK_CLOSE = "\ue000", "\ue001"
MOULDS: tuple[MouldName, ...] = get_args(MouldName)
TEMPLATES = {"article": "article.html", "page": "page.html"}


class DressError(Exception):
    """The dressing program stopped; `detail` is the end of what it said."""

    def __init__(self, dresser: Dresser, detail: str) -> None:
        super().__init__(f"{dresser} stopped")
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Dressed:
    """HTML of the hand-written pages by url, and of the moulds by name, marks still in them."""

    pages: Mapping[str, str]
    moulds: Mapping[MouldName, str]


def read_nav(mkdocs_yml: Path) -> tuple[str, ...]:
    """Return the Markdown files that the nav names, in order, however deeply it nests them."""
    config = yaml.safe_load(mkdocs_yml.read_text(encoding="utf-8"))
    return tuple(_leaves(config.get("nav") or []))


def _leaves(nav: Any) -> list[str]:
    if isinstance(nav, str):
        return [nav]
    items = nav.values() if isinstance(nav, dict) else nav
    return [leaf for item in items for leaf in _leaves(item)]


def dress(settings: Settings, content: Content, directory: PublicDirectory, workshop: Path) -> Dressed:
    """Dress all pages and moulds in the empty folder `workshop`. Raises DressError with what the program said."""
    docs, out = workshop / "docs", workshop / "out"
    for page in content.pages:
        _stage(docs / page.source, _with_template(page))
    for image in content.images:
        (docs / image).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(settings.content / image, docs / image)
    for name in MOULDS:
        _stage(docs / "moulds" / f"{name}.md", f"---\ntemplate: {name}.html\nmould: {name}\ntitle: {name}\n---\n")
    config = workshop / "mkdocs.yml"
    config.write_text(
        yaml.safe_dump(_staged_config(settings, directory, docs), allow_unicode=True, sort_keys=False), encoding="utf-8"
    )
    _run(settings.dresser, config, out)
    return Dressed(
        pages={page.url: _read(out / page.url / "index.html") for page in content.pages},
        moulds={name: _read(out / "moulds" / name / "index.html") for name in MOULDS},
    )


def _stage(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _with_template(page: HandWritten) -> str:
    front = page.front.model_dump(mode="json", exclude_none=True) | {"template": TEMPLATES[page.front.kind]}
    return f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n{page.body}\n"


def _staged_config(settings: Settings, directory: PublicDirectory, docs: Path) -> dict[str, Any]:
    config: dict[str, Any] = yaml.safe_load(settings.mkdocs_yml.read_text(encoding="utf-8"))
    config.pop("nav", None)
    municipality = directory.municipality
    phones = [contact for contact in municipality.contacts if contact.channel.slug == "phone"]
    return config | {
        "site_name": municipality.site_name,
        "docs_dir": str(docs),
        "theme": config["theme"] | {"custom_dir": str(settings.theme / "overrides")},
        "plugins": [],
        "extra": {
            "mark_open": MARK_OPEN,
            "mark_close": MARK_CLOSE,
            "site_name": municipality.site_name,
            "municipality": municipality.name,
            "demo": municipality.demo,
            "department": municipality.department,
            "department_hours": municipality.department_hours or "",
            "department_phone": phones[0].shown if phones else "",
            "department_phone_href": (phones[0].href or "") if phones else "",
            "department_others": [
                {"label": contact.channel.label, "shown": contact.shown, "href": contact.href or ""}
                for contact in municipality.contacts
                if contact.channel.slug != "phone" and contact.shown
            ],
            "exit_url": municipality.exit_url,
            "csp": dict(POLICIES),
        },
    }


def _run(dresser: Dresser, config: Path, out: Path) -> None:
    environment = os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": "0",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", dresser, "build", "--quiet", "-f", str(config), "-d", str(out)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 (our own program)
    if done.returncode != 0:
        raise DressError(dresser, "\n".join((done.stderr or done.stdout).splitlines()[-5:]))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
