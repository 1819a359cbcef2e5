"""Which cells of kinds × encodings × containers become cases, so that every row and column of each table is filled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from benchmarks.leaks.cases import KINDS, OPEN, OPEN_CONTAINERS, SEED, Case, Part, invent_records, make_case
from benchmarks.leaks.containers import Container
from benchmarks.leaks.draw import Draw
from benchmarks.leaks.encodings import RAW, Encoding
from benchmarks.leaks.encodings_open import OPEN_ENCODINGS

Cell = tuple[str, tuple[Encoding, ...], Container]
_TRIES = 12
_NARROW = 300
"""One case in so many is for each container that takes few cells; there the same cell may come again with another record."""
_SINGLE = 0.78
"""The share of cases with a single encoding; the others have a pair."""
_ORDER = {"raw": 0, "respell": 1, "retouch": 2, "transport": 3, "charset": 4}


@cache
def list_kinds(encoding: Encoding) -> frozenset[str]:
    """Give the kinds of which some value of the first hundred records is changed by an encoding."""
    kinds = set()
    for record in list(invent_records().values())[:100]:
        for kind, value in record.items():
            changed = encoding.act(value.text, value, Draw("kinds"))
            if changed is not None and (changed != value.text or encoding is RAW):
                kinds.add(kind)
    return frozenset(kinds)


class Sampler:
    """Makes cases of one part, none twice (but for containers that take few cells)."""

    def __init__(
        self, part: Part, seed: object = SEED, held: tuple[frozenset[str], frozenset[str]] | None = None
    ) -> None:
        """Start with no case; `held` names the encodings and containers of which each case needs at least one."""
        self._part, self._seed, self._held = part, seed, held
        self._draw = Draw(seed, part.name, "sample")
        self._seen: set[tuple[str, ...]] = set()
        self.cases: list[Case] = []

    def add(
        self, kinds: Sequence[str], encodings: Sequence[tuple[Encoding, ...]], containers: Sequence[Container]
    ) -> bool:
        """Add one case with a kind, encodings and container out of these; False when a dozen tries gave none."""
        for _ in range(_TRIES):
            chosen = self._draw.pick(encodings)
            fitting = [kind for kind in kinds if all(kind in list_kinds(encoding) for encoding in chosen)]
            if not fitting:
                continue
            cell = self._draw.pick(fitting), chosen, self._draw.pick(containers)
            key = (cell[0], cell[2].name, *(encoding.name for encoding in cell[1]))
            if not self._belongs(cell) or (key in self._seen and not cell[2].kinds):
                continue
            case = make_case(self._part, cell, len(self.cases), self._seed)
            if case is not None:
                self._seen.add(key)
                self.cases.append(case)
                return True
        return False

    def _belongs(self, cell: Cell) -> bool:
        if self._held is None:
            return True
        return cell[2].name in self._held[1] or any(encoding.name in self._held[0] for encoding in cell[1])


def pair_encodings(encodings: Sequence[Encoding]) -> list[tuple[Encoding, ...]]:
    """List the pairs that make sense: spelt anew, then touched, then carried, then in a character set."""
    pairs: list[tuple[Encoding, ...]] = []
    for first, second in product(encodings, repeat=2):
        rising = _ORDER[first.step] < _ORDER[second.step] or (
            first.step == second.step and first.step in ("retouch", "transport")
        )
        if (
            first is not second
            and RAW not in (first, second)
            and rising
            and first.row != second.row
            and first.syntax == "plain"
        ):
            pairs.append((first, second))
    return pairs


def sample(
    part: Part, size: int, seed: object = SEED, held: tuple[frozenset[str], frozenset[str]] | None = None
) -> list[Case]:
    """Make about `size` cases: each table of two dimensions filled first, the rest in pairs of encodings."""
    sampler = Sampler(part, seed, held)
    single: list[tuple[Encoding, ...]] = [(encoding,) for encoding in part.encodings]
    pairs = pair_encodings(part.encodings)
    for container in part.containers:
        if container.kinds:
            chosen = [encodings for encodings in single if encodings[0].name in container.encodings]
            for _ in range(max(2, size // _NARROW)):
                sampler.add(container.kinds, chosen, [container])
    jobs = _list_jobs(part, single)
    while len(sampler.cases) < size * _SINGLE:
        kinds, encodings, containers = next(jobs)
        sampler.add(kinds, encodings, containers)
    while len(sampler.cases) < size:
        sampler.add(KINDS, pairs, part.containers)
    return sampler.cases


Job = tuple[Sequence[str], Sequence[tuple[Encoding, ...]], Sequence[Container]]


def _list_jobs(part: Part, single: list[tuple[Encoding, ...]]) -> Iterator[Job]:
    """Yield what to draw from: each kind, encoding and container once, then every cell of two dimensions, again and again."""
    every: list[Job] = [([kind], single, part.containers) for kind in KINDS]
    every += [(KINDS, [encoding], part.containers) for encoding in single]
    every += [(KINDS, single, [container]) for container in part.containers]
    yield from every
    cells: list[Job] = [([kind], [encoding], part.containers) for kind, encoding in product(KINDS, single)]
    cells += [(KINDS, [encoding], [container]) for encoding, container in product(single, part.containers)]
    cells += [([kind], single, [container]) for kind, container in product(KINDS, part.containers)]
    draw = Draw(part.name, "cells")
    while True:
        yield from draw.shuffle(cells)


def sample_open(size: int, seed: object = SEED) -> list[Case]:
    """Make the cases of the open part."""
    return sample(OPEN, size, seed)


def sample_held(size: int, seed: object = SEED) -> list[Case]:
    """Make the cases of the held part: each has a held encoding or a held container, and always a held sentence."""
    from benchmarks.leaks.sealed_like import HELD_ENCODINGS, HELD_SENTENCES
    from benchmarks.leaks.sealed_like_containers import HELD_CONTAINERS

    part = Part("held", (*HELD_ENCODINGS, *OPEN_ENCODINGS), (*HELD_CONTAINERS, *OPEN_CONTAINERS), HELD_SENTENCES)
    held = frozenset(e.name for e in HELD_ENCODINGS), frozenset(c.name for c in HELD_CONTAINERS)
    return sample(part, size, seed, held)
