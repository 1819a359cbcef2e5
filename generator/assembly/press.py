"""Fill the moulds: plain string work, one pass, filled text never read again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from html import escape
from types import MappingProxyType

from generator.assembly.addresses import Addresses
from generator.assembly.dress import MARK_CLOSE, MARK_OPEN
from generator.assembly.trees import Tree
from generator.languages import Language
from generator.languages.html import draw_text, mark_japanese, name_edition, plain_text
from generator.public import Artifact, MouldName, Page

MARK = re.compile(f"{MARK_OPEN}([a-z-]+){MARK_CLOSE}")


class MouldError(Exception):
    """A mould lacks a mark or has one twice: the theme is at fault."""


def press_pages(
    tree: Tree, moulds: Mapping[MouldName, str], addresses: Addresses, break_lines: Callable[[str], str] = str
) -> list[Artifact]:
    """Return one HTML artifact for each generated page of a tree; `break_lines` marks in a body where lines may end."""
    cut = {name: _cut(name, html) for name, html in moulds.items()}
    site_name = tree.edition.directory.municipality.site_name
    return [
        _press(page, break_lines(page.body), cut[page.mould], tree.language, site_name, addresses)
        for page in tree.pages
    ]


def press_hand_written(
    pages: Mapping[str, str],
    language: Language,
    addresses: Addresses,
    break_lines: Callable[[str], str] = str,
    ends: Mapping[str, str] = MappingProxyType({}),
) -> list[Artifact]:
    """Return the artifacts of pages of a tree that MkDocs dressed whole: the other languages are filled in, and `ends` by address."""
    artifacts = []
    for url, html in pages.items():
        if url in ends:
            before, close, after = html.rpartition("</main>")
            html = f"{before}{ends[url]}{close}{after}"
        if not language.is_japanese:
            head, main, rest = html.partition("<main")
            body, end, foot = rest.partition("</main>")
            html = f"{head}{main}{mark_japanese(body)}{end}{foot}"
        here = addresses.at(url, language)
        filled = break_lines(html).replace(f"{MARK_OPEN}languages{MARK_CLOSE}", here.list_languages())
        artifacts.append(Artifact(f"{language.root}{url}index.html", here.link(filled).encode(), "page"))
    return artifacts


def _cut(name: str, html: str) -> list[str]:
    """Cut a mould into texts and mark names, alternating."""
    parts = MARK.split(html)
    marks = parts[1::2]
    for mark in ("title", "description", "head", "body", "trail", "languages"):
        if marks.count(mark) != 1:
            raise MouldError(f"mould {name}: the mark {mark} stands {marks.count(mark)} times, not once")
    return parts


def _press(
    page: Page, body: str, parts: list[str], language: Language, site_name: str, addresses: Addresses
) -> Artifact:
    here = addresses.at(page.url, language)
    parted = "｜" if language.is_japanese else " | "
    named = page.title and page.url
    title = name_edition(page.title if named else site_name, language, sensitive=page.mould == "sensitive")
    title = f"{title}{parted}{site_name}" if named else title
    values = {
        "title": escape(plain_text(title, language)),
        "description": escape(plain_text(page.description, language)),
        "head": page.head,
        "body": body,
        "trail": _trail(page, language),
        "languages": here.list_languages(),
    }
    filled = [
        part if position % 2 == 0 else values.get(part, _current(part, page.section))
        for position, part in enumerate(parts)
    ]
    path = page.url if page.url.endswith(".html") else f"{page.url}index.html"
    return Artifact(f"{language.root}{path}", here.link("".join(filled)).encode(), "page", page.listings)


def _current(mark: str, section: str) -> str:
    return ' aria-current="true"' if mark == f"current-{section}" else ""


def _trail(page: Page, language: Language) -> str:
    if not page.trail:
        return ""
    links: Iterable[tuple[str, str]] = ((language.say("ホーム"), ""), *page.trail)
    above = "".join(f'<li><a href="~/{escape(url)}">{draw_text(title, language)}</a></li>' for title, url in links)
    here = f'<li aria-current="page">{draw_text(page.title, language)}</li>'
    label = escape(plain_text(language.say("いまいる場所"), language))
    steps = f"<ol>{above}{here}</ol>"
    return f'<nav class="trail" aria-label="{label}">{steps if language.is_japanese else mark_japanese(steps)}</nav>'
