"""A help line as it is shown: numbers large, hours and cost in words, where it is from and when that was seen."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.outputs.index import first_phone
from generator.outputs.render import Renderer
from generator.public import Contact, Hotline

_COSTS = {"free": "無料", "paid": "通話料がかかります", "unknown": "料金は確かめられていません"}


class HotlineCards:
    """Makes the blocks of help lines; each is rendered once and kept."""

    def __init__(self, render: Renderer) -> None:
        self._render = render
        self._made: dict[str, Markup] = {}

    def __call__(self, lines: Iterable[Hotline]) -> list[Markup]:
        """Return the block of each line, with a heading of the third level."""
        return [self._made.get(line.id) or self._make(line) for line in lines]

    def brief(self, lines: Iterable[Hotline]) -> list[tuple[str, Contact]]:
        """Return name and telephone of lines for a single sentence."""
        return [(line.name, phone) for line in lines if (phone := first_phone(line.contacts))]

    def _make(self, line: Hotline) -> Markup:
        cost = line.cost_note or _COSTS[line.cost]
        hours = "24時間、いつでも" if line.always_open else line.hours
        self._made[line.id] = made = self._render.part("hotline.html", line=line, cost=cost, hours=hours)
        return made
