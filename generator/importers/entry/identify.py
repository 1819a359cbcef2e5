"""Ids that stay the same from import to import: from the source's own numbers, else from what the entry is."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importers.mapping.mapping import IdRule
from generator.importers.reading.tidy import tidy_address
from generator.japanese.romaji import to_romaji
from generator.japanese.widths import fold_width

_EXPONENT = re.compile(r"[0-9.]+E\+?[0-9]+", re.IGNORECASE)
_LONGEST = 60
_LONGEST_READING = 32


@dataclass(frozen=True, slots=True)
class IdParts:
    """What an id may be made of: the cells of its columns, the reading, and the cells that tell the entry apart."""

    rule: IdRule
    numbers: tuple[str, ...]
    kana: str
    key: tuple[str, ...]


def make_ids(parts: Sequence[IdParts]) -> list[str]:
    """Return an id for each entry of one source; entries that are the same by their key get the same id.

    Numbers make the id only where all are filled and no other entry has them; else reading and hash do, so that the
    order of rows never matters.
    """
    numbered = [_from_numbers(part) for part in parts]
    counts = Counter(numbered)
    return [
        number if number and counts[number] == 1 else _from_key(part)
        for number, part in zip(numbered, parts, strict=True)
    ]


def slugify(text: str) -> str:
    """Return a text as a slug: ASCII letters, digits and hyphens; "" where nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", fold_width(text).lower()).strip("-")


def _from_numbers(part: IdParts) -> str:
    if not part.numbers or not all(part.numbers) or any(_EXPONENT.fullmatch(number) for number in part.numbers):
        return ""
    slugs = [slugify(number) for number in part.numbers]
    if not all(slugs):
        return ""
    made = "-".join([part.rule.prefix, *slugs] if part.rule.prefix else slugs)
    return made if len(made) <= _LONGEST else ""


def _from_key(part: IdParts) -> str:
    key = "\n".join(tidy_address(cell) for cell in part.key)
    reading = slugify(to_romaji(part.kana))[:_LONGEST_READING].strip("-") if part.kana else ""
    digest = hashlib.sha256(key.encode()).hexdigest()[:8]
    return "-".join(piece for piece in (part.rule.prefix or "", reading, digest) if piece)
