"""The page for links that lead nowhere."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex
from generator.outputs.pages.finder import offer_tiles
from generator.outputs.render import Renderer
from generator.public import Page


def make_missing(index: DirectoryIndex, render: Renderer) -> list[Page]:
    """Return `404.html`: the tiles and one telephone, so that a dead link is no dead end.

    A host serves one such page for the whole site, so only the tree at the root has it.
    """
    if index.language.root:
        return []
    say = index.language.say
    body = render("missing.html", tiles=offer_tiles(index), help_line=index.help_line)
    return [
        Page(
            url="404.html",
            kind="missing",
            mould="standard",
            title=say("ページが見つかりません"),
            description=say("お探しのページが見つかりませんでした。"),
            body=body,
        )
    ]
