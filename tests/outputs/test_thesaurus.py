"""The list of residents' words: whole, tied to the shipped vocabularies, quiet where it must be."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.japanese.bigrams import fold_for_search
from generator.outputs.search.thesaurus import WordGroup, list_words_for, read_thesaurus
from generator.public import Vocabulary
from tests.outputs.search_sample import make_search_sample


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    """Return the shipped vocabularies as the public sees them."""
    empty: Path = tmp_path_factory.mktemp("register")
    return make_search_sample(empty).vocabulary


def test_the_list_is_large_enough() -> None:
    """There are at least 150 groups, each with a word to find and a word that people say."""
    groups = read_thesaurus()
    assert len(groups) >= 150
    assert all(group.find and group.said for group in groups)


def test_no_word_stands_twice_in_a_group() -> None:
    """Within a group no word repeats another, once both are folded for the search."""
    for group in read_thesaurus():
        folded = [fold_for_search(word) for word in (*group.find, *group.said)]
        assert len(set(folded)) == len(folded), group


def test_every_reference_is_a_term_of_the_vocabulary(vocabulary: Vocabulary) -> None:
    """What a group is tied to exists in the shipped vocabularies."""
    known = {f"worry:{term.slug}" for term in vocabulary.worries}
    known |= {f"kind:{term.slug}" for term in vocabulary.kinds}
    known |= {f"audience:{term.slug}" for term in vocabulary.audiences}
    assert {reference for group in read_thesaurus() for reference in group.of} <= known


def test_every_worry_has_words(vocabulary: Vocabulary) -> None:
    """Each worry can be found by at least five words that people say."""
    assert [worry.slug for worry in vocabulary.worries if len(list_words_for(f"worry:{worry.slug}")) < 5] == []


def test_groups_of_neutral_audiences_and_harm_are_quiet() -> None:
    """Words about violence, abuse, self-harm, sexual harm, addiction and gender are never offered as other words."""

    def group_of(word: str) -> WordGroup:
        return next(group for group in read_thesaurus() if word in (*group.find, *group.said))

    words = ("死にたい", "暴力", "虐待", "高齢者虐待", "性被害", "アルコール", "LGBT", "いじめ", "刑務所")
    assert [word for word in words if not group_of(word).quiet] == []
