"""Coarsening: what is cut stays cut, whatever the address looks like."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.public import Area
from generator.public import Location as PublicLocation
from generator.publication.whereabouts import coarsen
from generator.records.model import Location


@pytest.mark.parametrize(
    ("address", "block"),
    [
        ("みずほ見本市中町1丁目2番3号", "みずほ見本市中町1丁目"),
        ("みずほ見本市中町二丁目14-3", "みずほ見本市中町二丁目"),
        ("みずほ見本市三梨町字古三梨155", "みずほ見本市三梨町字古三梨"),
        ("みずほ見本市柳町２－４－３７", "みずほ見本市柳町"),
        ("みずほ見本市字万石二十六番地", "みずほ見本市字万石"),
        ("155", None),
    ],
)
def test_address_to_the_block(address: str, block: str | None) -> None:
    """An address ends after its 丁目, or before its first number."""
    location = Location(precision="block", address=address)
    assert coarsen(location, None, None, exact_allowed=True).address == block


@given(
    town=st.sampled_from(["中町", "字古三梨", "北三条西", "柳町"]),
    house=st.from_regex(r"[1-9][0-9]{0,3}(-[1-9][0-9]?){0,2}(号室)?", fullmatch=True),
    decimals=st.floats(33.0, 33.9),
)
def test_no_house_number_survives_a_block(town: str, house: str, decimals: float) -> None:
    """Whatever follows the town, no digit of it comes out, and the point has three decimals at most."""
    point = {"lat": str(decimals), "lon": "142.5"}
    location = Location.model_validate({"precision": "block", "address": town + house, "point": point})
    public = coarsen(location, None, None, exact_allowed=True)
    assert public.address == town
    assert public.point is not None
    assert re.fullmatch(r"33\.\d{1,3}", str(public.point[0]))
    assert public.building is None
    assert public.postal_code is None


@pytest.mark.parametrize("precision", ["exact", "block", "district"])
def test_without_consent_nothing_finer_than_the_district_is_told(precision: str) -> None:
    """A guarded place is told by its district's own point, whether the register knows its door or only its block."""
    parts = {"address": "みずほ見本市中町1丁目2番3号", "point": {"lat": "33.12345", "lon": "142.12345"}}
    location = Location.model_validate({"precision": precision, **(parts if precision != "district" else {})})
    area = Area("naka", "中地区", "なかちく", "naka", None, (33.1, 142.1))
    public = coarsen(location, area, None, exact_allowed=False)
    assert public == PublicLocation("district", None, None, None, (33.1, 142.1), None, None)
