"""Values that are rightly in both worlds (a desk's public number among its council lines): value, who said so, when.

Boundary rule (boundary.md §3): an excuse is an entry here, made by a member; that a value occurs in `directory/` excuses
nothing, since that would excuse the leak itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.council.private import Private
from generator.council.trouble import CouncilError
from generator.japanese.widths import fold_width


@dataclass(frozen=True, slots=True, repr=False)
class Excuse:
    """One excused value, who excused it (name or role) and the day (ISO 8601)."""

    value: Private
    by: str
    on: str

    def __repr__(self) -> str:
        return "<council excuse>"


def is_excused(value: Private, excuses: Iterable[Excuse]) -> bool:
    """Say whether this value was excused, in whatever widths and with whatever dashes; one that was changed since is not."""
    wanted = _fold(value)
    return any(_fold(excuse.value) == wanted for excuse in excuses)


def _fold(value: Private) -> str:
    text = fold_width(value.reveal()).lower()
    return re.sub(r"[\W_ー]+", "", text) or text


def write_excuses(excuses: Iterable[Excuse]) -> list[dict[str, str]]:
    """Return the list as plain texts, to be encrypted."""
    return [{"value": one.value.reveal(), "by": one.by, "on": one.on} for one in excuses]


def read_excuses(tree: Any) -> tuple[Excuse, ...]:
    """Return the list that `write_excuses` wrote; raises CouncilError for anything else."""
    try:
        return tuple(Excuse(Private(str(one["value"])), str(one["by"]), str(one["on"])) for one in tree)
    except (TypeError, KeyError):
        raise CouncilError("excused.age の中身が崩れています。控え（バックアップ）から戻してください。") from None
