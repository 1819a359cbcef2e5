"""Lists inside a sentence, as CLDR joins them: Monday, Wednesday and Friday."""

from __future__ import annotations

from collections.abc import Sequence

from babel.lists import format_list

from generator.languages.language import Language


def name_locale(language: Language) -> str:
    """Return the CLDR locale of a language.

    English is British: the day stands before the month, as in most languages and on Japanese forms in English.
    """
    return "en_GB" if language.tag == "en" else language.tag.replace("-", "_")


def write_list(parts: Sequence[str], language: Language) -> str:
    """Return parts as one phrase: 月曜日、水曜日 in Japanese, `Monday and Wednesday` elsewhere; nothing for none."""
    return "、".join(parts) if language.is_japanese else format_list(parts, locale=name_locale(language))
