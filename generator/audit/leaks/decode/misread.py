"""Text that was read in a wrong character set and saved so: é«˜æ©‹ for 高橋, ‚±‚ñ for こん, 鬮俶ｩ for 高橋."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.audit.leaks.decode.peel import peel

_HIGH = "\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122"
_LATIN = re.compile(f"[{_HIGH}](?:[ -~]{{0,3}}[{_HIGH}])+[ -~]?")
_LEADS = "".join(
    sorted(
        {bytes((lead, trail)).decode("cp932", "ignore") for lead in range(0xE3, 0xEA) for trail in range(0x80, 0xC0)}
    )
)
"""What the first two bytes of Japanese in UTF-8 look like in Shift_JIS: kanji that hardly ever stand together."""
_BROKEN = re.compile(f"[{_LEADS}](?:[^\n]{{0,4}}[{_LEADS}])+[^\n]{{0,4}}|[{_LEADS}][^\n]{{0,4}}")
_JAPANESE = re.compile("[ぁ-ヿ一-鿿！-～].{0,2}[ぁ-ヿ一-鿿！-～]")
_MIDDLE = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
_TO_LATIN = {ord(letter): code for code, letter in _MIDDLE.items() if letter != "\ufffd"}


def _match_high(name: str) -> re.Pattern[str]:
    """Return a pattern for two and more letters that bytes above ASCII became in a character set."""
    high = re.escape("".join(sorted({bytes([code]).decode(name, "ignore") for code in range(0x80, 0x100)})))
    return re.compile(f"[{high}](?:[ -~]{{0,3}}[{high}])+[ -~]?")


_OLD = {"mac_roman": _match_high("mac_roman"), "cp437": _match_high("cp437")}
"""Of old Macintosh programs; and what names in a ZIP look like where nothing tells their letters."""


def undo_misreading(text: str) -> Iterator[str]:
    """Yield the text as it was before UTF-8, Shift_JIS or EUC-JP was taken for Latin-1, Windows-1252 or Shift_JIS."""
    if text.isascii():
        return
    if _LATIN.search(text):
        for name in ("utf-8", "cp932", "euc_jp"):
            yield from peel(_LATIN, partial(_read_again, name), text)
    for name, pattern in _OLD.items():
        if pattern.search(text):
            yield from peel(pattern, partial(_turn_back, name), text)
            if name == "cp437":
                yield from peel(pattern, _read_zip_name, text)
    yield from peel(_BROKEN, partial(_turn_back, "cp932"), text)


def _read_again(name: str, match: re.Match[str]) -> str:
    data = match[0].translate(_TO_LATIN).encode("latin-1", "ignore")
    return _better(data.decode(name, "ignore"), match[0])


def _turn_back(name: str, match: re.Match[str]) -> str:
    return _better(match[0].encode(name, "ignore").decode("utf-8", "ignore"), match[0])


def _read_zip_name(match: re.Match[str]) -> str:
    return _better(match[0].encode("cp437", "ignore").decode("cp932", "ignore"), match[0])


def _better(new: str, old: str) -> str:
    """Take the new reading where it is Japanese, or shorter by what only looked like letters."""
    return new if _JAPANESE.search(new) or (new and len(new) * 3 <= len(old) * 2) else old
