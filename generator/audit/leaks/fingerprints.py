"""Fingerprints: what a secret looks like under a key, so that a machine that may not know the values can look for them.

A file is one header line and rows of one length, sorted. A row is the tag of the first window of a pattern (64 bits), its
length, the tag of the whole (128 bits), and kind, record and edges under a key stream of their own. Notes have a row for
each step of their text. Dummies fill the file up, so that its size tells little. Tags are keyed BLAKE2b (RFC 7693): without
the key no guess can be tried, and with another key every row is another. Who has the key and the file can try guesses:
both are confidential. Recall is that of plain values but for patterns shorter than a window, which are left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from generator.audit.leaks.match.keyed import (
    FAMILIES,
    KeyedIndex,
    Row,
    name_family,
    tag_whole,
    tag_window,
)
from generator.audit.leaks.match.quotations import QUOTED, Phrases, crosses_clause, cut_windows
from generator.audit.leaks.records import list_patterns
from generator.audit.leaks.secret import Secret
from generator.audit.leaks.variants import Edge, Pattern

_NAME = b"tsunagari-fingerprints "
HEADER = _NAME + b"2 "
_LABEL = 120
_ROW = 8 + 1 + 2 + 16 + _LABEL
_STEP = 1024
_WEAK, _DAY = 1 << 5, 1 << 6
_MOST_LENGTH = 0xFFFF
_write_label = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


class FingerprintError(Exception):
    """A file is no file of fingerprints, or was made with another key. The message holds nothing of either."""


class OtherFormatError(FingerprintError):
    """A file of fingerprints of another version of the product."""


def make_fingerprints(secrets: Iterable[Secret], key: bytes, *, excused: Iterable[tuple[str, str]] = ()) -> bytes:
    """Return the file of fingerprints of `secrets` under `key` (at least 16 bytes). The same for the same values and key."""
    if len(key) < 16:
        raise FingerprintError("the key is shorter than 16 bytes")
    patterns = list_patterns(secrets, excused=tuple(excused))
    phrases = Phrases(pattern for pattern in patterns if pattern.edge == Edge.NOTE)
    rows = {row for pattern in patterns for row in _write_rows(pattern, key, phrases)}
    wanted = (len(rows) // _STEP + 2) * _STEP
    number = 0
    while len(rows) < wanted:
        rows.add(_stream(_fit(key), b"dummy" + number.to_bytes(8, "big"), _ROW))
        number += 1
    return HEADER + _check(key) + b"\n" + b"".join(sorted(rows))


def read_fingerprints(content: bytes, key: bytes) -> KeyedIndex:
    """Return what to look for. Raises FingerprintError."""
    head, _, body = content.partition(b"\n")
    if head.startswith(_NAME) and not head.startswith(HEADER):
        raise OtherFormatError("made by another version")
    if not head.startswith(HEADER) or len(body) % _ROW:
        raise FingerprintError("not a file of fingerprints")
    if head != HEADER + _check(key):
        raise FingerprintError("made with another key")
    rows = (body[place : place + _ROW] for place in range(0, len(body), _ROW))
    return KeyedIndex(key, filter(None, (_read_row(row, _fit(key)) for row in rows)))


def _check(key: bytes) -> bytes:
    return blake2b(b"check", key=_fit(key), digest_size=8, person=b"tsunagari").hexdigest().encode()


def _fit(key: bytes) -> bytes:
    return key if len(key) <= 64 else blake2b(key).digest()


def _write_rows(pattern: Pattern, key: bytes, phrases: Phrases) -> Iterator[bytes]:
    fitted, traits = _fit(key), int(pattern.edge) | _WEAK * pattern.weak | _DAY * pattern.day
    for text, part in _cut_note(pattern, phrases) if pattern.edge == Edge.NOTE else ((pattern.text, pattern.groups),):
        family = name_family(text, pattern.edge)
        if family is None or len(text) > _MOST_LENGTH:
            continue
        fields = [pattern.kind[:30], pattern.record[:40], traits, *part]
        label = _write_label(fields).encode()[:_LABEL].ljust(_LABEL)
        width = FAMILIES[family]
        whole = tag_whole(fitted, text)
        extra = _hide(bytes([family]) + len(text).to_bytes(2, "big"), _stream(fitted, b"size" + whole, 3))
        window = tag_window(fitted, text[:width] if width else text)
        yield window + extra + whole + _hide(label, _stream(fitted, whole, _LABEL))


def _hide(plain: bytes, stream: bytes) -> bytes:
    """Lay a key stream of the same length over bytes, or take it off again."""
    return (int.from_bytes(plain, "big") ^ int.from_bytes(stream, "big")).to_bytes(len(plain), "big")


def _cut_note(note: Pattern, phrases: Phrases) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Cut a note into windows of the length of a quotation, each with its place, the note's length, and its traits."""
    for place, text in enumerate(cut_windows(note.text)):
        crosses = crosses_clause(note.groups, place, place + QUOTED)
        yield text, (place, len(note.text), crosses | phrases.is_common(text) << 1)


def _read_row(row: bytes, key: bytes) -> Row | None:
    """Read one row; None for a dummy."""
    whole = row[11:27]
    family, high, low = _hide(row[8:11], _stream(key, b"size" + whole, 3))
    label = _hide(row[27:], _stream(key, whole, _LABEL))
    try:
        kind, record, traits, *groups = json.loads(label)
        edge = Edge(traits & ~(_WEAK | _DAY))
        pattern = Pattern(
            "", str(record), str(kind), edge, tuple(map(int, groups)), bool(traits & _WEAK), bool(traits & _DAY)
        )
    except (ValueError, TypeError):
        return None
    return Row(row[:8], family, high << 8 | low, whole, pattern) if family < len(FAMILIES) else None


def _stream(key: bytes, nonce: bytes, length: int) -> bytes:
    """Return the key stream of a nonce; `key` is fitted."""
    blocks = range((length + 63) // 64)
    return b"".join(_block(nonce + bytes([block]), key) for block in blocks)[:length]


def _block(nonce: bytes, key: bytes) -> bytes:
    return blake2b(nonce, key=key, digest_size=64, person=b"label").digest()
