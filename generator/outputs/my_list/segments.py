"""Text of a page as JSON that a script can draw without reading markup: runs of text, Japanese marked, readings apart."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from markupsafe import Markup

from generator.languages import Language
from generator.languages.html import join_words

Segment = str | dict[str, str]
"""A run of text; Japanese on a page of another language as `{"ja": text}`; kanji with reading as `{"of": text, "read": kana}`."""

_READING = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")


def write_segments(text: str, language: Language) -> str | list[Segment]:
    """Return a text as it is where it is plain, else its runs in their order; no run holds markup."""
    if isinstance(text, Markup):
        reader = _Reader()
        reader.feed(text)
        reader.close()
        return _simplify(reader.segments)
    if language.is_easy and _READING.search(text):
        return _simplify(_part_readings(join_words(text)))
    return text


def _part_readings(text: str) -> list[Segment]:
    parts = _READING.split(text)  # text, kanji, kana, text, kanji, kana, text …
    segments: list[Segment] = []
    for at in range(0, len(parts), 3):
        segments.append(parts[at])
        if at + 2 < len(parts):
            segments.append({"of": parts[at + 1], "read": parts[at + 2]})
    return segments


def _simplify(segments: list[Segment]) -> str | list[Segment]:
    kept = [segment for segment in segments if segment]
    if all(isinstance(segment, str) for segment in kept):
        return "".join(segment for segment in kept if isinstance(segment, str))
    return kept


class _Reader(HTMLParser):
    """Reads what `own_words` marks: text, and `span` with the language `ja`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.segments: list[Segment] = []
        self._inside: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside.append(("lang", "ja") in attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._inside:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        self.segments.append({"ja": data} if any(self._inside) else data)
