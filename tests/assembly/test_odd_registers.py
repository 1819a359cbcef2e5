"""Odd registers from end to end: each gives a good site, in every language tree, or says what to write instead."""

from __future__ import annotations

import gzip
import re
from datetime import date
from pathlib import Path

import pytest

from generator.assembly.build import build
from generator.problems import RefusedInputError
from generator.settings import CHECKOUT, Settings
from tests.odd_towns import MARKUP, NAMES, TOWNS
from tests.outputs.reading import read_body
from tests.registers import DESK, PLACE, write_register

KIB = 1024
FILLED_BY_SCRIPT = re.compile(r"(?:^|/)(?:list|near|offline|search)/index\.html$")
_EMPTY = re.compile(r"<(h[1-6]|ul|ol|dl|section|p|li|dt|dd)\b(?![^>]*(?:\bhidden|role=.status))[^>]*>\s*</\1>")


def _build(folder: Path) -> Path:
    settings = Settings(
        directory=folder / "directory", content=CHECKOUT / "content", site=folder / "site", today=date(2026, 11, 24)
    )
    build(settings, lambda step: None)
    return folder / "site"


@pytest.fixture(scope="module", params=TOWNS)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site of one odd register."""
    folder = tmp_path_factory.mktemp("odd")
    TOWNS[request.param](folder / "directory")
    return _build(folder)


def _read_mains(site: Path) -> dict[str, str]:
    pages = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    return {name: text.partition("<main")[2].partition("</main>")[0] for name, text in pages.items()}


def test_no_heading_list_or_paragraph_is_empty(site: Path) -> None:
    """Whatever is not known leaves out its heading and its list too; nothing is called None."""
    for name, main in _read_mains(site).items():
        if FILLED_BY_SCRIPT.search(name):
            continue
        assert _EMPTY.search(main) is None, (name, _EMPTY.search(main))
        assert not re.search(r">\s*None\s*<|undefined", main), name


def test_every_page_has_one_number_and_one_way_on(site: Path) -> None:
    """Nobody meets a dead end: something to call stands on each page, and a way to whoever helps."""
    for path in site.rglob("*.html"):
        links = read_body(path.read_text(encoding="utf-8")).links
        assert any(link.startswith("tel:") for link in links), path
        assert any(link.endswith("urgent/") for link in links), path
        assert any(link.endswith("find/") for link in links) or "urgent" in path.as_posix(), path


def test_every_page_keeps_within_its_weight(site: Path) -> None:
    """Page and style, compressed, are at most 50 KiB, and a page unpacked 200."""
    style = len(gzip.compress((site / "assets" / "site.css").read_bytes(), 6))
    for path in site.rglob("*.html"):
        content = path.read_bytes()
        assert len(gzip.compress(content, 6)) + style <= 50 * KIB, path
        assert len(content) <= 200 * KIB, path


def test_names_full_of_markup_are_names(tmp_path: Path) -> None:
    """A name that looks like HTML, a template or Markdown is shown letter by letter."""
    TOWNS["long names"](tmp_path / "directory")
    body = (_build(tmp_path) / "place" / "p-markup" / "index.html").read_text(encoding="utf-8")
    assert MARKUP[:80] in read_body(body).text
    assert "<script>alert" not in body


@pytest.mark.parametrize("field", ["name", "summary"])
@pytest.mark.parametrize("kind", NAMES)
def test_what_is_longer_than_a_name_is_refused_with_its_line(tmp_path: Path, field: str, kind: str) -> None:
    """One letter too many is said with file, line and how many are allowed."""
    long = (NAMES[kind] * 5)[: 81 if field == "name" else 161]
    write_register(tmp_path / "directory", places=[{**PLACE, field: long}])
    with pytest.raises(RefusedInputError) as refused:
        _build(tmp_path)
    said = [problem for problem in refused.value.problems if problem.severity == "error"]
    assert [(problem.file, problem.line > 1) for problem in said] == [("places/midori.yml", True)]
    assert ("80字まで" if field == "name" else "160字まで") in said[0].ja


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"contacts": [{"channel": "phone", "value": f"0000-00-{n:04}"} for n in range(21)]}, "20個まで"),
        ({"contacts": [{"channel": "phone"}]}, "contacts"),
        ({"area": "nowhere"}, "area"),
        ({"worries": ["no-such-worry"]}, "worries"),
    ],
)
def test_too_much_or_unheard_of_is_refused_with_a_remedy(tmp_path: Path, changes: dict[str, object], says: str) -> None:
    """A twenty-first contact, a telephone without number, a word that no vocabulary holds: file, line, what to write."""
    write_register(tmp_path / "directory", desks=[{**DESK, **changes}])
    with pytest.raises(RefusedInputError) as refused:
        _build(tmp_path)
    said = [problem for problem in refused.value.problems if problem.severity == "error"]
    assert said
    assert all(problem.file == "desks/sogo.yml" and problem.line > 0 for problem in said)
    assert any(says in str(problem) for problem in said)
    assert all(problem.ja.endswith("。") for problem in said)
