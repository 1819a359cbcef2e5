"""What of uv.lock is installed, and that nothing is without its hash."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from packaging.markers import Marker

from bin.launcher.pip_wheel import find_pip
from bin.launcher.requirements import LockError, close_over, find_root, list_files, write_requirement
from tests.launcher.checkout import PROJECT

LOCK = """
[[package]]
name = "tsunagari"
source = { virtual = "." }
dependencies = [
    { name = "site", extra = ["fast"] },
    { name = "windows-only", marker = "sys_platform == 'win32'" },
    { name = "numbers", version = "1", marker = "python_full_version < '3.12'" },
    { name = "numbers", version = "2", marker = "python_full_version >= '3.12'" },
]
[package.dev-dependencies]
dev = [{ name = "checker" }]

[[package]]
name = "site"
version = "4.2"
source = { registry = "https://pypi.org/simple" }
dependencies = [{ name = "shared" }]
sdist = { url = "https://example.org/site.tar.gz", hash = "sha256:aa" }
wheels = [{ url = "https://example.org/a.whl", hash = "sha256:bb" }, { url = "https://example.org/b.whl", hash = "sha256:cc" }]
[package.optional-dependencies]
fast = [{ name = "speedup" }]
slow = [{ name = "windows-only" }]

[[package]]
name = "shared"
version = "1"
source = { registry = "https://pypi.org/simple" }
dependencies = [{ name = "site" }]

[[package]]
name = "speedup"
version = "1"
source = { registry = "https://pypi.org/simple" }

[[package]]
name = "windows-only"
version = "1"
source = { registry = "https://pypi.org/simple" }

[[package]]
name = "numbers"
version = "1"
source = { registry = "https://pypi.org/simple" }

[[package]]
name = "numbers"
version = "2"
source = { registry = "https://pypi.org/simple" }

[[package]]
name = "checker"
version = "1"
source = { registry = "https://pypi.org/simple" }
"""


def holds(marker: str) -> bool:
    """Evaluate a marker as Python 3.11 on Linux would."""
    return Marker(marker).evaluate({"sys_platform": "linux", "python_full_version": "3.11.2"})


@pytest.fixture
def lock() -> dict[str, Any]:
    """A small lock with markers, an extra, a circle and one name at two versions."""
    return tomllib.loads(LOCK)


@pytest.fixture(scope="module")
def own_lock() -> dict[str, Any]:
    """The project's own uv.lock."""
    return tomllib.loads((PROJECT / "uv.lock").read_text(encoding="utf-8"))


def test_closure_follows_markers_extras_and_circles(lock: dict[str, Any]) -> None:
    """Dependencies of dependencies come along; those of other machines and of extras not asked for stay out."""
    chosen = close_over(lock, [], holds)
    assert {name: package["version"] for name, package in chosen.items()} == {
        "numbers": "1",
        "shared": "1",
        "site": "4.2",
        "speedup": "1",
    }


def test_a_group_adds_its_packages(lock: dict[str, Any]) -> None:
    """A dependency group's packages are installed only where the group is asked for."""
    assert "checker" not in close_over(lock, [], holds)
    assert "checker" in close_over(lock, ["dev"], holds)


def test_an_unknown_group_is_named(lock: dict[str, Any]) -> None:
    """Asking for a group that the lock does not have names it and those that it has."""
    with pytest.raises(LockError, match="'print'; it has: dev"):
        close_over(lock, ["print"], holds)


def test_a_dependency_that_the_lock_lacks_is_named(lock: dict[str, Any]) -> None:
    """A lock without a package that it refers to is refused, not installed in part."""
    lock["package"] = [package for package in lock["package"] if package["name"] != "shared"]
    with pytest.raises(LockError, match="shared"):
        close_over(lock, [], holds)


def test_every_hash_is_written(lock: dict[str, Any]) -> None:
    """A requirement is pinned and lists the hash of each file, so that pip may take whichever fits."""
    line = write_requirement(close_over(lock, [], holds)["site"])
    assert line == "site==4.2 --hash=sha256:bb --hash=sha256:cc --hash=sha256:aa"


def test_a_file_without_a_hash_is_refused(lock: dict[str, Any]) -> None:
    """A package is not installed when any file of it could not be told from a forged one."""
    site = close_over(lock, [], holds)["site"]
    with pytest.raises(LockError, match="no hash for site"):
        write_requirement({**site, "wheels": [{"url": "https://example.org/a.whl"}]})
    with pytest.raises(LockError, match="no hash for speedup"):
        write_requirement(close_over(lock, [], holds)["speedup"])


def test_own_lock_is_whole(own_lock: dict[str, Any]) -> None:
    """Each group of the project's uv.lock resolves for this machine and every file has a sha256 and PyPI's address."""
    groups = sorted(find_root(own_lock)["dev-dependencies"])
    packages = close_over(own_lock, groups, lambda marker: Marker(marker).evaluate())
    assert {"mkdocs", "pydantic", "pytest", "pip"} <= packages.keys()
    for package in packages.values():
        assert "--hash=sha256:" in write_requirement(package)
        for file in list_files(package):
            assert file["hash"].startswith("sha256:")
            assert file["url"].startswith("https://files.pythonhosted.org/")


def test_own_lock_holds_pip_for_a_python_without_one(own_lock: dict[str, Any]) -> None:
    """The wheel that a Debian without python3-venv starts from is in the lock with its sha256."""
    url, digest = find_pip(own_lock)
    assert url.endswith("-py3-none-any.whl")
    assert len(digest) == 64
