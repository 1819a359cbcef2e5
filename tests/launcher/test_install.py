"""Installing with pip from the lock, without a network: a wheel made here, found in a folder."""

from __future__ import annotations

import hashlib
import importlib.util
import zipfile
from pathlib import Path

import pytest

from bin.launcher.pip_wheel import fetch_pip
from bin.launcher.requirements import LockError
from tests.launcher.checkout import EMPTY_LOCK, make_checkout

needs_ensurepip = pytest.mark.skipif(
    importlib.util.find_spec("ensurepip") is None,
    reason="this Python brings no pip along (python3-venv is not installed)",
)

GREETING = "greeting-1.0-py3-none-any.whl"


def make_wheel(folder: Path) -> str:
    """Write the wheel of a package ``greeting`` into ``folder`` and return its sha256."""
    path = folder / GREETING
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("greeting.py", "WORD = 'こんにちは'\n")
        wheel.writestr("greeting-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: greeting\nVersion: 1.0\n")
        wheel.writestr(
            "greeting-1.0.dist-info/WHEEL",
            "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        wheel.writestr("greeting-1.0.dist-info/RECORD", "greeting.py,,\n")
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_lock(digest: str) -> str:
    """Return a lock whose project depends on ``greeting``, known by this sha256."""
    return EMPTY_LOCK.replace(
        "[package.dev-dependencies]", 'dependencies = [{ name = "greeting" }]\n\n[package.dev-dependencies]'
    ) + (
        '\n[[package]]\nname = "greeting"\nversion = "1.0"\nsource = { registry = "https://pypi.org/simple" }\n'
        f'wheels = [{{ url = "https://example.org/{GREETING}", hash = "sha256:{digest}" }}]\n'
    )


@needs_ensurepip
def test_pip_installs_what_the_lock_names(tmp_path: Path) -> None:
    """Without uv the first start installs the locked packages with pip, also where uv is there but fails."""
    checkout = make_checkout(tmp_path, write_lock(make_wheel(tmp_path)))
    checkout.give_uv("exit 2")
    (checkout.root / "generator" / "__main__.py").write_text("import greeting; print(greeting.WORD)", encoding="utf-8")
    started = checkout.start("check", extra={"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path)})
    assert started.stdout == "こんにちは\n", started.stderr


@needs_ensurepip
def test_a_forged_package_is_refused(tmp_path: Path) -> None:
    """A package whose sha256 is not the locked one is not installed, and the command does not run."""
    make_wheel(tmp_path)
    checkout = make_checkout(tmp_path, write_lock("0" * 64))
    started = checkout.start("check", extra={"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path)})
    assert started.returncode == 69
    assert started.stdout == ""
    assert "準備を終えられませんでした" in started.stderr
    assert not (checkout.root / ".venv" / "tsunagari" / "installed").exists()


@needs_ensurepip
def test_a_package_without_a_hash_is_refused(tmp_path: Path) -> None:
    """A lock that lacks a hash installs nothing and is named in a sentence, not a traceback."""
    checkout = make_checkout(tmp_path, write_lock(make_wheel(tmp_path)).replace("hash = ", "size = "))
    started = checkout.start("check", extra={"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path)})
    assert started.returncode == 69
    assert "no hash for greeting" in started.stderr
    assert "Traceback" not in started.stderr


def test_pip_itself_is_taken_only_with_the_locked_hash(tmp_path: Path) -> None:
    """The wheel of pip is fetched from its locked address and refused when its sha256 differs."""
    digest = make_wheel(tmp_path)
    (tmp_path / "fetched").mkdir()

    def lock_pip(known: str) -> dict[str, object]:
        wheel = {"url": (tmp_path / GREETING).as_uri(), "hash": f"sha256:{known}"}
        project = {
            "name": "tsunagari",
            "source": {"virtual": "."},
            "dev-dependencies": {"bootstrap": [{"name": "pip"}]},
        }
        return {"package": [project, {"name": "pip", "version": "26.3", "source": {}, "wheels": [wheel]}]}

    fetched = fetch_pip(lock_pip(digest), tmp_path / "fetched")
    assert fetched.read_bytes() == (tmp_path / GREETING).read_bytes()
    fetched.unlink()
    with pytest.raises(LockError, match="sha256 differs"):
        fetch_pip(lock_pip("0" * 64), tmp_path / "fetched")
    assert not fetched.exists()
