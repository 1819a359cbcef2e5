"""The file `mkdocs.yml`: which hand-written pages there are, in which order, and how their Markdown is read.

MkDocs runs `hooks`, loads `plugins`, follows `INHERIT` and reads any file through some Markdown extensions (measured:
pymdownx.snippets published /etc/passwd). So what is not named here is refused, and nothing else reaches MkDocs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from generator.problems import Problem
from generator.records.model.scalars import Model, Name
from generator.records.read_yaml import Document, Loc, Tree, read_yaml_file
from generator.records.validate import validate

FILE = "mkdocs.yml"
PAGE = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*(?!(?:index|readme)\.md$)[a-z0-9]+(?:-[a-z0-9]+)*\.md")

NEEDED = ("about.md", "safety.md", "reading-help.md", "open-data.md")
"""Pages that the frame of every page links to (theme/overrides)."""

Concern = Literal["ignore", "info", "warn"]


class _Theme(Model):
    name: Literal["material"]
    custom_dir: Literal["theme/overrides"]
    font: Literal["false"]


class _NavConcerns(Model):
    omitted_files: Concern = "info"
    not_found: Concern = "info"
    absolute_links: Concern = "info"


class _LinkConcerns(Model):
    not_found: Concern = "info"
    anchors: Concern = "info"
    absolute_links: Concern = "info"
    unrecognized_links: Concern = "info"


class _Validation(Model):
    nav: _NavConcerns = _NavConcerns()
    links: _LinkConcerns = _LinkConcerns()


class _File(Model):
    site_name: Name
    docs_dir: Literal["content"] = "content"
    use_directory_urls: Literal["true"] = "true"
    theme: _Theme
    plugins: tuple[str, ...] = Field(default=(), max_length=0)
    markdown_extensions: tuple[Literal["attr_list", "def_list", "footnotes", "tables"], ...] = ()
    nav: list[Any] = Field(min_length=1)
    validation: _Validation = _Validation()


@dataclass(frozen=True, slots=True)
class MkdocsFile:
    """The pages to publish in order (paths below the content folder), and what MkDocs is told of Markdown and links."""

    nav: tuple[str, ...] = ()
    markdown_extensions: tuple[str, ...] = ()
    validation: dict[str, dict[str, str]] = field(default_factory=dict)


def read_mkdocs_file(path: Path) -> tuple[MkdocsFile | None, list[Problem]]:
    """Read the file; None when it cannot be used, and every problem in it. Pages that cannot be are left out of the nav."""
    document = read_yaml_file(path, FILE)
    read = validate(_File, document, FILE)
    problems = list(document.problems)
    if read is None:
        return None, problems
    leaves = list(_leaves(document.tree["nav"], ("nav",))) if isinstance(document.tree, dict) else []
    problems.extend(_check_pages(leaves, document))
    return MkdocsFile(
        nav=tuple(dict.fromkeys(page for page, _ in leaves if PAGE.fullmatch(page))),
        markdown_extensions=read.markdown_extensions,
        validation=read.validation.model_dump(),
    ), problems


def _leaves(nav: Tree, loc: Loc) -> Iterator[tuple[str, Loc]]:
    """Yield each page of the nav and where it stands, however deeply sections nest; their titles are not used."""
    if isinstance(nav, str):
        yield nav, loc
    elif isinstance(nav, dict):
        for name, part in nav.items():
            yield from _leaves(part, (*loc, name))
    else:
        for number, part in enumerate(nav):
            yield from _leaves(part, (*loc, number))


def _check_pages(leaves: list[tuple[str, Loc]], document: Document) -> Iterator[Problem]:
    seen: set[str] = set()
    for page, loc in leaves:
        if not PAGE.fullmatch(page):
            yield Problem(
                FILE,
                document.line(loc),
                "page-name",
                "nav には、content フォルダーの中の .md ファイルを、半角の英小文字・数字・ハイフンの名前で書いてください"
                "（例: articles/first-visit.md）。index と readme は使えません。",
                "In nav, name .md files of the content folder in lower-case letters, digits and hyphens "
                "(articles/first-visit.md); index and readme are not used.",
            )
        elif page in seen:
            yield Problem(
                FILE,
                document.line(loc),
                "page-twice",
                "同じページが nav に2回あります。どちらかを消してください。",
                "This page stands twice in nav: remove one.",
            )
        seen.add(page)
    for page in NEEDED:
        if page not in seen:
            yield Problem(
                FILE,
                document.line(("nav",)),
                "page-needed",
                f"nav に {page} がありません。サイトのどのページからもつながるページなので、書き足してください。",
                f"{page} is missing in nav: every page of the site links to it.",
            )
