"""The vocabularies of a register, read from `vocabulary/*.yml`.

A register without a file of its own uses the standard one of the product (only areas are always its own).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
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
    lines: dict[tuple[str, str], int] = field(default_factory=dict, repr=False)
    """Where a term stands in its file, by the file's stem and the term's slug."""
    unread: frozenset[str] = frozenset()
    """Stems of the files that are refused: nothing can be said of words that should stand in them."""

    def line(self, stem: str, slug: str) -> int:
        """Return the line of a term in its file, counted from 1; 0 when it is not known."""
        return self.lines.get((stem, slug), 0)


def read_vocabulary(root: Path, standard: Path) -> tuple[Vocabulary, list[Problem]]:
    """Read all vocabularies below `root`, each from `standard` where `root` has none; return them and all problems."""
    problems: list[Problem] = []
    lines: dict[tuple[str, str], int] = {}

    def read(stem: str, kind: type[T]) -> dict[str, T]:
        return _read_terms(root, stem, kind, standard, lines, problems)

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
    unread = frozenset(problem.file.removeprefix("vocabulary/").removesuffix(".yml") for problem in problems)
    return replace(vocabulary, lines=lines, unread=unread), problems


def _read_terms(
    root: Path,
    stem: str,
    kind: type[T],
    standard: Path,
    lines: dict[tuple[str, str], int],
    problems: list[Problem],
) -> dict[str, T]:
    """Return the terms of one file by slug; adds their lines to `lines` and what is wrong to `problems`."""
    name = f"vocabulary/{stem}.yml"
    path = root / name
    if not path.is_file() and not path.is_symlink():
        if stem == "areas":
            return {}
        path = standard / name
    document = read_yaml_file(path, name)
    terms = validate_list(kind, document, name)
    by_slug: dict[str, T] = {}
    for position, term in enumerate(terms):
        line = document.line((position, "slug"))
        if term.slug in by_slug:
            document.problems.append(
                Problem(
                    name,
                    line,
                    "duplicate-term",
                    "同じ slug の語が前にもあります。どちらかを消してください。",
                    "This slug stands twice: remove one.",
                )
            )
        lines.setdefault((stem, term.slug), line)
        by_slug.setdefault(term.slug, term)
    problems.extend(document.problems)
    return by_slug
