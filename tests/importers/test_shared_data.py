"""Real open data beside the checkout: every row is accounted for and the registers are sound."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.importers.trial import SHARED, read_sound, run

KURASHI = SHARED / "kurashi-shien-navi"
YUZAWA = SHARED / "yuzawa-opendata"
NOTALONE = SHARED / "notalone-support-schemes" / "data.csv"

pytestmark = pytest.mark.shared_data


@pytest.mark.skipif(not YUZAWA.is_dir(), reason="the folder of real open data is not beside the checkout")
def test_a_whole_city(tmp_path: Path) -> None:
    """504 rows: 503 entries and one row that says the same as the row before it; homes keep no address."""
    into = tmp_path / "register"
    result = run(into, *sorted(YUZAWA.glob("*.json")))
    assert result.problems == ()
    assert (result.rows, result.written, result.rejected) == (504, 503, 1)
    assert len(result.reports) == 14
    register = read_sound(into)
    assert all(entry.record.status == "published" for entry in register.listings())
    homes = [entry.record for entry in register.organizations if "home" in entry.record.id]
    assert len(homes) == 33
    assert {home.location.precision for home in homes if home.location} == {"district"}
    numbers = [
        contact.value
        for entry in register.listings()
        for contact in entry.record.contacts
        if contact.channel == "phone" and contact.value
    ]
    assert all(number.startswith("0") for number in numbers)
    again = run(into, *sorted(YUZAWA.glob("*.json")))
    assert (again.written, again.unchanged) == (0, 503)


@pytest.mark.skipif(not KURASHI.is_dir(), reason="the folder of real open data is not beside the checkout")
def test_the_whole_country(tmp_path: Path) -> None:
    """7,540 desks: 7,279 published, 261 drafts, each in a municipality or prefecture of the table of areas."""
    into = tmp_path / "register"
    result = run(into, KURASHI / "offices.csv")
    assert result.problems == ()
    assert (result.rows, result.written, result.rejected) == (7540, 7540, 0)
    register = read_sound(into)
    status = Counter(entry.record.status for entry in register.desks)
    assert status == {"published": 7279, "draft": 261}
    assert all(entry.record.area in register.vocabulary.areas for entry in register.desks)
    municipalities = [area for area in register.vocabulary.areas.values() if area.parent is not None]
    assert len(municipalities) == 1741
    assert sum(area.parent is None for area in register.vocabulary.areas.values()) == 47
    assert register.municipality is not None
    assert register.municipality.record.joint == "yes"


@pytest.mark.skipif(not NOTALONE.is_file(), reason="the folder of real open data is not beside the checkout")
def test_support_schemes(tmp_path: Path) -> None:
    """122 schemes below three header rows."""
    into = tmp_path / "register"
    result = run(into, NOTALONE)
    assert (result.problems, result.rows, result.written) == ((), 122, 122)
    assert len(read_sound(into).programmes) == 122
