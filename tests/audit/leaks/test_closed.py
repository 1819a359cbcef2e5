"""What cannot be looked into is a finding of its own, never clean; what can be is no such finding."""

from __future__ import annotations

import gzip
import hashlib
import io
import re
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfWriter

from generator.audit.leaks import UNREAD, LeakFinding, scan_file, scan_site
from generator.audit.leaks.decode import closed, walk
from tests.audit.leaks.containers import make_pdf, make_png, zip_files
from tests.audit.leaks.values import PATTERNS, VALUES


def make_noise(length: int) -> bytes:
    """Return bytes that look like what a packer or a cipher gives, the same each time."""
    return b"".join(hashlib.sha256(bytes([number % 256, number // 256])).digest() for number in range(length // 32))


def lock_pdf() -> bytes:
    """Return a PDF that opens with a password alone."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("word", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def lock_zip() -> bytes:
    """Return a ZIP whose one member is marked as encrypted."""
    plain = zip_files({"a.txt": "abc"})
    directory = plain.index(b"PK\x01\x02")
    return plain[:6] + b"\x01" + plain[7 : directory + 8] + b"\x01" + plain[directory + 9 :]


CLOSED = {
    "a.zst": b"\x28\xb5\x2f\xfd" + make_noise(64),
    "frame.bin": b"\x50\x2a\x4d\x18\0\0\0\0\x28\xb5\x2f\xfd" + make_noise(64),
    "a.7z": b"7z\xbc\xaf\x27\x1c" + make_noise(64),
    "a.rar": b"Rar!\x1a\x07\x01\0" + make_noise(64),
    "a.lz4": b"\x04\x22\x4d\x18" + make_noise(64),
    "a.br": b"\x0b\x02\x80abc\x03",
    "no-name-tells": make_noise(640),
    "a.woff2": b"wOF2" + make_noise(64),
    "a.age": b"age-encryption.org/v1\n-> X25519 abc\n" + make_noise(64),
    "armoured.txt": b"to you:\n-----BEGIN AGE ENCRYPTED FILE-----\n" + b"YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+" * 2,
    "mail.html": b"<pre>" + b" " * 9000 + b"-----BEGIN PGP MESSAGE-----\nVersion: 1\n\n" + b"hQEMA7Zl8Xq2hQEMA7Zl8Xq2hQEMA7Zl8Xq2" * 2,
    "fingerprints": b"tsunagari-fingerprints 2 abc\n" + make_noise(64),
    "locked.pdf": lock_pdf(),
    "locked.zip": lock_zip(),
    "locked.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le"),
    "locked.odt": zip_files({"META-INF/manifest.xml": "<m><manifest:encryption-data manifest:checksum='a'/></m>"}),
    "deflate64.zip": zip_files({"a.txt": "abc"}).replace(b"PK\x03\x04\x14\0\0\0\x08", b"PK\x03\x04\x14\0\0\0\x09"),
    "inside.tar.gz": gzip.compress(b"\x28\xb5\x2f\xfd" + make_noise(64)),
    "inside.zip": zip_files({"a/b.bin": make_noise(640)}),
}  # fmt: skip


@pytest.mark.parametrize("path", CLOSED)
def test_what_is_closed_is_unread(path: str) -> None:
    """A kind that nobody can read here is a finding, in whatever it lies."""
    assert scan_file(path, CLOSED[path], PATTERNS) == [LeakFinding(path, UNREAD, "")]


@pytest.mark.parametrize("path", [path for path in CLOSED if path not in ("a.br", "no-name-tells", "inside.zip")])
def test_each_mark_is_needed(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the marks of closed kinds these would pass, but for what only looks like noise."""
    monkeypatch.setattr(walk, "is_closed", lambda content: False)
    monkeypatch.setattr(walk, "is_opaque", lambda content: False)
    monkeypatch.setattr(walk, "is_named_closed", lambda path: False)
    assert scan_file(path, CLOSED[path], PATTERNS) == []


def test_noise_is_told_by_its_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """Brotli under another name is found by being neither text nor a kind that is known."""
    monkeypatch.setattr(walk, "is_opaque", lambda content: False)
    assert scan_file("no-name-tells", CLOSED["no-name-tells"], PATTERNS) == []


def test_the_rest_is_still_read() -> None:
    """A leak beside what is closed is named too."""
    both = zip_files({"a.txt": VALUES["name"], "b.bin": make_noise(640)})
    assert {finding.kind for finding in scan_file("a.zip", both, PATTERNS)} == {"name", UNREAD}


OPEN = {
    "a.txt": "だれでも読めることばです。".encode(),
    "sjis.csv": ("名称,電話\r\n" * 40).encode("cp932"),
    "wide.txt": ("二十三人の集まりは、木曜の午後に公民館で開きます。" * 20).encode("utf-16-le"),
    "jis.txt": ("集まりは、木曜の午後に。" * 20).encode("iso-2022-jp"),
    "a.png": make_png((b"tEXt", b"a\0b")),
    "plain.pdf": make_pdf(b"BT (a) Tj ET"),
    "plain.zip": zip_files({"a.txt": "abc", "b.html": "<p>abc"}),
    "a.wasm": b"\0asm\1\0\0\0" + make_noise(640),
    "a.ico": b"\0\0\1\0" + make_noise(640),
    "a.ttf": b"\0\1\0\0" + make_noise(640),
    "how-to.html": "<p>age ファイルは -----BEGIN AGE ENCRYPTED FILE----- で始まります。/Encrypt とは。".encode(),
    "page.gz": gzip.compress(b"<p>abc"),
}


@pytest.mark.parametrize("path", OPEN)
def test_what_is_open_is_no_finding(path: str) -> None:
    """Texts in every character set, pictures, programs and fonts raise no alarm."""
    assert scan_file(path, OPEN[path], PATTERNS) == []


def test_a_member_with_a_wrong_checksum_is_read() -> None:
    """A member that an unpacker refuses for its checksum is read all the same."""
    broken = zip_files({"a.txt": VALUES["name"] * 3})
    with zipfile.ZipFile(io.BytesIO(broken)) as archive:
        crc = archive.infolist()[0].CRC.to_bytes(4, "little")
    assert {finding.kind for finding in scan_file("a.zip", broken.replace(crc, b"\1\2\3\4"), PATTERNS)} == {"name"}


def test_a_reviewed_font_passes(tmp_path: Path) -> None:
    """A font of others that was reviewed passes by its digest, and only with the bytes that were reviewed."""
    font = CLOSED["a.woff2"]
    (tmp_path / "a.woff2").write_bytes(font)
    digest = hashlib.sha256(font).hexdigest()
    assert scan_site(tmp_path, PATTERNS, reviewed={digest}) == []
    (tmp_path / "a.woff2").write_bytes(font + b"x")
    assert scan_site(tmp_path, PATTERNS, reviewed={digest}) == [LeakFinding("a.woff2", UNREAD, "")]


def test_every_start_is_tried() -> None:
    """Each signature of a closed kind stands in a case above."""
    starts = [mark for mark in closed._CLOSED_STARTS if not any(case.startswith(mark) for case in CLOSED.values())]
    assert {re.sub(rb"[^ -~]", b"?", start) for start in starts} == {b"7?0?", b"?!L?", b"MSCF"}
