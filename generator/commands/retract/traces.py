"""Search finished files for values: packed, coded, with markup between or in other widths.

Made for values that were public until now: all traces of one entry, in a site of any size, within seconds. (What somebody hid
on purpose is looked for by `audit.leaks`, which takes its time.)
"""

from __future__ import annotations

import gzip
import html
import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.audit.leaks.decode.search_words import SIGNATURE, rebuild_pages
from generator.audit.leaks.scan import list_paths
from generator.commands.retract.values import Value

_MARKUP = re.compile(r"<rt\b[^>]*>.*?</rt>|<rp\b[^>]*>.*?</rp>|<[^>]*>", re.DOTALL)
_GAPS = re.compile(r"[\s\u00ad\u200b-\u200d\u2060\ufeff]+")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_HYPHENS = "-‐‑‒–—―−ー()（）. /"
_KATAKANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}


class Search:
    """The values to look for, ready to be found in one text after another."""

    def __init__(self, values: Iterable[Value]) -> None:
        self._values = list(values)
        self._plain = {value: _fold(value.text) for value in self._values}
        self._patterns = {value: pattern for value in self._values if (pattern := _make_pattern(value))}

    def find(self, path: str, content: bytes) -> set[Value]:
        """Return the values that stand in a file or its path."""
        raw = _unpack(content)
        if raw.startswith(SIGNATURE):
            pages = "\n".join(rebuild_pages([raw]))
            return self.find_text(f"{path}\n{pages}") | self._find_kana(pages)
        return self.find_text(f"{path}\n{raw.decode('utf-8', 'ignore')}")

    def find_text(self, text: str) -> set[Value]:
        """Return the values that stand in a text."""
        if "\\u" in text:
            text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
        if "&" in text:
            text = html.unescape(text)
        if "\n " in text or "\\n" in text:
            # Folded lines of calendars, and line ends inside JSON.
            text = text.replace("\r\n ", "").replace("\\n", "\n").replace("\\/", "/")
        if not unicodedata.is_normalized("NFKC", text):
            text = unicodedata.normalize("NFKC", text)
        squashed = _GAPS.sub("", text).casefold()
        bare = _GAPS.sub("", _MARKUP.sub("", text)).casefold() if "<" in text else squashed
        words = ((value, plain) for value, plain in self._plain.items() if value not in self._patterns)
        found = {value for value, plain in words if _stands(plain, squashed) or _stands(plain, bare)}
        return found | {value for value, pattern in self._patterns.items() if pattern.search(text)}

    def _find_kana(self, pages: str) -> set[Value]:
        """Search the words of the search index, in which katakana are written as hiragana."""
        text = _fold(pages).translate(_KATAKANA)
        return {
            value
            for value, plain in self._plain.items()
            if value.kind in ("name", "name_kana") and plain.translate(_KATAKANA) in text
        }


def search_folders(folders: Iterable[Path], search: Search) -> Iterator[tuple[Path, str, Value]]:
    """Yield (folder, path below it, value) for each value found in any file. Raises OSError."""
    for folder in folders:
        for path in sorted(list_paths(folder)):
            place = folder / path
            content = b"" if place.is_symlink() or place.is_dir() else place.read_bytes()
            for value in sorted(search.find(path, content), key=lambda value: (value.kind, value.text)):
                yield folder, path, value


def _fold(text: str) -> str:
    return _GAPS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _stands(plain: str, text: str) -> bool:
    """Say whether words stand in a text; those that end in a number not as part of a longer one (3番1 in 3番12)."""
    if plain not in text:
        return False
    before = r"(?<!\d)" if plain[0].isdigit() else ""
    after = r"(?!\d)" if plain[-1].isdigit() else ""
    return not (before or after) or re.search(before + re.escape(plain) + after, text) is not None


def _make_pattern(value: Value) -> re.Pattern[str] | None:
    """Return how an id, an address of a page or a number is found where it stands alone; None for words."""
    if value.kind in ("id", "page"):
        return re.compile(
            rf"(?<![a-z0-9-]){re.escape(value.text)}" + ("" if value.kind == "page" else r"(?![a-z0-9-])")
        )
    digits = re.sub(rf"[{re.escape(_HYPHENS)}\s]", "", unicodedata.normalize("NFKC", value.text))
    if value.kind in ("value", "postal_code") and digits.isdigit():
        return re.compile(r"(?<!\d)" + rf"[{re.escape(_HYPHENS)}]?".join(digits) + r"(?!\d)")
    if value.kind in ("lat", "lon"):
        return re.compile(rf"(?<![\d.]){re.escape(value.text)}(?!\d)")
    return None


def _unpack(content: bytes) -> bytes:
    if not content.startswith(b"\x1f\x8b"):
        return content
    try:
        return gzip.decompress(content)
    except (OSError, EOFError, zlib.error):
        return content
