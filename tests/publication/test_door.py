"""The door: default out, nothing finer than allowed, nothing surer than confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from generator.public import Desk, Place, PublicDirectory
from generator.publication import publish
from generator.records.read import read_register
from generator.settings import CHECKOUT
from tests.registers import DESK, LOCATION, PLACE, write_register

TODAY = date(2026, 11, 24)
STANDARD = CHECKOUT / "directory"


def _publish(root: Path, today: date = TODAY, **folders: Sequence[Mapping[str, object]]) -> PublicDirectory:
    register, problems = read_register(write_register(root, **folders), STANDARD)
    assert [problem.render("en") for problem in problems] == []
    return publish(register, today).directory


def _place(root: Path, today: date = TODAY, **changes: object) -> Place | None:
    entry = {key: value for key, value in {**PLACE, **changes}.items() if value is not None}
    places = _publish(root, today, places=[entry]).places
    return places[0] if places else None


def test_a_published_entry_comes_out_field_by_field(tmp_path: Path) -> None:
    """An entry that is published, demo in a demo town and confirmed comes out with its dates worked out."""
    place = _place(tmp_path)
    assert place is not None
    assert (place.url, place.page_title, place.state) == ("place/midori/", "みどりサロン", "open")
    assert [contact.href for contact in place.contacts] == ["tel:0000000001"]
    assert place.schedule is not None
    assert [day.date for day in place.schedule.occurrences][:2] == [date(2026, 11, 25), date(2026, 12, 2)]
    assert len(place.schedule.occurrences) == 8


def test_a_twin_of_another_type_opens_no_door(tmp_path: Path) -> None:
    """A draft whose id is also that of a published place stays behind, even if nobody ran the rules."""
    draft = DESK | {"id": PLACE["id"], "status": "draft"}
    directory = _publish(tmp_path, places=[PLACE], desks=[draft])
    assert [place.id for place in directory.places] == ["midori"]
    assert directory.desks == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "draft"},
        {"status": None},
        {"withheld": {"since": "2026-11-01", "reason": "safety"}},
        {"consent": {"given_on": "2025-11-01", "until": "2026-11-23"}},
        {"valid_from": "2026-11-25"},
        {"valid_to": "2026-11-23"},
    ],
    ids=["draft", "no-status", "withheld", "consent-expired", "not-yet", "no-longer"],
)
def test_default_is_out(tmp_path: Path, changes: dict[str, object]) -> None:
    """Whatever is not plainly to be shown today stays behind, and is counted by its reason alone."""
    entry = {key: value for key, value in {**PLACE, **changes}.items() if value is not None}
    register, _ = read_register(write_register(tmp_path, places=[entry]), STANDARD)
    publication = publish(register, TODAY)
    assert publication.directory.listings() == ()
    assert sum(publication.kept_back.values()) == 1


@pytest.mark.parametrize(
    ("changes", "last_day_in"),
    [({"valid_to": "2026-11-24"}, TODAY), ({"consent": {"given_on": "2025-01-01", "until": "2026-11-24"}}, TODAY)],
)
def test_last_day_counts(tmp_path: Path, changes: dict[str, object], last_day_in: date) -> None:
    """On its last valid day an entry is still shown."""
    assert _place(tmp_path, last_day_in, **changes) is not None


def test_suspended_and_retired_entries_keep_a_page_with_a_notice(tmp_path: Path) -> None:
    """A suspended or retired entry says so first, has no dates, and points on where it can."""
    suspended = {**PLACE, "suspended": {"since": "2026-11-01", "reason": "会場の工事のため"}}
    retired = {
        **PLACE,
        "id": "moto",
        "retired": {"date": "2026-10-01", "reason": "解散のため", "replaced_by": "midori"},
    }
    places = {place.id: place for place in _publish(tmp_path, places=[suspended, retired]).places}
    assert places["midori"].state == "suspended"
    assert "会場の工事のため" in (places["midori"].notice or "")
    assert places["midori"].schedule is not None
    assert places["midori"].schedule.occurrences == ()
    assert places["moto"].state == "retired"
    assert places["moto"].notice_link is not None
    assert places["moto"].notice_link.url == "place/midori/"


def test_a_suspension_ends_by_itself(tmp_path: Path) -> None:
    """On the day named as `until` the entry is open again."""
    place = _place(tmp_path, suspended={"since": "2026-11-01", "until": "2026-11-24", "reason": "工事のため"})
    assert place is not None
    assert place.state == "open"


@pytest.mark.parametrize(
    ("precision", "address", "point"),
    [
        ("exact", "みずほ見本市中町1丁目2番3号", (33.12345, 142.12345)),
        ("block", "みずほ見本市中町1丁目", (33.123, 142.123)),
    ],
)
def test_exact_and_block_locations(tmp_path: Path, precision: str, address: str, point: tuple[float, float]) -> None:
    """A block keeps no house number, building or postal code, and a point no finer than a block."""
    location = {**LOCATION, "precision": precision}
    place = _place(tmp_path, location=location)
    assert place is not None
    assert place.location is not None
    assert (place.location.address, place.location.point) == (address, point)
    assert (place.location.building is None) == (precision == "block")
    assert (place.location.postal_code is None) == (precision == "block")


def test_district_is_told_by_its_fixed_point_alone(tmp_path: Path) -> None:
    """A district entry shows the district's own point and nothing else."""
    place = _place(tmp_path, location={"precision": "district"})
    assert place is not None
    assert place.location is not None
    assert place.location.point == (33.1, 142.1)
    assert place.location.address is None
    assert place.location.directions is None


