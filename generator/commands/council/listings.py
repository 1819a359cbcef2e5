"""Which ids the public register has, by the names of its files: nothing is read for it."""

from __future__ import annotations

from pathlib import Path

FOLDERS = ("places", "desks", "organizations", "programmes", "events", "hotlines")


def list_listings(directory: Path | None) -> frozenset[str] | None:
    """Return the ids of a register (without a name: `./directory`), None when there is no register."""
    root = directory or Path.cwd() / "directory"
    if not root.is_dir():
        return None
    return frozenset(path.stem for folder in FOLDERS for path in (root / folder).glob("*.yml"))
