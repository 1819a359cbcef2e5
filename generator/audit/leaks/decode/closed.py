"""What nobody can look into: files locked with a password or to a key, and packings for which Python has no reader.

Such a file is never clean. Signatures come from the formats' own documents (RFC 8878 for Zstandard, 7zFormat.txt, the RAR 5
note, the LZ4 frame format, APPNOTE 4.4.4 and 4.4.5 for ZIP, ISO 32000-2 7.6 for PDF, [MS-OFFCRYPTO] 2.3 for Office, OpenDocument
1.3 part 2 3.4 for ODF, age-encryption.org/v1, RFC 9580 for OpenPGP). Brotli (RFC 7932) has none: its files are known by their
name, and by being neither text nor anything that was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLOSED_STARTS = (
    b"\x28\xb5\x2f\xfd",
    b"\x37\xa4\x30\xec",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\x04\x22\x4d\x18",
    b"\x02\x21\x4c\x18",
    b"MSCF",
    b"wOF2",
    b"age-encryption.org/v1",
    b"tsunagari-fingerprints ",
)
_SKIPPED_FRAME = re.compile(rb"[\x50-\x5f]\x2a\x4d\x18")
"""A frame to be passed over, as it may stand before one of Zstandard or LZ4."""

_ARMOURED = re.compile(
    rb"-----BEGIN AGE ENCRYPTED FILE-----\s+[A-Za-z0-9+/=]{32}"
    rb"|-----BEGIN PGP MESSAGE-----\s+(?:[A-Za-z-]+: [^\n]*\n)*\s*[A-Za-z0-9+/=]{32}"
    rb"|<manifest:encryption-data\b"
)
_LOCKED_PDF = re.compile(rb"/Encrypt(?![A-Za-z0-9])")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_OFFICE = tuple(name.encode("utf-16-le") for name in ("EncryptedPackage", "EncryptionInfo", "EncryptedSummary"))
_MEMBER = b"PK\x03\x04"
_METHODS = (0, 8, 12, 14)
"""Stored, deflate, bzip2, LZMA: what `zipfile` unpacks."""

_NAMED = re.compile(r"\.(?:br|zst|zstd|7z|rar|lz4|age|gpg|pgp|p12|pfx|kdbx|lzh|cab|Z)$")

_OPEN_STARTS = (
    b"\0asm",
    b"\0\0\1\0",
    b"\0\1\0\0",
    b"OTTO",
    b"true",
    b"ttcf",
    b"wOFF",
    b"ID3",
    b"\xff\xfb",
    b"OggS",
    b"fLaC",
    b"SQLite",
)
"""Programs, icons, fonts and sounds: binary, and their words stand in them as they are."""

_FEWEST = 64
_MOST_LOOKED_AT = 1 << 16
_CONTROLS = bytes(one for one in range(32) if one not in b"\0\t\n\x0c\r\x1b")
_ZERO_SHARE, _CONTROL_SHARE, _TEXT_SHARE = 0.06, 0.05, 0.9
_TEXT = re.compile("[\t\n\r -~\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


def is_closed(content: bytes) -> bool:
    """Tell whether bytes are of a kind that cannot be looked into, as a whole or in a member."""
    if content.startswith(_CLOSED_STARTS) or _SKIPPED_FRAME.match(content) or content[2:5] == b"-lh":
        return True
    if b"%PDF-" in content[:1024]:
        return _LOCKED_PDF.search(content) is not None
    if content.startswith(_COMPOUND):
        return any(name in content for name in _LOCKED_OFFICE)
    if content.startswith(_MEMBER):
        return any(_list_locked(content))
    return (b"-----BEGIN " in content or b"<manifest:enc" in content) and _ARMOURED.search(content) is not None


def is_named_closed(path: str) -> bool:
    """Tell whether the name of a file says that it cannot be looked into."""
    return _NAMED.search(path) is not None


def is_opaque(content: bytes) -> bool:
    """Tell whether bytes that no reader took are neither text nor a kind that is known to be open: Brotli, or enciphered."""
    part = content[:_MOST_LOOKED_AT]
    if len(part) < _FEWEST or part.startswith(_OPEN_STARTS) or part[4:8] == b"ftyp":
        return False
    if part.count(0) > _ZERO_SHARE * len(
        part
    ):  # tables of numbers, wide letters; a packer or a cipher leaves one in 256
        return False
    if len(part) - len(part.translate(None, _CONTROLS)) < _CONTROL_SHARE * len(part):
        return False
    even = part[: len(part) // 2 * 2]
    wide = (even.decode(name, "replace") for name in ("utf-16-le", "utf-16-be"))
    return not any(len(_TEXT.findall(text)) >= _TEXT_SHARE * len(text) for text in wide)


def _list_locked(content: bytes) -> Iterator[bool]:
    """Tell of each member of a ZIP whether it is encrypted, or packed in a way that is not undone."""
    place = 0
    while 0 <= place < len(content) - 30:
        method = int.from_bytes(content[place + 8 : place + 10], "little")
        version = content[place + 4]
        if (
            version <= 63
        ):  # four bytes alone stand in packed data now and then; no member asks for more than version 6.3
            yield bool(content[place + 6] & 1) or method not in _METHODS
        place = content.find(_MEMBER, place + 4)
