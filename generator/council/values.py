"""From a record to its single values, each with its place in the record and its kind, for whoever searches for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.council.private import Private
from generator.council.record import CouncilRecord, Part, Point

KINDS = {
    "number": "phone",
    "phone": "phone",
    "mail": "mail",
    "mails": "mail",
    "kana": "kana",
    "postal_code": "postal-code",
    "address": "address",
    "room": "room",
    "meeting_links": "url",
}
SEARCHED_AS_NOTE = frozenset({"capacity", "waiting", "referral", "do_not_send", "note"})
LINE_KINDS = {"mobile": "mobile", "fax": "fax"}
UNTOLD = frozenset({"role"})
"""Fields that name nobody by themselves (係長): searched for, they would be found on every page."""


@dataclass(frozen=True, slots=True, repr=False)
class CouncilValue:
    """One value of the store: `record` is the listing's id (the record's own id where there is no listing), `field` its
    place (`telephones.1.number`, counted from 1), `kind` a word as in the drills (phone, mobile, name, address, …)."""

    record: str
    field: str
    kind: str
    value: Private

    def __repr__(self) -> str:
        return "<council value>"


def open_record(part: Part) -> dict[str, Any]:
    """Return a part as a tree of plain texts, empty fields left out: to be encrypted, or shown to a member."""
    tree = {name: _open(getattr(part, name)) for name in type(part).model_fields}
    return {name: value for name, value in tree.items() if value not in (None, [], "")}


def list_values(record: CouncilRecord, name: str) -> Iterator[CouncilValue]:
    """Yield each value of a record that can be searched for; `name` is what findings call the record."""
    for place, part, field, value in _walk(record, ""):
        if field not in UNTOLD:
            yield CouncilValue(name, place, _kind(part, field), value)


def list_fields(record: CouncilRecord) -> dict[str, Private]:
    """Return every value of a record by its place, those that are not searched for too."""
    return {place: value for place, _, _, value in _walk(record, "")}


def _open(value: object) -> Any:
    match value:
        case Private():
            return value.reveal()
        case Part():
            return open_record(value)
        case tuple():
            return [_open(item) for item in value]
        case _:
            return value


def _walk(part: Part, prefix: str) -> Iterator[tuple[str, Part, str, Private]]:
    for field in type(part).model_fields:
        value = getattr(part, field)
        items = enumerate(value, 1) if isinstance(value, tuple) else ((0, value),)
        for number, item in items:
            place = f"{prefix}{field}.{number}" if number else f"{prefix}{field}"
            if isinstance(item, Point):
                # Half a position is on every page of the town: the two are one value.
                yield place, item, "point", Private(f"{item.lat.reveal()},{item.lon.reveal()}")
            elif isinstance(item, Part):
                yield from _walk(item, f"{place}.")
            elif isinstance(item, Private):
                yield place, part, field, item


def _kind(part: Part, field: str) -> str:
    if isinstance(part, Point):
        return "point"
    if field == "number":
        return LINE_KINDS.get(getattr(part, "line", ""), "phone")
    if field == "name":
        return "name" if type(part).__name__ == "Person" else "shelter-name"
    return "note" if field in SEARCHED_AS_NOTE else KINDS[field]
