"""The index of areas of a folder: every area that has entries, under the area that holds it."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex
from generator.outputs.lists.facets import Facet, Folder, group_by_area, url_area
from generator.outputs.render import Renderer
from generator.public import Area, Page

_NAMES: dict[Folder, str] = {"places": "居場所", "desks": "相談窓口"}


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
    name, word = _NAMES[folder], index.directory.municipality.area_word
    title = f"{word}から{name}を探す"
    sentence = f"お住まいの{word}を選ぶと、{name}の一覧が出ます。"
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
