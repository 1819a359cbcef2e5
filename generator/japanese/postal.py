"""Postal codes."""

from __future__ import annotations

import re

from generator.japanese.numerals import fold_numerals
from generator.japanese.widths import fold_dashes_between_digits, fold_width, strip_invisible

_POSTAL_CODE = re.compile(r"(?:〒|郵便番号:?)?([0-9]{3})-?([0-9]{4})")


def parse_postal_code(text: str) -> str | None:
    """Read 〒012-8501, 0128501 or ０１２－８５０１ as "012-8501"; None for anything else, a lost first zero included.

    The shape is read, not whether Japan Post has given the code to a place.
    """
    folded = fold_numerals(fold_dashes_between_digits(fold_width(strip_invisible(text))))
    match = _POSTAL_CODE.fullmatch("".join(folded.split()))
    return None if match is None else f"{match[1]}-{match[2]}"
