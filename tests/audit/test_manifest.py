"""The manifest: made the same way every time, and every difference between it and the folder is found."""

from __future__ import annotations

import json
import os
import string
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.audit import ManifestError, check_manifest, make_manifest, manifest_digest
from generator.public import Artifact
from tests.audit.site import examine_site, sound_files, write_site
from tests.sample import TODAY

HOME = Artifact("index.html", b"<p>\xe3\x81\x82", "page", ("secret-shelter",))
STYLE = Artifact("assets/site.css", b"", "style")


def test_manifest_lists_each_file_by_path() -> None:
    """The manifest says the format, the program, the day and each file's path, kind, hash and size, in order of path."""
    manifest = make_manifest([HOME, STYLE], today=TODAY, version="1.2")
    assert (manifest.path, manifest.kind) == ("manifest.json", "manifest")
    assert json.loads(manifest.content) == {
        "format": 1,
        "generator": "tsunagari 1.2",
        "today": "2026-11-24",
        "files": [
            {"path": "assets/site.css", "kind": "style", "sha256": sha256(b"").hexdigest(), "bytes": 0},
            {"path": "index.html", "kind": "page", "sha256": sha256(HOME.content).hexdigest(), "bytes": 6},
        ],
    }


def test_manifest_names_no_entry() -> None:
    """The manifest is public: joining pages to entries' ids in it would undo the neutral addresses."""
    assert b"secret" not in make_manifest([HOME], today=TODAY, version="1").content


def test_manifest_is_the_same_in_any_order() -> None:
    """Artifacts in another order give the same bytes and so the same digest; another byte gives another."""
    one = make_manifest([HOME, STYLE], today=TODAY, version="1").content
    assert make_manifest(iter([STYLE, HOME]), today=TODAY, version="1").content == one
    other = make_manifest([HOME, Artifact("assets/site.css", b" ", "style")], today=TODAY, version="1").content
    assert len({manifest_digest(one), manifest_digest(other)}) == 2
    assert manifest_digest(one) == sha256(one).hexdigest()


@pytest.mark.parametrize(
    "paths",
    [
        ["a.html", "a.html"],
        ["a/B.html", "A/b.html"],
        ["manifest.json"],
        ["Manifest.JSON"],
        ["a", "a/b"],
        ["A", "a/b/c"],
        ["../a"],
        ["/a"],
        ["a//b"],
        ["a/./b"],
        ["a/"],
        [""],
        [".htpasswd"],
        ["a/.htaccess"],
        ["a/.git/x"],
        ["a b"],
        ["a\\b"],
        ["居場所.html"],
        ["a\nb"],
        ["a%2fb"],
        ["~/a"],
    ],
)
def test_clashing_and_odd_paths_are_refused(paths: list[str]) -> None:
    """Two files for one path (also but for case), a file under a file, and paths of odd names never reach a disk."""
    with pytest.raises(ManifestError):
        make_manifest([Artifact(path, b"", "page") for path in paths], today=TODAY, version="1")


PLAIN = frozenset(string.ascii_letters + string.digits + "._-")
NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0/"), min_size=1, max_size=20).filter(
    lambda name: name not in (".", "..")
)


@given(NAMES)
def test_made_path_is_plain(name: str) -> None:
    """Whatever path a manifest takes is safe on every disk: ASCII letters, digits, dot, dash, underline, no dot first."""
    refusal = ""
    try:
        make_manifest([Artifact(name, b"", "page")], today=TODAY, version="1")
    except ManifestError as error:
        refusal = str(error)
    plain = name.isascii() and not name.startswith((".", "-")) and not set(name) - PLAIN
    assert bool(refusal) != plain
    assert refusal.isascii()
    assert refusal.isprintable()


def test_sound_folder_passes(tmp_path: Path) -> None:
    """A folder as declared gives no finding."""
    write_site(tmp_path, sound_files())
    assert check_manifest(tmp_path) == []


def write(name: str) -> Callable[[Path], object]:
    """Return a fault: a file of this name put into the folder by hand."""

    def plant(folder: Path) -> object:
        path = os.path.join(os.fsencode(folder), name.encode("utf-8", "surrogateescape"))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            return file.write(b"x")

    return plant


FAULTS: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "stray": (write("old.html"), {"file-extra"}),
    "stray deep down": (write("places/old/old/index.html"), {"file-extra"}),
    "dotfile": (write(".htpasswd"), {"file-extra", "odd-name"}),
    "header file nobody declared": (write(".htaccess"), {"file-extra"}),
    "hidden folder": (write(".git/config"), {"file-extra", "odd-name"}),
    "backup": (write("index.html~"), {"file-extra", "odd-name"}),
    "Japanese name": (write("名簿.xlsx"), {"file-extra", "odd-name"}),
    "two lines": (write("a\nindex.html: fine"), {"file-extra", "odd-name"}),
    "no UTF-8": (write("a\udcff.html"), {"file-extra", "odd-name"}),
    "escape sequence": (write("\x1b[2J.html"), {"file-extra", "odd-name"}),
    "removed": (lambda folder: (folder / "index.html").unlink(), {"file-missing"}),
    "emptied": (lambda folder: (folder / "index.html").write_bytes(b""), {"file-changed"}),
    "same size": (
        lambda folder: (folder / "robots.txt").write_bytes((folder / "robots.txt").read_bytes().upper()),
        {"file-changed"},
    ),
    "link to a file": (lambda folder: (folder / "passwd").symlink_to("/etc/passwd"), {"not-a-file"}),
    "link to a folder": (lambda folder: (folder / "up").symlink_to(".."), {"not-a-file"}),
    "link that leads nowhere": (lambda folder: (folder / "gone").symlink_to("nowhere"), {"not-a-file"}),
    "pipe": (lambda folder: os.mkfifo(folder / "pipe"), {"not-a-file"}),
    "file made a link": (
        lambda folder: (
            (folder / "robots.txt").rename(folder / "r.txt").parent.joinpath("robots.txt").symlink_to("r.txt")
        ),
        {"not-a-file", "file-missing", "file-extra"},
    ),
    "no manifest": (lambda folder: (folder / "manifest.json").unlink(), {"manifest-missing"}),
    "manifest cut off": (lambda folder: (folder / "manifest.json").write_text("{"), {"manifest-missing"}),
    "manifest of another kind": (lambda folder: (folder / "manifest.json").write_text("[]"), {"manifest-missing"}),
    "manifest of a later format": (
        lambda folder: (folder / "manifest.json").write_text('{"format": 2, "files": []}'),
        {"manifest-missing"},
    ),
    "manifest without end": (lambda folder: (folder / "manifest.json").write_text("[" * 100_000), {"manifest-missing"}),
}


@pytest.mark.parametrize("name", FAULTS)
def test_difference_is_found(name: str, tmp_path: Path) -> None:
    """Whatever is in the folder but not as declared is found, its name shown on one plain line."""
    fault, codes = FAULTS[name]
    write_site(tmp_path, sound_files())
    fault(tmp_path)
    findings = check_manifest(tmp_path)
    assert {finding.code for finding in findings} == codes
    assert all(finding.path.isascii() and finding.path.isprintable() for finding in findings)
    assert codes <= {finding.code for finding in examine_site(tmp_path)}
