"""What pictures hold beside their pixels: chunks of PNG, segments of JPEG, parts of WebP, GIF and TIFF."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from generator.audit.leaks.decode.packed import inflate
from generator.audit.leaks.decode.tiff import read_tiff

_PNG_START = b"\x89PNG\r\n\x1a\n"
_PIXELS = frozenset({b"IDAT", b"fdAT", b"PLTE", b"IHDR", b"IEND"})
_WEBP_PIXELS = frozenset({b"VP8 ", b"VP8L", b"ALPH", b"ANMF"})
_BARE_MARKS = frozenset({0x01, *range(0xD0, 0xD8)})
_HEX_PROFILE = re.compile(rb"\n\s*[A-Za-z0-9 ]+\n\s*\d+\n([0-9a-fA-F\s]+)")
PICTURE_STARTS = (_PNG_START, b"\xff\xd8\xff")


def read_png(content: bytes) -> Iterator[bytes | str]:
    """Yield the text, EXIF and unknown chunks of a PNG, unpacked, and whatever follows its end."""
    if not content.startswith(_PNG_START):
        return
    place = len(_PNG_START)
    while place + 12 <= len(content):
        length = int.from_bytes(content[place : place + 4], "big")
        name, data = content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
        place += 12 + length
        if name in (b"zTXt", b"iCCP"):
            word, _, rest = data.partition(b"\0")
            yield word
            yield from _undo_hex_profile(inflate(rest[1:], zlib.MAX_WBITS))
        elif name == b"iTXt":
            word, _, rest = data.partition(b"\0")
            language, _, after = rest[2:].partition(b"\0")
            title, _, text = after.partition(b"\0")
            yield b"\n".join((word, language, title))
            yield inflate(text, zlib.MAX_WBITS) if rest[:1] == b"\1" else text
        elif name not in _PIXELS:
            yield from _undo_hex_profile(data)
        elif name == b"IEND" and place < len(content):
            yield content[place:]


def read_jpeg(content: bytes) -> Iterator[bytes | str]:
    """Yield the notes of a JPEG: EXIF, XMP, IPTC, ICC, comments, a thumbnail's own, and whatever follows its end."""
    if not content.startswith(b"\xff\xd8\xff"):
        return
    place, xmp = 2, b""
    while place + 4 <= len(content) and content[place] == 0xFF:
        mark = content[place + 1]
        if mark in _BARE_MARKS or mark == 0xFF:
            place += 1 if mark == 0xFF else 2
            continue
        length = int.from_bytes(content[place + 2 : place + 4], "big")
        data = content[place + 4 : place + 2 + length]
        if 0xE0 <= mark <= 0xEF or mark == 0xFE:
            yield data
            if data.startswith(b"http://ns.adobe.com/xmp/extension/"):
                xmp += data[75:]
            if (thumbnail := data.find(b"\xff\xd8\xff", 1)) > 0:
                yield data[thumbnail:]
        place += 2 + length
        if mark in (0xDA, 0xD9):
            break
    yield xmp
    end = content.rfind(b"\xff\xd9")
    if 0 < end < len(content) - 2:
        yield content[end + 2 :]


def read_riff(content: bytes) -> Iterator[bytes | str]:
    """Yield the parts of a WebP (RFC 9649) or other RIFF file that are no pixels."""
    if content[:4] != b"RIFF":
        return
    place = 12
    while place + 8 <= len(content):
        length = int.from_bytes(content[place + 4 : place + 8], "little")
        if content[place : place + 4] not in _WEBP_PIXELS:
            yield content[place + 8 : place + 8 + length]
        place += 8 + length + length % 2
    yield content[place:]


def read_gif(content: bytes) -> Iterator[bytes | str]:
    """Yield the comments, plain texts and application blocks of a GIF (GIF89a, sections 24 to 26), and its end."""
    if not content.startswith(b"GIF8"):
        return
    for match in re.finditer(rb"\x21[\xfe\xff\x01]", content):
        parts: list[bytes] = []
        place = match.end()
        while place < len(content) and content[place]:
            parts.append(content[place + 1 : place + 1 + content[place]])
            place += 1 + content[place]
        yield b"".join(parts)
    yield content[content.rfind(b"\x3b") + 1 :]


def read_exif(content: bytes) -> Iterator[bytes | str]:
    """Yield texts and positions of EXIF or TIFF wherever its head stands in the bytes."""
    for match in re.finditer(rb"II\*\0|MM\0\*", content[: 1 << 20]):
        yield from read_tiff(content[match.start() :])


def _undo_hex_profile(data: bytes) -> Iterator[bytes]:
    """ImageMagick writes EXIF, IPTC and XMP of a PNG as hexadecimal text ("Raw profile type …")."""
    yield data
    for match in _HEX_PROFILE.finditer(data):
        digits = b"".join(match[1].split())
        yield bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))
