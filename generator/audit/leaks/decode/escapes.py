"""Ways to write a character as ASCII: percent, backslashes, quoted-printable, mail words, UTF-7, punycode."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from functools import partial
from urllib.parse import unquote_to_bytes

from generator.audit.leaks.decode.peel import peel

_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_PERCENT_RUN = re.compile(r"%(?:[89A-Fa-f][0-9A-Fa-f]|1[Bb])(?:%[0-9A-Fa-f]{2}|[!-$&-~])*")
_PERCENT_U = re.compile(r"(?:%u[0-9A-Fa-f]{4})+")
_HAS_BACKSLASH = re.compile(r"\\(?:u[0-9A-Fa-f{]|U[0-9A-Fa-f]|x[0-9A-Fa-f{]|N\{U\+|[0-7]{2,3}|[nrt/])")
_BACKSLASH = re.compile(
    r"\\u\{([0-9A-Fa-f]{1,6})\}|((?:\\u[0-9A-Fa-f]{4})+)|\\U([0-9A-Fa-f]{8})|\\N\{U\+([0-9A-Fa-f]{1,6})\}"
    r"|\\x\{([0-9A-Fa-f]{1,6})\}|((?:\\x[0-9A-Fa-f]{2})+)|((?:\\[0-7]{3})+)|\\([nrt])|\\([/\"'\\])"
)
_CSS = re.compile(r"\\([0-9A-Fa-f]{1,6})(?:\r\n|[ \t\r\n\f])?")
_HAS_CSS = re.compile(r"\\[0-9A-Fa-f](?:[0-9A-Fa-f]|[ \t\r\n\f])")
_QUOTED = re.compile(r"(?:=[0-9A-F]{2}|=\r?\n)+", re.IGNORECASE)
_QUOTED_RUN = re.compile(r"=(?:[89A-F][0-9A-F]|1B)(?:=[0-9A-F]{2}|=\r?\n|[ -<>-~])*", re.IGNORECASE)
_HAS_QUOTED = re.compile(r"=(?:[0-9A-F]{2}|\r?\n)", re.IGNORECASE)
_MAIL_WORD = re.compile(r"=\?([\w-]+)(?:\*[\w-]+)?\?([BbQq])\?([^?\s]*)\?=(?:\s+(?==\?))?")
_UTF7 = re.compile(r"[+&](?:([A-Za-z0-9+/,]{3,})-?|-)")
_JAPANESE = re.compile(
    "[ -~\u00a0-\u00ff\u0660-\u0669\u2000-\u206f\u2190-\u27bf\u3000-\u30ff\u4e00-\u9fff\uf900-\ufaff\ufe00-\ufe0f\uff00-\uffef]+"
)
_PUNYCODE = re.compile(r"xn--([a-z0-9-]+)", re.IGNORECASE)
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f]")
_WIDE_ASCII = re.compile("[０-９Ａ-Ｚａ-ｚ％＆＝＼＋＃；＠＜][！-～]*")
_TAGS = re.compile("[\U000e0020-\U000e007e]+")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_NOT_CLEAN = re.compile(f"(?:{_UNSEEN.pattern}|{_WIDE_ASCII.pattern})+")
_HEAD_LINE = re.compile(r"\s*[A-Za-z][\w-]*[:;]|[^<>\n]*\r\n[ \t]")
_FOLDED_LINE = re.compile(r"\r?\n[ \t]")


Order = tuple[str, ...]
_ORDERS: tuple[Order, ...] = (("utf-8", "cp932", "euc_jp"), ("utf-8", "euc_jp", "cp932"))
"""Bytes that are no UTF-8 are mostly right in Shift_JIS and in EUC-JP; both are tried."""


def peel_bytes(pattern: re.Pattern[str], undo: Callable[[re.Match[str], Order], str], text: str) -> Iterator[str]:
    """Undo what stands for bytes, each order of character sets in its turn."""
    for order in _ORDERS:
        yield from peel(pattern, partial(_apply, undo, order), text)


def _apply(undo: Callable[[re.Match[str], Order], str], order: Order, match: re.Match[str]) -> str:
    return undo(match, order)


def read_bytes(data: bytes, order: Order = _ORDERS[0]) -> str:
    """Return bytes that were written as escapes as text: UTF-8, else Japanese, else Latin."""
    for name in order:
        try:
            return data.decode("iso2022_jp" if b"\x1b$" in data else name)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "ignore") or data.decode("latin-1")


def undo_percent(text: str) -> Iterator[str]:
    """Yield the text with %E9%AB%98 and %u9AD8 undone."""
    if "%" in text:
        yield from peel_bytes(_PERCENT, _undo_percent, text)
        yield from peel_bytes(_PERCENT_RUN, _undo_percent_run, text)
        yield from peel(_PERCENT_U, lambda match: _read_units(re.findall("%u(.{4})", match[0])), text)


def undo_backslashes(text: str) -> Iterator[str]:
    r"""Yield the text with the escapes of JSON, JavaScript and C undone: \u9ad8, \u{9ad8}, \xe9, \351, \/."""
    if "\\" in text and _HAS_BACKSLASH.search(text):
        yield from peel_bytes(_BACKSLASH, _undo_backslash, text)


def undo_css(text: str) -> Iterator[str]:
    r"""Yield the text with the escapes of style sheets undone: \9ad8 and a space (CSS Syntax, section 4.3.7)."""
    if "\\" in text and _HAS_CSS.search(text):
        yield from peel(_CSS, lambda match: read_character(int(match[1], 16)), text)


def undo_quoted(text: str) -> Iterator[str]:
    """Yield the text with quoted-printable undone (RFC 2045, section 6.7)."""
    if "=" in text and _HAS_QUOTED.search(text):
        yield from peel_bytes(_QUOTED, _undo_quoted, text)
        yield from peel_bytes(_QUOTED_RUN, _undo_quoted_run, text)


def undo_mail_words(text: str) -> Iterator[str]:
    """Yield the text with the encoded words of mail heads undone (RFC 2047)."""
    if "=?" in text:
        yield from peel(_MAIL_WORD, _undo_mail_word, text)


def undo_utf7(text: str) -> Iterator[str]:
    """Yield the text with UTF-7 undone (RFC 2152), also in the form of IMAP folders (RFC 3501)."""
    if "+" in text or "&" in text:
        yield from peel(_UTF7, _undo_utf7, text)


def undo_punycode(text: str) -> Iterator[str]:
    """Yield the text with international domain names in their own letters (RFC 3492)."""
    if "xn--" in text or "XN--" in text:
        yield from peel(_PUNYCODE, _undo_punycode, text)


def clean_letters(text: str) -> Iterator[str]:
    """Yield the text without invisible characters and with full-width ASCII made narrow, so that escapes show."""
    if not text.isascii():
        yield from peel(_TAGS, lambda match: "".join(chr(ord(letter) - 0xE0000) for letter in match[0]), text)
        yield from peel(_NOT_CLEAN, lambda match: _UNSEEN.sub("", match[0]).translate(_NARROW), text)


def unfold_lines(text: str) -> Iterator[str]:
    """Yield a calendar, a card or a mail with folded lines joined (RFC 5545, section 3.1; RFC 5322, section 2.2.3)."""
    if ("\n " in text or "\n\t" in text) and _HEAD_LINE.match(text):
        yield _FOLDED_LINE.sub("", text)


def _undo_percent(match: re.Match[str], order: Order) -> str:
    return read_bytes(bytes.fromhex(match[0].replace("%", "")), order)


def _undo_backslash(match: re.Match[str], order: Order) -> str:
    for number in match.group(1, 3, 4, 5):
        if number:
            return read_character(int(number, 16))
    if match[2]:
        return _read_units(re.findall("u(.{4})", match[2]))
    if match[6]:
        return read_bytes(bytes(int(pair, 16) for pair in re.findall("x([0-9A-Fa-f]{2})", match[6])), order)
    if match[7]:
        return read_bytes(bytes(int(octal, 8) & 255 for octal in re.findall("[0-7]{3}", match[7])), order)
    return "\n" if match[8] else match[9]


def _undo_quoted(match: re.Match[str], order: Order) -> str:
    pairs = re.findall("=([0-9A-Fa-f]{2})", match[0])
    return read_bytes(bytes.fromhex("".join(pairs)), order)


def _undo_percent_run(match: re.Match[str], order: Order) -> str:
    """Shift_JIS and ISO-2022-JP have letters of ASCII inside their characters, which nobody needs to escape."""
    return _read_unless_utf8(unquote_to_bytes(match[0]), match[0], order)


def _undo_quoted_run(match: re.Match[str], order: Order) -> str:
    return _read_unless_utf8(binascii.a2b_qp(match[0]), match[0], order)


def _read_unless_utf8(data: bytes, written: str, order: Order) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return read_bytes(data, order)
    return read_bytes(data, order) if b"\x1b$" in data else written


def _undo_mail_word(match: re.Match[str]) -> str:
    try:
        if match[2] in "Bb":
            data = base64.b64decode(match[3] + "=" * (-len(match[3]) % 4))
        else:
            data = binascii.a2b_qp(match[3].replace("_", " "))
        return data.decode(match[1], "ignore")
    except (ValueError, LookupError):
        return match[0]


def _undo_utf7(match: re.Match[str]) -> str:
    if not match[1]:
        return match[0][0]
    digits = match[1].replace(",", "/")
    try:
        data = base64.b64decode(digits + "=" * (-len(digits) % 4))
    except ValueError:
        return match[0]
    text = data[: len(data) // 2 * 2].decode("utf-16-be", "ignore")
    return text if text and _JAPANESE.fullmatch(text) else match[0]


def _undo_punycode(match: re.Match[str]) -> str:
    try:
        return match[1].lower().encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return match[0]


def read_character(code: int) -> str:
    """Return the character of a Unicode code point, nothing for a number that is none."""
    return chr(code) if 0 < code < 0x110000 else ""


def _read_units(units: list[str]) -> str:
    """Read units of UTF-16 in hexadecimal, pairs of surrogates as one character."""
    return bytes.fromhex("".join(units)).decode("utf-16-be", "ignore")
