"""Which file of the register an id names, readable or not: an entry with a fault in it must go out as well."""

from __future__ import annotations

from pathlib import Path

from generator.records.model.scalars import SLUG

TYPES = {
    "places": "place",
    "desks": "desk",
    "organizations": "organization",
    "programmes": "programme",
    "events": "event",
    "hotlines": "",
}
"""The folders of entries, and the first part of the address that their pages have; lines have no page."""


def find_files(directory: Path, standard: Path, wanted: str) -> list[tuple[Path, str]]:
    """Return (folder of the register, file below it) of every entry that `wanted` names.

    `wanted` is an id, or folder and id (`places/midori`). Lines that a register does not have come from `standard`.
    """
    folder, _, id_ = wanted.strip().removesuffix(".yml").rpartition("/")
    if not SLUG.fullmatch(id_) or (folder and folder not in TYPES):
        return []
    found = []
    for name in [folder] if folder else TYPES:
        root = standard if name == "hotlines" and not (directory / name).is_dir() else directory
        path = root / name / f"{id_}.yml"
        if path.is_file() and not path.is_symlink():
            found.append((root, f"{name}/{id_}.yml"))
    return found
