"""The trees of the site: one for each language that the municipality builds, the Japanese one first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.assembly.hand_written import HandWritten
from generator.languages import JAPANESE, Language, read_language
from generator.problems import Problem
from generator.public import Article, Edition, Page

CATALOGUES = "languages"
"""The folder of the theme that holds a gettext catalogue for each language."""


@dataclass(frozen=True, slots=True)
class Tree:
    """One language's edition and the pages made of it."""

    language: Language
    edition: Edition
    pages: tuple[Page, ...]

    @property
    def addresses(self) -> frozenset[str]:
        """The addresses of all pages of the tree, hand-written ones too, counted from the tree's root."""
        return frozenset({*(page.url for page in self.pages), *(page.url for page in self.edition.articles)})


def read_languages(theme: Path, codes: Iterable[str]) -> tuple[tuple[Language, ...], list[Problem]]:
    """Return Japanese and the languages of `codes`, in that order, and a problem for each without a readable catalogue."""
    languages, problems = [JAPANESE], []
    for code in codes:
        try:
            languages.append(read_language(theme / CATALOGUES / f"{code}.po"))
        except (OSError, ValueError):
            ja = f"languages の {code} のことばの表（theme/{CATALOGUES}/{code}.po）が読めません。languages から {code} を消すか、表を置いてください。"
            en = f"No readable catalogue theme/{CATALOGUES}/{code}.po: add it, or take {code} out of languages."
            problems.append(Problem("municipality.yml", 0, "catalogue", ja, en))
    return tuple(languages), problems


def pick_pages(pages: Iterable[HandWritten], language: Language) -> tuple[Article, ...]:
    """Return the hand-written pages of one language, as other pages may know them."""
    return tuple(page.as_article() for page in pages if page.language == language.code)
