"""What a file really is, whatever its name says, and what to do with those that cannot be read."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Literal

from generator.problems import Problem, RefusedInputError

FileKind = Literal["text", "excel", "json"]

MAX_BYTES = 64 * 1024 * 1024
MAX_UNPACKED = 512 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|/?[a-z][a-z0-9]*(?=[\s/>]))",
    re.IGNORECASE | re.DOTALL,
)
_ARCHIVES = (b"\x1f\x8b", b"Rar!\x1a", b"7z\xbc\xaf\x27\x1c")
# ESC begins the shifts of ISO-2022-JP.
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\x0c\x1b")
_SAVE_AS = "Excel で開き、「名前を付けて保存」で「Excel ブック（.xlsx）」を選んで保存し直してください。"

_REFUSALS = {
    "xls": (
        f"古い形の Excel（.xls）は読めません。{_SAVE_AS}",
        "Old Excel files (.xls) cannot be read: save it again as .xlsx.",
    ),
    "password": (
        "パスワードの付いた Excel は読めません。パスワードを外して保存し直してください。",
        "The workbook is protected by a password: save it without one.",
    ),
    "html": (
        "表ではなくホームページの画面（HTML）が保存されています。ダウンロードがうまくいかなかったようです。もとのページから、もう一度ダウンロードしてください。",
        "This is a web page, not a table: the download seems to have failed. Download it again.",
    ),
    "pdf": (
        "PDF は読めません。もとになった Excel か CSV を用意してください。",
        "PDF cannot be read: use the Excel or CSV file it was made from.",
    ),
    "zip": (
        f"圧縮ファイルか、読めない形の表です。中のファイルを取り出すか、{_SAVE_AS}",
        "This is an archive or an unknown kind of table: take the file out, or save it as .xlsx.",
    ),
    "large": (
        "ファイルが大きすぎます（64MBまで）。いくつかに分けてください。",
        "The file is too large (64 MB at most): split it.",
    ),
    "empty": (
        "ファイルが空です。もとのファイルを確かめてください。",
        "The file is empty: check where it came from.",
    ),
    "binary": (
        "文字の表ではありません（音声や画像、別のソフトのファイルのようです）。表を作ったソフトで開き、CSV か Excel（.xlsx）で保存し直してください。",
        "This is no table of text: open it where it was made and save it as CSV or .xlsx.",
    ),
    "image": (
        "画像は読めません。もとになった Excel か CSV を用意してください。",
        "Images cannot be read: use the Excel or CSV file.",
    ),
    "missing": (
        "ファイルが見つかりません。名前と場所を確かめてください。",
        "No such file: check its name and place.",
    ),
    "unreadable": (
        "ファイルを開けません。読み取りの許可があるか、ほかのソフトで開いたままになっていないかを確かめてください。",
        "The file cannot be opened: check permissions and whether another program holds it.",
    ),
}


def refuse_file(file: str, reason: str) -> RefusedInputError:
    """Return the refusal of a whole file, with what to do instead."""
    ja, en = _REFUSALS[reason]
    return RefusedInputError([Problem(file, 0, f"import-{reason}", ja, en)])


def read_bytes(path: Path) -> bytes:
    """Return the content of a file. Raises RefusedInputError when it is missing, closed, empty or too large."""
    if not path.exists():
        raise refuse_file(path.name, "missing")
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError:
        raise refuse_file(path.name, "unreadable") from None
    if len(content) > MAX_BYTES:
        raise refuse_file(path.name, "large")
    if not content.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        raise refuse_file(path.name, "empty")
    return content


def sniff(content: bytes, file: str) -> FileKind:
    """Say how to read a file, by its first bytes. Raises RefusedInputError for what is no table."""
    if content.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise refuse_file(file, "password" if locked else "xls")
    if content.startswith(b"%PDF"):
        raise refuse_file(file, "pdf")
    if content.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8")):
        raise refuse_file(file, "image")
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        _check_workbook(content, file)
        return "excel"
    if content.startswith(_ARCHIVES):
        raise refuse_file(file, "zip")
    if _is_binary(content[:4096]):
        raise refuse_file(file, "binary")
    start = content[:4096].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(start):
        raise refuse_file(file, "html")
    if start.lstrip(b"\xef\xbb\xbf\xff\xfe\r\n\t ")[:1] in (b"{", b"["):
        return "json"
    return "text"


def _is_binary(start: bytes) -> bool:
    """Say whether more than one byte in fifty is a control character; NUL is not counted, UTF-16 is full of it."""
    return sum(byte in _CONTROLS and byte != 0 for byte in start) * 50 > len(start)


def _check_workbook(content: bytes, file: str) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        raise refuse_file(file, "zip") from None
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        raise refuse_file(file, "large")
    if not any(member.filename == "xl/workbook.xml" for member in members):
        raise refuse_file(file, "zip")
