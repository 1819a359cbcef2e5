"""Turn uv.lock into what pip must install: the closure of the project's dependencies, each with every hash."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

Package = Mapping[str, Any]


class LockError(Exception):
    """uv.lock cannot be used as asked; the message says why and what to do."""


def read_lock(path: Path) -> dict[str, Any]:
    """Return the contents of uv.lock. Raises LockError when it is not TOML, as after a merge with conflicts."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as problem:
        raise LockError(f"{path} cannot be read ({problem}); get it back with: git checkout uv.lock") from problem


def find_root(lock: Mapping[str, Any]) -> Package:
    """Return the project's own entry: the one package whose source is this folder rather than a registry.

    Raises LockError when there is none.
    """
    for package in lock.get("package", []):
        if "." in (package["source"].get("virtual"), package["source"].get("editable")):
            return dict(package)
    raise LockError("uv.lock has no entry for the project itself; write it anew with: uv lock")


def find_group(root: Package, group: str) -> Sequence[Mapping[str, Any]]:
    """Return the direct dependencies of one dependency group (PEP 735) of the project.

    Raises LockError for a group that uv.lock does not know.
    """
    groups = root.get("dev-dependencies", {})
    if group not in groups:
        raise LockError(f"uv.lock has no dependency group {group!r}; it has: {', '.join(sorted(groups))}")
    return list(groups[group])


def close_over(lock: Mapping[str, Any], groups: Sequence[str], holds: Callable[[str], bool]) -> dict[str, Package]:
    """Return every package that the project and these groups need on this machine, by name.

    ``holds`` evaluates an environment marker (PEP 508) for the interpreter that will be installed into. A
    dependency whose marker does not hold is not followed. uv.lock may hold one name at two versions for two
    Pythons; each dependency then names the version that it means.

    Raises LockError for an unknown group or a dependency that uv.lock does not hold.
    """
    root = find_root(lock)
    waiting = list(root.get("dependencies", []))
    for group in groups:
        waiting += find_group(root, group)
    chosen: dict[str, Package] = {}
    followed: set[tuple[str, str]] = set()
    while waiting:
        wanted = waiting.pop()
        if "marker" in wanted and not holds(wanted["marker"]):
            continue
        package = find_package(lock, wanted)
        chosen[wanted["name"]] = package
        for extra in ("", *wanted.get("extra", [])):
            if (wanted["name"], extra) not in followed:
                followed.add((wanted["name"], extra))
                optional = package.get("optional-dependencies", {})
                waiting += optional.get(extra, []) if extra else package.get("dependencies", [])
    return dict(sorted(chosen.items()))


def find_package(lock: Mapping[str, Any], wanted: Mapping[str, Any]) -> Package:
    """Return the locked package that a dependency means: by name, and by version where it gives one.

    Raises LockError when uv.lock holds none, or several between which the dependency does not decide.
    """
    found = [
        package
        for package in lock["package"]
        if package["name"] == wanted["name"] and package["version"] == wanted.get("version", package["version"])
    ]
    if len(found) != 1:
        raise LockError(f"uv.lock holds {len(found)} versions of {wanted['name']}; write it anew with: uv lock")
    return dict(found[0])


def list_files(package: Package) -> Iterator[Mapping[str, Any]]:
    """Yield the wheels of a locked package and its source archive, each with its url and hash."""
    yield from package.get("wheels", [])
    if "sdist" in package:
        yield package["sdist"]


def write_requirement(package: Package) -> str:
    """Return the line of a pip requirements file for one package, pinned and with every hash of the lock.

    Raises LockError when a file of the package has no hash, for then pip could not tell it from a forged one.
    """
    hashes = [file.get("hash") for file in list_files(package)]
    if not hashes or not all(hashes):
        raise LockError(f"uv.lock has no hash for {package['name']}; write it anew with: uv lock")
    return " ".join([f"{package['name']}=={package['version']}", *(f"--hash={digest}" for digest in hashes)])
