"""Residents' words and ours: the reviewed list that leads from 家賃が払えない to what the register calls it.

`thesaurus.json` holds one group a line. `find` are words that stand in entries and pages, shown to readers as other
words to try; `said` are what people type, never shown; `of` names the worries, kinds and audiences meant, so that a
municipality's own labels take part; groups marked `quiet` (the sensitive ones) are searched by but never shown.
`thesaurus.en.json` is the same for what is typed in English.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILES = {"ja": Path(__file__).with_name("thesaurus.json"), "en": Path(__file__).with_name("thesaurus.en.json")}


@dataclass(frozen=True, slots=True)
class WordGroup:
    """Words of one language for one thing. `of` holds references: `worry:rent-home`, `kind:salon`, `audience:older`."""

    find: tuple[str, ...]
    said: tuple[str, ...]
    of: tuple[str, ...]
    quiet: bool
    language: str = "ja"


@cache
def read_thesaurus() -> tuple[WordGroup, ...]:
    """Return every group of the lists, in their order, the Japanese ones first."""
    return tuple(
        WordGroup(tuple(row["find"]), tuple(row["said"]), tuple(row.get("of", ())), row.get("quiet", False), language)
        for language, file in _FILES.items()
        for row in json.loads(file.read_text(encoding="utf-8"))
    )


@cache
def list_words_for(reference: str) -> tuple[str, ...]:
    """Return all words that people use for a worry, kind or audience, ours first."""
    groups = [group for group in read_thesaurus() if reference in group.of]
    words = [word for group in groups for word in group.find] + [word for group in groups for word in group.said]
    return tuple(dict.fromkeys(words))
