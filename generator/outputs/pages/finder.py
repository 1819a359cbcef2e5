"""The finder: nine tiles, then the worries of a tile, as plain links; at most two questions, always a way for 'not sure'."""

from __future__ import annotations

from dataclasses import dataclass

from generator.outputs.index import DirectoryIndex
from generator.outputs.render import Renderer
from generator.public import Page, Tile, Worry

NOT_SURE = "not-sure"
_NOT_SURE_ICON = "help-circle-outline"


@dataclass(frozen=True, slots=True)
class Choice:
    """A tile to press: what it says, where it leads (from the site root), its icon."""

    label: str
    url: str
    icon: str


def offer_tiles(index: DirectoryIndex) -> list[Choice]:
    """Return the tiles of the first question and the way for those who are not sure.

    A tile that holds a single worry leads straight to it.
    """
    choices = []
    for tile in index.directory.vocabulary.tiles:
        worries = list_worries(tile, index)
        if worries:
            url = worries[0].url if len(worries) == 1 else f"find/{tile.slug}/"
            choices.append(Choice(tile.label, url, tile.icon))
    return [*choices, *_offer_not_sure(index)]


def list_worries(tile: Tile, index: DirectoryIndex) -> list[Worry]:
    """Return the worries of a tile that the vocabulary knows, in the tile's order."""
    known = {worry.slug: worry for worry in index.directory.vocabulary.worries}
    return [known[slug] for slug in tile.worries if slug in known]


def make_finder(index: DirectoryIndex, render: Renderer) -> list[Page]:
    """Return `find/` and `find/<tile>/` for tiles of several worries."""
    say = index.language.say
    pages = [
        _make_page(
            "find/",
            say("困りごとから探す"),
            say("いちばん近いものを選んでください。ぴったりでなくてもだいじょうぶです。"),
            offer_tiles(index),
            index,
            render,
        )
    ]
    for tile in index.directory.vocabulary.tiles:
        worries = list_worries(tile, index)
        if len(worries) > 1:
            choices = [Choice(worry.page_title, worry.url, tile.icon) for worry in worries]
            sentence = say("いちばん近いものを選んでください。迷ったら「どれかわからない」でだいじょうぶです。")
            choices += _offer_not_sure(index)
            pages.append(_make_page(f"find/{tile.slug}/", tile.label, sentence, choices, index, render))
    return pages


def _offer_not_sure(index: DirectoryIndex) -> list[Choice]:
    return [
        Choice(worry.label, worry.url, _NOT_SURE_ICON)
        for worry in index.directory.vocabulary.worries
        if worry.slug == NOT_SURE
    ]


def _make_page(
    url: str, title: str, sentence: str, choices: list[Choice], index: DirectoryIndex, render: Renderer
) -> Page:
    say = index.language.say
    body = render("finder.html", title=title, sentence=sentence, tiles=choices, help_line=index.help_line)
    return Page(
        url=url,
        kind="finder",
        mould="standard",
        title=title,
        description=say("{title}。選んでいくと、話せるところや行けるところが見つかります。", title=title),
        body=body,
        section="find",
        trail=() if url == "find/" else ((say("困りごとから探す"), "find/"),),
    )
