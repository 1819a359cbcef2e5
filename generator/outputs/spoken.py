"""Sentences that a reader says to, or shows to, somebody who may know Japanese only."""

from __future__ import annotations

from generator.languages import JAPANESE, Language
from generator.outputs.index import DirectoryIndex


def choose_spoken(index: DirectoryIndex) -> Language:
    """Return the language to say them in: that of a Japanese page, on others easy Japanese where the site has it.

    Easy Japanese is simpler to say and understood by everybody; its readings tell how each word sounds.
    """
    if index.language.is_japanese:
        return index.language
    return next((language for language in index.languages if language.is_easy), JAPANESE)
