"""Our messages and an entry's own Japanese words in one sentence, each in its language.

On Japanese pages every text is plain. On others our words are in the page's language and what is still Japanese inside
them is marked as such, so a sentence is HTML there (`Markup`, which templates keep as it is).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from generator.languages import Language
from generator.languages.html import split_japanese
from generator.languages.message import PLACE
from generator.outputs.translated import Translated, spell_name

Say = Callable[..., str]
"""Says a Japanese message with the values of its places: `say("電話は {hours}", hours=hours)`."""

_JAPANESE = Markup('<span lang="ja">{}</span>')
_SPELLED = Markup('{} <span lang="ja" class="own-name">{}</span>')
_JAPANESE_LETTER = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def speak(language: Language) -> Say:
    """Return how to say messages in a language: text on Japanese pages, on others HTML in which values keep their marks.

    A message that the language has no words for stays Japanese and is marked so.
    """
    if language.is_japanese:
        return language.say

    def say(message: str, /, **values: object) -> str:
        parts = PLACE.split(language.find(message, values.get("count")))
        words = Markup("").join(escape(values[part] if at % 2 else part) for at, part in enumerate(parts))
        return words if language.knows(message) else _JAPANESE.format(words)

    return say


def mark_own(text: str, language: Language, item: Translated | None = None, field: str = "") -> str:
    """Return an entry's own words, marked as Japanese unless the page is or `field` of `item` is translated.

    Before a name in Japanese stands how it sounds.
    """
    if field == "name" and (spelled := spell_name(item, language)) and tag_own(text, language, item, field):
        return _SPELLED.format(spelled, text)
    return _JAPANESE.format(text) if tag_own(text, language, item, field) else text


def tag_own(text: str, language: Language, item: Translated | None = None, field: str = "") -> str | None:
    """Return the tag to mark an entry's own words with: `ja` on pages of other languages, unless they are translated.

    Numbers and Latin words need none.
    """
    if language.is_japanese or (item is not None and field in item.translated):
        return None
    return "ja" if _JAPANESE_LETTER.search(text) else None


def mark_runs(text: str, language: Language) -> str:
    """Return a text in the page's language with each run of Japanese in it marked, such as a note that is not translated."""
    parts = [] if language.is_japanese or isinstance(text, Markup) else split_japanese(text)
    if len(parts) < 2:
        return text
    return Markup("").join(_JAPANESE.format(part) if at % 2 else escape(part) for at, part in enumerate(parts))


def list_words(parts: Iterable[str], language: Language, separator: str = "、") -> str:
    """Return parts in a row, the empty ones left out: with `separator` in Japanese, with commas elsewhere."""
    return _join(separator if language.is_japanese else ", ", parts, language)


def join_sentences(sentences: Iterable[str], language: Language) -> str:
    """Return whole sentences as one text: side by side in Japanese, with a space between them elsewhere."""
    return _join("" if language.is_japanese else " ", sentences, language)


def write_plain(text: str) -> str:
    """Return what was said as text without marks, for titles and descriptions."""
    return text.striptags() if isinstance(text, Markup) else text


def _join(separator: str, parts: Iterable[str], language: Language) -> str:
    said = [part for part in parts if part]
    return separator.join(said) if language.is_japanese else Markup("{}").format(separator).join(said)
