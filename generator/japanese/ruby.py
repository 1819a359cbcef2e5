"""Furigana in the notation ``{漢字|かんじ}``: base, bar, reading, in braces, never nested."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ANNOTATION = re.compile(r"\{([^{}|]+)\|[^{}|]+\}")


class RubyError(ValueError):
    """A brace without its partner, or an annotation without base, bar or reading.

    ``position`` is the index, from 0, of the brace that is at fault.
    """

    def __init__(self, message: str, position: int) -> None:
        super().__init__(f"{message} (character {position + 1})")
        self.position = position


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text; ``reading`` is None where it carries no furigana."""

    base: str
    reading: str | None = None


def parse_ruby(text: str) -> list[Segment]:
    """Cut ``text`` into stretches with and without reading, in order. Raises :class:`RubyError`."""
    segments: list[Segment] = []
    position = 0
    while position < len(text):
        start = text.find("{", position)
        plain = text[position:] if start < 0 else text[position:start]
        if "}" in plain:
            raise RubyError("a closing brace has no opening one", position + plain.index("}"))
        if plain:
            segments.append(Segment(plain))
        if start < 0:
            break
        end = text.find("}", start)
        if end < 0 or "{" in text[start + 1 : end]:
            raise RubyError("an opening brace is not closed", start)
        base, bar, reading = text[start + 1 : end].partition("|")
        if not bar or "|" in reading or not base.strip() or not reading.strip():
            raise RubyError("an annotation is written {base|reading}", start)
        segments.append(Segment(base, reading))
        position = end + 1
    return segments


def drop_readings(text: str) -> str:
    """Give the text without its readings; braces that are no furigana stay as they are. For text nobody has checked."""
    return _ANNOTATION.sub(r"\1", text)


def strip_ruby(text: str) -> str:
    """Give the text without its readings: {居場所|いばしょ}へ → 居場所へ. Raises :class:`RubyError`."""
    return "".join(segment.base for segment in parse_ruby(text))
