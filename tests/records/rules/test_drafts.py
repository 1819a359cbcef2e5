"""What is an error even in a draft: the file can be read by anyone, and a fork must not carry invented help."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.problems import errors_in
from generator.records.rules import check
from tests.records.planting import DEMO_TOWN, REAL_TOWN, desk, place, write

TODAY = date(2026, 11, 24)
HIDDEN = ("area: naka", "location: {precision: district}")


@pytest.mark.parametrize(
    ("town", "lines", "id_", "code"),
    [
        (DEMO_TOWN, (*HIDDEN, "summary: 中町1丁目2番3号の家です"), "midori", "hidden-place-in-text"),
        (DEMO_TOWN, (*HIDDEN, "website: https://maps.app.goo.gl/abc"), "midori", "hidden-place-in-link"),
        (DEMO_TOWN, (), "sogo", "duplicate-id"),
        (REAL_TOWN, ("demo: yes",), "midori", "demo-entry"),
    ],
    ids=["address", "map-link", "twin", "demo"],
)
def test_a_draft_is_not_excused_from_what_leaks(
    tmp_path: Path, town: str, lines: tuple[str, ...], id_: str, code: str
) -> None:
    """A hidden place told, an id that stands twice and an invented entry stop a build though they are drafts."""
    files = {
        "municipality.yml": town,
        f"places/{id_}.yml": place(*lines, id=id_, status="draft"),
        "desks/sogo.yml": desk().replace("published", "draft"),
    }
    assert code in {problem.code for problem in errors_in(check(write(tmp_path, files), TODAY))}
