"""The interface's own words in やさしい日本語 keep the rules that the linter asks of pages."""

from __future__ import annotations

from pathlib import Path

from generator.japanese.plain import find_faults
from generator.languages import read_language

CATALOGUE = Path(__file__).parents[2] / "theme" / "languages" / "easy.po"


def test_every_word_of_the_interface_is_easy() -> None:
    """Every kanji has its reading, and no message has a date, a time, a turn or a length that learners stumble over."""
    found = [
        (fault.advice.code, fault.position, form)
        for forms in (read_language(CATALOGUE).messages or {}).values()
        for form in forms
        for fault in find_faults(form)
    ]
    assert found == []
