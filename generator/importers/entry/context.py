"""What stays the same over the rows of one table."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from generator.importers.mapping.mapping import Mapping
from generator.importers.register.areas import Areas
from generator.records.model import Municipality
from generator.records.read import Entry
from generator.records.vocabulary import Vocabulary


@dataclass
class Context:
    """What stays the same over the rows of one run."""

    mapping: Mapping
    vocabulary: Vocabulary
    areas: Areas
    today: date
    municipality: Entry[Municipality] | None = None
    licence: str = ""
    """The licence a file itself names; a mapping's own goes first."""
    shared_points: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    """Positions that stand for many different addresses: placeholders."""
    other_list: bool = False
    """The table lists something else than gathering places, by most of its names."""
    names_by_code: dict[str, str] = field(default_factory=dict)
    """Names of municipalities read from addresses, where a table has none."""
    damaged_codes: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Area → first line whose municipality code is damaged, and what was done."""
