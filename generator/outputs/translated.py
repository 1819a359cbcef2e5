"""What may be partly translated: an entry, a help line; and how a name is told that is not."""

from __future__ import annotations

from typing import Protocol

from generator.japanese.romaji_name import write_romaji_name
from generator.languages import Language


class Translated(Protocol):
    """Something whose texts are Japanese but for those fields that `translated` names."""

    @property
    def translated(self) -> tuple[str, ...]:
        """The names of the fields whose text is in the tree's language."""


def spell_name(item: Translated | None, language: Language) -> str | None:
    """Return an entry's name in Latin letters, as its kana sound, for pages of other languages.

    None where the name is translated or has no kana: then it is shown as it is.
    """
    if item is None or language.is_japanese or "name" in item.translated:
        return None
    return write_romaji_name(getattr(item, "name", ""), getattr(item, "kana", None))


def title_name(item: Translated, name: str, language: Language) -> str:
    """Return a name as text for titles and descriptions: in Latin letters and as it is written."""
    spelled = spell_name(item, language)
    return f"{spelled} {name}" if spelled and spelled != name else name
