"""The end of a printed page: from which day it is, the page's address and its QR code, once. Never on a sensitive page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from markupsafe import Markup

from generator.outputs.index import DirectoryIndex
from generator.outputs.paper.codes import MOST_ENTRIES, draw_code, name_public_address
from generator.outputs.render import Renderer
from generator.public import Page

MOST_PAGES = 1000
"""In a tree with more pages only entries carry a code: at some 3 ms each they would add to the build what nobody prints."""

_OWN_END = frozenset({"my-list", "edition"})
"""Pages of sheets have their end before their foot: the memo its own address, an edition `draw_imprint`."""

_UNTOLD = frozenset({"safety/"})
"""A hand-written page whose address on a sheet would tell why it was read."""


def draw_imprint(
    url: str, index: DirectoryIndex, render: Renderer, *, code: bool = True, dated: bool = False
) -> Markup:
    """Return the end of the page at `url`, without the day where it is `dated` above; address and code are there where the register tells the site's address."""
    address = name_public_address(url, index.directory, index.language)
    drawn = draw_code(address, index.language.say("このページを開くQRコード")) if address and code else None
    return render.part("imprint.html", address=address, code=drawn, today=None if dated else index.today)


def attach_imprints(pages: Sequence[Page], index: DirectoryIndex, render: Renderer) -> list[Page]:
    """Return the pages of a tree with their ends."""
    few_entries, few_pages = len(index.directory.listings()) <= MOST_ENTRIES, len(pages) <= MOST_PAGES
    entries = {item.url for item in index.directory.listings()}

    def attach(page: Page) -> Page:
        if page.mould == "sensitive" or page.kind in _OWN_END or page.url == "404.html":
            return page
        code = few_entries and (few_pages or page.url in entries)
        imprint = draw_imprint(page.url, index, render, code=code, dated="sheet__date" in page.body)
        return replace(page, body=f"{page.body}{imprint}")

    return [attach(page) for page in pages]


def end_hand_written(urls: Iterable[str], index: DirectoryIndex, render: Renderer) -> dict[str, Markup]:
    """Return the ends of hand-written pages by address; the page about looking in safety has none, whoever finds it."""
    return {url: draw_imprint(url, index, render) for url in urls if url not in _UNTOLD}
