"""Ways to write a value, by a person who hides nothing and by one who does: text to text, written for these tests."""

from __future__ import annotations

import base64
import html
import json
import quopri
import unicodedata
import urllib.parse
from collections.abc import Callable

Spelling = Callable[[str], str]
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
_KANJI_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_OLD_KANJI = str.maketrans("高崎辺沢浜島真広桜条竜渡", "髙﨑邉澤濱嶋眞廣櫻條龍渡")


def join_with(mark: str) -> Spelling:
    """Put a mark between all characters."""
    return lambda text: mark.join(text)


def write_entities(text: str) -> str:
    """Write every character as a decimal entity."""
    return "".join(f"&#{ord(letter)};" for letter in text)


def write_code_units(text: str) -> str:
    r"""Write every character as \uXXXX."""
    units = text.encode("utf-16-be").hex()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4))


def write_hex_bytes(text: str) -> str:
    r"""Write every byte as \xXX."""
    return "".join(f"\\x{byte:02x}" for byte in text.encode())


def write_css(text: str) -> str:
    """Write every character as an escape of a style sheet."""
    return "".join(f"\\{ord(letter):x} " for letter in text)


def write_utf7(text: str) -> str:
    """Write what is no ASCII as UTF-7."""
    return text.encode("utf-7").decode()


def write_tags(text: str) -> str:
    """Put a tag between all characters."""
    return "<b></b>".join(map(html.escape, text))


ORTHOGRAPHY: dict[str, Spelling] = {
    "plain": str,
    "full width": lambda text: text.translate(_WIDE),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "kanji digits": lambda text: text.translate(_KANJI_DIGITS),
    "Arabic digits": lambda text: text.translate(_ARABIC),
    "old kanji": lambda text: text.translate(_OLD_KANJI),
    "U+2212": lambda text: text.replace("-", "\u2212"),
    "long mark for a dash": lambda text: text.replace("-", "ー"),
    "no dashes": lambda text: text.replace("-", ""),
    "brackets": lambda text: text.replace("-", "（", 1).replace("-", "）", 1),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "no spaces": lambda text: text.replace(" ", ""),
    "upper case": str.upper,
    "zero-width spaces": join_with("\u200b"),
    "soft hyphens": join_with("\u00ad"),
    "variation selectors": join_with("\ufe00"),
    "spaces": join_with(" "),
    "line ends": join_with("\n"),
}
CODINGS: dict[str, Spelling] = {
    "entities": write_entities,
    "hexadecimal entities": lambda text: "".join(f"&#x{ord(letter):X};" for letter in text),
    "entities without end": lambda text: "".join(f"&#{ord(letter)}" for letter in text),
    "tags": write_tags,
    "comments": lambda text: "<!-- -->".join(map(html.escape, text)),
    "code units": write_code_units,
    "braces": lambda text: "".join(f"\\u{{{ord(letter):x}}}" for letter in text),
    "hexadecimal bytes": write_hex_bytes,
    "octal bytes": lambda text: "".join(f"\\{byte:03o}" for byte in text.encode()),
    "style sheet": write_css,
    "percent": lambda text: urllib.parse.quote(text, safe=""),
    "percent twice": lambda text: urllib.parse.quote(urllib.parse.quote(text, safe="")),
    "percent in Shift_JIS": lambda text: urllib.parse.quote(text.encode("cp932", "replace"), safe=""),
    "quoted-printable": lambda text: quopri.encodestring(text.encode(), quotetabs=True).decode(),
    "mail words": lambda text: f"=?UTF-8?B?{base64.b64encode(text.encode()).decode()}?=",
    "mail words Q": lambda text: "=?utf-8?Q?" + "".join(f"={byte:02X}" for byte in text.encode()) + "?=",
    "UTF-7": write_utf7,
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "base64url": lambda text: base64.urlsafe_b64encode(text.encode()).decode().rstrip("="),
    "base64 of UTF-16": lambda text: base64.b64encode(text.encode("utf-16-le")).decode(),
    "base64 of Shift_JIS": lambda text: base64.b64encode(text.encode("cp932", "replace")).decode(),
    "base32": lambda text: base64.b32encode(text.encode()).decode(),
    "base85": lambda text: base64.b85encode(text.encode()).decode(),
    "hexadecimal": lambda text: text.encode().hex(),
    "hexadecimal in pairs": lambda text: text.encode().hex(" ").upper(),
    "JSON": json.dumps,
    "mojibake": lambda text: text.encode().decode("cp1252", "replace") if _fits(text) else text,
    "code points": lambda text: " ".join(f"U+{ord(letter):04X}" for letter in text),
    "char codes": lambda text: f"String.fromCharCode({','.join(str(ord(letter)) for letter in text)})",
    "full width": lambda text: text.translate(_WIDE),
    "zero-width spaces": join_with("\u200b"),
}
"""Codings that a reader or a machine undoes; any two of them may be laid over each other."""


def _fits(text: str) -> bool:
    return "\ufffd" not in text.encode().decode("cp1252", "replace")
