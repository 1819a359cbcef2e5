"""PDF: page texts, what readers see and what lies beneath, notes, attachments, and every earlier state of the file."""

from __future__ import annotations

import base64
import io
import logging
import re
import zlib
from collections.abc import Iterator

from pypdf import PdfReader

from generator.audit.leaks.decode.packed import TooLargeError, inflate

_STREAM = re.compile(rb"stream\r?\n")
_MOST_STREAMS, _MOST_PAGES = 20_000, 2_000
_STRING = re.compile(rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*+\)|<[0-9A-Fa-f\s]*>", re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|\r?\n|(.))", re.DOTALL)
_SHORT = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_HASH_NAME = re.compile(rb"#([0-9A-Fa-f]{2})")


def read_pdf(content: bytes) -> Iterator[bytes | str]:
    """Yield everything in a PDF. Objects that no page refers to any more are read too: they are still in the file."""
    if b"%PDF-" not in content[:1024]:
        return
    yield from _read_raw(content)
    yield from _read_pages(content)


def _read_raw(content: bytes) -> Iterator[bytes | str]:
    """Yield the objects outside streams, and each stream unpacked: as it is, and the strings in it joined."""
    outside: list[bytes] = []
    place = 0
    for match in list(_STREAM.finditer(content))[:_MOST_STREAMS]:
        if match.start() < place:
            continue
        outside.append(content[place : match.start()])
        end = content.find(b"endstream", match.end())
        end = len(content) if end < 0 else end
        place = end
        unpacked = _unpack_stream(content[match.end() : end], outside[-1][-600:])
        yield unpacked
        yield from _join_strings(unpacked)
    outside.append(content[place:])
    rest = b"\n".join(outside)
    yield rest
    yield _HASH_NAME.sub(lambda match: bytes([int(match[1], 16)]), rest)
    yield from _join_strings(rest)


def _unpack_stream(data: bytes, head: bytes) -> bytes:
    dictionary = head[head.rfind(b"obj") :]
    for name in re.findall(rb"/(ASCII85Decode|A85|ASCIIHexDecode|AHx|FlateDecode|Fl)\b", dictionary):
        if name in (b"ASCII85Decode", b"A85"):
            try:
                data = base64.a85decode(data.strip().removesuffix(b"~>").removeprefix(b"<~"))
            except ValueError:
                return data
        elif name in (b"ASCIIHexDecode", b"AHx"):
            digits = re.sub(rb"[^0-9A-Fa-f]", b"", data)
            data = bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))
        else:
            data = inflate(data, zlib.MAX_WBITS) or data
    return data if data[:1] != b"\x78" else inflate(data, zlib.MAX_WBITS) or data


def _join_strings(data: bytes) -> Iterator[bytes | str]:
    """Yield the strings of a content stream or of objects: each by itself, and in a row as they are drawn."""
    strings = [_read_string(match[0]) for match in _STRING.finditer(data)]
    if not strings:
        return
    yield b"\n".join(strings)
    yield b"".join(strings)
    wide = [text for text in strings if text.startswith(b"\xfe\xff")]
    if wide:
        yield "\n".join(text[2:].decode("utf-16-be", "ignore") for text in wide)
    yield b"".join(text.removeprefix(b"\xfe\xff") for text in strings).decode("utf-16-be", "ignore")


def _read_string(written: bytes) -> bytes:
    if written.startswith(b"<"):
        digits = re.sub(rb"\s", b"", written[1:-1])
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    return _ESCAPE.sub(_undo_escape, written[1:-1])


def _undo_escape(match: re.Match[bytes]) -> bytes:
    if match[1]:
        return bytes([int(match[1], 8) & 255])
    return _SHORT.get(match[2], match[2]) if match[2] else b""


def _read_pages(content: bytes) -> Iterator[bytes | str]:
    """Yield what pypdf makes of the file: it knows the fonts' own codes. It raises anything on a broken file."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(content), strict=False)
        if reader.is_encrypted:
            reader.decrypt("")
        for page in reader.pages[:_MOST_PAGES]:
            yield page.extract_text()
            for note in page.get("/Annots") or ():
                yield str(note.get_object())
        if len(reader.pages) > _MOST_PAGES:
            raise TooLargeError
        yield "\n".join(f"{name} {value}" for name, value in (reader.metadata or {}).items())
        yield "\n".join(f"{name} {field.get('/V', '')}" for name, field in (reader.get_fields() or {}).items())
        for name, parts in reader.attachments.items():
            yield name
            yield from parts
        yield "\n".join(str(getattr(item, "title", "")) for item in _flatten(reader.outline))
    except TooLargeError:
        raise
    except Exception:  # noqa: BLE001 (a broken PDF raises anything in pypdf; its raw parts are read above)
        return


def _flatten(items: object) -> Iterator[object]:
    for item in items if isinstance(items, list) else ():
        if isinstance(item, list):
            yield from _flatten(item)
        else:
            yield item
