"""Ids stay the same whatever the order of rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.importers.entry.identify import IdParts, make_ids
from generator.importers.mapping.mapping import IdRule

RULE = IdRule(prefix="kodomo", columns=("code", "no"))


def _parts(*numbers: str, kana: str = "", key: tuple[str, ...] = ("みどり", "中町")) -> IdParts:
    return IdParts(RULE, numbers, kana, key)


def test_the_sources_own_numbers_make_the_id() -> None:
    """Full width and zeros stay telling."""
    assert make_ids([_parts("131059", "０００１")]) == ["kodomo-131059-0001"]


def test_missing_damaged_and_repeated_numbers_fall_back_on_what_the_entry_is() -> None:
    """A number twice, none, or one a spreadsheet destroyed: reading and a hash instead."""
    ids = make_ids(
        [
            _parts("131059", "1", key=("a",)),
            _parts("131059", "1", key=("b",)),
            _parts("131059", "", key=("c",)),
            _parts("3.00002E+12", "2", kana="みどりしょくどう", key=("d",)),
        ]
    )
    assert len(set(ids)) == 4
    assert all(id_.startswith("kodomo-") and "131059" not in id_ for id_ in ids)
    assert "midorishokudou" in ids[3]


@given(st.permutations(range(6)))
def test_the_order_of_rows_does_not_matter(order: list[int]) -> None:
    """The same row gets the same id wherever it stands."""
    parts = [_parts("131059", str(at // 2), key=(f"名{at}",)) for at in range(6)]
    shuffled = make_ids([parts[at] for at in order])
    assert [shuffled[order.index(at)] for at in range(6)] == make_ids(parts)
