"""The page for links that lead nowhere."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex
from generator.outputs.pages.finder import offer_tiles
from generator.outputs.render import Renderer
from generator.public import Page


def make_missing(index: DirectoryIndex, render: Renderer) -> list[Page]:
    """Return `404.html`: the tiles and one telephone, so that a dead link is no dead end."""
    body = render("missing.html", tiles=offer_tiles(index), help_line=index.help_line)
    return [
        Page(
            url="404.html",
            kind="missing",
            mould="standard",
            title="ページが見つかりません",
            description="お探しのページが見つかりませんでした。",
            body=body,
        )
    ]
