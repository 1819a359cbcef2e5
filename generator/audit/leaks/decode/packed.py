"""Files inside files: gzip, zlib, bzip2, xz, ZIP (Office, EPUB), tar. Every step has a limit, against bombs."""

from __future__ import annotations

import bz2
import io
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice

MOST_UNPACKED = 1 << 26
"""64 MiB out of one packed file; more counts as unread."""

_MOST_MEMBERS = 20_000
_MOST_MATCHES = 64
_ZLIB_HEAD = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_MOST_STREAMS = 2_000
_OWN_STREAMS = (b"\x89PNG", b"\xff\xd8\xff", b"%PDF-", b"\x1f\x8b", b"PK", b"wOF2")
"""Files whose readers find their streams themselves, or whose bytes are packed in another way."""


class UnreadError(Exception):
    """A file could not be looked through to its end."""


class TooLargeError(UnreadError):
    """What is packed in a file is too large to be looked through."""


class ClosedError(UnreadError):
    """Something in a file cannot be looked into: it is locked, or packed in a way that nobody here can undo."""


def unpack_gzip(content: bytes) -> Iterator[bytes | str]:
    """Yield every gzip member (RFC 1952) wherever it begins, and the name and the comment in its head."""
    for place in _find_all(content, b"\x1f\x8b\x08"):
        unpacked = _inflate(content[place:], 16 + zlib.MAX_WBITS)
        if unpacked:
            yield unpacked
            yield from _read_gzip_head(content[place : place + 2000])


def _read_gzip_head(head: bytes) -> Iterator[bytes]:
    """Yield the extra field, the name and the comment, as far as the flags say that there are any (RFC 1952, 2.3)."""
    flags, rest = head[3], head[10:]
    if flags & 4:
        size = int.from_bytes(rest[:2], "little")
        yield rest[2 : 2 + size]
        rest = rest[2 + size :]
    for flag in (8, 16):
        if flags & flag:
            part, _, rest = rest.partition(b"\0")
            yield part


def unpack_zlib(content: bytes) -> Iterator[bytes | str]:
    """Yield every zlib stream (RFC 1950), as in packs of Git or fonts, wherever one begins in bytes that are no text."""
    if content[:1] == b"\x78" and len(content) > 6 and int.from_bytes(content[:2], "big") % 31 == 0:
        yield from filter(None, (_inflate(content, zlib.MAX_WBITS),))
    elif not content.isascii() and not content.startswith(_OWN_STREAMS):
        places = (match.start() for match in islice(_ZLIB_HEAD.finditer(content), _MOST_STREAMS))
        yield from filter(None, (_inflate_whole(content[place:]) for place in places))


def _inflate_whole(content: bytes) -> bytes:
    """Return what a zlib stream holds if it ends as it should: two bytes alone make a beginning too often."""
    unpacker = zlib.decompressobj()
    try:
        unpacked = unpacker.decompress(content, MOST_UNPACKED)
    except zlib.error:
        return b""
    return unpacked if unpacker.eof else b""


def unpack_deflate(content: bytes) -> Iterator[bytes | str]:
    """Yield a bare deflate stream (RFC 1951): one that ends where the bytes end."""
    if 8 <= len(content) <= MOST_UNPACKED:
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            unpacked = unpacker.decompress(content, MOST_UNPACKED)
        except zlib.error:
            return
        if unpacker.eof and len(unpacker.unused_data) <= 8 and unpacked:
            yield unpacked


def unpack_bzip2(content: bytes) -> Iterator[bytes | str]:
    """Yield a bzip2 stream."""
    if content.startswith(b"BZh"):
        try:
            yield bz2.BZ2Decompressor().decompress(content, MOST_UNPACKED)
        except (OSError, ValueError):
            return


def unpack_xz(content: bytes) -> Iterator[bytes | str]:
    """Yield an xz or LZMA stream."""
    if content.startswith((b"\xfd7zXZ\0", b"\x5d\0\0")):
        try:
            yield lzma.LZMADecompressor(memlimit=1 << 27).decompress(content, MOST_UNPACKED)
        except (lzma.LZMAError, EOFError, ValueError):
            return


def unpack_zip(content: bytes) -> Iterator[bytes | str]:
    """Yield names, comments and contents of a ZIP: hidden sheets, comments, properties and media of Office files too."""
    if b"PK\x03\x04" not in content[: 1 << 16] and b"PK\x05\x06" not in content:
        return
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        yield from _unpack_broken_zip(content)
        return
    infos = archive.infolist()
    if len(infos) > _MOST_MEMBERS or sum(info.file_size for info in infos) > MOST_UNPACKED:
        raise TooLargeError
    yield archive.comment
    broken = False
    for info in infos:
        yield f"{info.filename}\n"
        if not info.flag_bits & 0x800 and not info.filename.isascii():
            # Without the mark for UTF-8 a name is in the letters of the machine that packed it, here mostly Shift_JIS.
            yield info.orig_filename.encode("cp437", "ignore")
        yield info.comment
        yield info.extra
        try:
            with archive.open(name=info) as member:
                part = member.read(info.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError, ValueError):
            broken = True
            continue
        yield part
    # Members that the directory at the end does not list are leftovers of an earlier state of the file.
    if broken or content.count(b"PK\x03\x04") > len(infos):
        yield from _unpack_broken_zip(content)


def unpack_tar(content: bytes) -> Iterator[bytes | str]:
    """Yield names, owners and contents of a tar archive."""
    if content[257:262] != b"ustar":
        return
    left = MOST_UNPACKED
    try:
        with tarfile.open(fileobj=io.BytesIO(content), mode="r:") as archive:
            for member in archive:
                yield f"{member.name}\n{member.linkname}\n{member.uname}\n" + "\n".join(member.pax_headers.values())
                left -= max(member.size, 512)
                if left < 0:
                    raise TooLargeError
                part = archive.extractfile(member) if member.isfile() else None
                if part is not None:
                    yield part.read()
    except (tarfile.TarError, ValueError, OSError, EOFError):
        return


def _unpack_broken_zip(content: bytes) -> Iterator[bytes]:
    for place in _find_all(content, b"PK\x03\x04"):
        head = content[place : place + 30]
        if len(head) < 30:
            return
        start = place + 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
        yield content[place + 30 : start]
        packed = int.from_bytes(head[18:22], "little")
        if int.from_bytes(head[8:10], "little") == 8:
            yield _inflate(content[start:], -zlib.MAX_WBITS)
        elif packed:
            yield content[start : start + packed]


def inflate(content: bytes, bits: int) -> bytes:
    """Return what a deflate stream holds, as far as it is whole; nothing when it is none. Raises TooLargeError."""
    return _inflate(content, bits)


def _inflate(content: bytes, bits: int) -> bytes:
    unpacker = zlib.decompressobj(bits)
    parts: list[bytes] = []
    size = 0
    try:
        for start in range(0, len(content), 1 << 16):
            part = unpacker.decompress(content[start : start + (1 << 16)], MOST_UNPACKED - size + 1)
            parts.append(part)
            size += len(part)
            if size > MOST_UNPACKED:
                raise TooLargeError
            if unpacker.eof:
                break
    except zlib.error:
        pass
    return b"".join(parts)


def _find_all(content: bytes, mark: bytes) -> Iterator[int]:
    place = content.find(mark)
    for _ in range(_MOST_MATCHES):
        if place < 0:
            return
        yield place
        place = content.find(mark, place + 1)
