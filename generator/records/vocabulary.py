"""The vocabularies of a register, read from `vocabulary/*.yml`.

A register without a file of its own uses the standard one of the product (only areas are always its own).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from generator.problems import Problem
from generator.records.model.terms import Area, Group, SensitiveTerm, Term, Tile, Worry
from generator.records.read_yaml import read_yaml_file
from generator.records.validate import validate_list


class _Named(Protocol):
    @property
    def slug(self) -> str: ...


T = TypeVar("T", bound=_Named)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Terms by slug, in display order."""

    kinds: dict[str, SensitiveTerm]
    audiences: dict[str, SensitiveTerm]
    worries: dict[str, Worry]
    tiles: dict[str, Tile]
    areas: dict[str, Area]
    first_visit: dict[str, Term]
    accessibility: dict[str, Term]
    channels: dict[str, Term]
    groups: dict[str, Group]
    desk_roles: dict[str, Term]


def read_vocabulary(root: Path, standard: Path) -> tuple[Vocabulary, list[Problem]]:
    """Read all vocabularies below `root`, each from `standard` where `root` has none; return them and all problems."""
    problems: list[Problem] = []

    def read(stem: str, kind: type[T]) -> dict[str, T]:
        terms, found = read_terms(root, stem, kind, standard)
        problems.extend(found)
        return terms

    vocabulary = Vocabulary(
        kinds=read("kinds", SensitiveTerm),
        audiences=read("audiences", SensitiveTerm),
        worries=read("worries", Worry),
        tiles=read("tiles", Tile),
        areas=read("areas", Area),
        first_visit=read("first-visit", Term),
        accessibility=read("accessibility", Term),
        channels=read("channels", Term),
        groups=read("groups", Group),
        desk_roles=read("desk-roles", Term),
    )
    problems.extend(_check_references(vocabulary))
    return vocabulary, problems


def read_terms(root: Path, stem: str, kind: type[T], standard: Path) -> tuple[dict[str, T], list[Problem]]:
    """Read one vocabulary file: its terms by slug and what is wrong with them."""
    name = f"vocabulary/{stem}.yml"
    path = root / name
    if not path.is_file():
        if stem == "areas":
            return {}, []
        path = standard / name
    document = read_yaml_file(path, name)
    terms = validate_list(kind, document, name)
    problems = document.problems
    by_slug: dict[str, T] = {}
    for position, term in enumerate(terms):
        if term.slug in by_slug:
            problems.append(
                Problem(
                    name,
                    document.line((position, "slug")),
                    "duplicate-term",
                    "同じ slug の語が前にもあります。どちらかを消してください。",
                    "This slug stands twice: remove one.",
                )
            )
        by_slug.setdefault(term.slug, term)
    return by_slug, problems


def _check_references(vocabulary: Vocabulary) -> Iterable[Problem]:
    for area in vocabulary.areas.values():
        if area.parent is not None and (area.parent not in vocabulary.areas or _in_a_ring(area, vocabulary.areas)):
            yield Problem(
                "vocabulary/areas.yml",
                0,
                "area-parent",
                f"地区 {area.slug} の parent は、この表にある別の地区の slug にしてください（輪にならないように）。",
                f"The parent of area {area.slug} must be another area of this file, without a ring.",
            )
    for tile in vocabulary.tiles.values():
        for worry in tile.worries:
            if worry not in vocabulary.worries:
                yield Problem(
                    "vocabulary/tiles.yml",
                    0,
                    "tile-worry",
                    f"入り口 {tile.slug} の worries には、worries.yml にある slug を書いてください。",
                    f"The worries of tile {tile.slug} must be slugs of worries.yml.",
                )


def _in_a_ring(area: Area, areas: dict[str, Area]) -> bool:
    seen = {area.slug}
    parent = area.parent
    while parent is not None and parent in areas:
        if parent in seen:
            return True
        seen.add(parent)
        parent = areas[parent].parent
    return False
