"""Kinds of file that may not leave, by name and by what they begin with: renaming hides nothing."""

from __future__ import annotations

import re

from generator.audit.outgoing.zones import Zone

_ENDINGS: dict[str, re.Pattern[str]] = {
    "document": re.compile(
        "xlsx|xlsm|xlsb|xls|xlt|xltx|doc|docx|docm|dot|dotx|rtf|ppt|pptx|odt|ods|odp|pdf|jtd|jttc|xdw|xbd|pages|numbers|one|pub|vsd"
    ),
    "table": re.compile("csv|tsv|tab|psv|dbf"),
    "mail": re.compile("eml|msg|mbox|pst|ost|vcf|vcard|ldif"),
    "packed": re.compile(
        "zip|7z|rar|lzh|tar|gz|tgz|bz2|xz|zst|cab|iso|sqlite|sqlite3|db|mdb|accdb|sql|bak|dump|parquet|gpkg"
    ),
    "media": re.compile(
        "mp4|mov|avi|m4v|wmv|mkv|webm|mp3|m4a|wav|aac|flac|heic|heif|avif|tif|tiff|bmp|psd|ai|eps|dng|cr2|nef|arw|raw"
    ),
    "leftover": re.compile("swp|swo|swn|orig|rej|tmp|temp|pkl|pickle|log|pyc|pyo|core|dmp|hprof|old|save"),
}
_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "document"),
    (b"{\\rtf", "document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "document"),
    (b"PK\x03\x04", "packed"),
    (b"PK\x05\x06", "packed"),
    (b"\x1f\x8b", "packed"),
    (b"7z\xbc\xaf\x27\x1c", "packed"),
    (b"Rar!\x1a", "packed"),
    (b"BZh", "packed"),
    (b"\xfd7zXZ\0", "packed"),
    (b"SQLite format 3\0", "packed"),
    (b"II*\0", "media"),
    (b"MM\0*", "media"),
    (b"BM", "media"),
    (b"BEGIN:VCARD", "mail"),
)
_LEFTOVER_NAMES = re.compile(
    r"(?:^|/)(?:[^/]+~|\.#[^/]+|#[^/]+#|~\$[^/]+|\.~lock\.[^/]+|\.DS_Store|Thumbs\.db|desktop\.ini|core\.\d+"
    r"|(?:\.tsunagari|\.import|\.site\.releases|site|__pycache__)/.+)$",
    re.IGNORECASE,
)
_MAIL_HEADERS = re.compile(
    rb"\A(?:[A-Za-z-]+:.*\r?\n(?:[ \t].*\r?\n)*)*(?:Received|Message-ID|Return-Path):", re.IGNORECASE
)
_PICTURES = frozenset({"jpg", "jpeg", "png", "webp", "svg"})
_IN_REGISTER = re.compile(
    r"(?:^|/)directory/(?:[^/]+\.yml|README\.md|(?:places|desks|organizations|programmes|events|hotlines|vocabulary)/[^/]+\.yml"
    r"|schema/[^/]+\.json|images/[^/]+\.(?:jpg|jpeg|png|webp|svg)|(?:[^/]+/)*\.git(?:keep|ignore|attributes))$"
)


def name_kind(path: str, content: bytes, zone: Zone) -> str | None:
    """Return the code of a kind of file that may not leave, None for one that may."""
    name = path.rpartition("/")[2]
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if _LEFTOVER_NAMES.search(path):
        return "leftover"
    for code, endings in _ENDINGS.items():
        if endings.fullmatch(ending):
            return code
    for start, code in _STARTS:
        # A text may well begin with BM or BZh.
        if content.startswith(start) and (len(start) > 3 or start == b"\x1f\x8b" or b"\0" in content[:512]):
            return "document" if start == b"PK\x03\x04" and b"[Content_Types].xml" in content[:4096] else code
    if content[4:8] == b"ftyp":
        return "media"
    if _MAIL_HEADERS.match(content[:8192]):
        return "mail"
    if content[:1] == b"\x80" and content[1:2] in b"\2\3\4\5" and content[-1:] == b".":
        return "leftover"
    return _name_stray(path, ending, zone)


def _name_stray(path: str, ending: str, zone: Zone) -> str | None:
    if zone == "register" and not _IN_REGISTER.search(path):
        return "stray"
    if zone == "pages" and ending not in _PICTURES | {"md"} and not path.endswith(("/.gitkeep", "/.gitignore")):
        return "stray"
    return None
