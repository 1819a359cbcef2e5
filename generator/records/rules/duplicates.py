"""The same thing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.japanese.kana import fold_kana
from generator.japanese.kanji import fold_kanji
from generator.japanese.phones import parse_phone
from generator.japanese.widths import fold_width
from generator.problems import Problem
from generator.records.model import Desk, Listing
from generator.records.read import Entry, Register
from generator.records.rules.report import is_live, numbers_of, report

_NOT_IN_NAMES = re.compile(r"[\W_]+")


def check_duplicates(register: Register, today: date) -> Iterator[Problem]:
    """Two entries of one folder with the same name and the same area or telephone are probably one.

    Names are compared without width, kana, kanji variant, space and punctuation; desks only with desks of their role.
    Closed and withheld entries do not count, nor desks of one office that serve different areas.
    """
    first: dict[tuple[str, str, str], Entry[Listing]] = {}
    for entry in register.listings():
        if not is_live(entry.record):
            continue
        twin = next((first[key] for key in _keys(entry) if key in first), None)
        if twin is not None and not _serve_apart(entry.record, twin.record):
            yield report(
                entry,
                ("name",),
                "duplicate-entry",
                f"同じ名前で、地区か電話も同じ登録があります（{twin.file}）。同じものなら、どちらかを消してください。",
                f"{twin.file} has the same name and the same area or telephone: if they are one, remove one.",
                "warning",
            )
        for key in _keys(entry):
            first.setdefault(key, entry)


def _serve_apart(one: Listing, other: Listing) -> bool:
    """Say whether both name the areas they serve and share none: a county's office, once for each of its towns."""
    return bool(one.areas_served) and bool(other.areas_served) and not set(one.areas_served) & set(other.areas_served)


def _keys(entry: Entry[Listing]) -> Iterator[tuple[str, str, str]]:
    folder = entry.file.split("/")[0]
    name = fold_name(entry.record.name)
    if isinstance(entry.record, Desk):
        # One office is often two desks: its rent allowance and its work advice have one name and one number.
        name = f"{name} {entry.record.role}"
    if entry.record.area is not None:
        yield folder, name, entry.record.area
    for _, _, value in numbers_of(entry):
        if digits := parse_phone(value).digits:
            yield folder, name, digits


def fold_name(name: str) -> str:
    """Return a name without what spellings of one name differ in."""
    return _NOT_IN_NAMES.sub("", fold_kana(fold_kanji(fold_width(name)))).casefold()
