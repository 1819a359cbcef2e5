"""The lines that LinkData puts above a table: who published it, under which licence, where it comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_FIRST = "#link"
_HEADER = "#property"
_CREATIVE_COMMONS = re.compile(r"https?://creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)", re.IGNORECASE)
_PUBLIC_DOMAIN = re.compile(r"https?://creativecommons\.org/publicdomain/zero/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Preface:
    """What the lines above the header say, and where the header is among the rows that are not empty."""

    header: int
    publisher: str
    licence: str
    origin: str


def read_preface(rows: Sequence[Sequence[str]]) -> Preface | None:
    """Return the preface of a table from LinkData (`#LINK` first, `#property` as header), None for every other table."""
    if not rows or _key(rows[0]) != _FIRST:
        return None
    header = next((at for at, row in enumerate(rows[:40]) if _key(row) == _HEADER), None)
    if header is None:
        return None
    said = {_key(row): row[1] for row in rows[:header] if len(row) > 1}
    return Preface(
        header,
        said.get("#attribution_name", ""),
        name_licence(said.get("#license", "")),
        said.get("#download_from", "") or said.get("#attribution_url", ""),
    )


def count_type_rows(rows: Sequence[Sequence[str]]) -> int:
    """Return how many rows below a `#property` header speak of the columns (`#object_type_xsd`, `#property_context`)."""
    return next((at for at, row in enumerate(rows) if not _key(row).startswith("#")), len(rows))


def is_property_header(row: Sequence[str]) -> bool:
    """Say whether a header row is one of LinkData's."""
    return _key(row) == _HEADER


def name_licence(text: str) -> str:
    """Return the usual short name of a Creative Commons licence given by its address, any other text as it is."""
    found = _CREATIVE_COMMONS.match(text)
    if found:
        return f"CC {found[1].upper()} {found[2]}"
    return "CC0" if _PUBLIC_DOMAIN.match(text) else text


def _key(row: Sequence[str]) -> str:
    return row[0].strip().lower() if row else ""
