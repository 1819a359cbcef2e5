"""The areas as a tree: which lie in which, and how to name and offer them when there are many."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.public import Area

FEW_AREAS = 24
"""Up to so many areas are offered at once; of more, only the topmost, and inside each its own."""


@dataclass(frozen=True, slots=True)
class AreaTree:
    """All areas by slug, their children, and the slugs of each with those above it (nearest first)."""

    areas: dict[str, Area]
    children: dict[str, tuple[Area, ...]]
    lineage: dict[str, tuple[str, ...]]
    tops: tuple[Area, ...]

    @property
    def is_large(self) -> bool:
        """Whether residents must choose in steps (prefecture, then municipality)."""
        return len(self.areas) > FEW_AREAS and bool(self.children)

    def name(self, area: Area) -> str:
        """Return the label, in a large register with the label of the area above it: two towns may share a name."""
        above = self.areas.get(area.parent or "") if self.is_large else None
        return f"{above.label} {area.label}" if above else area.label

    def offer(self, area: Area | None = None) -> tuple[Area, ...]:
        """Return the areas to choose from at `area`: all of few; of many, the topmost or those inside `area`."""
        if not self.is_large:
            return tuple(self.areas.values())
        return self.children.get(area.slug, ()) if area else self.tops

    def above(self, area: Area) -> tuple[Area, ...]:
        """Return the areas above `area`, topmost first."""
        return tuple(self.areas[slug] for slug in reversed(self.lineage[area.slug][1:]))


def plant_tree(areas: Iterable[Area]) -> AreaTree:
    """Return the tree of `areas`. A parent that does not exist, or a circle, ends the line of those above."""
    by_slug = {area.slug: area for area in areas}
    children: dict[str, list[Area]] = {}
    tops = []
    for area in by_slug.values():
        if area.parent in by_slug and area.parent != area.slug:
            children.setdefault(str(area.parent), []).append(area)
        else:
            tops.append(area)
    lineage = {slug: _climb(slug, by_slug) for slug in by_slug}
    return AreaTree(by_slug, {slug: tuple(inside) for slug, inside in children.items()}, lineage, tuple(tops))


def _climb(slug: str, areas: dict[str, Area]) -> tuple[str, ...]:
    line: list[str] = []
    current: str | None = slug
    while current in areas and current not in line:
        line.append(current)
        current = areas[current].parent
    return tuple(line)
