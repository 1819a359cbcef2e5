"""No layer is decoration: with it alone switched off, a planted value escapes."""

from __future__ import annotations

import base64
import binascii
import gzip
from collections.abc import Iterator
from typing import Any

import pytest

from generator.audit.leaks import Patterns, Secret, fold, scan_file
from generator.audit.leaks.decode import CHARSETS, FILES, TEXTS, TOKENS
from generator.audit.leaks.decode.walk import forget_readings
from tests.audit.leaks.containers import CONTAINERS, make_gps, make_jpeg, make_pdf, write_database
from tests.audit.leaks.spellings import CODINGS, join_with, write_code_units

NAME = "高橋花子"
INDEX = b"pagefind_dcd\x81\x83" + b"".join(
    b"\x83" + bytes([0x6A]) + word + b"\x81\x83\x00\x82\x38\x18" + bytes([place]) + b"\x80\x80"
    for place, word in ((2, b"q82b15b500"), (0, b"q9ad86a4b0"), (1, b"q6a4b82b10"))
)

ENCODED = base64.b64encode(NAME.encode()).decode()


def write_base58(text: str) -> str:
    """Write a text in the base58 of Bitcoin addresses."""
    number, digits = int.from_bytes(text.encode(), "big"), ""
    while number:
        number, digit = divmod(number, 58)
        digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"[digit] + digits
    return digits


FILE_CASES: dict[str, bytes] = {
    "gzip": gzip.compress(NAME.encode()),
    "zlib": CONTAINERS["a.zz"](NAME),
    "deflate": CONTAINERS["a.zz"](NAME)[2:-4],
    "bzip2": CONTAINERS["a.bz2"](NAME),
    "xz": CONTAINERS["a.xz"](NAME),
    "zip": CONTAINERS["a.zip"](NAME),
    "pdf": make_pdf(b"", info=b"/Title <FEFF9AD86A4B82B15B50>", packed=True),
    "png": CONTAINERS["z.png"](NAME),
    "jpeg": CONTAINERS["com.jpg"](NAME),
    "exif": make_jpeg(0xE1, b"Exif\0\0" + make_gps((35, 20, 2443), (139, 29, 2526))),
    "pagefind": INDEX,
}
"""A riff, a tar and a GIF are plain bytes to the other readers too; they have cases of their own below."""

CHARSET_CASES: dict[str, bytes] = {
    "utf-8": NAME.encode(),
    "wide": NAME.encode("utf-16-be"),
    "japanese": f"氏名は{NAME}".encode("cp932"),
    "iso-2022-jp": f"氏名は{NAME}".encode("iso2022_jp"),
}
TEXT_CASES: dict[str, str] = {
    "markup": CODINGS["percent"]("<i></i>".join(NAME)),
    "entities": "高橋&nbsp;花子",
    "percent": CODINGS["percent"](NAME),
    "backslashes": write_code_units(NAME),
    "css": CODINGS["style sheet"](NAME),
    "quoted-printable": CODINGS["quoted-printable"](NAME),
    "mail-words": " ".join(map(CODINGS["mail words"], NAME)),
    "utf-7": CODINGS["UTF-7"](" ".join(NAME)),
    "punycode": f"xn--{NAME.encode('punycode').decode()}.jp",
    "clean": join_with("\u200b")(ENCODED),
    "misread": "é«˜æ©‹èŠ±å\xad\x90",
    "search-words": "q9ad86a4b0 q6a4b82b10 q82b15b500",
    "unfold": f"BEGIN:VCARD\r\nNOTE:{ENCODED[:2]}\r\n {ENCODED[2:]}",
    "mended": f'"{ENCODED[:10]}" + "{ENCODED[10:]}"',
    "rich-text": "".join(f"\\u{(ord(letter) + 0x8000) % 0x10000 - 0x8000}?" for letter in NAME),
}
TOKEN_CASES: dict[str, str] = {
    "base64": ENCODED,
    "base32": CODINGS["base32"](NAME),
    "hexadecimal": CODINGS["hexadecimal"](NAME),
    "base85": CODINGS["base85"](NAME),
    "base58": write_base58(NAME),
    "uuencode": f"begin 644 a\n{binascii.b2a_uu(NAME.encode()).decode()}`\nend\n",
    "dump": "00000000: e9ab 98e6 a98b  ......\n00000006: e88a b1e5 ad90  ......\n",
    "code-points": CODINGS["char codes"](NAME),
}
MORE_CASES: dict[str, tuple[dict[str, Any], str, bytes]] = {
    "sqlite": (FILES, "phone", write_database("7", "0000221234", "5")),
    "counted": (FILES, "mail", b"\x82\x64memo\x73hanako.t@example.jp\0"),
    "positions": (TEXTS, "point", b'<a exif:GPSLatitude="35,20.4072N" exif:GPSLongitude="139,29.421E"/>'),
}
FOLD_CASES: dict[str, tuple[str, str]] = {
    "width": ("kana", "ﾀｶﾊｼﾊﾅｺ"),
    "digits": ("phone", "〇〇〇〇二二一二三四"),
    "case": ("mail", "HANAKO.T@EXAMPLE.JP"),
    "letters": ("kana", "Tàkahashi Hanako"),
    "kana": ("kana", "たかはしはなこ"),
    "kanji": ("name", "髙橋花子"),
    "dashes": ("phone", "0000−22ー1234"),
    "separators": ("phone", "0000★22★1234"),
    "marks": ("name", "高\u0488橋花子"),
}
SECRETS = {
    "name": NAME, "phone": "0000221234", "mail": "hanako.t@example.jp", "kana": "タカハシハナコ", "case-number": "DV20230147",
    "place": "みなも市霞が関5-13-24", "iteration": "佐佐木花子", "address": "みなも市鵠沼橘5-13-24", "kana-repeat": "ささきはなこ",
    "counter": "3か月だけ隠れる", "voiced": "ガマゴオリの家", "town": "みなも市大字葦辺字上ノ山123",
}  # fmt: skip
BEFORE_CASES: dict[str, tuple[str, str]] = {
    "voicing": ("voiced", "ｶﾞﾏｺﾞｵﾘの家"),
    "repeats": ("iteration", "佐々木花子"),
    "kana-repeats": ("kana-repeat", "さゝきはなこ"),
    "counters": ("counter", "3ヶ月だけ隠れる"),
    "places": ("place", "霞ケ関5-13-24"),
    "zeros": ("phone", "○○○○221234"),
    "numerals": ("address", "鵠沼橘五丁目十三番二十四号"),
}
AFTER_CASES: dict[str, tuple[str, str]] = {
    "house-numbers": ("address", "鵠沼橘5丁目13番24号"),
    "village-sections": ("town", "葦辺上の山123"),
}


