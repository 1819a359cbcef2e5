"""Seeded choices that are the same on every machine and Python version: BLAKE2b over a counter."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Draw:
    """A stream of choices fixed by its seed; two streams with different seeds have nothing to do with each other."""

    def __init__(self, *seed: object) -> None:
        """Start a stream; the seed is any number of things that print the same in every run."""
        self._key = hashlib.blake2b("\0".join(map(str, seed)).encode()).digest()
        self._count = 0

    def number(self, low: int, high: int) -> int:
        """Give a whole number from `low` to `high`, both included."""
        self._count += 1
        raw = hashlib.blake2b(self._count.to_bytes(8, "big"), key=self._key, digest_size=8).digest()
        return low + int.from_bytes(raw, "big") % (high - low + 1)

    def pick(self, items: Sequence[Item]) -> Item:
        """Give one of the items."""
        return items[self.number(0, len(items) - 1)]

    def chance(self, share: float) -> bool:
        """Say yes in about this share of calls (0 to 1)."""
        return self.number(0, 9_999) < share * 10_000

    def digits(self, count: int) -> str:
        """Give that many ASCII digits."""
        return "".join(str(self.number(0, 9)) for _ in range(count))

    def letters(self, count: int) -> str:
        """Give that many lower-case ASCII letters, none that reads like a digit."""
        return "".join(self.pick("abcdefghjkmnpqrstuvwxyz") for _ in range(count))

    def shuffle(self, items: Sequence[Item]) -> list[Item]:
        """Give the items in another order."""
        left = list(items)
        for place in range(len(left) - 1, 0, -1):
            other = self.number(0, place)
            left[place], left[other] = left[other], left[place]
        return left
