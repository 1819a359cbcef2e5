"""The text of a file, whatever encoding it was saved in."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BOM = b"\xef\xbb\xbf"
_HALF_KANA = re.compile("[\uff61-\uff9f]")
_BROKEN = "\ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read in, and the lines on which characters could not be read."""

    text: str
    encoding: str
    broken_lines: tuple[int, ...] = ()


def decode(content: bytes) -> Decoded:
    """Decode UTF-8 (without, with one or with several BOMs, or a BOM and "?"), UTF-16, CP932, EUC-JP or ISO-2022-JP.

    Never raises: what no encoding can read becomes U+FFFD and its line is named. CP932 rather than strict Shift_JIS,
    which fails at ①.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _finish(content.decode("utf-16", "replace"), "UTF-16")
    unmarked = _guess_utf16(content)
    if unmarked:
        return _finish(content.decode(unmarked, "replace"), "UTF-16")
    if content.startswith(_BOM):
        while content.startswith(_BOM):
            content = content[len(_BOM) :]
        content = content.removeprefix(b"?")
    if b"\x1b$" in content[:4096]:
        return _finish(content.decode("iso2022_jp", "replace"), "ISO-2022-JP")
    try:
        return _finish(content.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        texts = [(name, content.decode(codec, "replace")) for name, codec in _CODECS]
    name, text = min(texts, key=lambda pair: (pair[1].count(_BROKEN), len(_HALF_KANA.findall(pair[1]))))
    return _finish(text, name)


_CODECS = (("Shift_JIS（CP932）", "cp932"), ("EUC-JP", "euc_jp"), ("UTF-8", "utf-8"))


def _guess_utf16(content: bytes) -> str | None:
    """Name UTF-16 without a BOM by its NUL bytes: every comma and digit has one."""
    start = content[:2000]
    if len(start) < 4 or start.count(0) * 20 < len(start):
        return None
    odd, even = start[1::2].count(0), start[0::2].count(0)
    return "utf-16-le" if odd > even * 4 else "utf-16-be" if even > odd * 4 else None


def _finish(text: str, encoding: str) -> Decoded:
    text = text.lstrip("\ufeff").replace("\x00", "")
    broken: tuple[int, ...] = ()
    if _BROKEN in text:
        broken = tuple(at for at, line in enumerate(text.splitlines(), 1) if _BROKEN in line)
    return Decoded(text, encoding, broken)
