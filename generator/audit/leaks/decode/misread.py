"""Text that was read in a wrong character set and saved so: é«˜æ©‹ for 高橋, ‚±‚ñ for こん, 鬮俶ｩ for 高橋."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.audit.leaks.decode.peel import BARRIER

_HIGH = "\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122"
_LATIN = re.compile(f"[{_HIGH}](?:[ -~]{{0,3}}[{_HIGH}])+[ -~]?")
_BROKEN = re.compile("[縺繧繝荳莠菴蜒蟄鬮譛讖縲郢驛邱蝣髱蟆逕蜿螟髢邊蠎遉隕譬荵逋諢逶]|[\uff61-\uff9f][一-龥]")
_WIDE_RUN = re.compile("[^\x00-\x7f]{2}[^\n]*")
_JAPANESE = re.compile("[ぁ-ヿ一-鿿！-～].{0,2}[ぁ-ヿ一-鿿！-～]")
_MIDDLE = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
_TO_LATIN = {ord(letter): code for code, letter in _MIDDLE.items() if letter != "\ufffd"}


def undo_misreading(text: str) -> Iterator[str]:
    """Yield the text as it was before UTF-8, Shift_JIS or EUC-JP was taken for Latin-1, Windows-1252 or Shift_JIS."""
    if text.isascii():
        return
    found: dict[str, None] = {}
    for match in _LATIN.finditer(text):
        data = match[0].translate(_TO_LATIN).encode("latin-1", "ignore")
        for name in ("utf-8", "cp932", "euc_jp"):
            found[data.decode(name, "ignore")] = None
        found[match[0].encode("mac_roman", "ignore").decode("utf-8", "ignore")] = None
    if _BROKEN.search(text):
        for match in _WIDE_RUN.finditer(text):
            for name in ("cp932", "euc_jp"):
                found[match[0].encode(name, "ignore").decode("utf-8", "ignore")] = None
    kept = [one for one in found if _JAPANESE.search(one)]
    if kept:
        yield BARRIER.join(kept)
