"""Give long headings places where a line may end, so that phones do not break words (design brief §5)."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from generator.japanese.phrases import split_phrases

WHOLE_WORDS = "whole-words.txt"
"""The file of the theme that names words never to be broken, one a line."""

_HEADING = re.compile(r"(<h([12])\b[^>]*>)(.*?)(</h\2>)", re.DOTALL)
_TEXT = re.compile(r"(<[^>]*>)|([^<]+)")
_REFERENCE = re.compile(r"&[#\w]+;")
_SHORTEST = 7
"""Headings of fewer characters fit into a line of any phone."""


class LineBreaker:
    """Puts `<wbr>` between the phrases of the headings of a page."""

    def __init__(self, theme: Path) -> None:
        self._whole = tuple((theme / WHOLE_WORDS).read_text(encoding="utf-8").split())
        self._break_text = lru_cache(maxsize=4096)(self._part)

    def __call__(self, html: str) -> str:
        """Return the page with `<wbr>` in its headings of the first and second level; nothing else changes."""
        return _HEADING.sub(lambda found: f"{found[1]}{self._break_heading(found[3])}{found[4]}", html)

    def _break_heading(self, inside: str) -> str:
        return _TEXT.sub(lambda found: found[1] or self._break_text(found[2]), inside)

    def _part(self, text: str) -> str:
        # Character references are no words to be cut.
        if len(text.strip()) < _SHORTEST or _REFERENCE.search(text):
            return text
        return "<wbr>".join(split_phrases(text, self._whole))
