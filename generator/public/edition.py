"""The site in one language, as far as it comes from the register and the hand-written pages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.public.artifact import Article
from generator.public.directory import PublicDirectory


@dataclass(frozen=True, slots=True)
class Edition:
    """What one tree of pages says: `root` is where it lies below the site root (`easy/`; Japanese: nothing).

    Addresses in it count from there.
    """

    root: str
    directory: PublicDirectory
    articles: tuple[Article, ...]
