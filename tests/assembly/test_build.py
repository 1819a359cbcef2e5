"""A build from end to end: what goes in, what comes out, and what stays as it was when something is wrong."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import subprocess
import sys
import zlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.assembly.build import build
from generator.problems import RefusedInputError
from generator.settings import CHECKOUT, Dresser, Settings
from tests.registers import DESK, PLACE, write_register

TODAY = date(2026, 11, 24)


def _settings(root: Path, name: str = "site", dresser: Dresser = "mkdocs") -> Settings:
    return Settings(
        directory=root / "directory",
        content=CHECKOUT / "content",
        site=root / name,
        today=TODAY,
        dresser=dresser,
    )


def _quiet(step: str) -> None:
    assert step


def _files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A folder with a small register in it."""
    write_register(tmp_path / "directory", places=[PLACE], desks=[DESK])
    return tmp_path


def test_a_register_becomes_a_site(town: Path) -> None:
    """Every entry has its page, the fixed pages are there, and the manifest lists each file with kind and hash."""
    built = build(_settings(town), _quiet)
    files = _files(town / "site")
    assert {"index.html", "urgent/index.html", "find/index.html", "search/index.html", "map/index.html"} <= set(files)
    assert 'data-listing="midori"' in files["place/midori/index.html"].decode()
    assert "みどりサロン" in files["place/midori/index.html"].decode()
    assert "articles/first-visit/index.html" in files
    manifest = json.loads(files.pop("manifest.json"))
    listed = {entry["path"]: (entry["kind"], entry["sha256"]) for entry in manifest["files"]}
    assert {path: digest for path, (_, digest) in listed.items()} == {
        path: hashlib.sha256(content).hexdigest() for path, content in files.items()
    }
    assert all(kind for kind, _ in listed.values())
    assert (built.published, built.files) == (2, len(files) + 1)


def test_the_same_input_gives_the_same_bytes(town: Path) -> None:
    """Another folder, time zone, locale and hash seed change no byte of the site."""
    build(_settings(town), _quiet)
    other = town / "elsewhere" / "deep"
    other.mkdir(parents=True)
    environment = os.environ | {"TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-m", "generator", "build", "--today", TODAY.isoformat()]
    command += [
        "--directory",
        str(town / "directory"),
        "--content",
        str(CHECKOUT / "content"),
        "--site",
        str(other / "s"),
    ]
    subprocess.run(command, cwd=CHECKOUT, env=environment, check=True, capture_output=True)
    assert _files(other / "s") == _files(town / "site")


def test_refused_input_changes_nothing(town: Path) -> None:
    """An error in one entry leaves the whole site as it was, and every problem is told at once."""
    build(_settings(town), _quiet)
    before = _files(town / "site")
    write_register(town / "directory", places=[{**PLACE, "kind": "nowhere", "area": "nowhere"}])
    with pytest.raises(RefusedInputError) as refused:
        build(_settings(town), _quiet)
    errors = [problem for problem in refused.value.problems if problem.severity == "error"]
    assert {problem.file for problem in errors} == {"places/midori.yml"}
    assert len(errors) >= 2
    assert _files(town / "site") == before


def test_an_icon_there_is_not_is_said(town: Path) -> None:
    """A tile with an unknown icon is named with its line; nothing is built around it."""
    tiles = "- slug: talk\n  label: 話す\n  icon: no-such-icon\n  worries: [talk]\n"
    (town / "directory" / "vocabulary" / "tiles.yml").write_text(tiles, encoding="utf-8")
    with pytest.raises(RefusedInputError) as refused:
        build(_settings(town), _quiet)
    problems = [(p.file, p.line, p.code) for p in refused.value.problems if p.severity == "error"]
    assert problems == [("vocabulary/tiles.yml", 1, "unknown-icon")]


def test_another_dresser_finds_the_same_pages(town: Path) -> None:
    """ProperDocs in the place of MkDocs dresses the same pages to the same bytes."""
    build(_settings(town), _quiet)
    build(_settings(town, "proper", "properdocs"), _quiet)
    mine, other = _files(town / "site"), _files(town / "proper")
    assert set(mine) == set(other)
    assert {path for path in mine if path.endswith(".html") and mine[path] != other[path]} == set()


CANARY = "かなりあ札"


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "draft"},
        {"withheld": {"since": "2026-11-01", "reason": "safety"}},
        {"consent": {"given_on": "2025-01-01", "until": "2026-01-01"}},
    ],
    ids=["draft", "withheld", "consent-expired"],
)
def test_what_is_kept_back_is_in_no_byte_of_the_site(town: Path, changes: dict[str, object]) -> None:
    """No file, file name or compressed fragment holds a word of an entry that is not to be shown."""
    hidden = {**PLACE, "id": "canary-7", "name": CANARY, "name_kana": CANARY, "summary": CANARY, **changes}
    write_register(town / "directory", places=[PLACE, hidden])
    build(_settings(town), _quiet)
    for path, content in _files(town / "site").items():
        assert "canary" not in path
        for view in (content, _unpack(content)):
            assert CANARY.encode() not in view, path
            assert b"canary-7" not in view, path


def test_sensitive_entries_keep_to_neutral_pages(town: Path) -> None:
    """The name of a sensitive entry stands on neutral pages and in open data only: not in search, map or calendar."""
    quiet = {**PLACE, "id": "tsudoi-01", "name": CANARY, "kind": "self-help"}
    write_register(town / "directory", places=[PLACE, quiet])
    build(_settings(town), _quiet)
    holding = {path for path, content in _files(town / "site").items() if CANARY.encode() in _unpack(content)}
    assert holding
    assert {path for path in holding if not path.startswith(("k/", "easy/k/", "en/k/", "data/"))} == set()


def test_a_site_of_nothing_is_still_a_site(tmp_path: Path) -> None:
    """A register without a single entry builds a site that still leads to the national lines."""
    write_register(tmp_path / "directory")
    build(_settings(tmp_path), _quiet)
    assert "0120-279-338" in (tmp_path / "site" / "urgent" / "index.html").read_text(encoding="utf-8")


def test_a_later_day_drops_what_is_past(town: Path) -> None:
    """Building on a later day moves the calendar on."""
    build(_settings(town), _quiet)
    early = (town / "site" / "calendar" / "index.html").read_text(encoding="utf-8")
    build(replace(_settings(town), today=date(2026, 12, 8)), _quiet)
    late = (town / "site" / "calendar" / "index.html").read_text(encoding="utf-8")
    assert "11月25日" in early
    assert "11月25日" not in late


def _unpack(content: bytes) -> bytes:
    try:
        return gzip.decompress(content)
    except (OSError, EOFError, zlib.error):
        return content
