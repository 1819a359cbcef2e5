"""Hostile texts in every field of a town, opened in Chromium with the policy and without it: nothing runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.policy.policy import TILE_HOST
from tests.hostile.build import build_town
from tests.hostile.strings import ALONE, CALL, ELEMENTS, STRINGS
from tests.hostile.visit import list_pages, visit_site

pytestmark = pytest.mark.browser

CHOSEN = (*ELEMENTS, *ALONE[::4])
FEW = 110
"""Pages opened in the quick run; `benchmarks/hostile` opens all."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A town of every kind of element and some bare strings."""
    return build_town(tmp_path_factory.mktemp("hostile"), CHOSEN, shift=3)[0]


def _choose(site: Path) -> list[str]:
    """Return the lists, and entries of every folder, evenly."""
    pages = list(list_pages(site))
    return pages[:: max(1, len(pages) // FEW)]


@pytest.mark.parametrize("policy", [True, False], ids=["with the policy", "without it"])
def test_nothing_runs(chromium: Browser, site: Path, policy: bool) -> None:
    """On pages, in search results, map texts and the memo's address nothing runs, waits to run or asks another host."""
    visit = visit_site(chromium, site, _choose(site), STRINGS[::24], policy=policy)
    assert visit.pages >= FEW
    assert visit.popups > 0
    assert visit.searches > 3
    assert (visit.executions, visit.asked - {TILE_HOST.removeprefix("https://")}) == ([], set())


@pytest.mark.parametrize(("policy", "runs"), [(True, False), (False, True)])
def test_the_visit_would_see_it(chromium: Browser, site: Path, tmp_path: Path, policy: bool, runs: bool) -> None:
    """A page in which a string was let through is found out: it runs without the policy, and with it waits to run."""
    text = (site / "index.html").read_text(encoding="utf-8")
    for name in ("search", "map", "list"):
        (tmp_path / name).symlink_to(site / name)
    (tmp_path / "assets").symlink_to(site / "assets")
    (tmp_path / "leak.html").write_text(text.replace("<main", f"<img src=x onerror={CALL}><main", 1), encoding="utf-8")
    visit = visit_site(chromium, tmp_path, ["leak.html"], (), policy=policy)
    assert any("IMG onerror" in found for found in visit.executions)
    assert any(found.startswith("tsunagariRan") for found in visit.executions) == runs
