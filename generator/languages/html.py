"""Text of a language as HTML, its readings drawn as ruby, and as plain text without them."""

from __future__ import annotations

import re
from html import escape

from generator.japanese.ruby import drop_readings
from generator.languages.language import Language

_RUBY = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")


def draw_readings(text: str) -> str:
    """Return text with `{漢字|かんじ}` as ruby (in brackets for readers that know none); all else stays as it is."""
    return _RUBY.sub(r"<ruby>\1<rp>（</rp><rt>\2</rt><rp>）</rp></ruby>", text)


def draw_text(text: str, language: Language) -> str:
    """Return plain text as escaped HTML, in easy Japanese with its readings over the kanji."""
    return draw_readings(escape(text)) if language.is_easy else escape(text)


def plain_text(text: str, language: Language) -> str:
    """Return a text for a title or an attribute, still to be escaped: in easy Japanese without the readings."""
    return drop_readings(text) if language.is_easy else text
