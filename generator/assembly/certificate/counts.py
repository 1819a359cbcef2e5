"""Counts of what was kept back, said so that no small number can be read or worked out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from generator.publication import OutReason

SMALLEST_SAID = 5
"""Smaller numbers point at people; the threshold is the product's own rule for this document."""


def suppress_small(kept_back: Mapping[OutReason, int]) -> tuple[dict[str, int | None], int | None]:
    """Return the count for each reason and the total; None where it is not said.

    Every reason has its line, nought as well: whether there is one at all is not told either. The total is said only
    when every count is, since else the missing ones follow by subtraction.
    """
    rows: dict[str, int | None] = {}
    for reason in get_args(OutReason):
        count = kept_back.get(reason, 0)
        rows[reason] = count if count >= SMALLEST_SAID else None
    said = [count for count in rows.values() if count is not None]
    return rows, sum(said) if len(said) == len(rows) else None
