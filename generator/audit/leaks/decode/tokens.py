"""Runs of letters and digits that stand for bytes: base64, base32, hexadecimal, base85, base58, uuencode."""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from collections.abc import Callable, Iterator
from functools import lru_cache

_BASE64 = re.compile(
    r"[A-Za-z0-9+/_-](?:[A-Za-z0-9+/_-]{7,}(?:(?:\s*\n[ \t>]*|=\r?\n|\\n|\\r\\n)[A-Za-z0-9+/_-]{4,})*={0,2}"
    r"|[A-Za-z0-9+/_-]{5,6}={1,2})"
)
_PARTS = [re.compile(f"[A-Za-z0-9{signs}]{{8,}}") for signs in ("+/", "+_-", "")]
_LONGEST_PARTED = 4096
_BACKWARDS = re.compile(r"=(?<![A-Za-z0-9+/_=-]=)=?[A-Za-z0-9+/_-]{6,4000}")
_BASE32_HEX = re.compile(r"[0-9A-V](?<![A-Za-z0-9][0-9A-V])[0-9A-V]{10,}={0,6}(?![A-Za-z0-9])")
_BASE32 = re.compile(r"[A-Za-z2-7](?:(?<=[A-Z2-7])[A-Z2-7]{7,}|(?<=[a-z2-7])[a-z2-7]{15,})=*(?![A-Za-z0-9])")
_HEX = re.compile(r"[0-9A-Fa-f][0-9A-Fa-f]{7,}")
_HEX_PAIRS = re.compile(
    r"[0-9A-Fa-f\\%=&](?<![0-9A-Fa-f][0-9A-Fa-f\\%=&])"
    r"(?:(?<=[0-9A-Fa-f])[0-9A-Fa-f]|(?<=[%=])[0-9A-Fa-f]{2}|(?<=[0\\])x[0-9A-Fa-f]{2}|(?<=&)#x[0-9A-Fa-f]{2})"
    r"[\s:,;._|/'\"+-]{1,4}(?:(?:0x|\\x|%|=|&#x)?[0-9A-Fa-f]{2}[\s:,;._|/'\"+-]{1,4}){2,}"
    r"(?:0x|\\x|%)?[0-9A-Fa-f]{2}(?![0-9A-Fa-f])"
)
_ASCII85 = re.compile(r"<~(.+?)~>", re.DOTALL)
_BASE85 = re.compile(r"[0-9A-Za-z!#$%&()*+;<=>?@^_`{|}~-][0-9A-Za-z!#$%&()*+;<=>?@^_`{|}~-]{7,}")
_BASE58 = re.compile(
    r"[1-9A-HJ-NP-Za-km-z](?<![A-Za-z0-9][1-9A-HJ-NP-Za-km-z])[1-9A-HJ-NP-Za-km-z]{10,199}(?![A-Za-z0-9])"
)
_UU = re.compile(r"begin \d{3,4} .*?\n(.*?)^end", re.DOTALL | re.MULTILINE)
_REMEMBERED = 1 << 17
_SIGN = re.compile(r"[!#$%&()*+;<>?@^`{|}~]")
_MIXED = re.compile(r"(?=.*[a-z])(?=.*[0-9]).{10,80}$")
_LOWER = re.compile("[a-z]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_UPPER = re.compile("[A-Z]")
_SPACES = re.compile(r"\s|\\[rn]|>")
_BASE58_DIGITS = {
    digit: value for value, digit in enumerate("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
}
_HOPE = re.compile(
    rb"[\t\n\r -~]{6}|[0-9]{5}|(?:[\xe3-\xe9][\x80-\xbf]{2}|\xef[\xbc-\xbe][\x80-\xbf])[ -~]{0,3}(?:[\xe3-\xe9][\x80-\xbf]{2}|\xef[\xbc-\xbe])"
    rb"|(?:[ -~]\0){3}|(?:\0[ -~]){3}|^\x1f\x8b|^\x78[\x01\x5e\x9c\xda]|^BZh|^\xfd7z|^PK|\x1b\$"
)
"""Bytes in which text may be: a run of ASCII, of Japanese in some coding, or the head of something packed."""
_WIDE = re.compile(
    r"[\t\n\r -~\u00a0-\u00ff\u0660-\u0669\u2000-\u206f\u2212\u3000-\u30ff\u4e00-\u9fff\uf900-\ufaff\ufe00-\ufe0f\uff00-\uff9f]{3,}"
)
_FROM_HEX = str.maketrans("0123456789ABCDEFGHIJKLMNOPQRSTUV", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
_CARELESS = {"-": "+", "_": "/"}
_TO_STANDARD = str.maketrans(_CARELESS)


def undo_base64(text: str) -> Iterator[bytes]:
    """Yield what base64 or base64url (RFC 4648) may stand for, also where letters before it hide its beginning."""
    for token in dict.fromkeys(_BASE64.findall(text)):
        if _UPPER.search(token):
            yield from _decode64(token)
    for token in _BACKWARDS.findall(text) if "=" in text else ():
        yield from _decode64(token[::-1])


def undo_base32(text: str) -> Iterator[bytes]:
    """Yield what base32 (RFC 4648) may stand for."""
    for token in dict.fromkeys(_BASE32.findall(text)):
        if token.isupper() or re.search("[2-7]", token):
            yield from _decode32(token)
    for token in dict.fromkeys(_BASE32_HEX.findall(text)):
        if len(token) < 20_000 and _UPPER.search(token) and not token.rstrip("=").isalpha():
            yield from _decode32(token.translate(_FROM_HEX))


def undo_hexadecimal(text: str) -> Iterator[bytes]:
    """Yield what pairs of hexadecimal digits may stand for, in a row or with something between."""
    for pattern in (_HEX, _HEX_PAIRS):
        for token in dict.fromkeys(pattern.findall(text)):
            yield from _decode16(token)


def undo_base85(text: str) -> Iterator[bytes]:
    """Yield what Ascii85 between its marks, or base85 as Git and Python write it, may stand for."""
    for match in _ASCII85.finditer(text):
        yield from _try(base64.a85decode, match[1])
    for token in dict.fromkeys(_BASE85.findall(text)):
        if _UPPER.search(token) and (_SIGN.search(token) or _MIXED.match(token)) and len(token) < 20_000:
            yield from _decode85(token)


def undo_base58(text: str) -> Iterator[bytes]:
    """Yield what base58 (as in Bitcoin addresses) may stand for."""
    for token in dict.fromkeys(_BASE58.findall(text)):
        if _UPPER.search(token) and _LOWER.search(token):
            yield from _decode58(token)


def undo_uuencode(text: str) -> Iterator[bytes]:
    """Yield what uuencode stands for."""
    for match in _UU.finditer(text) if "begin " in text else ():
        parts = []
        for line in match[1].splitlines():
            parts += list(_try(binascii.a2b_uu, line))
        yield b"".join(parts)


@lru_cache(_REMEMBERED)
def _decode64(token: str) -> tuple[bytes, ...]:
    bare = _SPACES.sub("", token).rstrip("=")
    found: dict[bytes, None] = {}
    parts = (run for pattern in _PARTS for run in pattern.findall(bare)) if len(bare) <= _LONGEST_PARTED else ()
    for run in dict.fromkeys((bare, *parts)):
        standard = run.translate(_TO_STANDARD)
        for skip in range(max(1, min(4, len(standard) - 7))):
            part = standard[skip:]
            part = part[: len(part) - (len(part) % 4 == 1)]
            data = binascii.a2b_base64(part + "=" * (-len(part) % 4))
            if _is_hopeful(data) or (run is bare and skip == 0 and _is_deflated(data)):
                found[data] = None
    return tuple(found)


@lru_cache(_REMEMBERED)
def _decode32(token: str) -> tuple[bytes, ...]:
    bare = token.rstrip("=").upper()
    found: list[bytes] = []
    for skip in range(min(8, len(bare) - 7)):
        part = bare[skip:]
        part = part[: len(part) - (len(part) % 8 in (1, 3, 6))]
        data = base64.b32decode(part + "=" * (-len(part) % 8))
        if _is_hopeful(data):
            found.append(data)
    return tuple(found)


@lru_cache(_REMEMBERED)
def _decode16(token: str) -> tuple[bytes, ...]:
    bare = re.sub("0x|[^0-9A-Fa-f]", "", token)
    # A number before a run (a date, an hour) may have been taken for its first pairs.
    skips = (0, 1) if len(bare) == len(token) else range(0, min(len(bare) - 6, 12), 2)
    found = [bytes.fromhex(bare[skip : skip + (len(bare) - skip) // 2 * 2]) for skip in skips]
    return tuple(data for data in found if _is_hopeful(data))


@lru_cache(_REMEMBERED)
def _decode85(token: str) -> tuple[bytes, ...]:
    return tuple(data for data in _try(base64.b85decode, token) if _is_hopeful(data))


@lru_cache(_REMEMBERED)
def _decode58(token: str) -> tuple[bytes, ...]:
    number = 0
    for digit in token:
        number = number * 58 + _BASE58_DIGITS[digit]
    data = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return (data,) if _is_utf8(data) else ()


def _try(decode: Callable[[str], bytes], token: str) -> Iterator[bytes]:
    try:
        yield decode(token)
    except (ValueError, OverflowError, binascii.Error):
        return


def _is_hopeful(data: bytes) -> bool:
    """Tell whether bytes may be writing: what is not is never looked at again."""
    if len(data) < 4:
        return False
    if _HOPE.search(data):
        return True
    if _is_utf8(data):
        return not data.isascii()
    # Any two bytes are a character somewhere; the whole must be writing before it is taken for Shift_JIS, EUC-JP or UTF-16.
    ends = (data, data[1:], data[:-1], data[1:-1])
    return any(_is_writing(part, name) for name in ("utf-16-le", "utf-16-be", "cp932", "euc_jis_2004") for part in ends)


def _is_deflated(data: bytes) -> bool:
    """Tell whether bytes are a whole deflate stream (RFC 1951) of text: few others end exactly where it does."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        text = unpacker.decompress(data, 4096)
    except zlib.error:
        return False
    return unpacker.eof and not unpacker.unused_data and len(text) >= 4 and _is_utf8(text)


def _is_writing(data: bytes, name: str) -> bool:
    try:
        return _WIDE.fullmatch(data.decode(name)) is not None
    except UnicodeDecodeError:
        return False


def _is_utf8(data: bytes) -> bool:
    try:
        return _CONTROL.search(data.decode("utf-8")) is None
    except UnicodeDecodeError:
        return False
