"""Small writers of PNG, JPEG and WebP files with text hidden in them, and the containers made of them."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache
from html import escape

from PIL import Image

from benchmarks.leaks.archives import bytes_file
from benchmarks.leaks.containers import Container, File
from benchmarks.leaks.draw import Draw
from benchmarks.leaks.plants import Plant
from benchmarks.leaks.records import Value
from benchmarks.leaks.respellings import write_degrees

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


@cache
def _picture(kind: str) -> bytes:
    sink = io.BytesIO()
    Image.new("RGB", (8, 8), (120, 160, 140)).save(sink, kind)
    return sink.getvalue()


def png_chunk(kind: bytes, content: bytes) -> bytes:
    """Write one chunk (PNG, W3C Recommendation 2003, 5.3)."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def write_png(*chunks: bytes) -> bytes:
    """Write a picture with these chunks before its end."""
    plain = _picture("PNG")
    return plain[:-12] + b"".join(chunks) + plain[-12:]


def write_exif(*entries: tuple[int, int, int, bytes]) -> bytes:
    """Write a TIFF block of one directory: tag, type, count and bytes of each entry (big endian)."""
    return b"MM\x00*\x00\x00\x00\x08" + _directory(8, entries)


def _directory(start: int, entries: tuple[tuple[int, int, int, bytes], ...]) -> bytes:
    rows, rest, free = b"", b"", start + 2 + 12 * len(entries) + 4
    for tag, kind, count, content in sorted(entries):
        if len(content) <= 4:
            place = content.ljust(4, b"\0")
        else:
            place = struct.pack(">I", free + len(rest))
            rest += content + b"\0" * (len(content) % 2)
        rows += struct.pack(">HHI", tag, kind, count) + place
    return struct.pack(">H", len(entries)) + rows + b"\0\0\0\0" + rest


def describe(text: str) -> bytes:
    """Write EXIF whose ImageDescription is the text, in UTF-8 as cameras of today write it."""
    content = text.encode() + b"\0"
    return write_exif((0x010E, 2, len(content), content))


def comment_in_exif(text: str) -> bytes:
    """Write EXIF whose UserComment is the text in UTF-16 (Exif 2.32, 4.6.5)."""
    content = b"UNICODE\0" + text.encode("utf-16-be")
    inner_start = 8 + 2 + 12 + 4
    inner = _directory(inner_start, ((0x9286, 7, len(content), content),))
    return b"MM\x00*\x00\x00\x00\x08" + _directory(8, ((0x8769, 4, 1, struct.pack(">I", inner_start)),)) + inner


def _rationals(part: str) -> bytes:
    degrees, minutes, seconds = write_degrees(part)
    return struct.pack(">6I", degrees, 1, minutes, 1, round(seconds * 100), 100)


def locate(parts: tuple[str, ...]) -> bytes:
    """Write EXIF with a GPS position in degrees, minutes and seconds (Exif 2.32, 4.6.6)."""
    inner_start = 8 + 2 + 12 + 4
    north, east = (2, 5, 3, _rationals(parts[0])), (4, 5, 3, _rationals(parts[1]))
    inner = _directory(inner_start, ((1, 2, 2, b"N\0"), north, (3, 2, 2, b"E\0"), east))
    return b"MM\x00*\x00\x00\x00\x08" + _directory(8, ((0x8825, 4, 1, struct.pack(">I", inner_start)),)) + inner


def write_jpeg(marker: int, content: bytes) -> bytes:
    """Write a picture with one segment after its start."""
    plain = _picture("JPEG")
    return plain[:2] + bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content + plain[2:]


def write_xmp(text: str) -> bytes:
    """Write an XMP packet whose description is the text."""
    alternative = f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'
    inner = f'<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>{alternative}</dc:description></rdf:Description>'
    whole = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">{inner}</rdf:RDF></x:xmpmeta>'
    return f'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>{whole}<?xpacket end="w"?>'.encode()


def write_webp(name: bytes, content: bytes) -> bytes:
    """Write a picture with one more chunk at its end (WebP Container Specification)."""
    plain = _picture("WEBP")
    body = plain[12:] + name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
    head = struct.pack("<4sI", b"VP8X", 10) + bytes((0x08 if name == b"EXIF" else 0x04, 0, 0, 0, 7, 0, 0, 7, 0, 0))
    body = head + body
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def _itxt(plant: Plant, pressed: bool) -> bytes:
    text = plant.whole.encode()
    flags = b"\x01\x00" if pressed else b"\x00\x00"
    return write_png(png_chunk(b"iTXt", b"Comment\0" + flags + b"ja\0\0" + (zlib.compress(text) if pressed else text)))


def _gps(plant: Plant, value: Value, draw: Draw) -> File | None:
    return (
        ("photo.jpg", write_jpeg(0xE1, b"Exif\0\0" + locate(value.parts)))
        if value.form == "point" and plant.core == value.text
        else None
    )


PICTURES: tuple[Container, ...] = (
    bytes_file("PNG tEXt", "a.png", lambda plant: write_png(png_chunk(b"tEXt", b"Comment\0" + plant.whole.encode()))),
    bytes_file(
        "PNG zTXt", "a.png", lambda p: write_png(png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(p.whole.encode())))
    ),
    bytes_file("PNG iTXt", "a.png", lambda plant: _itxt(plant, False)),
    bytes_file("PNG iTXt, compressed", "a.png", lambda plant: _itxt(plant, True)),
    bytes_file("PNG eXIf", "a.png", lambda plant: write_png(png_chunk(b"eXIf", describe(plant.whole)))),
    bytes_file(
        "JPEG EXIF description", "photo.jpg", lambda plant: write_jpeg(0xE1, b"Exif\0\0" + describe(plant.whole))
    ),
    bytes_file(
        "JPEG EXIF comment", "photo.jpg", lambda plant: write_jpeg(0xE1, b"Exif\0\0" + comment_in_exif(plant.whole))
    ),
    Container("JPEG EXIF GPS", _gps, kinds=("point",), encodings=("raw",)),
    bytes_file(
        "JPEG XMP", "photo.jpg", lambda p: write_jpeg(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + write_xmp(p.whole))
    ),
    bytes_file("JPEG comment", "photo.jpg", lambda plant: write_jpeg(0xFE, plant.whole.encode())),
    bytes_file("WebP EXIF", "photo.webp", lambda plant: write_webp(b"EXIF", describe(plant.whole))),
)
