"""Fill the moulds: plain string work, one pass, filled text never read again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

from generator.assembly.dress import MARK_CLOSE, MARK_OPEN
from generator.public import Artifact, MouldName, Page

MARK = re.compile(f"{MARK_OPEN}([a-z-]+){MARK_CLOSE}")
ROOT_LINK = '="~/'


class MouldError(Exception):
    """A mould lacks a mark or has one twice: the theme is at fault."""


def press_pages(
    pages: Iterable[Page], moulds: Mapping[MouldName, str], site_name: str, base_path: str
) -> list[Artifact]:
    """Return one HTML artifact a page. `base_path` is the path of the site root on its host, for the 404 page."""
    cut = {name: _cut(name, html) for name, html in moulds.items()}
    return [_press(page, cut[page.mould], site_name, base_path) for page in pages]


def press_hand_written(pages: Mapping[str, str]) -> list[Artifact]:
    """Return the artifacts of pages that MkDocs dressed whole: their links are made relative, nothing else."""
    return [Artifact(f"{url}index.html", _link(html, _root_from(url)).encode(), "page") for url, html in pages.items()]


def _cut(name: str, html: str) -> list[str]:
    """Cut a mould into texts and mark names, alternating."""
    parts = MARK.split(html)
    marks = parts[1::2]
    for mark in ("title", "description", "head", "body", "trail"):
        if marks.count(mark) != 1:
            raise MouldError(f"mould {name}: the mark {mark} stands {marks.count(mark)} times, not once")
    return parts


def _press(page: Page, parts: list[str], site_name: str, base_path: str) -> Artifact:
    title = f"{page.title}｜{site_name}" if page.title and page.url else site_name
    values = {
        "title": escape(title),
        "description": escape(page.description),
        "head": page.head,
        "body": page.body,
        "trail": _trail(page),
    }
    filled = [
        part if position % 2 == 0 else values.get(part, _current(part, page.section))
        for position, part in enumerate(parts)
    ]
    path = page.url if page.url.endswith(".html") else f"{page.url}index.html"
    root = base_path if page.url.endswith(".html") else _root_from(page.url)
    return Artifact(path, _link("".join(filled), root).encode(), "page", page.listings)


def _current(mark: str, section: str) -> str:
    return ' aria-current="true"' if mark == f"current-{section}" else ""


def _trail(page: Page) -> str:
    if not page.trail:
        return ""
    above = "".join(f'<li><a href="~/{escape(url)}">{escape(title)}</a></li>' for title, url in page.trail)
    here = f'<li aria-current="page">{escape(page.title)}</li>'
    return f'<nav class="trail" aria-label="いまいる場所"><ol><li><a href="~/">ホーム</a></li>{above}{here}</ol></nav>'


def _root_from(url: str) -> str:
    return "../" * url.count("/") or "./"


def _link(html: str, root: str) -> str:
    return html.replace(ROOT_LINK, f'="{root}')
