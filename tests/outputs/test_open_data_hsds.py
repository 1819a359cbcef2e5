"""The HSDS tables: required fields, references, and nothing more exact than may be known."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from generator.outputs.open_data.hsds import HsdsTables, make_hsds
from generator.outputs.open_data.prefectures import name_prefecture, split_prefecture
from generator.public import Place, PublicDirectory
from tests.sample import sample_directory

REQUIRED = {
    "organization": {"id", "name", "description"},
    "service": {"id", "name", "status", "organization_id"},
    "location": {"id", "location_type"},
    "service_at_location": {"id", "service_id", "location_id"},
    "address": {"id", "address_1", "city", "state_province", "postal_code", "country", "address_type"},
    "phone": {"id", "number"},
    "schedule": {"id", "service_id"},
    "service_area": {"id", "service_id"},
    "language": {"id", "service_id"},
    "accessibility": {"id", "location_id"},
}


def real_town() -> PublicDirectory:
    """The sample moved into a prefecture, so that addresses have all parts that HSDS asks for."""
    directory = sample_directory()
    return replace(directory, municipality=replace(directory.municipality, code="131016"))


def service_of(tables: HsdsTables, name: str) -> dict[str, Any]:
    """The service of that name."""
    (service,) = (row for row in tables["service"] if row["name"] == name)
    return service


@pytest.mark.parametrize("directory", [sample_directory(), real_town()], ids=["invented", "in a prefecture"])
def test_rows_have_what_hsds_requires(directory: PublicDirectory) -> None:
    """Every row has the fields HSDS 3.0 requires, a UUID of its own, and refers to rows that exist."""
    tables = make_hsds(directory)
    assert set(tables) == set(REQUIRED)
    ids = {name: {row["id"] for row in rows} for name, rows in tables.items()}
    for name, rows in tables.items():
        assert len(ids[name]) == len(rows)
        for row in rows:
            assert set(row) >= REQUIRED[name]
            assert all(value not in (None, "") for value in row.values())
            assert str(UUID(row["id"])) == row["id"]
            for key, value in row.items():
                if key.endswith("_id"):
                    assert value in ids[key.removesuffix("_id")], (name, key)


def test_states_become_the_status_words() -> None:
    """Open, resting and closed entries are active, temporarily closed and defunct, with the notice as alert."""
    tables = make_hsds(sample_directory())
    assert service_of(tables, "北のおちゃのま")["status"] == "active"
    assert service_of(tables, "南の日だまりサロン")["status"] == "temporarily closed"
    closed = service_of(tables, "むかしのサロン")
    assert (closed["status"], closed["alert"]) == ("defunct", "2026年3月で終わりました。")


def test_coarse_places_have_only_a_service_area() -> None:
    """A district entry has no location at all, only its district; a block has a point but no address."""
    tables = make_hsds(real_town())
    kids, cafe = service_of(tables, "おか食堂"), service_of(tables, "みなみ縁側")
    placed = {row["service_id"]: row["location_id"] for row in tables["service_at_location"]}
    assert kids["id"] not in placed
    assert [row["name"] for row in tables["service_area"] if row["service_id"] == kids["id"]] == ["丘地区"]
    assert placed[cafe["id"]] not in {row["location_id"] for row in tables["address"]}


def test_exact_addresses_come_in_parts_or_not_at_all() -> None:
    """With a prefecture and a postal code the address is whole; in a town without prefecture there is none."""
    (address, *_) = make_hsds(real_town())["address"]
    parts = {
        key: address[key] for key in ("state_province", "city", "address_1", "address_2", "postal_code", "country")
    }
    assert parts == {
        "state_province": "東京都",
        "city": "みほん市",
        "address_1": "北1-2-3",
        "address_2": "北公民館 2階",
        "postal_code": "000-0001",
        "country": "JP",
    }
    assert make_hsds(sample_directory())["address"] == []


def test_an_address_elsewhere_is_not_forced_into_the_town() -> None:
    """An address that names a prefecture but not this town stays out rather than being given a wrong city."""
    directory = real_town()
    place = directory.places[0]
    assert place.location is not None
    away: Place = replace(place, location=replace(place.location, address="神奈川県よその市1-1"))
    assert make_hsds(replace(directory, places=(away,), desks=()))["address"] == []


def test_schedules_keep_the_wording_and_usual_times() -> None:
    """The source's words are the description; weekdays and shared times come with Japan's offset."""
    tables = make_hsds(sample_directory())
    schedule = {row["service_id"]: row for row in tables["schedule"]}
    salon = schedule[service_of(tables, "北のおちゃのま")["id"]]
    assert (salon["byday"], salon["opens_at"], salon["closes_at"]) == ("WE", "10:00+09:00", "15:00+09:00")
    assert "closes_at" not in schedule[service_of(tables, "よるのネット広場")["id"]]
    desk = schedule[service_of(tables, "くらしの相談窓口")["id"]]
    assert (desk["byday"], desk["opens_at"]) == ("MO,TU,WE,TH,FR", "08:30+09:00")


def test_ids_stay_from_build_to_build() -> None:
    """The same entry has the same UUID even when others come and go."""
    directory = sample_directory()
    fewer = replace(directory, places=directory.places[:1], desks=())
    name = "北のおちゃのま"
    assert service_of(make_hsds(directory), name)["id"] == service_of(make_hsds(fewer), name)["id"]


def test_prefectures_by_code_and_by_address() -> None:
    """Codes 01 to 47 are the prefectures in order; an address without one is left whole."""
    assert (name_prefecture("011002"), name_prefecture("131016"), name_prefecture("472018")) == (
        "北海道",
        "東京都",
        "沖縄県",
    )
    assert name_prefecture("999997") is None
    assert name_prefecture("") is None
    assert split_prefecture("京都府京都市1") == ("京都府", "京都市1")
    assert split_prefecture("みほん市北1") == (None, "みほん市北1")
