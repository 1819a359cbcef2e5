"""The product's own words in やさしい日本語: vocabularies, help lines and the demo town are without fault."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.records.read import read_register
from generator.records.rules.plain_words import check_easy_terms, check_easy_translations

TODAY = date(2026, 11, 24)
DIRECTORY = Path(__file__).parents[2] / "directory"


def test_the_products_own_easy_words_are_easy() -> None:
    """Nothing is found, not even a matter of style, in what a municipality gets with the product."""
    register, _ = read_register(DIRECTORY, DIRECTORY)
    assert [*check_easy_terms(register, TODAY), *check_easy_translations(register, TODAY)] == []
    assert any(term.easy for term in register.vocabulary.kinds.values())
