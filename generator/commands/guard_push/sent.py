"""What was looked through before it was sent to an address, kept in `.git`: commit names only."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from generator.commands.guard_push.git import NAME, Git

_MOST = 200


class Sent:
    """The memory of one address, apart for pushes that were compared with the council's values and those that were not."""

    def __init__(self, git: Git, address: str, has_values: bool) -> None:
        place = git.try_to_ask("rev-parse", "--git-common-dir") if address else ""
        # An address may hold a password: its digest is enough.
        name = sha256(address.encode("utf-8", "surrogateescape")).hexdigest()[:32]
        self._path = Path(place) / "tsunagari" / f"{name}-{'values' if has_values else 'shapes'}" if place else None

    def read(self) -> list[str]:
        """Return the commits that passed, the oldest first; none when nothing is kept."""
        try:
            text = self._path.read_text(encoding="ascii") if self._path else ""
        except (OSError, ValueError):
            return []
        return [line for line in text.split() if NAME.fullmatch(line)]

    def keep(self, tips: Iterable[str]) -> None:
        """Add commits that passed."""
        if self._path is None:
            return
        kept = list(dict.fromkeys([*self.read(), *tips]))[-_MOST:]
        self._path.parent.mkdir(exist_ok=True)
        self._path.write_text("".join(f"{name}\n" for name in kept), encoding="ascii")
