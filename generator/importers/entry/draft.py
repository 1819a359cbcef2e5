"""An entry while it is put together from a row: parts in any order, doubts as they come up."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.importers.report.findings import Doubt
from generator.records.read_yaml import Tree

MOST_DOUBTS = 30


@dataclass
class Draft:
    """Parts of one entry. `values` are fields ready for the model; the rest is put together at the end."""

    values: dict[str, Tree] = field(default_factory=dict)
    contacts: list[dict[str, str]] = field(default_factory=list)
    latest: dict[str, str] | None = None
    """The contact the last cell of numbers or addresses gave; what is said of it must not go to another."""
    paragraphs: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    address: dict[str, str] = field(default_factory=dict)
    when: dict[str, str] = field(default_factory=dict)
    when_slots: set[str] = field(default_factory=set)
    fees: list[tuple[str, str]] = field(default_factory=list)
    fee_notes: list[str] = field(default_factory=list)
    answers: dict[str, dict[str, Tree]] = field(default_factory=dict)
    days: dict[str, str] = field(default_factory=dict)
    confirmation: dict[str, Tree] = field(default_factory=dict)
    source: dict[str, Tree] = field(default_factory=dict)
    methods: str = ""
    withheld: bool = False
    doubts: list[Doubt] = field(default_factory=list)

    def doubt(self, item: str, done: str, todo: str) -> None:
        """Note that a person should look at `item`."""
        doubt = Doubt(item, done, todo)
        if doubt not in self.doubts and len(self.doubts) < MOST_DOUBTS:
            self.doubts.append(doubt)

    def put(self, key: str, value: str) -> None:
        """Set a field unless it has a value: the first column named wins."""
        self.values.setdefault(key, value)

    def add(self, key: str, value: str) -> None:
        """Add to a list field what it does not hold yet."""
        held = self.values.setdefault(key, [])
        if isinstance(held, list) and value not in held:
            held.append(value)
