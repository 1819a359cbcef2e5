"""The index of areas of a folder: every area that has entries, under the area that holds it."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex
from generator.outputs.lists.facets import Facet, Folder, group_by_area, url_area
from generator.outputs.render import Renderer
from generator.public import Area, Page


def make_area_index(folder: Folder, index: DirectoryIndex, render: Renderer) -> list[Page]:
    """Return `places/area/` or `desks/area/` of a large register: a prefecture with its municipalities.

    Few areas are all offered at the top of the folder itself.
    """
    if not index.tree.is_large:
        return []
    groups = group_by_area(folder, index)

    def link(area: Area) -> Facet:
        return Facet(area.label, url_area(folder, area), len(groups(area.slug)))

    blocks = [
        (link(top), [facet for inside in index.tree.children.get(top.slug, ()) if (facet := link(inside)).count])
        for top in index.tree.tops
        if groups(top.slug)
    ]
    if not blocks:
        return []
    name, title, sentence = _say_words(folder, index)
    body = render(
        "area-index.html",
        title=title,
        sentence=sentence,
        alone=[top for top, inside in blocks if not inside],
        blocks=[(top, inside) for top, inside in blocks if inside],
        help_line=index.help_line,
    )
    return [
        Page(
            url=f"{folder}/area/",
            kind="area-index",
            mould="standard",
            title=title,
            description=sentence,
            body=body,
            section=folder,
            trail=((name, f"{folder}/"),),
        )
    ]


def _say_words(folder: Folder, index: DirectoryIndex) -> tuple[str, str, str]:
    """Return the name of the folder, and title and first sentence of its index."""
    say, word = index.language.say, index.directory.municipality.area_word
    if folder == "places":
        return (
            say("居場所"),
            say("{area_word}から居場所を探す", area_word=word),
            say("お住まいの{area_word}を選ぶと、居場所の一覧が出ます。", area_word=word),
        )
    return (
        say("相談窓口"),
        say("{area_word}から相談窓口を探す", area_word=word),
        say("お住まいの{area_word}を選ぶと、相談窓口の一覧が出ます。", area_word=word),
    )
