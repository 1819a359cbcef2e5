"""Bytes to text: every reading that is not plainly wrong, not only the likeliest one."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARKS = (
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_ESCAPES = re.compile(rb"\x1b[$(]")
_FOLDED = re.compile(rb"([\xc2-\xf4][\x80-\xbf]{0,2})(?:\r?\n[ \t]|=\r?\n)([\x80-\xbf])")
_SHORT = 4096
_LONGEST = 1 << 23
_RUN = re.compile(
    "[\t\n\r -~\u00a0-\u00ff\u0660-\u0669\u2000-\u206f\u2190-\u22ff\u2460-\u27bf\u3000-\u30ff\u4e00-\u9fff"
    "\uf900-\ufaff\ufe00-\ufe0f\uff00-\uff9f\U00020000-\U0002ffff\U000e0100-\U000e01ef]{3,}"
)


def read_utf8(content: bytes) -> Iterator[str]:
    """Yield UTF-8; of bytes that are no UTF-8 the runs that can be read."""
    if _FOLDED.search(content):
        # Lines are folded by bytes (RFC 5545, section 3.1), and a letter may have been cut in two.
        content = _FOLDED.sub(rb"\1\2", content)
    text = content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "ignore")
    yield text if _is_utf8(content) else _keep_runs(text)


def read_marked(content: bytes) -> Iterator[str]:
    """Yield UTF-16 or UTF-32 that begins with a byte order mark."""
    for mark, name in _MARKS:
        if content.startswith(mark) and name != "utf-8":
            yield content[len(mark) :].decode(name, "ignore")
            return


def read_wide(content: bytes) -> Iterator[str]:
    """Yield UTF-16 and UTF-32 without a mark, in both byte orders, from even and odd places."""
    content = content[:_LONGEST]
    zeros = content.count(0) * 10 >= len(content)
    if not zeros and _is_utf8(content) and not (len(content) <= _SHORT and len(content) % 2 == 0):
        return
    for name in ("utf-16-le", "utf-16-be"):
        for start in (0, 1):
            yield _keep_runs(content[start:].decode(name, "ignore"))
    if zeros and content.count(0) * 2 >= len(content):
        for name in ("utf-32-le", "utf-32-be"):
            for start in range(4):
                yield _keep_runs(content[start:].decode(name, "ignore"))


def read_japanese(content: bytes) -> Iterator[str]:
    """Yield Shift_JIS (cp932, JIS X 0213) and EUC-JP where the bytes are no UTF-8."""
    content = content[:_LONGEST]
    if _is_utf8(content):
        return
    for name in ("cp932", "euc_jis_2004", "shift_jis_2004"):
        yield _keep_runs(content.decode(name, "ignore"))


def read_escaped(content: bytes) -> Iterator[str]:
    """Yield ISO-2022-JP, known by its escape sequences."""
    if _ESCAPES.search(content):
        yield content.decode("iso2022_jp_ext", "ignore")
        yield content.decode("iso2022_jp_2004", "ignore")


def _keep_runs(text: str) -> str:
    """Keep of bytes read on trial what looks like writing: three characters in a row that people write."""
    return "\n".join(_RUN.findall(text))


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        # A piece cut out of UTF-8 may begin or end inside a character.
        return error.start >= len(content) - 3 and len(content) > 8
    return True
