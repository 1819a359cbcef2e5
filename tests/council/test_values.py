"""From records to what is searched for: every value, its place, its kind; excuses take out exactly one value."""

from __future__ import annotations

from pathlib import Path

from generator.council.excused import Excuse
from generator.council.private import Private
from generator.council.reading import list_secrets
from generator.council.store import save_excuses
from generator.council.values import list_fields, list_values
from tests.council.stores import LEAVES, make_record, make_store

KINDS = {
    "name": "shelter-name",
    "telephones.1.number": "phone",
    "telephones.1.note": "note",
    "telephones.2.number": "mobile",
    "telephones.3.number": "fax",
    "mails.1": "mail",
    "people.1.name": "name",
    "people.1.kana": "kana",
    "people.1.phone": "phone",
    "key_holders.1.name": "name",
    "key_holders.1.mail": "mail",
    "sites.1.name": "shelter-name",
    "sites.1.kana": "kana",
    "sites.1.postal_code": "postal-code",
    "sites.1.address": "address",
    "sites.1.room": "room",
    "sites.1.point": "point",
    "sites.1.note": "note",
    "meeting_links.1": "url",
    "capacity": "note",
    "waiting": "note",
    "referral": "note",
    "do_not_send": "note",
    "note": "note",
}


def test_every_value_has_its_place_and_kind() -> None:
    """A full record gives each of its values once, under a name that tells where it is and what it is like."""
    assert {one.field: one.kind for one in list_values(make_record(), "midori")} == KINDS


def test_no_value_is_left_out() -> None:
    """All leaves but roles are handed on, a position as one value; roles are still listed as fields."""
    seen = "\n".join(one.value.reveal() for one in list_values(make_record(), "midori"))
    assert [leaf for leaf in LEAVES if leaf not in seen] == ["世話人"]
    assert "33.54321,142.98765" in seen
    assert "people.1.role" in list_fields(make_record())


def test_findings_name_the_listing_or_the_record(tmp_path: Path) -> None:
    """Values of a listing's record go by its id; those of a place without listing by the record's own random id."""
    store, _ = make_store(tmp_path / "store", make_record(), make_record(listing=None))
    names = {one.record for one in list_secrets(store)}
    assert names == {"midori", next(rid for rid, one in store.records.items() if one.listing is None)}


def test_an_excuse_is_for_exactly_one_value(tmp_path: Path) -> None:
    """An excused value is not searched for, however its digits are written; a value that was changed afterwards is again."""
    store, key = make_store(tmp_path / "store", make_record())
    store = save_excuses(store, [Excuse(Private("００００（１１）２２３３"), "課長", "2026-11-24")], key)
    assert "telephones.1.number" not in {one.field for one in list_secrets(store)}
    assert len(list_secrets(store)) == len(KINDS) - 1
    store = save_excuses(store, [Excuse(Private("0000-11-2234"), "課長", "2026-11-24")], key)
    assert len(list_secrets(store)) == len(KINDS)
