"""Our own search layer undone: words of two characters in hexadecimal, and Pagefind's index of where each word stands.

The spec of the words is `generator/japanese/bigrams.py`. Pagefind 1.5 writes its index as CBOR (RFC 8949): words, each with
pages, each with places; page numbers and places count on from the one before, and a negative number sets a weight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\bq([0-9a-f]{2,10}?)0?\b")
_ROW = re.compile(r"(?:\b(?:q[0-9a-f]{2,12}|w[a-z0-9]+)\b[\s,\"']*)+")
SIGNATURE = b"pagefind_dcd"
_MOST_DEPTH = 12
_WITHOUT_END = (4, 8)
"""Digits of a word that a reader typed: one or two characters without the 0 that ends a word of the index."""

_HALVES = {2: (2,), 3: (3,), 4: (4,), 5: (5,), 6: (3, 3), 7: (3, 4), 8: (4, 4), 9: (4, 5), 10: (5, 5)}


class _EndError(Exception):
    """The bytes end before the value does."""


def undo_search_words(text: str) -> Iterator[str]:
    """Yield text made of search words as what it was folded from."""
    if _WORD.search(text):
        for match in _ROW.finditer(text):
            yield join_words(re.findall(r"[qw][0-9a-z]+", match[0]))


def join_words(words: Iterable[str]) -> str:
    """Join search words in their order: pairs that overlap run on, the others are parted by a space."""
    joined = ""
    for word in words:
        letters = word[1:] if word.startswith("w") else _read_pair(word)
        if word.startswith("q") and len(letters) == 2 and joined.endswith(letters[0]):
            joined += letters[1]
        elif not (len(letters) == 1 and joined.endswith(letters)):
            joined += f" {letters}"
    return joined


def read_index(content: bytes) -> Iterator[bytes | str]:
    """Yield what follows Pagefind's signature; of an index instead the text of each page as far as this part knows it."""
    if content.startswith(SIGNATURE):
        pages = list(rebuild_pages([content]))
        yield from pages
        if not pages:
            yield content[len(SIGNATURE) :]


def rebuild_pages(parts: Iterable[bytes]) -> Iterator[str]:
    """Yield the text of each page that the unpacked parts of one index were made from, words in their places."""
    pages: dict[int, dict[int, list[str]]] = {}
    for part in parts:
        try:
            document, _ = _read(part, len(SIGNATURE), 0)
        except (_EndError, UnicodeDecodeError, IndexError):
            continue
        for word, page, place in _list_places(document):
            pages.setdefault(page, {}).setdefault(place, []).append(word)
    for places in pages.values():
        yield join_words(word for _, words in sorted(places.items()) for word in words)


def _list_places(document: object) -> Iterator[tuple[str, int, int]]:
    if not (isinstance(document, list) and document and isinstance(document[0], list)):
        return
    for entry in document[0]:
        if not (
            isinstance(entry, list) and len(entry) > 1 and isinstance(entry[0], str) and isinstance(entry[1], list)
        ):
            continue
        page = 0
        for occurrence in entry[1]:
            if isinstance(occurrence, list) and len(occurrence) > 1 and isinstance(occurrence[1], list):
                page += occurrence[0] if isinstance(occurrence[0], int) else 0
                place = 0
                for number in occurrence[1]:
                    if isinstance(number, int) and number >= 0:
                        place += number
                        yield entry[0], page, place
                    else:
                        place = 0


def _read_pair(word: str) -> str:
    digits = word[1:]
    if len(digits) not in _WITHOUT_END:
        digits = digits.removesuffix("0")
    letters, place = "", 0
    for length in _HALVES.get(len(digits), ()):
        code = int(digits[place : place + length], 16)
        letters += chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        place += length
    return letters


def _read(content: bytes, place: int, depth: int) -> tuple[object, int]:
    """Read one CBOR value of the kinds Pagefind writes: numbers, texts, lists."""
    if place >= len(content) or depth > _MOST_DEPTH:
        raise _EndError
    major, low = content[place] >> 5, content[place] & 31
    place += 1
    number = low
    if 24 <= low <= 27:
        size = 1 << low - 24
        number = int.from_bytes(content[place : place + size], "big")
        place += size
    if major == 0:
        return number, place
    if major == 1:
        return -1 - number, place
    if major in (2, 3):
        if place + number > len(content):
            raise _EndError
        return content[place : place + number].decode("utf-8"), place + number
    if major == 4:
        items: list[object] = []
        for _ in range(number):
            head = content[place] if place < len(content) else 0xFF
            if head < 24:
                items.append(head)
                place += 1
            elif head == 24:
                items.append(content[place + 1])
                place += 2
            else:
                item, place = _read(content, place, depth + 1)
                items.append(item)
        return items, place
    return None, place
