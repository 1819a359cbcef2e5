"""Cells made readable: widths, spaces, invisible characters. What a person would not notice, and no more."""

from __future__ import annotations

import re
import unicodedata

from generator.japanese.widths import fold_dashes_between_digits, has_forbidden_characters, strip_invisible

_HALF_KANA = re.compile("[\u3041-\u30fe]?[\uff61-\uff9f]+")
_WIDE = {code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_NOTHING = re.compile(r"[-‐‑–—―−ー－_/／.。,、\s]*")
_EXCEL_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!)|#{3,}")
GETA = "〓"
"""Stands, as in print, where a character is missing."""


def tidy(text: str) -> str:
    """Return text in usual widths (ASCII letters and digits, full-width kana) without stray spaces on each line."""
    widened = _HALF_KANA.sub(lambda match: unicodedata.normalize("NFKC", match[0]), strip_invisible(text))
    lines = (" ".join(line.split()) for line in widened.translate(_WIDE).split("\n"))
    return "\n".join(lines).strip()


def tidy_line(text: str) -> str:
    """Return tidied text on one line."""
    return " ".join(tidy(text).split())


def tidy_address(text: str) -> str:
    """Return an address on one line, every dash between digits an ASCII hyphen."""
    return fold_dashes_between_digits(tidy_line(text))


def is_nothing(text: str) -> bool:
    """Say whether a cell holds nothing but dashes and spaces, as people write for nothing."""
    return _NOTHING.fullmatch(text) is not None


def is_excel_error(text: str) -> bool:
    """Say whether a cell holds what a spreadsheet shows for a failed formula or a narrow column."""
    return _EXCEL_ERROR.fullmatch(text.strip()) is not None


def replace_unprintable(text: str) -> str:
    """Return text with 〓 for each character the register refuses (gaiji of one machine, broken characters)."""
    text = strip_invisible(text).replace("\ufffd", GETA)
    if not has_forbidden_characters(text):
        return text
    return "".join(GETA if has_forbidden_characters(character) else character for character in text)
