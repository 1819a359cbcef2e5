"""What languages are called in another language (Unicode CLDR, by Babel)."""

from __future__ import annotations

from babel import Locale

from generator.languages.language import Language
from generator.languages.names import name_language

_SIGN_LANGUAGES = frozenset({"jsl", "ja-sgn"})
_READINGS = {
    "中国": "ちゅうごく",
    "英": "えい",
    "韓国": "かんこく",
    "簡体中国": "かんたいちゅうごく",
    "繁体中国": "はんたいちゅうごく",
}
"""Of the names of languages that are written with kanji in Japanese, before 語."""


def name_language_in(code: str, language: Language) -> str:
    """Return what a language is called in another one: `vi` is ベトナム語, in English Vietnamese.

    In easy Japanese the name has its reading. What is no known code is taken to be a name already.
    """
    if code in _SIGN_LANGUAGES:
        return language.say("手話")
    called = Locale.parse(language.tag, sep="-").languages
    name = called.get(code.replace("-", "_")) or called.get(code.split("-")[0]) or name_language(code)
    return _add_reading(name) if language.is_easy else name


def _add_reading(name: str) -> str:
    front, end, rest = name.partition("語")
    if not end or rest:
        return name
    reading = _READINGS.get(front)
    return f"{{{name}|{reading}ご}}" if reading else f"{front}{{語|ご}}"
