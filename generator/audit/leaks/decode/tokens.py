"""Runs of letters and digits that stand for bytes: base64, base32, hexadecimal, base85, base58, uuencode."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator

_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{8,}(?:(?:\s*\n[ \t>]*|=\r?\n|\\n|\\r\\n)[A-Za-z0-9+/_-]{4,})*={0,2}")
_PARTS = re.compile(r"[A-Za-z0-9+/]{8,}|[A-Za-z0-9]{8,}")
_BASE32 = re.compile(r"(?:[A-Z2-7]{8,}|[a-z2-7]{16,})=*(?![A-Za-z0-9])")
_HEX = re.compile(
    r"(?:[0-9A-Fa-f]{2}){4,}[0-9A-Fa-f]?|(?:(?:0x|\\x|%|=|&#x)?[0-9A-Fa-f]{2}[\s:,;._-]{1,3}){3,}(?:0x|\\x|%)?[0-9A-Fa-f]{2}"
)
_ASCII85 = re.compile(r"<~(.+?)~>", re.DOTALL)
_BASE85 = re.compile(r"[!-&(-;=?-~]{10,}")
_BASE58 = re.compile(r"(?<![A-Za-z0-9])[1-9A-HJ-NP-Za-km-z]{11,200}(?![A-Za-z0-9])")
_UU = re.compile(r"^begin \d{3,4} .*?\n(.*?)^end", re.DOTALL | re.MULTILINE)
_UPPER = re.compile("[A-Z]")
_SPACES = re.compile(r"\s|\\[rn]|>")
_BASE58_DIGITS = {digit: value for value, digit in enumerate("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")}
_HOPE = re.compile(
    rb"[ -~]{7}|[0-9]{5}|(?:[\xe3-\xe9][\x80-\xbf]{2}|\xef[\xbc-\xbe][\x80-\xbf]){2}|(?:[\x81-\x9f\xe0-\xfc][\x40-\xfc]){3}"
    rb"|(?:[\xa4-\xf4][\xa1-\xfe]){2}|(?:[ -~]\0){4}|(?:\0[ -~]){4}|(?:[^\0][0-\x9f]){3}|(?:[0-\x9f][^\0]){3}"
    rb"|^\x1f\x8b|^\x78[\x01\x5e\x9c\xda]|^BZh|^\xfd7z|^PK|\x1b\$"
)
"""Bytes in which text may be: a run of ASCII, of Japanese in some coding, or the head of something packed."""
_CARELESS = {"-": "+", "_": "/"}
_TO_STANDARD = str.maketrans(_CARELESS)


def undo_base64(text: str) -> Iterator[bytes]:
    """Yield what base64 or base64url (RFC 4648) may stand for, also where letters before it hide its beginning."""
    for token in dict.fromkeys(_BASE64.findall(text)):
        bare = _SPACES.sub("", token).rstrip("=")
        if not _UPPER.search(bare):
            continue
        for part in dict.fromkeys((bare, *_PARTS.findall(bare))):
            yield from _decode64(part)


def undo_base32(text: str) -> Iterator[bytes]:
    """Yield what base32 (RFC 4648) may stand for."""
    for token in dict.fromkeys(_BASE32.findall(text)):
        bare = token.rstrip("=").upper()
        if token.islower() and not re.search("[2-7]", token):
            continue
        for skip in range(min(8, len(bare) - 7)):
            part = bare[skip:]
            part = part[: len(part) - {1: 1, 3: 1, 6: 1}.get(len(part) % 8, 0)]
            try:
                data = base64.b32decode(part + "=" * (-len(part) % 8))
            except ValueError:
                continue
            if _HOPE.search(data):
                yield data


def undo_hexadecimal(text: str) -> Iterator[bytes]:
    """Yield what pairs of hexadecimal digits may stand for, in a row or with something between."""
    for token in dict.fromkeys(_HEX.findall(text)):
        bare = re.sub("0x|[^0-9A-Fa-f]", "", token)
        for skip in (0, 1) if len(bare) == len(token) else (0,):
            digits = bare[skip:]
            data = bytes.fromhex(digits[: len(digits) // 2 * 2])
            if _HOPE.search(data):
                yield data


def undo_base85(text: str) -> Iterator[bytes]:
    """Yield what Ascii85 between its marks, or base85 as Git and Python write it, may stand for."""
    for match in _ASCII85.finditer(text):
        yield from _try(base64.a85decode, match[1])
    for token in dict.fromkeys(_BASE85.findall(text)):
        signs = sum(not letter.isalnum() for letter in token)
        if 1 <= signs <= len(token) * 0.6 and _UPPER.search(token) and len(token) < 20_000:
            for decode in (base64.b85decode, base64.a85decode):
                for data in _try(decode, token):
                    if _HOPE.search(data):
                        yield data


def undo_base58(text: str) -> Iterator[bytes]:
    """Yield what base58 (as in Bitcoin addresses) may stand for."""
    for token in dict.fromkeys(_BASE58.findall(text)):
        if _UPPER.search(token) and re.search("[a-z]", token):
            number = 0
            for digit in token:
                number = number * 58 + _BASE58_DIGITS[digit]
            data = number.to_bytes((number.bit_length() + 7) // 8, "big")
            if data.isascii() or _is_utf8(data):
                yield data


def undo_uuencode(text: str) -> Iterator[bytes]:
    """Yield what uuencode stands for."""
    for match in _UU.finditer(text) if "begin " in text else ():
        parts = []
        for line in match[1].splitlines():
            parts += list(_try(binascii.a2b_uu, line))
        yield b"".join(parts)


def _decode64(bare: str) -> Iterator[bytes]:
    standard = bare.translate(_TO_STANDARD)
    for skip in range(min(4, len(standard) - 7)):
        part = standard[skip:]
        part = part[: len(part) - (len(part) % 4 == 1)]
        data = binascii.a2b_base64(part + "=" * (-len(part) % 4))
        if _HOPE.search(data):
            yield data


def _try(decode: Callable[[str], bytes], token: str) -> Iterator[bytes]:
    try:
        yield decode(token)
    except (ValueError, OverflowError, binascii.Error):
        return


def _is_utf8(data: bytes) -> bool:
    try:
        return data.decode("utf-8").isprintable()
    except UnicodeDecodeError:
        return False
