"""An entry on paper: rendered once, used in every edition it stands in."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.outputs.entries.outline import outline_entry
from generator.outputs.index import DirectoryIndex
from generator.outputs.render import Renderer
from generator.public import Listing


class Sheets:
    """Makes the printed blocks of one directory; each is rendered when first asked for and kept."""

    def __init__(self, index: DirectoryIndex, render: Renderer) -> None:
        self._index = index
        self._render = render
        self._made: dict[str, Markup] = {}

    def __call__(self, items: Iterable[Listing]) -> list[Markup]:
        """Return the entries as list items, in their order."""
        return [self._made.get(item.id) or self._make(item) for item in items]

    def _make(self, item: Listing) -> Markup:
        made = self._render.part("sheet.html", item=item, outline=outline_entry(item, self._index))
        self._made[item.id] = made
        return made
