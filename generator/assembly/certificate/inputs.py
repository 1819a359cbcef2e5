"""The digests (SHA-256, hex) of everything a build reads, so that it can be told later what a release was made of."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.settings import CHECKOUT, Settings


@dataclass(frozen=True, slots=True)
class Digests:
    """What a build read, each as one digest; `locked` is the list of pinned packages (uv.lock)."""

    register: str
    content: str
    theme: str
    code: str
    locked: str


def digest_inputs(settings: Settings) -> Digests:
    """Return the digests of the inputs of a run. Raises OSError when a file cannot be read."""
    product = [CHECKOUT / "generator", settings.standard / "vocabulary", settings.standard / "hotlines"]
    return Digests(
        register=digest_paths([settings.directory]),
        content=digest_paths([settings.content, settings.mkdocs_yml]),
        theme=digest_paths([settings.theme]),
        code=digest_paths([*product, settings.last_run]),
        locked=digest_paths([CHECKOUT / "uv.lock"]),
    )


def digest_paths(roots: Iterable[Path]) -> str:
    """Return one digest over the names and bytes of files and of all files below folders; what is not there is left out.

    Hidden files and Python's caches do not count, nor does what a link leads to.
    """
    whole = sha256()
    for number, root in enumerate(roots):
        for name, path in sorted(_list_files(root)):
            content = os.fsencode(os.readlink(path)) if path.is_symlink() else path.read_bytes()
            whole.update(f"{number}\0{name}\0{sha256(content).hexdigest()}\n".encode("utf-8", "surrogateescape"))
    return whole.hexdigest()


def _list_files(root: Path) -> Iterable[tuple[str, Path]]:
    if root.is_file():
        yield "", root
    for below, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".") and name != "__pycache__"]
        for name in files:
            if not name.startswith(".") and not name.endswith(".pyc"):
                path = Path(below) / name
                yield path.relative_to(root).as_posix(), path
