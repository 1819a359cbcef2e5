"""Widths, dashes, spaces and characters nobody can see.

Figures behind the rules: NFKC alone turns only U+FF0D and U+FE63 into "-" and leaves U+2212, U+2015 and the
long vowel mark, so dashes are listed by hand and folded only beside digits, where they cannot be a vowel.
"""

from __future__ import annotations

import re
import unicodedata

LONG_MARKS = "\u30fc\uff70"
WAVES = "\u301c\uff5e~\u3030"
TRUE_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207b\u208b\u2212\u2500\u2501\uff0d\ufe58\ufe63"
ALL_DASHES = TRUE_DASHES + LONG_MARKS + WAVES

_ANY = re.escape(ALL_DASHES)
_TRUE = re.escape(TRUE_DASHES)
_BETWEEN_DIGITS = re.compile(rf"(?<=\d)([ \u3000\u00a0]*)([{_ANY}]+)([ \u3000\u00a0]*)(?=\d)")
_BESIDE_DIGIT = re.compile(rf"(?<=\d)[{_TRUE}]+|[{_TRUE}]+(?=\d)")

# Every character of Unicode category Cf (a test compares the list with unicodedata).
FORMAT_CLASS = (
    "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
# Letters and marks that draw nothing: grapheme joiner, Hangul fillers, Khmer inherent vowels.
_BLANK_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17)
)
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile(f"[{_CONTROL}{FORMAT_CLASS}{_BLANK_LETTERS}]")
_FORBIDDEN = re.compile(f"[{_CONTROL}{FORMAT_CLASS}{_BLANK_LETTERS}{_NONCHARACTERS}{_PRIVATE}\ud800-\udfff]")


def fold_width(text: str) -> str:
    """Give the NFKC form of ``text`` without white space at its ends.

    Full-width letters and digits become ASCII, half-width kana full-width, ㈹ becomes (代). A long vowel mark stays
    what it is; dashes between digits are the work of :func:`fold_dashes_between_digits`.
    """
    return unicodedata.normalize("NFKC", text).strip()


def _as_hyphens(match: re.Match[str]) -> str:
    return f"{match[1]}{'-' * len(match[2])}{match[3]}"


def fold_dashes_between_digits(text: str) -> str:
    """Write every dash that stands between two digits as "-", and a true dash also where one side is a digit.

    Long vowel marks (ー, ｰ) and wave dashes (〜, ～, ~) are dashes only between two digits: コーナー3 and 10時〜 keep
    theirs. White space around the dash is kept.
    """
    between = _BETWEEN_DIGITS.sub(_as_hyphens, text)
    return _BESIDE_DIGIT.sub(lambda match: "-" * len(match[0]), between)


def squash_spaces(text: str) -> str:
    """Write every run of white space (U+3000, no-break space, tabs, line ends) as one space, none at the ends."""
    return " ".join(text.split())


def strip_invisible(text: str) -> str:
    """Take out control and format characters and blank letters, and write every kind of line end as a newline.

    Tab, newline and variation selectors stay: the last belong to the spelling of names.
    """
    return _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))


def has_forbidden_characters(text: str) -> bool:
    """Say whether ``text`` holds a character that the register refuses.

    These are: control characters but newline and tab, all format characters (direction marks, zero-width ones, soft
    hyphen, tags), blank letters, private use, noncharacters and lone surrogates.
    """
    return _FORBIDDEN.search(text) is not None
