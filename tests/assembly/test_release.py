"""Releases: readers see the old site or the new one, never half of one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from generator.assembly.exchange import can_exchange, exchange
from generator.assembly.release import (
    BuildRunningError,
    SiteTakenError,
    open_release,
    use_release,
    write_release,
)
from generator.audit import make_manifest
from generator.public import Artifact
from generator.settings import CHECKOUT


@pytest.fixture(params=["folder", "link"])
def site(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a site goes: as a plain folder, and as a link where the file system cannot exchange folders."""
    if request.param == "link":
        monkeypatch.setattr("generator.assembly.release.can_exchange", lambda releases: False)
    return tmp_path / "site"


def _release(site: Path, files: dict[str, bytes], digest: str) -> None:
    artifacts = [Artifact(path, content, "page") for path, content in files.items()]
    manifest = make_manifest(artifacts, today=date(2026, 11, 24), version="0")
    with open_release(site) as staging:
        write_release(staging, [*artifacts, manifest], site)
        use_release(staging, site, digest)


def _read(site: Path) -> dict[str, bytes]:
    files = (path for path in sorted(site.rglob("*")) if path.is_file() and path.name != "manifest.json")
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


_OBSERVERS: list[Callable[[], None]] = []
_STEPS = frozenset({"open", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link", "os.mkdir", "ctypes.dlsym"})


def _observe(event: str, _: tuple[object, ...]) -> None:
    if event in _STEPS and _OBSERVERS:
        look = _OBSERVERS.pop()
        try:
            look()
        finally:
            _OBSERVERS.append(look)


@contextmanager
def _looking(look: Callable[[], None]) -> Iterator[None]:
    """Call `look` before each step that changes the disk; an audit hook stays for ever, so it idles without one."""
    if not getattr(_looking, "hooked", False):
        sys.addaudithook(_observe)
        vars(_looking)["hooked"] = True
    _OBSERVERS.append(look)
    try:
        yield
    finally:
        _OBSERVERS.clear()


def test_a_release_replaces_the_one_before(site: Path) -> None:
    """What is not in the new release is gone, and nothing but the site's own folders is left beside it."""
    _release(site, {"index.html": b"one", "old/index.html": b"old"}, "a" * 64)
    _release(site, {"index.html": b"two", "new/index.html": b"new"}, "b" * 64)
    assert _read(site) == {"index.html": b"two", "new/index.html": b"new"}
    assert sorted(path.name for path in site.parent.iterdir()) == [".site.releases", "site"]


def test_unchanged_files_are_shared(site: Path) -> None:
    """A file with the same bytes is the same file on disk in both releases; a changed one is not."""
    _release(site, {"same.css": b"same", "index.html": b"one"}, "a" * 64)
    before = (site / "same.css").stat().st_ino, (site / "index.html").stat().st_ino
    _release(site, {"same.css": b"same", "index.html": b"two"}, "b" * 64)
    assert (site / "same.css").stat().st_ino == before[0]
    assert (site / "index.html").stat().st_ino != before[1]


def test_a_file_that_became_a_link_is_written_anew(site: Path) -> None:
    """A file that somebody replaced by a link is a plain file again in the next release, though its bytes are the same."""
    _release(site, {"same.css": b"same"}, "a" * 64)
    (site.parent / "own.css").write_bytes(b"same")
    (site / "same.css").unlink()
    (site / "same.css").symlink_to(site.parent / "own.css")
    _release(site, {"same.css": b"same"}, "b" * 64)
    assert not (site / "same.css").is_symlink()
    assert (site / "same.css").read_bytes() == b"same"


def test_the_same_content_can_be_released_again(site: Path) -> None:
    """Building twice from the same input works, though the first folder is still in use."""
    for _ in range(3):
        _release(site, {"index.html": b"one"}, "a" * 64)
    assert _read(site) == {"index.html": b"one"}


def test_a_failed_build_leaves_the_old_site(site: Path) -> None:
    """When writing stops half-way, readers still have the old site and nothing half-written stays."""
    _release(site, {"index.html": b"one"}, "a" * 64)

    def files() -> list[Artifact]:
        return [Artifact("index.html", b"two", "page"), Artifact("index.html/below", b"impossible", "page")]

    with pytest.raises(OSError), open_release(site) as staging:  # noqa: PT011 (any operating system's words)
        write_release(staging, files(), site)
    assert _read(site) == {"index.html": b"one"}
    assert not list((site.parent / ".site.releases").glob("*.tmp"))


KILLED = """
import os, signal, sys
from pathlib import Path
from generator.assembly.exchange import can_exchange, exchange
from generator.assembly.release import open_release, write_release
from generator.public import Artifact
site = Path(sys.argv[1])
with open_release(site) as staging:
    write_release(staging, [Artifact("index.html", b"two", "page")], site)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_build_leaves_the_old_site_and_the_next_one_sweeps_up(site: Path) -> None:
    """A build killed after writing has changed nothing for readers; the next build clears its leavings."""
    _release(site, {"index.html": b"one"}, "a" * 64)
    killed = subprocess.run([sys.executable, "-c", KILLED, str(site)], cwd=CHECKOUT, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert _read(site) == {"index.html": b"one"}
    assert list((site.parent / ".site.releases").glob("*.tmp"))
    _release(site, {"index.html": b"three"}, "c" * 64)
    assert _read(site) == {"index.html": b"three"}
    assert not list((site.parent / ".site.releases").glob("*.tmp"))


def test_readers_never_see_half_a_site(site: Path) -> None:
    """Before and after every step on disk each file a reader opens by the site's name is there, all of one release."""
    _release(site, {"a.html": b"0", "b.html": b"0"}, "0" * 64)
    seen: list[tuple[bytes, bytes]] = []

    def read(name: str) -> bytes:
        try:
            return (site / name).read_bytes()
        except OSError:
            return b"nothing"

    def look() -> None:
        seen.append((read("a.html"), read("b.html")))

    for number in (b"1", b"2", b"3"):
        with _looking(look):
            _release(site, {"a.html": number, "b.html": number}, number.decode() * 64)
        look()
    assert len(seen) > 30
    assert all(one == other for one, other in seen)
    assert [one for (one, _), (later, _) in pairwise(seen) if one != later] == [b"0", b"1", b"2"]


def test_everything_is_on_disk_before_the_site_shows_it(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All files are synced while readers have the old site, and the folder of the name once they have the new one."""
    _release(site, {"index.html": b"one"}, "a" * 64)
    seen: list[tuple[str, bytes]] = []

    def note_fsync(handle: int) -> None:
        assert os.path.samestat(os.fstat(handle), site.parent.stat())
        seen.append(("fsync", (site / "index.html").read_bytes()))

    monkeypatch.setattr(os, "sync", lambda: seen.append(("sync", (site / "index.html").read_bytes())))
    monkeypatch.setattr(os, "fsync", note_fsync)
    _release(site, {"index.html": b"two"}, "b" * 64)
    assert seen == [("sync", b"one"), ("fsync", b"two")]


def test_something_else_in_the_sites_place_is_left_alone(tmp_path: Path) -> None:
    """A folder with files that are not ours is never written over."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SiteTakenError), open_release(site):
        pytest.fail("the folder was opened for writing")
    assert (site / "thesis.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("target", ["elsewhere", "elsewhere/gone", ".other.releases/a"])
def test_a_link_that_is_not_ours_is_left_alone(site: Path, target: str) -> None:
    """A link somebody set to their own folder is neither replaced nor followed."""
    (site.parent / "elsewhere").mkdir()
    site.symlink_to(target)
    with pytest.raises(SiteTakenError):
        _release(site, {"index.html": b"one"}, "a" * 64)
    assert os.readlink(site) == target
    assert sorted(path.name for path in site.parent.iterdir()) == ["elsewhere", "site"]


def test_two_builds_of_one_site_do_not_mix(site: Path) -> None:
    """A second build of the same site is refused while the first one runs."""
    with open_release(site) as staging:
        os.listdir(staging)
        with pytest.raises(BuildRunningError), open_release(site):
            pytest.fail("two builds at once")


def test_a_plain_folder_stays_a_plain_folder(tmp_path: Path) -> None:
    """Where folders can change places the site is no link, so that any copying program takes it along."""
    if not can_exchange(tmp_path):
        pytest.skip("this file system cannot let folders change places")
    site = tmp_path / "site"
    for number in range(3):
        _release(site, {"index.html": b"%d" % number}, f"{number:064d}")
        assert site.is_dir()
        assert not site.is_symlink()
    kept = sorted(path.name for path in (tmp_path / ".site.releases").iterdir() if path.is_dir())
    assert len(kept) == 1


def test_folders_change_places(tmp_path: Path) -> None:
    """After an exchange each name shows what the other did; with one of them missing nothing happens."""
    if not can_exchange(tmp_path):
        pytest.skip("this file system cannot let folders change places")
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(name, encoding="utf-8")
    exchange(tmp_path / "one", tmp_path / "other")
    assert (tmp_path / "one" / "file").read_text(encoding="utf-8") == "other"
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "one", tmp_path / "third")
    assert (tmp_path / "one" / "file").exists()


@pytest.mark.parametrize("linked", [False, True], ids=["file", "linked-folder"])
def test_what_was_added_by_hand_is_not_swept_away(tmp_path: Path, linked: bool) -> None:
    """A site folder that holds a file or a link we did not make is left alone, whatever else is in it."""
    if not can_exchange(tmp_path):
        pytest.skip("this file system cannot let folders change places")
    site = tmp_path / "site"
    _release(site, {"index.html": b"one"}, "a" * 64)
    if linked:
        (tmp_path / "photos").mkdir()
        (site / "photos").symlink_to("../photos")
    else:
        (site / "CNAME").write_text("example.jp", encoding="utf-8")
    before = sorted(os.listdir(site))
    with pytest.raises(SiteTakenError):
        _release(site, {"index.html": b"two"}, "b" * 64)
    assert sorted(os.listdir(site)) == before
    assert (site / "index.html").read_bytes() == b"one"
