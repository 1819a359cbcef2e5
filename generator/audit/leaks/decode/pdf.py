"""PDF: page texts, what readers see and what lies beneath, notes, attachments, and every earlier state of the file."""

from __future__ import annotations

import base64
import io
import logging
import re
import zlib
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.filters import LZWDecode, RunLengthDecode

from generator.audit.leaks.decode.packed import MOST_UNPACKED, TooLargeError, inflate
from generator.audit.leaks.decode.pdf_fonts import Stream, read_in_fonts
from generator.audit.leaks.decode.pdf_strings import STRING, read_string

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_MOST_STREAMS, _MOST_PAGES, _MOST_STATES = 20_000, 2_000, 50
_NUMBER = re.compile(rb"(\d+)\s+\d+\s+obj\b")
_STATE_END = re.compile(rb"startxref\s+\d+\s+%%EOF")
_FILTER = re.compile(
    rb"/(ASCII85Decode|A85|ASCIIHexDecode|AHx|FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)(?![A-Za-z0-9])"
)
_HASH_NAME = re.compile(rb"#([0-9A-Fa-f]{2})")


def read_pdf(content: bytes) -> Iterator[bytes | str]:
    """Yield everything in a PDF. Objects that no page refers to any more are read too: they are still in the file."""
    if b"%PDF-" not in content[:1024]:
        return
    yield from _read_raw(content)
    for state in _list_states(content):
        yield from _read_pages(state)


def _list_states(content: bytes) -> Iterator[bytes]:
    """Yield the file as it is, then as it was before each update: whoever stops reading sooner sees the old pages (7.5.6)."""
    yield content
    ends = [match.end() for match in _STATE_END.finditer(content)][:-1]
    if len(ends) > _MOST_STATES or sum(ends) > MOST_UNPACKED:
        raise TooLargeError
    for end in reversed(ends):
        yield content[:end]


def _read_raw(content: bytes) -> Iterator[bytes | str]:
    """Yield the objects outside streams, and each stream unpacked: as it is, and the strings in it joined."""
    outside: list[bytes] = []
    streams: list[Stream] = []
    place = 0
    for match in list(_STREAM.finditer(content))[:_MOST_STREAMS]:
        if match.start() < place:
            continue
        outside.append(content[place : match.start()])
        end = content.find(b"endstream", match.end())
        end = len(content) if end < 0 else end
        place = end
        head = _cut_head(outside[-1][-2000:])
        unpacked = _unpack_stream(content[match.end() : end], head)
        number = _NUMBER.search(head)
        streams.append(Stream(int(number[1]) if number else 0, head, unpacked))
        yield unpacked
        yield from _join_strings(unpacked)
    outside.append(content[place:])
    rest = b"\n".join(outside)
    yield rest
    yield _HASH_NAME.sub(lambda match: bytes([int(match[1], 16)]), rest)
    yield from _join_strings(rest)
    yield from read_in_fonts(rest, streams)


def _cut_head(before: bytes) -> bytes:
    """Return the number and the dictionary of the object whose stream begins behind these bytes."""
    heads = list(_NUMBER.finditer(before))
    return before[heads[-1].start() :] if heads else before


def _unpack_stream(data: bytes, head: bytes) -> bytes:
    for name in _FILTER.findall(head):
        if name in (b"LZWDecode", b"LZW", b"RunLengthDecode", b"RL"):
            data = _unpack_rare(data, name)
        elif name in (b"ASCII85Decode", b"A85"):
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
    strings = [read_string(match[0]) for match in STRING.finditer(data)]
    if not strings:
        return
    yield b"\n".join(strings)
    yield b"".join(strings)
    wide = [text for text in strings if text.startswith(b"\xfe\xff")]
    if wide:
        yield "\n".join(text[2:].decode("utf-16-be", "ignore") for text in wide)
    yield b"".join(text.removeprefix(b"\xfe\xff") for text in strings).decode("utf-16-be", "ignore")


def _unpack_rare(data: bytes, name: bytes) -> bytes:
    """Undo the two old filters by pypdf, which raises anything on broken data."""
    try:
        rare = LZWDecode if name.startswith(b"LZW") else RunLengthDecode
        unpacked = rare.decode(data)
    except Exception:  # noqa: BLE001 (see above; what cannot be undone is looked at as it is)
        return data
    return unpacked if isinstance(unpacked, bytes) else unpacked.encode("latin-1", "ignore")


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
