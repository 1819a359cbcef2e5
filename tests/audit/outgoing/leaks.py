"""A leak for every gate: what is planted, what it is called, and the part of the gate without which it escapes."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

from PIL import Image

from generator.audit.outgoing import Piece, Role, find_zone

MY_NUMBER = "123456789018"
AGE_KEY = "AGE-SECRET-KEY-1" + "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L" + "Q" * 26


@dataclass(frozen=True, slots=True)
class Leak:
    """`gate` is the name in `generator.audit.outgoing.gates` that lets it pass when it finds nothing."""

    code: str
    gate: str
    path: str
    content: bytes
    role: Role = "file"
    secret: str = ""

    def piece(self) -> Piece:
        """Return it as it leaves."""
        return Piece(
            self.role, self.path or "コミットの説明", self.content, self.path, "", find_zone(self.path, "tsunagari")
        )


def photo(*, gps: bool = False, note: str = "", kind: str = "JPEG") -> bytes:
    """Return a small picture, with a position or a note in its EXIF."""
    image, exif, out = Image.new("RGB", (32, 32), "green"), Image.Exif(), io.BytesIO()
    if gps:
        exif.get_ifd(0x8825).update({1: "N", 2: (35.0, 20.0, 30.0), 3: "E", 4: (139.0, 30.0, 20.0)})
    if note:
        exif[0x010E] = note
    image.save(out, kind, exif=exif.tobytes())
    return out.getvalue()


def packed(name: str) -> bytes:
    """Return a ZIP (a workbook is one)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, "<x/>")
    return out.getvalue()


def _text(code: str, text: str, path: str = "content/about.md", role: Role = "file") -> Leak:
    return Leak(code, "find_text_faults", path, text.encode(), role, text)


def _file(code: str, path: str, content: bytes = b"a\n") -> Leak:
    return Leak(code, "name_kind", path, content)