@pytest.mark.parametrize("precision", ["district", "none"])
@pytest.mark.parametrize("part", ["address", "building", "postal_code", "point", "directions"])
def test_a_hidden_place_may_not_be_written_down(tmp_path: Path, precision: str, part: str) -> None:
    """With precision district or none, any exact part is refused at the source."""
    entry = {**PLACE, "location": {"precision": precision, part: LOCATION[part]}}
    register, problems = read_register(write_register(tmp_path, places=[entry]), STANDARD)
    assert register.places == ()
    assert [problem.code for problem in problems] == ["precision"]


def test_guarded_kinds_are_coarsened_without_consent(tmp_path: Path) -> None:
    """A ◆ kind is shown at district level, under a neutral title and address, until its organiser consents in writing."""
    place = _place(tmp_path, kind="self-help")
    assert place is not None
    assert place.sensitive
    assert place.page_title == "集まりのご案内"
    assert "midori" not in place.url
    assert place.location is not None
    assert (place.location.precision, place.location.address, place.location.directions) == ("district", None, None)
    consented = _place(tmp_path, kind="self-help", consent={"given_on": "2026-01-01", "exact_location": "yes"})
    assert consented is not None
    assert consented.location is not None
    assert consented.location.precision == "exact"


@pytest.mark.parametrize(
    ("confirmed_on", "step", "dated"),
    [
        ("2026-05-28", "fresh", True),
        ("2026-05-27", "call_first", True),
        ("2025-11-24", "call_first", True),
        ("2025-11-23", "hours_withheld", False),
    ],
)
def test_freshness_steps(tmp_path: Path, confirmed_on: str, step: str, dated: bool) -> None:
    """Up to 180 days fresh, up to 365 call first, then hours are withheld."""
    place = _place(tmp_path, confirmation={"confirmed_on": confirmed_on, "confirmed_how": "visit"})
    assert place is not None
    assert place.freshness.step == step
    assert (place.schedule is not None and bool(place.schedule.occurrences)) is dated


def test_never_confirmed_hours_are_neither_open_nor_closed(tmp_path: Path) -> None:
    """Without a confirmation the wording stays, but no date is worked out from it."""
    place = _place(tmp_path, confirmation=None, edited_on="2026-11-01")
    assert place is not None
    assert place.freshness.step == "never_confirmed"
    assert place.schedule is not None
    assert place.schedule.text == "毎週水曜 10時から12時"
    assert (place.schedule.hours_state, place.schedule.occurrences) == ("unknown", ())


def test_demo_entries_stay_out_of_a_real_municipality(tmp_path: Path) -> None:
    """An example entry in a real municipality's register is not published, whatever else it says."""
    root = write_register(tmp_path, places=[PLACE])
    text = (root / "municipality.yml").read_text(encoding="utf-8").replace("demo: 'yes'", "demo: 'no'")
    (root / "municipality.yml").write_text(text, encoding="utf-8")
    register, _ = read_register(root, STANDARD)
    publication = publish(register, TODAY)
    assert publication.directory.places == ()
    assert publication.kept_back == {"demo": 1}


def test_a_line_of_announced_windows_is_shown_only_inside_one() -> None:
    """The loneliness dial opens in announced windows alone: inside one it is listed, outside it is not."""
    register, _ = read_register(STANDARD, STANDARD)
    if register.municipality is None:
        pytest.fail("the demo municipality is missing")
    inside = {line.id for line in publish(register, date(2025, 12, 31)).directory.hotlines}
    outside = {line.id for line in publish(register, TODAY).directory.hotlines}
    assert "loneliness-dial" in inside
    assert "loneliness-dial" not in outside
    assert {"police", "ambulance", "yorisoi"} <= outside


def test_references_lead_only_to_what_is_published(tmp_path: Path) -> None:
    """A link to a withheld organization is dropped, and a sensitive entry is named neutrally where it is linked."""
    body = {"id": "kai", "name": "見本の会", "status": "published", "demo": "yes", "group": "support/npo"}
    hidden = {**body, "withheld": {"since": "2026-11-01", "reason": "organizer-asked"}}
    with_body = {**PLACE, "organization": "kai"}
    shown = _publish(tmp_path / "a", places=[with_body], organizations=[body])
    assert shown.places[0].organization is not None
    assert [reference.id for reference in shown.organizations[0].entries] == ["midori"]
    kept = _publish(tmp_path / "b", places=[with_body], organizations=[hidden])
    assert kept.places[0].organization is None
    neutral = _publish(tmp_path / "c", places=[{**with_body, "kind": "self-help"}], organizations=[body])
    assert neutral.organizations[0].entries == ()


def test_a_desk_for_guarded_worries_alone_is_sensitive(tmp_path: Path) -> None:
    """A desk for violence at home alone gets a neutral page; a general desk, or one for parents, does not."""
    entry = {**DESK, "worries": ["home-safety"]}
    desks: tuple[Desk, ...] = _publish(tmp_path / "a", desks=[entry]).desks
    assert desks[0].sensitive
    assert desks[0].page_title == "窓口のご案内"
    general = {**DESK, "worries": ["home-safety", "talk"]}
    assert not _publish(tmp_path / "b", desks=[general]).desks[0].sensitive
    parents = {**DESK, "worries": ["pregnancy-parenting"]}
    assert not _publish(tmp_path / "c", desks=[parents]).desks[0].sensitive
