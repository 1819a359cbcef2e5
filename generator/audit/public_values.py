"""The closed world: every telephone number, mail address, postal code and coordinate that may stand in the site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache

from generator.audit.shapes import find_degrees, find_mails, find_phone_numbers, find_postal_codes
from generator.japanese.widths import fold_width
from generator.public import Edition, Listing, Occurrence, Place, PublicDirectory

_SHORT_NUMBER = re.compile(r"(?<!\d)#?\d{3,4}(?!\d)")
_FEWEST_DECIMALS, _MOST_DECIMALS = 3, 8


@dataclass(frozen=True, slots=True)
class PublicValues:
    """What public fields hold. `dialled` is what links may dial: digits, `#` first for some short numbers.

    `degrees` holds, for each number of decimals from 3 to 8, the public coordinates rounded to it (degrees WGS 84).
    """

    phones: frozenset[str]
    dialled: frozenset[str]
    mails: frozenset[str]
    postal_codes: frozenset[str]
    degrees: tuple[frozenset[float], ...]

    def knows_degree(self, written: str) -> bool:
        """Tell whether a decimal as written is a public coordinate, rounded to as many decimals as it has."""
        decimals = len(written.partition(".")[2])
        known = self.degrees[min(decimals, _MOST_DECIMALS) - _FEWEST_DECIMALS]
        return round(float(written), _MOST_DECIMALS) in known


def collect_public_values(editions: Sequence[Edition]) -> PublicValues:
    """Return the values that some text or point of the public directory or of a hand-written page holds.

    The points of sensitive entries are left out: no file of the site may hold them.
    """
    pages = tuple(page for edition in editions for page in edition.articles)
    texts = _gather_texts(tuple(editions))
    whole = "\n".join(texts)
    phones = frozenset(find_phone_numbers(whole))
    tokens = {token for page in pages for token in _SHORT_NUMBER.findall(fold_width(page.text))}
    calls = {keep_dialled(text) for text in texts if text.startswith("tel:")}
    degrees = {
        *(degree for edition in editions for degree in _list_degrees(edition.directory)),
        *map(float, find_degrees(whole)),
    }
    return PublicValues(
        phones=phones | calls,
        dialled=phones | tokens | calls,
        mails=frozenset(find_mails(whole)),
        postal_codes=frozenset(find_postal_codes(whole)).union(
            *(_list_postal_codes(edition.directory) for edition in editions)
        ),
        degrees=tuple(
            frozenset(round(degree, decimals) for degree in degrees)
            for decimals in range(_FEWEST_DECIMALS, _MOST_DECIMALS + 1)
        ),
    )


def keep_dialled(text: str) -> str:
    """Return the digits of a `tel:` link or of the text on it, in ASCII, with `#` where it is dialled."""
    folded = fold_width(text.replace("%23", "#").replace("♯", "#"))
    return "".join(character for character in folded if character in "0123456789#*")


def _gather_texts(value: object) -> set[str]:
    """Collect every text in a tree of public objects; those that stand in many places are visited once."""
    texts: set[str] = set()
    seen: set[int] = set()
    waiting: list[object] = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            texts.add(one)
        elif isinstance(one, Occurrence):
            texts.add(one.note or "")
        elif isinstance(one, tuple):
            waiting.extend(one)
        elif is_dataclass(one) and not isinstance(one, type) and id(one) not in seen:
            seen.add(id(one))
            waiting.extend(getattr(one, name) for name in _names(type(one)))
    return texts


@cache
def _names(type_: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(type_))


def _list_degrees(directory: PublicDirectory) -> Iterator[float]:
    yield from directory.municipality.bounds or ()
    for area in directory.vocabulary.areas:
        yield from area.point or ()
    for listing in directory.listings():
        if listing.location is not None and not is_sensitive(listing):
            yield from listing.location.point or ()


def _list_postal_codes(directory: PublicDirectory) -> set[str]:
    codes = (listing.location.postal_code or "" for listing in directory.listings() if listing.location is not None)
    return {keep_dialled(code) for code in codes}


def is_sensitive(listing: Listing) -> bool:
    """Tell whether an entry, or its kind, is one whose place must not stand anywhere."""
    return listing.sensitive or (isinstance(listing, Place) and listing.kind.sensitive)
