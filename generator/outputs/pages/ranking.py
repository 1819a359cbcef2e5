"""What fits a worry best: the order in which a worry's page names desks, places, programmes and help lines.

The register says it by the order in which an entry names its worries (the most fitting first), by whom the entry is for,
and by how sure we are of it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from functools import partial
from typing import TypeVar

from generator.outputs.entries.contacts import first_phone
from generator.public import Desk, Hotline, Listing, Place, Programme, Worry

L = TypeVar("L", bound=Listing)

_UNSURE = frozenset({"hours_withheld", "never_confirmed"})
_THE_YOUNG = frozenset({"children", "teens", "young", "young-carer", "out-of-school"})
_WORRIES_OF_THE_YOUNG = frozenset({"school", "bullying"})


def rank_desks(desks: Iterable[Desk]) -> Mapping[str, tuple[Desk, ...]]:
    """Return the desks by worry, the one to recommend first.

    Those made sure of come first, then those with a phone and not for the young alone, then those that name the worry
    first of all, then those confirmed within half a year, then those that name it early, serve the most areas, are for
    anybody, and are the most specialised.
    """
    return _rank(desks, _judge_desk)


def rank_places(places: Iterable[Place], opening: Container[str]) -> Mapping[str, tuple[Place, ...]]:
    """Return the places by worry: of those with a known opening (`opening` holds their ids) first those made for it.

    Among equals the order of `places` stays.
    """
    return _rank(places, partial(_judge_place, opening))


def rank_programmes(programmes: Iterable[Programme]) -> Mapping[str, tuple[Programme, ...]]:
    """Return the programmes by worry: those that name it early, and of these the ones that help with the most."""
    return _rank(programmes, _judge_programme)


def rank_lines(worry: Worry, lines: Iterable[Hotline]) -> list[Hotline]:
    """Return the help lines for a worry: those always open first, then those that name it early, then the broadest."""
    fitting = [line for line in lines if worry in line.worries]
    return sorted(fitting, key=lambda line: (not line.always_open, line.worries.index(worry), -len(line.worries)))


def _rank(items: Iterable[L], judge: Callable[[Worry, int, L], tuple[object, ...]]) -> dict[str, tuple[L, ...]]:
    found: dict[Worry, list[tuple[tuple[object, ...], L]]] = {}
    for item in items:
        for place, worry in enumerate(dict.fromkeys(item.worries)):
            found.setdefault(worry, []).append((judge(worry, place, item), item))
    return {worry.slug: tuple(item for _, item in sorted(rows, key=_first)) for worry, rows in found.items()}


def _first(row: tuple[tuple[object, ...], Listing]) -> tuple[object, ...]:
    return row[0]


def _judge_desk(worry: Worry, place: int, desk: Desk) -> tuple[object, ...]:
    step = desk.freshness.step
    sure = (step in _UNSURE, first_phone(desk.contacts) is None, _is_for_others(worry, desk))
    narrow = (-len(desk.areas_served), not _is_for_anybody(desk), len(desk.worries))
    return *sure, place > 0, step == "call_first", place, *narrow


def _judge_place(opening: Container[str], worry: Worry, place: int, item: Place) -> tuple[object, ...]:
    return item.id not in opening, _is_for_others(worry, item), place > 0


def _judge_programme(_: Worry, place: int, programme: Programme) -> tuple[object, ...]:
    return programme.freshness.step in _UNSURE, place, -len(programme.worries)


def _is_for_others(worry: Worry, item: Listing) -> bool:
    """Say whether an entry is for the young alone, and the worry is not one of theirs."""
    slugs = {audience.slug for audience in item.audiences}
    return bool(slugs) and slugs <= _THE_YOUNG and worry.slug not in _WORRIES_OF_THE_YOUNG


def _is_for_anybody(item: Listing) -> bool:
    return not item.audiences or any(audience.slug == "anyone" for audience in item.audiences)
