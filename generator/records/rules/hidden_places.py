"""Places that are not to be told are not told by another way either."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.japanese.numerals import fold_counted_numerals
from generator.japanese.widths import fold_dashes_between_digits, fold_width
from generator.problems import Problem
from generator.records.model import Listing, Place
from generator.records.read import Register
from generator.records.read_yaml import Loc
from generator.records.rules.free_text import free_texts
from generator.records.rules.report import report

_FINE_ADDRESS = re.compile(
    r"\d ?番地|\d ?番 ?\d+ ?号|\d ?号室|\d丁目 ?\d|\d丁目の\d|〒 ?\d{3}|(?<![\d-])\d{1,3}-\d{1,3}-\d{1,3}(?![\d-])"
)
_FINE_ADDRESS_ABROAD = re.compile(
    r"\d ?-? ?ch(?:o|ō|ou)me[ ,.-]*\d|\d+-\d+(?:-\d+)?,? [^.;\n]{0,40}\d ?-? ?ch(?:o|ō|ou)me|\d ?-? ?banchi\b"
    r"|\d ?-? ?ban,? ?\d+ ?-? ?go\b|\b(?:room|rm|apt|apartment|unit|suite)\b[ .#:no]{0,6}\d{2,4}(?!\d)"
    r"|#\d{3,4}(?!\d) ?,|\b(?:post(?:al)? ?code|zip(?: code)?)[ :.]{0,3}\d{3} ?-? ?\d{4}(?!\d)",
    re.IGNORECASE,
)
"""Addresses as they are written in Latin letters: 1-chome 2-3, 2-3 Nakamachi 1-chome, Room 203, postal code 000-0000."""
_DEGREES = re.compile(r"(?<!\d)(?:2[0-9]|3[0-9]|4[0-5])\.\d{3,}[^\d]{1,8}1[2-5]\d\.\d{3,}")
_MAP_LINK = re.compile(
    r"maps\.app\.goo\.gl|goo\.gl/maps|google\.[a-z.]+/maps|maps\.google\.|maps\.gsi\.go\.jp|[?&#/=]@?-?\d{2}\.\d{3,}"
)


def check_hidden_places(register: Register, today: date) -> Iterator[Problem]:
    """A place told by its block or district, or not at all, is told no better by a text or a link."""
    for entry in register.listings():
        if not is_hidden(entry.record, register):
            continue
        for loc, text in free_texts(entry):
            # What stands in the location itself is coarsened by the door; other rules speak of it.
            if loc[0] != "location" and (_tells_place(text) or _tells_way(entry.record, loc)):
                yield report(
                    entry,
                    loc,
                    "hidden-place-in-text",
                    "くわしい場所を見せない登録なのに、文の中に番地・部屋番号・郵便番号・緯度経度や地図のリンクらしいものがあります。消してください。"
                    "すでに公開の場所へ送ってしまったときは、担当課で相談してください。",
                    "The place is not to be told, yet this text seems to hold an address, a position or a map link: remove it.",
                )
        for loc, link in _links(entry.record):
            if _MAP_LINK.search(link):
                yield report(
                    entry,
                    loc,
                    "hidden-place-in-link",
                    "くわしい場所を見せない登録なのに、地図の上の位置を示すリンクがあります。消すか、位置のわからないページにしてください。",
                    "The place is not to be told, yet this link shows it on a map: remove it or name another page.",
                )


def is_hidden(record: Listing, register: Register) -> bool:
    """Say whether the door tells less than the address: by its precision, or as a ◆ kind without written consent."""
    if record.location is not None and record.location.precision != "exact":
        return True
    kind = register.vocabulary.kinds.get(record.kind) if isinstance(record, Place) else None
    agreed = record.consent is not None and record.consent.exact_location == "yes"
    return kind is not None and kind.sensitive == "yes" and not agreed


def _tells_place(text: str) -> bool:
    folded = fold_counted_numerals(fold_dashes_between_digits(fold_width(text)))
    return any(pattern.search(folded) for pattern in (_FINE_ADDRESS, _FINE_ADDRESS_ABROAD, _DEGREES, _MAP_LINK))


def _tells_way(record: Listing, loc: Loc) -> bool:
    """Say whether this is the way to a place told by its district or not at all: the model has no Japanese one there."""
    hidden = record.location is None or record.location.precision in ("district", "none")
    return hidden and loc[0] == "translations" and loc[-1] == "directions"


def _links(record: Listing) -> Iterator[tuple[Loc, str]]:
    if record.website is not None:
        yield ("website",), record.website
    for number, contact in enumerate(record.contacts):
        if contact.channel == "form" and contact.value is not None:
            yield ("contacts", number, "value"), contact.value