LEAKS = (
    _text("mobile", "090-1234-5678"),
    _text("mobile", "０８０（１２３４）５６７８"),
    _text("mobile", "+81 70 1234 5678"),
    _text("mobile", "note: 09012345678", "directory/places/a.yml"),
    _text("mobile", "  - value: LINE 09012345678", "directory/places/a.yml"),
    _text("mobile", '  - value: "0000-12-3456" # 夜は 090-1234-5678', "directory/places/a.yml"),
    _text("mobile", "<!-- 090-1234-5678 -->"),
    _text("mobile", '<svg xmlns="http://www.w3.org/2000/svg"><!-- 090-1234-5678 --></svg>', "content/a.svg"),
    _text("mobile", "090-1234-5678", "", "message"),
    _text("mobile", "担当 090-1234-5678 <a@city.example>", "", "person"),
    _text("personal-mail", "canary.taro@docomo.ne.jp"),
    _text("personal-mail", "ｃａｎａｒｙ＠ｇｍａｉｌ．ｃｏｍ"),
    _text("own-mail", "canary <canary@yahoo.co.jp>", "", "person"),
    _text("my-number", MY_NUMBER),
    _text("my-number", "マイナンバー：1234 5678 9012", "directory/places/a.yml"),
    _text("birth-date", "生年月日 昭和58年11月7日"),
    _text("birth-date", "S58.11.7生"),
    _text("case-number", "ケース番号：R8-0123"),
    _text("person-name", "name: サロン # 山田花子さんの家", "directory/places/a.yml"),
    _text("person-name", "佐藤様から電話", "", "message"),
    _text("house-address", "name: サロン # 中町1丁目2番3号", "directory/places/a.yml"),
    _text("house-address", "中町1-2-3の203号室へ", "", "message"),
    Leak("mobile", "find_name_faults", "content/090-1234-5678.md", b"a\n"),
    Leak("person-name", "find_name_faults", "memo/田中さん宅.txt", b"a\n"),
    Leak("mobile", "find_name_faults", "", b"refs/heads/fix-09012345678", "ref"),
    Leak("private-key", "find_secret_files", "memo.txt", f"# key\n{AGE_KEY}\n".encode()),
    Leak("private-key", "find_secret_files", "tsunagari/theme/a.css", AGE_KEY.encode()),
    Leak(
        "private-key",
        "find_secret_files",
        "a.txt",
        b"-----BEGIN OPENSSH " + b"PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n",
    ),
    Leak("private-key", "find_secret_files", "fingerprint-key", b"0f" * 32 + b"\n"),
    Leak("private-key", "find_secret_files", "", b"token ghp_" + b"a" * 36, "message"),
    Leak("private-key", "find_secret_files", ".env", b"A=b\n"),
    Leak("council-file", "find_secret_files", "records/0a", b"age-encryption.org/v1\n-> X25519 abc\n"),
    Leak("council-file", "find_secret_files", "memo.yml", b"members:\n- recipient: age1" + b"q" * 58 + b"\n"),
    Leak("council-file", "find_secret_files", "fp.dat", b"tsunagari-fingerprints 1 {}\n"),
    _file("document", "名簿.xlsx", packed("[Content_Types].xml")),
    _file("document", "content/memo.md", packed("[Content_Types].xml")),
    _file("document", "a.dat", b"%PDF-1.7\n"),
    _file("document", "tsunagari/docs/a.pdf", b"%PDF-1.7\n"),
    _file("table", "import/list.csv"),
    _file("table", "directory/list.tsv"),
    _file("mail", "a.eml"),
    _file("mail", "a.txt", b"Received: from a\nFrom: b\n\nc\n"),
    _file("mail", "contacts", b"BEGIN:VCARD\n"),
    _file("packed", "a.zip", packed("a")),
    _file("packed", "a.txt", b"\x1f\x8b\x08\0\0"),
    _file("packed", "cache", b"SQLite format 3\0"),
    _file("media", "content/a.heic", b"\0\0\0\x18ftypheic"),
    _file("media", "walk.mp4"),
    _file("leftover", "directory/places/.a.yml.swp"),
    _file("leftover", "directory/places/a.yml~"),
    _file("leftover", "directory/places/#a.yml#"),
    _file("leftover", "~$名簿.xlsx"),
    _file("leftover", ".tsunagari/stopped-at.txt"),
    _file("leftover", "site/index.html"),
    _file("leftover", "build.log"),
    _file("leftover", "cache", b"\x80\x04N."),
    _file("stray", "directory/places/memo.txt"),
    _file("stray", "content/memo.html"),
    Leak("photo-position", "find_picture_faults", "directory/images/a.jpg", photo(gps=True)),
    Leak("photo-position", "find_picture_faults", "tsunagari/theme/a.png", photo(gps=True, kind="PNG")),
    Leak("photo-position", "find_picture_faults", "content/a.webp", photo(gps=True, kind="WEBP")),
    Leak("mobile", "read_note_texts", "content/a.jpg", photo(note="call 090-1234-5678"), secret="090-1234-5678"),
    Leak("mobile", "read_note_texts", "content/a.png", photo(note="call 090-1234-5678", kind="PNG")),
)

CLEAN = (
    ("directory/places/a.yml", 'id: a\ncontacts:\n  - channel: phone\n    value: "090-1234-5678"\n'),
    ("directory/places/a.yml", "contacts:\n  - {channel: mail, value: salon@gmail.com}\n"),
    ("directory/places/a.yml", "location:\n  address: みなも市中町1丁目2番3号\n  postal_code: 000-0000\n"),
    ("content/about.md", "〒000-0000 みなも市中町1-2-3 電話 0000-12-3456、0120-279-338\n"),
    ("content/about.md", "昭和33年4月1日以前に生まれた方。皆さん、利用者様、お客様、娘さん、奥様も、どうぞ。\n"),
    ("content/about.md", "法人番号 1234567890123、https://example.com/202611241234、2026年11月24日 10:30〜12:00\n"),
    ("content/about.md", "相談の番号は #8008 です。メール fukushi@city.minamo.example\n"),
    ("mkdocs.yml", "nav:\n  - 案内: about.md # はじめに\n"),
    ("tsunagari/tests/test_a.py", 'CALL = "090-1234-5678"\n'),
    ("content/a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><path d="M090 1234 5678"/></svg>'),
    ("directory/images/.gitkeep", ""),
    ("directory/schema/place.schema.json", "{}"),
)
