"""Files that hold a text: bytes by path, written for these tests with the standard library alone."""

from __future__ import annotations

import bz2
import gzip
import html
import io
import json
import lzma
import sqlite3
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Mapping
from contextlib import closing

Container = Callable[[str], bytes]
_PIXEL = zlib.compress(b"\0\0\0\0\0")


def zip_files(files: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP of text files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return stream.getvalue()


def make_png(*chunks: tuple[bytes, bytes]) -> bytes:
    """Return a PNG of one pixel with more chunks."""
    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), *chunks, (b"IDAT", _PIXEL), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )


def make_jpeg(mark: int, data: bytes) -> bytes:
    """Return the head and end of a JPEG with one segment."""
    return b"\xff\xd8\xff" + bytes([mark]) + struct.pack(">H", len(data) + 2) + data + b"\xff\xda\0\2\0\xff\xd9"


def make_exif(tag: int, data: bytes, kind: int = 2) -> bytes:
    """Return EXIF (little end first) with one tag."""
    place = 26
    return b"II*\0" + struct.pack("<IHHHIII", 8, 1, tag, kind, len(data), place, 0) + data


def make_gps(latitude: tuple[int, int, int], longitude: tuple[int, int, int]) -> bytes:
    """Return EXIF with a position; degrees, minutes and hundredths of seconds."""
    head = b"II*\0" + struct.pack("<IHHHIII", 8, 1, 0x8825, 4, 1, 26, 0)
    tags = [
        (1, 2, 2, b"N\0\0\0"),
        (2, 5, 3, struct.pack("<I", 80)),
        (3, 2, 2, b"E\0\0\0"),
        (4, 5, 3, struct.pack("<I", 104)),
    ]
    folder = (
        struct.pack("<H", 4) + b"".join(struct.pack("<HHI", *tag[:3]) + tag[3] for tag in tags) + struct.pack("<I", 0)
    )
    values = b"".join(
        struct.pack("<6I", degrees, 1, minutes, 1, hundredths, 100)
        for degrees, minutes, hundredths in (latitude, longitude)
    )
    return (head + folder).ljust(80, b"\0") + values


def make_pdf(*streams: bytes, info: bytes = b"", packed: bool = True) -> bytes:
    """Return a PDF whose page is drawn by the first stream; further streams belong to nobody any more."""
    parts = [
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    ]
    parts.append(
        b"3 0 obj<</Type/Page/Parent 2 0 R/Contents 5 0 R/MediaBox[0 0 9 9]>>endobj\n4 0 obj<<" + info + b">>endobj\n"
    )
    for number, stream in enumerate(streams, 5):
        data = zlib.compress(stream) if packed else stream
        kind = b"/Filter/FlateDecode" if packed else b""
        parts.append(b"%d 0 obj<</Length %d%s>>stream\n" % (number, len(data), kind) + data + b"\nendstream endobj\n")
    return b"".join(parts) + b"trailer<</Root 1 0 R/Info 4 0 R>>\n%%EOF\n"


def write_wide(text: str) -> bytes:
    """Return a PDF string in UTF-16 with its mark, in hexadecimal."""
    return b"<" + (b"\xfe\xff" + text.encode("utf-16-be")).hex().encode() + b">"


def tar_file(text: str) -> bytes:
    """Return a tar of one file."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = len(text.encode())
        archive.addfile(info, io.BytesIO(text.encode()))
    return stream.getvalue()


def write_database(*cells: str) -> bytes:
    """Return a database of SQLite with one row."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute(f"CREATE TABLE memo ({', '.join(f'c{number}' for number in range(len(cells)))})")
        base.execute(f"INSERT INTO memo VALUES ({', '.join('?' * len(cells))})", cells)  # noqa: S608 (question marks only)
        base.commit()
        return base.serialize()


CONTAINERS: dict[str, Container] = {
    "page.html": lambda text: f"<!doctype html><html><body><p>{text}</p></body></html>".encode(),
    "attribute.html": lambda text: f'<html><body><p data-a="{html.escape(text)}">a</p></body></html>'.encode(),
    "comment.html": lambda text: f"<html><body><!-- {text} --><p>a</p></body></html>".encode(),
    "script.html": lambda text: (
        f'<html><script type="application/ld+json">{json.dumps({"a": text})}</script></html>'.encode()
    ),
    "srcdoc.html": lambda text: f'<iframe srcdoc="{html.escape(f"<p>{text}</p>")}"></iframe>'.encode(),
    "a.json": lambda text: json.dumps({"a": [text]}).encode(),
    "a.csv": lambda text: f"\ufeffa,b\r\n1,{text}\r\n".encode(),
    "sjis.csv": lambda text: f"a,b\r\n1,{text}\r\n".encode("cp932", "xmlcharrefreplace"),
    "euc.txt": lambda text: f"あいう {text}\n".encode("euc_jp", "xmlcharrefreplace"),
    "jis.txt": lambda text: f"あいう {text}\n".encode("iso2022_jp", "xmlcharrefreplace"),
    "utf16.txt": lambda text: f"あ {text}\n".encode("utf-16"),
    "utf16-bare.txt": lambda text: f"あ {text}\n".encode("utf-16-be"),
    "utf32.txt": lambda text: f"あ {text}\n".encode("utf-32"),
    "a.xml": lambda text: f"<?xml version='1.0'?><a><b>{html.escape(text)}</b></a>".encode(),
    "a.svg": lambda text: f"<svg><!-- {text} --><path/></svg>".encode(),
    "a.gz": lambda text: gzip.compress(text.encode()),
    "a.pf_fragment": lambda text: gzip.compress(b"pagefind_dcd" + json.dumps({"content": text}).encode()),
    "a.zz": lambda text: zlib.compress(text.encode() * 1),
    "a.bz2": lambda text: bz2.compress(text.encode()),
    "a.xz": lambda text: lzma.compress(text.encode()),
    "a.zip": lambda text: zip_files({"b/c.txt": text}),
    "a.xlsx": lambda text: zip_files({"xl/sharedStrings.xml": f"<sst><si><t>{html.escape(text)}</t></si></sst>"}),
    "a.tar": tar_file,
    "a.png": lambda text: make_png((b"tEXt", b"Comment\0" + text.encode())),
    "z.png": lambda text: make_png((b"zTXt", b"Comment\0\0" + zlib.compress(text.encode()))),
    "i.png": lambda text: make_png((b"iTXt", b"a\0\1\0\0\0" + zlib.compress(text.encode()))),
    "com.jpg": lambda text: make_jpeg(0xFE, text.encode()),
    "exif.jpg": lambda text: make_jpeg(0xE1, b"Exif\0\0" + make_exif(0x010E, text.encode() + b"\0")),
    "xp.jpg": lambda text: make_jpeg(0xE1, b"Exif\0\0" + make_exif(0x9C9C, text.encode("utf-16-le") + b"\0\0", 1)),
    "a.gif": lambda text: (
        b"GIF89a\1\0\1\0\0\0\0\x21\xfe" + bytes([len(text.encode()) % 256]) + text.encode() + b"\0\x3b"
    ),
    "info.pdf": lambda text: make_pdf(b"", info=b"/Title " + write_wide(text)),
    "old.pdf": lambda text: make_pdf(b"BT (a) Tj ET", b"BT " + write_wide(text) + b" Tj ET"),
}
"""Containers by the path of the file; GIF blocks hold at most 255 bytes."""