@pytest.fixture(autouse=True)
def _start_anew() -> Iterator[None]:
    forget_readings()
    fold.forget_table()
    yield
    forget_readings()
    fold.forget_table()


def _patterns() -> Patterns:
    secrets = [Secret(name, name, name, value) for name, value in SECRETS.items()]
    return Patterns.from_values([*secrets, Secret("point", "point", "point", "35.34012, 139.49035")])


def _finds(content: bytes, record: str = "name") -> bool:
    return record in {finding.record for finding in scan_file("a.bin", content, _patterns())}


@pytest.mark.parametrize("layer", FILE_CASES)
def test_each_kind_of_file(layer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the reader of this kind of file the value in it escapes."""
    record = "point" if layer == "exif" else "name"
    assert _finds(FILE_CASES[layer], record)
    monkeypatch.delitem(FILES, layer)
    assert not _finds(FILE_CASES[layer], record)


@pytest.mark.parametrize("layer", CHARSET_CASES)
def test_each_character_set(layer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this character set the value written in it escapes."""
    assert _finds(CHARSET_CASES[layer])
    monkeypatch.delitem(CHARSETS, layer)
    forget_readings()
    assert not _finds(CHARSET_CASES[layer])


@pytest.mark.parametrize("layer", TEXT_CASES)
def test_each_coding_of_text(layer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this way of undoing escapes the value escapes."""
    assert _finds(TEXT_CASES[layer].encode())
    monkeypatch.delitem(TEXTS, layer)
    assert not _finds(TEXT_CASES[layer].encode())


@pytest.mark.parametrize("layer", TOKEN_CASES)
def test_each_coding_of_bytes(layer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this way of reading tokens the value escapes."""
    assert _finds(TOKEN_CASES[layer].encode())
    monkeypatch.delitem(TOKENS, layer)
    assert not _finds(TOKEN_CASES[layer].encode())


@pytest.mark.parametrize("layer", MORE_CASES)
def test_each_of_the_rarer_layers(layer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the reader of databases, of counted strings or of rare positions the value escapes."""
    layers, record, content = MORE_CASES[layer]
    assert _finds(content, record)
    monkeypatch.delitem(layers, layer)
    assert not _finds(content, record)


@pytest.mark.parametrize("layer", FOLD_CASES)
def test_each_class_of_spelling(layer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this class of spelling the same value in another spelling escapes."""
    record, written = FOLD_CASES[layer]
    assert _finds(written.encode(), record)
    monkeypatch.delitem(fold.CHARACTER_FOLDS, layer)
    fold.forget_table()
    assert not _finds(written.encode(), record)


@pytest.mark.parametrize("layer", [*BEFORE_CASES, *AFTER_CASES])
def test_each_rule_of_neighbours(layer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this rule the same value in another spelling escapes."""
    record, written = (BEFORE_CASES | AFTER_CASES)[layer]
    assert _finds(written.encode(), record)
    monkeypatch.delitem(fold.BEFORE if layer in BEFORE_CASES else fold.AFTER, layer)
    assert not _finds(written.encode(), record)
