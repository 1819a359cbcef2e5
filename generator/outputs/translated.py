"""What may be partly translated: an entry, a help line."""

from __future__ import annotations

from typing import Protocol


class Translated(Protocol):
    """Something whose texts are Japanese but for those fields that `translated` names."""

    @property
    def translated(self) -> tuple[str, ...]:
        """The names of the fields whose text is in the tree's language."""
