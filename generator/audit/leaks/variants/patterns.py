"""One pattern: a run of the canonical stream, and what must stand around it to be the secret and not a chance."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum


class Edge(IntEnum):
    """What is asked of the place where a pattern is found."""

    FREE = 0
    """Nothing: long enough to be no chance."""
    NUMBER = 1
    """It begins and ends where a run of digits does."""
    GROUPS = 2
    """As NUMBER, and digits are parted inside it exactly as `groups` says, or not at all where the first group is 0."""
    NAME = 3
    """A short name: no kanji goes before or after that would make it another name."""
    KANA = 4
    """A short reading: no kana of the same script goes before or after, or the space of the name stands inside."""
    WORD = 5
    """Latin letters: no letter or digit of ASCII joins on."""
    ADDRESS = 6
    """A house number: the digits are parted as in the secret, and no digit goes on behind.

    The first of the groups says where it lies, below zero (`addresses.PLACE_STEP`), or is 0 where the secret names no prefecture.
    """
    CELL = 7
    """Only as the whole of a line, an element or a cell."""
    EXACT = 8
    """A token that the reader of points and short dates makes, not a run of the stream."""
    NOTE = 9
    """Any run of a note that is long enough to be a quotation."""
    MAIL = 10
    """As WORD, and it is not the end of a longer mail address or its beginning."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """`text` in canonical form stands for the secret of this kind and record. The text is left out of repr."""

    text: str = field(repr=False)
    record: str
    kind: str
    edge: Edge = Edge.FREE
    groups: tuple[int, ...] = ()
    """Lengths of the runs of digits; of a name where its parts meet; of a note where its clauses end."""
    weak: bool = False
    """It says nothing alone (a day, a postal code in an address): only beside another value of the record, or with its label."""
    day: bool = False
    """It is a date."""
