"""No small number of what was kept back can be read, nor worked out from the others."""

from __future__ import annotations

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from generator.assembly.certificate.counts import SMALLEST_SAID, suppress_small
from generator.publication import OutReason

REASONS: tuple[OutReason, ...] = get_args(OutReason)


@given(st.dictionaries(st.sampled_from(REASONS), st.integers(1, 40)))
def test_small_counts_cannot_be_told(kept_back: dict[OutReason, int]) -> None:
    """Whatever small counts stood in place of the small ones, the same would be said, total included."""
    said = suppress_small(kept_back)
    small = [reason for reason in REASONS if kept_back.get(reason, 0) < SMALLEST_SAID]
    for other in (0, 1, SMALLEST_SAID - 1):
        assert suppress_small({**kept_back, **dict.fromkeys(small, other)}) == said


def test_large_counts_are_said() -> None:
    """A count from five on is said, and the total where no count is left out."""
    rows, total = suppress_small({"draft": 5, "withheld": 4})
    assert rows["draft"] == 5
    assert (rows["withheld"], rows["demo"], total) == (None, None, None)
    rows, total = suppress_small(dict.fromkeys(REASONS, 6))
    assert set(rows.values()) == {6}
    assert total == 6 * len(REASONS)
