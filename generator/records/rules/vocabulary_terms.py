"""The vocabularies themselves: terms that lead somewhere, and neutral pages that can be told apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.problems import Problem
from generator.records.model.terms import Area, SensitiveTerm, Worry
from generator.records.read import Register
from generator.records.vocabulary import Vocabulary


def check_area_parents(register: Register, today: date) -> Iterator[Problem]:
    """`parent` names another area of the table, and never leads back in a ring."""
    vocabulary = register.vocabulary
    for area in vocabulary.areas.values():
        if area.parent is not None and (area.parent not in vocabulary.areas or _in_a_ring(area, vocabulary.areas)):
            yield _report(
                vocabulary,
                "areas",
                area.slug,
                "area-parent",
                f"地区 {area.slug} の parent は、この表にある別の地区の slug にしてください（輪にならないように）。",
                f"The parent of area {area.slug} must be another area of this file, without a ring.",
            )


def check_tile_worries(register: Register, today: date) -> Iterator[Problem]:
    """A tile of the home page leads to worries of the table."""
    vocabulary = register.vocabulary
    if "worries" in vocabulary.unread:
        return
    for tile in vocabulary.tiles.values():
        if not set(tile.worries) <= set(vocabulary.worries):
            yield _report(
                vocabulary,
                "tiles",
                tile.slug,
                "tile-worry",
                f"入り口 {tile.slug} の worries には、worries.yml にある slug を書いてください。",
                f"The worries of tile {tile.slug} must be slugs of worries.yml.",
            )


def check_neutral_pages(register: Register, today: date) -> Iterator[Problem]:
    """A sensitive term (◆) has a neutral title and a page number of its own, for its page must not tell what it is."""
    vocabulary = register.vocabulary
    taken: dict[str, str] = {}
    for stem, term in _sensitive_terms(vocabulary):
        if term.number is None or term.neutral_title is None:
            yield _report(
                vocabulary,
                stem,
                term.slug,
                "neutral-page",
                f"{term.slug} は目立たせない語です。number（ページの番号）と neutral_title（目立たない題）の両方を書いてください。",
                f"{term.slug} is a sensitive term: give both number and neutral_title.",
            )
        elif taken.setdefault(term.number, term.slug) != term.slug:
            yield _report(
                vocabulary,
                stem,
                term.slug,
                "neutral-number",
                f"{term.slug} の number は {taken[term.number]} と同じです。ほかの語が使っていない番号にしてください。",
                f"{term.slug} has the number of {taken[term.number]}: choose one that no other term has.",
            )


def _sensitive_terms(vocabulary: Vocabulary) -> Iterator[tuple[str, SensitiveTerm | Worry]]:
    tables: Mapping[str, Mapping[str, SensitiveTerm]] = {"kinds": vocabulary.kinds, "audiences": vocabulary.audiences}
    for stem, terms in tables.items():
        yield from ((stem, term) for term in terms.values() if term.sensitive == "yes")
    for worry in vocabulary.worries.values():
        if worry.neutral_title is not None or worry.number is not None or worry.guards_entries == "yes":
            yield "worries", worry


def _in_a_ring(area: Area, areas: Mapping[str, Area]) -> bool:
    seen = {area.slug}
    parent = area.parent
    while parent is not None and parent in areas:
        if parent in seen:
            return True
        seen.add(parent)
        parent = areas[parent].parent
    return False


def _report(vocabulary: Vocabulary, stem: str, slug: str, code: str, ja: str, en: str) -> Problem:
    return Problem(f"vocabulary/{stem}.yml", vocabulary.line(stem, slug), code, ja, en)
