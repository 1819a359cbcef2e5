"""Our own search layer undone: words of two characters in hexadecimal, and Pagefind's index of where each word stands.

The specs of the words are `generator/japanese/bigrams.py` and `number_words.py`. Pagefind 1.5 writes its index as CBOR (RFC 8949): words, each with
pages, each with places; page numbers and places count on from the one before, and a negative number sets a weight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations, pairwise

from generator.audit.leaks.decode.peel import BARRIER
from generator.japanese.number_words import NUMBER_WORD, decode_number

_WORD = re.compile(rf"\b(?:q[0-9a-f]{{2,12}}|w[a-z0-9]{{1,80}}|{NUMBER_WORD})\b")
_APART = r"[^A-Za-z]{0,24}?"
"""What may stand between two words: quotes, commas, brackets, numbers of places, invisible characters."""

_ROW = re.compile(rf"{_WORD.pattern}(?:{_APART}{_WORD.pattern})*")
_HAS_WORDS = re.compile(rf"\bq[0-9a-f]{{2,12}}\b|{_WORD.pattern}[^A-Za-z]{{1,12}}{_WORD.pattern}")
SIGNATURE = b"pagefind_dcd"
_MOST_DEPTH = 12
_NUMERALS = "〇零一二三四五六七八九十٠-٩۰-۹"
_NUMERAL_RUN = re.compile(f"[{_NUMERALS}]{{3,24}}")
_PLAUSIBLE = re.compile(
    "[\u00aa-\u024f\u0370-\u06ff\u0900-\u0e7f\u2100-\u218f\u2460-\u24ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)


class _EndError(Exception):
    """The bytes end before the value does."""


def undo_search_words(text: str) -> Iterator[str]:
    """Yield text made of search words as what it was folded from."""
    if _HAS_WORDS.search(text):
        rows = (_WORD.findall(match[0]) for match in _ROW.finditer(text))
        yield BARRIER.join(dict.fromkeys(chain.from_iterable(map(read_row, rows))))


def read_row(words: Iterable[str]) -> Iterator[str]:
    """Yield a row of search words as text, and where the words leave it open what it was, in the other way too."""
    pieces = list(_list_pieces(words))
    plain = join_pieces(pieces)
    yield plain
    if any(first.isdigit() and second.isdigit() for first, second in pairwise(pieces)):
        yield join_pieces(_join_decimals(pieces))
    # 〇九〇 〇三 has the same pairs as 〇九〇三: numerals that run on may be two numbers.
    for match in _NUMERAL_RUN.finditer(plain):
        before, after = plain[max(0, match.start() - 20) : match.start()], plain[match.end() : match.end() + 40]
        yield from (f"{before}{numbers}{after}" for numbers in _split_numerals(match[0]))


def join_pieces(pieces: Iterable[str]) -> str:
    """Join what single words stand for: a run of ASCII, a pair of other characters, or one alone."""
    joined: list[str] = []
    last = ""
    for piece in pieces:
        pair = len(piece) == 2 and not piece.isascii()
        if pair and piece[0] == last:
            joined.append(piece[1])
        elif not (len(piece) == 1 and not piece.isascii() and piece == last):
            joined.append(f" {piece}")
        elif joined:
            last = ""
            continue
        last = piece[-1:] if not piece.isascii() else ""
    return "".join(joined)


def _list_pieces(words: Iterable[str]) -> Iterator[str]:
    """Yield what each word stands for, told by the words beside it where its digits can be cut in several ways."""
    last = ""
    words = list(words)
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word.startswith("w"):
            piece = word[1:]
        elif not word.startswith("q"):
            piece = decode_number(word) or word  # a telephone number, or a mark of ours
        else:
            readings = list(_read_pair(word))
            starts = {one[0] for one in _read_pair(following)} if following.startswith("q") else set[str]()
            piece = min(readings, key=lambda one: (one[0] != last, one[-1] not in starts), default="")
        if piece:
            yield piece
            last = piece[-1]


def _join_decimals(pieces: Sequence[str]) -> Iterator[str]:
    """Put the point back between two runs of digits, once for each pair: 35 34012 139 49035 was 35.34012 139.49035."""
    place = 0
    while place < len(pieces):
        both = pieces[place : place + 2]
        if len(both) == 2 and both[0].isdigit() and both[1].isdigit() and len(both[0]) <= 3:
            yield f"{both[0]}.{both[1]}"
            place += 2
        else:
            yield both[0]
            place += 1


def _split_numerals(run: str) -> Iterator[str]:
    """Yield a run of numerals as two or three numbers, each beginning with the character that the one before ends with."""
    places = range(1, len(run))
    for cuts in (*combinations(places, 1), *combinations(places, 2)):
        parts = [run[start:end] for start, end in pairwise((0, *cuts, len(run)))]
        yield " ".join([parts[0], *(run[cut - 1] + part for cut, part in zip(cuts, parts[1:], strict=True))])


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
        yield BARRIER.join(read_row(word for _, words in sorted(places.items()) for word in words))


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


@lru_cache(1 << 16)
def _read_pair(word: str) -> tuple[str, ...]:
    """Return what a word may stand for: one or two characters, with the 0 that ends a word of the index or without."""
    digits = word[1:]
    readings: dict[str, None] = {}
    for written in (digits.removesuffix("0"), digits) if digits.endswith("0") else (digits,):
        size = len(written)
        # Kanji and kana have four digits, digits of other scripts three, the rare kanji five.
        for first in sorted(
            {size // 2, 4, 3, 5, 2, size} & {2, 3, 4, 5}, key=lambda one: (one not in (4, size), abs(4 - one))
        ):
            letters = "".join(_character(part) for part in (written[:first], written[first:]) if part)
            if (2 <= size - first <= 5 or size == first) and _PLAUSIBLE.fullmatch(letters):
                readings[letters] = None
    return tuple(readings)


def _character(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\0"


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
