"""Codes cut into pieces: base64, hexadecimal or percent signs over several lines, in strings added up, in groups of four."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.audit.leaks.decode.peel import peel

_SIGNS = r"A-Za-z0-9+/=%_\\-"
_GAP = r"(?:[ \t]{0,8}\r?\n[ \t>#*|]{0,40}|[\"'`]\s{0,4}(?:[+.,&]|\|\|)?\s{0,40}[\"'`])"
_CHAIN = re.compile(rf"[{_SIGNS}](?<![{_SIGNS}]{{2}})[{_SIGNS}]{{3,}}+(?:{_GAP}[{_SIGNS}]{{2,}}+)++")
_GAPS = re.compile(_GAP)
_GROUPS = re.compile(
    r"[A-Za-z0-9+/_-](?<!\S[A-Za-z0-9+/_-])(?:"
    + "|".join(rf"[A-Za-z0-9+/_-]{{{size - 1}}}[ \t](?:[A-Za-z0-9+/_-]{{{size}}}[ \t])+[A-Za-z0-9+/_-]{{2,{size}}}={{0,2}}(?!\S)" for size in (4, 5, 8, 10, 16))
    + ")"
)  # fmt: skip
_SPACE = re.compile(r"[ \t]")
_CODED, _DIGIT, _UPPER = re.compile(r"[0-9%\\=]"), re.compile("[0-9]"), re.compile("[A-Z]")
_ROW = r"[0-9A-Fa-f](?<!\S[0-9A-Fa-f])[0-9A-Fa-f]{3,15}:?[ \t]{1,4}((?:[0-9A-Fa-f]{2,8}[ \t-]{1,2})*[0-9A-Fa-f]{2,8})"
_LINE = rf"{_ROW}(?:[ \t]{{2,}}[^\n]*|[ \t]*)(?:\r?\n[ \t]{{0,20}}|\Z)"
_DUMP = re.compile(f"{_LINE}(?:{_LINE})*")
_DUMP_ROW = re.compile(_ROW + r"(?=[ \t]{2}|[ \t]?\r?$)", re.MULTILINE)


def mend_codes(text: str) -> Iterator[str]:
    """Yield the text with pieces of one code put together that lines, quotes or spaces part."""
    yield from peel(_CHAIN, lambda match: _join(match, _GAPS, _CODED), text)
    yield from peel(_GROUPS, lambda match: _join(match, _SPACE, _DIGIT, _UPPER), text)


def undo_dump(text: str) -> Iterator[bytes]:
    """Yield the bytes of a listing of bytes: a place, pairs of digits, and the same as letters (xxd, hexdump -C)."""
    for match in _DUMP.finditer(text):
        digits = re.sub(r"[^0-9A-Fa-f]", "", "".join(row[1] for row in _DUMP_ROW.finditer(match[0])))
        yield bytes.fromhex(digits[: len(digits) // 2 * 2])


def _join(match: re.Match[str], gaps: re.Pattern[str], *wanted: re.Pattern[str]) -> str:
    return gaps.sub("", match[0]) if all(one.search(match[0]) for one in wanted) else match[0]
