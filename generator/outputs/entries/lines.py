"""One line of what is told about an entry."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages import Language
from generator.outputs.own_words import mark_own, tag_own
from generator.outputs.wording import split_paragraphs
from generator.public import Listing, Reference


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a fact: text, perhaps a link (internal `url` from the site root, or outside `href`), a language tag.

    Words `before` and `after` the text are read but not pressed. `ends` is when it no longer holds (`write_end`).
    """

    text: str
    url: str | None = None
    href: str | None = None
    lang: str | None = None
    struck: bool = False
    before: str = ""
    after: str = ""
    ends: str | None = None


def split_text(text: str | None, language: Language, item: Listing | None = None, field: str = "") -> list[Line]:
    """Return the paragraphs of an entry's own text as lines, marked as Japanese where they are read so."""
    return [Line(part, lang=tag_own(part, language, item, field)) for part in split_paragraphs(text)]


def refer(reference: Reference | None, language: Language) -> list[Line]:
    """Return a link to another entry, if there is one."""
    return [Line(mark_own(reference.name, language, reference, "name"), reference.url)] if reference else []
