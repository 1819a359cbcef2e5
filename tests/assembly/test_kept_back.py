"""What is not to be shown leaves no mark, and what lies beside the register is not published (boundary.md, section 2)."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.assembly.build import build
from generator.problems import RefusedInputError
from generator.settings import Settings
from tests.council.blind_builds import TODAY, write_town
from tests.registers import DESK, LOCATION, PLACE, write_register

CANARY = "かなりあ札"
SUFFIXES = frozenset(
    {".html", ".css", ".js", ".json", ".geojson", ".csv", ".ics", ".xml", ".txt", ".svg", ".webp", ".png", ".woff2"}
    | {".pagefind", ".pf_fragment", ".pf_index", ".pf_meta", ".webmanifest", ".md"}
)
"""What a site may consist of: no PDF, no spreadsheet, no document, no archive, no source map, no database."""
HIDDEN: dict[str, dict[str, object]] = {
    "draft": {"status": "draft"},
    "withheld": {"withheld": {"since": "2026-11-20", "reason": "safety"}},
    "consent-expired": {"consent": {"given_on": "2025-01-01", "until": "2026-01-01"}},
    "not-yet-valid": {"valid_from": "2027-04-01"},
}
FAR = LOCATION | {"point": {"lat": "33.99999", "lon": "142.99999"}}
"""At the edge of everything: a map that knew it would open wider."""


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A small town, not built yet."""
    return write_town(tmp_path / "town")


def _build(town: Path) -> dict[str, bytes]:
    site = town.parent / "site"
    settings = Settings(
        directory=town / "directory", content=town / "content", mkdocs_yml=town / "mkdocs.yml", site=site, today=TODAY
    )
    build(settings, lambda step: None)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def _holding(files: Mapping[str, bytes], word: str) -> list[str]:
    return [
        path
        for path, content in files.items()
        if word in path or word.encode() in (gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content)
    ]


def _add(town: Path, **changes: object) -> None:
    municipality = (town / "directory" / "municipality.yml").read_bytes()
    entry = PLACE | {"id": "aaa-canary", "name": CANARY, "name_kana": "あああ", "location": FAR}
    write_register(town / "directory", places=[entry | changes])
    (town / "directory" / "municipality.yml").write_bytes(municipality)


@pytest.mark.parametrize("reason", HIDDEN)
def test_an_entry_kept_back_changes_no_byte(reason: str, town: Path) -> None:
    """Counts, order, numbers, dates, map bounds, search, feeds and manifest are those of a register without it."""
    without = _build(town)
    _add(town, **HIDDEN[reason], confirmation=PLACE["confirmation"])
    assert _build(town) == without


def test_an_entry_that_is_shown_changes_many(town: Path) -> None:
    """The comparison above is no decoration: let out, the same entry is in lists, map, search, open data and manifest."""
    without = _build(town)
    _add(town)
    changed = {path for path, content in _build(town).items() if without.get(path) != content}
    assert {"manifest.json", "places/index.html", "search/index.html"} & changed
    assert len(changed) > 10
    assert _holding(_build(town), CANARY)


def _try(town: Path) -> tuple[dict[str, bytes], str]:
    """Build; where the input is refused there is no file, and what is said of it."""
    try:
        return _build(town), ""
    except RefusedInputError as refused:
        return {}, "".join(one.render() + one.render("en") for one in refused.problems)


REMNANTS: dict[str, str] = {
    "comment of an entry": "directory/places/midori.yml",
    "comment of the municipality": "directory/municipality.yml",
    "comment of a vocabulary": "directory/vocabulary/areas.yml",
    "comment of the nav": "mkdocs.yml",
    "page outside the nav": "content/memo.md",
    "page outside the nav, in a folder": "content/articles/memo/index.md",
    "file among the pages": "content/council.yml",
    "workbook among the pages": "content/roster.xlsx",
    "PDF among the articles": "content/articles/roster.pdf",
    "workbook in the register": "directory/places/roster.xlsx",
    "PDF among the photos": "directory/images/roster.pdf",
    "hidden file among the pages": "content/.memo.md",
    "editor's copy of a page": "content/about.md~",
    "template among the pages": "content/memo.html.j2",
    "hidden file of the register": "directory/.memo.yml",
    "README of the register": "directory/README.md",
    "report of an import": "directory/.import/report.txt",
    "stray in the register": "directory/places/memo.txt",
    "editor's copy of an entry": "directory/places/midori.yml~",
}


@pytest.mark.parametrize("remnant", REMNANTS)
def test_what_lies_beside_is_not_published(remnant: str, town: Path) -> None:
    """Comments, pages outside the nav, copies and strays stop the build or stay out of every byte and name of the site."""
    path = town / REMNANTS[remnant]
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f"{before}# {CANARY} canary-memo\n", encoding="utf-8")
    files, said = _try(town)
    assert bool(files) != bool(said)
    assert CANARY not in said
    assert _holding(files, CANARY) + _holding(files, "canary") == []
    assert not {path for path in files if Path(path).parts[0] in ("memo", "council", "council.yml", "memo.md")}


def test_the_same_words_in_a_page_of_the_nav_are_published(town: Path) -> None:
    """The search above is no decoration: what is put at the end of a page that the nav names is found."""
    page = town / "content" / "about.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\n{CANARY}\n", encoding="utf-8")
    assert _holding(_build(town), CANARY)


def test_a_site_is_made_of_known_kinds_of_file(town: Path) -> None:
    """No PDF, workbook, document, archive or source map is made or copied, and no script of ours names a source map."""
    write_register(town / "directory", desks=[DESK])
    files = _build(town)
    assert {path for path in files if Path(path).suffix not in SUFFIXES | {""}} == set()
    assert {Path(path).name for path in files if not Path(path).suffix} == {"LICENSE"}
    # Vendored files, which are compared by hash, name maps that are not there.
    own = [path for path in files if path.endswith((".js", ".css")) and not path.startswith("assets/vendor/")]
    assert [path for path in own if b"sourceMappingURL=" in files[path]] == []
