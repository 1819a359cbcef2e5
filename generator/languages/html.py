"""Text of a language as HTML, its readings drawn as ruby, and as plain text without them."""

from __future__ import annotations

import re
from html import escape

from generator.japanese.ruby import drop_readings
from generator.languages.language import Language

_BRACED = re.compile(r"\{([^{}|]+\|[^{}|]+)\}")
_JAPANESE_RUN = re.compile(
    r"[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f][\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]*"
)
_TEXT = re.compile(r">[^<>]+<")
# In text alone: an attribute ends with > before any tag begins.
_WEEKDAY = re.compile(
    r"(?:(?<=日)(?:<wbr>)?（(?=[月火水木金土日]）[^<>]*<))|(?:(?<=</ruby>)（(?=<ruby>[月火水木金土日]曜日<))"
)
_WEEKDAY_TOLD = re.compile(r"(日|日\|[^{}|]+\})（(?=[月火水木金土日]）|\{[月火水木金土日]曜日)")
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


def hold_dates(html: str) -> str:
    """Return a page with a word joiner between each date and its weekday, 25日（水）, which a line end would part."""
    return _WEEKDAY.sub(f"{_WORD_JOINER}（{_WORD_JOINER}", html)


def hand_to_script(text: str) -> str:
    """Return a text with its readings as the scripts of the theme draw them, `[漢字|かんじ]`."""
    return _BRACED.sub(r"[\1]", join_words(_WEEKDAY_TOLD.sub(rf"\1{_WORD_JOINER}（{_WORD_JOINER}", text)))


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


def name_edition(title: str, language: Language, *, sensitive: bool = False) -> str:
    """Return a title that says that the page is in easy Japanese, whose tag and words are otherwise those of another tree.

    The title of a sensitive page stays as short and as neutral as it is (browser histories show it).
    """
    return f"{title}（{language.name}）" if language.is_easy and not sensitive else title


def split_japanese(text: str) -> list[str]:
    """Return a text of another language cut into what is not Japanese and what is, by turns."""
    parts, end = [], 0
    for run in _JAPANESE_RUN.finditer(text):
        parts += [text[end : run.start()], run[0]]
        end = run.end()
    return [*parts, text[end:]]


def mark_japanese(html: str) -> str:
    """Return the body of a page of another language with each run of Japanese in its text marked (WCAG 3.1.2)."""
    return _TEXT.sub(lambda text: _JAPANESE_RUN.sub(r'<span lang="ja">\g<0></span>', text[0]), html)
