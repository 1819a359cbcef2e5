"""Codings and files that are rare on the web and common on an officer's machine, each with a value in it."""

from __future__ import annotations

import base64
import json
import struct
import zlib
from collections.abc import Callable

import pytest

from tests.audit.leaks.containers import write_database, zip_files
from tests.audit.leaks.values import VALUES, find, find_in

KINDS = ["name", "kana", "phone", "mail", "address", "postal-code", "birth-date", "case-number", "note"]


def _dump(text: str) -> str:
    data = text.encode()
    rows = range(0, len(data), 16)
    return "\n".join(f"{row:08x}  {data[row : row + 16].hex(' ')}  |{'.' * 16}|" for row in rows)


def _rich_text(text: str) -> str:
    bytes_of = "".join(f"\\'{byte:02x}" if byte > 127 else chr(byte) for byte in text[3:].encode("cp932"))
    units = "".join(
        f"\\u{ord(letter) - 65536 * (ord(letter) > 32767)}?" if letter > "~" else letter for letter in text[:3]
    )
    return "{\\rtf1\\ansicpg932 {\\b " + units + "}\\i " + bytes_of + "\\par}"


def _cut(text: str, size: int) -> list[str]:
    return [text[place : place + size] for place in range(0, len(text), size)]


def _deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


WRITERS: dict[str, Callable[[str], str]] = {
    "dump": _dump,
    "rich text": _rich_text,
    "calls": lambda text: " + ".join(f"chr({ord(letter)})" for letter in text),
    "queries": lambda text: " || ".join(f"CHAR({ord(letter)})" for letter in text),
    "octal": lambda text: " ".join(f"{byte:03o}" for byte in text.encode()),
    "code points alone": lambda text: " ".join(f"{ord(letter):04x}" for letter in text),
    "pieces": lambda text: json.dumps(_cut(base64.b64encode(text.encode()).decode(), 10)),
    "lines": lambda text: "\n".join(_cut(text.encode().hex(), 12)),
    "percent lines": lambda text: "\n".join(_cut("".join(f"%{byte:02x}" for byte in text.encode()), 12)),
    "base32hex": lambda text: base64.b32hexencode(text.encode()).decode(),
    "base64 thrice": lambda text: base64.b64encode(base64.b64encode(base64.b64encode(text.encode()))).decode(),
    "bare deflate": lambda text: base64.b64encode(_deflate(text.encode())).decode(),
    "percent in EUC-JP": lambda text: "".join(f"%{byte:02X}" for byte in text.encode("euc_jp")),
    "taken for Latin-1 twice": lambda text: text.encode().decode("latin-1").encode().decode("latin-1"),
}
BOXES: dict[str, Callable[[str], bytes]] = {
    "database": lambda text: write_database("1", text, "2"),
    "MessagePack": lambda text: b"\x92\xa3abc\xd9" + bytes([len(text.encode())]) + text.encode() + b"z",
    "Protobuf": lambda text: b"\x0a\x03abc\x12" + bytes([len(text.encode())]) + text.encode() + b"\x18\x96\x01",
    "pack of Git": lambda text: (
        b"PACK\0\0\0\2\x90" + zlib.compress(b"a" * 99) + b"\xb4\x02" + zlib.compress(text.encode())
    ),
    "word processor": lambda text: zip_files(
        {"word/document.xml": f"<w:p>{'<w:szCs w:val=&quot;2&quot;/><w:noBreakHyphen/>'.join(_cut(text, 3))}</w:p>"}
    ),
}
POSITIONS = [
    '{"latitudeE7": 353401200, "longitudeE7": 1394903500}', "$GPGGA,1010,3520.4072,N,13929.4210,E,1", "+352024.4+1392925.3/",
    "35 20 24.4 N, 139 29 25.3 E", "35:20:24.4 139:29:25.3", "35°20.407' 139°29.421'", "北緯三十五度二十分二十四秒 東経百三十九度二十九分二十五秒",
    "35度20分24秒 139度29分25秒", 'exif:GPSLatitude="35,20,24.4N" exif:GPSLongitude="139,29,25.3E"',
]  # fmt: skip


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_value_in_a_rare_coding(kind: str, writer: str) -> None:
    """A value in a rare coding in the middle of a text is found."""
    assert kind in find_in(f"連絡先\n{WRITERS[writer](VALUES[kind])}\nです")


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_value_in_a_rare_file(kind: str, box: str) -> None:
    """A value in a file of a rare kind is found."""
    assert kind in find(BOXES[box](VALUES[kind]), "a.bin")


@pytest.mark.parametrize("written", POSITIONS)
def test_a_position_in_a_rare_writing(written: str) -> None:
    """A position as machines write it, or with numbers in kanji, is the same position; its neighbour is not."""
    assert "point" in find_in(f"場所 {written} です")
    assert "point" not in find_in(f"場所 {written.replace('139', '138').replace('百三十九', '百三十八')} です")


def test_a_name_in_an_archive_without_the_mark_for_utf8() -> None:
    """The names in a ZIP that Windows packed are in Shift_JIS."""
    name = VALUES["name"].encode("cp932")
    packed = zip_files({"X" * len(name): "a"}).replace(b"X" * len(name), name)
    assert "name" in find(packed, "a.zip")


def test_binary_files_that_hold_nothing() -> None:
    """Numbers in a binary file are no counted strings."""
    assert find(struct.pack("<500I", *range(500)), "a.bin") == set()
