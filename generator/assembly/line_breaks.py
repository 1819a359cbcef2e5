"""Give long headings places where a line may end, so that phones do not break words (design brief §5)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from generator.japanese.phrases import split_phrases
from generator.languages.html import hold_dates
from generator.public import PublicDirectory

WHOLE_WORDS = "whole-words.txt"
"""The file of the theme that names words never to be broken, one a line."""

_HEADING = re.compile(r"(<h([12])\b[^>]*>)(.*?)(</h\2>)", re.DOTALL)
_TEXT = re.compile(r"(<[^>]*>)|([^<]+)")
_WHOLE_DATE = re.compile(r"\d+(?:\u2060|<wbr>)*(?:[年月日](?![曜間])|<ruby>[年月日]<.*?</ruby>)）?(?![^<>]*>)")
_REFERENCE = re.compile(r"&[#\w]+;")
_BRACKET = re.compile(r"(?<=[^>（])（(?=\d)")
_SHORTEST = 7
"""Headings of fewer characters fit into a line of any phone."""
_LONGEST = 12
"""Names of more characters do not, and may be parted."""


def list_names(directory: PublicDirectory) -> list[str]:
    """Return the names of the municipality, its platform, its council and all organizations."""
    town, notice = directory.municipality, directory.municipality.council
    named = (
        town.name,
        *((notice.platform_name, notice.council_name) if notice else ()),
        *(item.name for item in directory.organizations),
    )
    return [name for name in named if name]


class LineBreaker:
    """Puts `<wbr>` between the phrases of the headings of a page."""

    def __init__(self, theme: Path, names: Iterable[str] = ()) -> None:
        """Read the theme's words that stay whole; `names` of up to twelve characters do too."""
        words = (theme / WHOLE_WORDS).read_text(encoding="utf-8").split()
        short = [name for name in names if 0 < len(name) <= _LONGEST]
        self._whole = (*words, *short)
        # みなも市|つながりプラットフォーム: a name ends where a word known to be one begins.
        before, after = "|".join(map(re.escape, short)), "|".join(map(re.escape, words))
        self._ends = re.compile(f"({before})(?={after})" if before and after else r"(?!)()")
        self._break_text = lru_cache(maxsize=4096)(self._part)

    def __call__(self, html: str) -> str:
        """Return the page with `<wbr>` in its headings of the first and second level; dates in them stay whole."""
        return hold_dates(_HEADING.sub(lambda found: f"{found[1]}{self._break_heading(found[3])}{found[4]}", html))

    def _break_heading(self, inside: str) -> str:
        parted = _TEXT.sub(lambda found: found[1] or self._break_text(found[2]), inside)
        return _WHOLE_DATE.sub(lambda found: f'<span class="whole-date">{found[0].replace("<wbr>", "")}</span>', parted)

    def _part(self, text: str) -> str:
        # Character references are no words to be cut.
        if len(text.strip()) < _SHORTEST or _REFERENCE.search(text):
            return text
        parts = self._ends.sub(r"\1\n", text).split("\n") if "\n" not in text else [text]
        whole = (*self._whole, *re.findall(r"\d+[年月日]", text))
        broken = "<wbr>".join(phrase for part in parts for phrase in split_phrases(part, whole))
        # No phrase begins with a bracket, but a line may: カレンダー|（2026年11月）.
        return _BRACKET.sub("<wbr>（", broken)
