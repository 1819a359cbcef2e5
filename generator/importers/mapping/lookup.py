"""Words of a source to words of the register, by a mapping's tables."""

from __future__ import annotations

from generator.importers.mapping.mapping import Lookup
from generator.importers.reading.headers import fold_header


def look_up(lookup: Lookup, text: str) -> tuple[str, ...] | None:
    """Return what the first fitting case gives, else what `else` gives, None where the table has nothing to say."""
    folded = fold_header(text)
    for case in lookup.cases:
        if any(fold_header(word) == folded for word in case.equal) or any(
            fold_header(word) in folded for word in case.has
        ):
            return case.give
    return lookup.otherwise or None
