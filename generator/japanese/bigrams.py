r"""The search encoding: folded Japanese as ASCII words. The browser's search script is its twin; this is their spec.

**Fold** (:func:`fold_for_search`), in this order:

1. U+309B → U+3099, U+309C → U+309A; delete every character of category Cf and U+FE00–FE0F, U+E0100–E01EF; NFKD; delete
   U+0300–U+036F; NFKC; lower case; NFKC; delete U+3099 and U+309A (voicing marks that found no kana).
2. ``([0-9一二三四五六七八九十数何])[ヶケヵカ](?=[月所国年])`` → ``\1か``, then
   ``([K])[ヶケ](?=[K])`` → ``\1が`` with K = 々〆一-鿿㐀-䶿豈-﫿 U+20000-3FFFD.
3. Each character through :func:`fold_table` (kanji variants, katakana, small kana), absent ones unchanged.
4. ``([0-9])ー(?=[0-9])`` → ``\1-``; delete all other ー.
5. Each run of white space and control characters becomes one space; none at the ends.
6. ``([ぁ-ゖ])[-‐‑‒–—―−─](?=[ぁ-ゖ一-鿿])`` → ``\1``.
7. Kanji numerals: with N = 〇一二三四五六七八九十, ``(^|[^0-9N])([N]+)(?=丁目|[番号月日曜時分回階歳才年週人名])``, then
   ``(第)([N]+)``; the second group, when it has no 十, digit by digit; when it is ``[二-九]?十[一-九]?``, as the number of
   two digits; else unchanged.

**Cut**: words are runs of ``[a-z0-9]`` and runs of any other character of category L, N or M; all else parts words.

**Encode**: a run of ASCII becomes ``w`` + run. A run of n other characters becomes n-1 overlapping pairs, each ``q`` + the
code points in lower-case hexadecimal without padding, joined, + ``0``. Then:

* in the index (:func:`encode_bigrams`): a run of one character is that character alone, ``q`` + hex + ``0``; a longer run
  whose last character is a kanji (in K) also gets that last one alone.
* in a query (:func:`encode_query`): a run of one character is ``q`` + hex **without** the ``0``, so that a search by prefix
  finds every pair that begins with it and the lone one; longer runs give their pairs only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from generator.japanese.kana import COUNTER_KE, KANA_FOLDS, KANJI_CLASS, LONE_VOICING, PLACE_KE
from generator.japanese.kanji import KANJI_FOLDS
from generator.japanese.numerals import fold_counted_numerals
from generator.japanese.widths import FORMAT_CLASS

_VOICING = str.maketrans({"\u309b": "\u3099", "\u309c": "\u309a"})
_UNSEEN = re.compile(f"[{FORMAT_CLASS}\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_SPACES = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_FOLDS = KANJI_FOLDS | KANA_FOLDS
_TABLE = str.maketrans(_FOLDS)
_LONG_MARK_AS_DASH = re.compile("([0-9])ー(?=[0-9])")
_DASH_IN_KANA = re.compile("([ぁ-ゖ])[-‐‑‒–—―−─](?=[ぁ-ゖ一-鿿])")
_ASCII_OR_OTHER = re.compile("[a-z0-9]+|[^a-z0-9]+")
_KANJI = re.compile(f"[{KANJI_CLASS}]")


def fold_table() -> dict[str, str]:
    """Give the one-character folds of step 3 as plain data, for the build to hand to the browser."""
    return dict(_FOLDS)


def fold_for_search(text: str) -> str:
    """Fold width, accents, case, dashes, kana, kanji variants and small kanji numerals: steps 1 to 7 above."""
    seen = _UNSEEN.sub("", text.translate(_VOICING))
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", seen))
    lower = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", plain).lower())
    voiced = LONE_VOICING.sub("", lower)
    named = PLACE_KE.sub(r"\1が", COUNTER_KE.sub(r"\1か", voiced)).translate(_TABLE)
    dashed = _LONG_MARK_AS_DASH.sub(r"\1-", named).replace("ー", "")
    spaced = _SPACES.sub(" ", dashed).strip(" ")
    return fold_counted_numerals(_DASH_IN_KANA.sub(r"\1", spaced))


@lru_cache(maxsize=16_384)
def _part_of_word(character: str) -> str:
    return character if unicodedata.category(character)[0] in "LNM" else " "


def _cut_words(folded: str) -> Iterator[str]:
    for word in "".join(map(_part_of_word, folded)).split(" "):
        yield from _ASCII_OR_OTHER.findall(word)


def _hexadecimal(characters: str) -> str:
    return "".join(f"{ord(character):x}" for character in characters)


def _encode_pairs(word: str) -> list[str]:
    return [f"q{_hexadecimal(first + second)}0" for first, second in pairwise(word)]


def encode_bigrams(text: str) -> list[str]:
    """Encode a text for the index: folded, cut, each piece one ASCII word (the spec is this module's docstring)."""
    encoded: list[str] = []
    for word in _cut_words(fold_for_search(text)):
        if word.isascii():
            encoded.append(f"w{word}")
            continue
        encoded += _encode_pairs(word)
        if len(word) == 1 or _KANJI.match(word[-1]):
            encoded.append(f"q{_hexadecimal(word[-1])}0")
    return encoded


def encode_query(text: str) -> list[str]:
    """Encode what a reader typed, to be looked for by prefix; the browser's script does the same."""
    encoded: list[str] = []
    for word in _cut_words(fold_for_search(text)):
        if word.isascii():
            encoded.append(f"w{word}")
        else:
            encoded += _encode_pairs(word) or [f"q{_hexadecimal(word)}"]
    return encoded
