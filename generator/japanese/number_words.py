"""Telephone numbers as words of the search index: `x`, a consonant for each digit, `z`.

Such a word can be looked for whole, or by its beginning without the `z`. Consonants alone, since Pagefind also files the parts
of a word that lie between letters and digits, and takes English endings off. No other word of the index begins with `x`: where
Pagefind finds nothing it takes the longest word that what is looked for begins with. `theme/assets/search/number.js` is the twin.
"""

from __future__ import annotations

import re

_LETTERS = "bcdfghjkmn"
"""For the digits 0 to 9."""

_ENCODE = str.maketrans("0123456789", _LETTERS)
_DECODE = str.maketrans(_LETTERS, "0123456789")
NUMBER_WORD = rf"x[{_LETTERS}]{{2,20}}z"
"""A pattern of such a word."""

_WORD = re.compile(NUMBER_WORD)


def encode_number(digits: str) -> str:
    """Return the word of a number of ASCII digits."""
    return f"x{digits.translate(_ENCODE)}z"


def decode_number(word: str) -> str | None:
    """Return the digits of a word, None where it is no word of a number."""
    return word[1:-1].translate(_DECODE) if _WORD.fullmatch(word) else None
