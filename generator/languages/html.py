"""Text of a language as HTML, its readings drawn as ruby, and as plain text without them."""

from __future__ import annotations

import re
from html import escape

from generator.japanese.ruby import drop_readings
from generator.languages.language import Language

_JAPANESE_RUN = re.compile(
    r"[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f][\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]*"
)
_TEXT = re.compile(r">[^<>]+<")
_RUBY = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
_INSIDE_WORD = re.compile(r"(?:(?<=\w)|(\{[a-z_]+\}))(?=\{[^{}|]+\|[^{}|]+\})")
_WORD_JOINER = "\u2060"


def draw_readings(text: str) -> str:
    """Return text with `{漢字|かんじ}` as ruby (in brackets for readers that know none); all else stays as it is."""
    return _RUBY.sub(r"<ruby>\1<rp>（</rp><rt>\2</rt><rp>）</rp></ruby>", join_words(text))


def join_words(text: str) -> str:
    """Return text with a word joiner (U+2060) before each reading inside a word, 8時, お茶 or {count}件.

    Browsers else end a line there, whatever `word-break` says: a ruby is a box of its own to them.
    """
    return _INSIDE_WORD.sub(lambda found: (found[1] or "") + _WORD_JOINER, text)


def draw_in_one(html: str) -> str:
    """Return escaped text with its readings drawn, in one piece: a flex box would part text and ruby that lie bare in it."""
    drawn = draw_readings(html)
    return drawn if drawn == html or _RUBY.fullmatch(html) else f"<span>{drawn}</span>"


def draw_text(text: str, language: Language) -> str:
    """Return plain text as escaped HTML, in easy Japanese with its readings over the kanji."""
    return draw_in_one(escape(text)) if language.is_easy else escape(text)


def plain_text(text: str, language: Language) -> str:
    """Return a text for a title or an attribute, still to be escaped: in easy Japanese without the readings."""
    return drop_readings(text) if language.is_easy else text


def mark_japanese(html: str) -> str:
    """Return the body of a page of another language with each run of Japanese in its text marked (WCAG 3.1.2)."""
    return _TEXT.sub(lambda text: _JAPANESE_RUN.sub(r'<span lang="ja">\g<0></span>', text[0]), html)
