"""docs/threat-model.md names what exists, and leaves out no route, no layer and no requirement of ASVS 5.0.0, levels 1 and 2."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.docs.reading import CHECKOUT, read, table

DOCUMENT = "docs/threat-model.md"
TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")

ROUTES: dict[str, tuple[str, ...]] = {
    "### Source": (
        *("YAML field", "free text", "YAML comment", "unknown key", "Markdown outside nav", "HTML comment"),
        *("front matter", "file name, slug, id", "image EXIF, GPS, thumbnail", "PNG chunk", "SVG comment"),
        *("PDF text, metadata, XMP, old revisions, black boxes", "xlsx hidden sheet", "docx tracked change"),
        *("git history", "git branch", "git tag", "git stash", "author mail", "commit message"),
    ),
    "### Output": (
        *("HTML text, attribute, comment", "JSON-LD", "search source", "Pagefind fragment, index, meta", "marker"),
        *("map bounds, centre, zoom", "counts, gaps in numbers, order, last-updated", "sitemap(.gz)", "feed", "ICS"),
        *("GeoJSON", "CSV", "HSDS JSON", "source map", "service-worker list", "print PDF", "QR", "prefilled form"),
        *("preview site", "leftover of an earlier build"),
    ),
    "### Process": (
        *("build log", "traceback", "YAML or pydantic error", "CI artefact, cache, PR comment"),
        *("incremental cache, pickle, crash dump", "editor backup, temp file", "mail notice", "web log, Referer"),
        "the guard's own report",
    ),
}
"""Every way out that anybody thought of: where a value may come from, where it may end, and what runs beside."""

REQUIREMENTS = """
1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2
5.4:3 8.1:2 8.2:3 8.3:1 8.4:1 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2
14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3
"""
"""Sections of OWASP ASVS 5.0.0 (tag v5.0.0_release) and how many requirements of levels 1 and 2 each has; they come first in it."""
CHAPTERS_AS_A_WHOLE = frozenset({"V6", "V7", "V9", "V10", "V17"})


@cache
def _functions(path: str) -> frozenset[str]:
    tree = ast.parse((CHECKOUT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_every_named_test_exists() -> None:
    """Each `path::test` of the document is a function of that file."""
    named = TEST.findall(read(DOCUMENT))
    assert len(named) > 100
    assert [f"{path}::{name}" for path, name in named if name not in _functions(path)] == []


def test_nothing_that_looks_like_a_test_is_passed_over() -> None:
    """Every `::` in the document is read as the name of a test."""
    assert read(DOCUMENT).count("::") == len(TEST.findall(read(DOCUMENT)))


@pytest.mark.parametrize("heading", ROUTES)
def test_every_route_has_a_row_with_a_test(heading: str) -> None:
    """The table of each kind of route has exactly the routes of our list, and each row a test or all routes."""
    rows = table(DOCUMENT, heading)
    assert [row[0] for row in rows] == list(ROUTES[heading])
    assert [row[0] for row in rows if not (TEST.search(row[1]) or "all routes" in row[1])] == []


def test_every_layer_has_a_row_and_a_test_that_takes_it_out() -> None:
    """Layers 0 to 9 stand in order, each with modules that exist and the test of that layer switched off."""
    rows = table(DOCUMENT, "## 3. Layers")
    assert [row[0].split()[0] for row in rows] == [str(number) for number in range(10)]
    for row in rows:
        for module in re.findall(r"`((?:generator|tests|starter)/[\w/.]*)`", row[1]):
            assert (CHECKOUT / module).exists(), module
        assert f"::test_layer_{row[0].split()[0]}_" in row[4]


def test_every_switch_of_a_layer_is_named() -> None:
    """No test that takes a layer out is left unsaid."""
    path = "tests/commands/test_each_layer_off.py"
    assert {name for where, name in TEST.findall(read(DOCUMENT)) if where == path} == {
        name for name in _functions(path) if name.startswith("test_")
    }


def test_every_requirement_is_answered_once() -> None:
    """Each requirement of levels 1 and 2 stands in one row, whole chapters that do not apply in one together."""
    cells = [cell for row in table(DOCUMENT, "## 7. OWASP ASVS 5.0.0") for cell in row[0].split(", ")]
    sections = (section.split(":") for section in REQUIREMENTS.split())
    wanted = [f"{name}.{number}" for name, count in sections for number in range(1, int(count) + 1)]
    assert sorted(cells) == sorted([*wanted, *CHAPTERS_AS_A_WHOLE])


def test_every_answer_has_a_test_a_document_or_a_reason() -> None:
    """A row shows a test, names a document, says why it does not apply, or owns that it is not met."""
    for requirement, answer in table(DOCUMENT, "## 7. OWASP ASVS 5.0.0"):
        assert TEST.search(answer) or re.search(r"Document:|n/a: |\*\*Partly\*\*", answer), requirement


def test_it_can_be_read_at_one_sitting() -> None:
    """The document stays below 300 lines, and every folder of benchmarks that it names is there."""
    assert len(read(DOCUMENT).splitlines()) < 300
    for path in re.findall(r"`(benchmarks/[\w/.]+)`", read(DOCUMENT)):
        assert Path(CHECKOUT / path).exists(), path
