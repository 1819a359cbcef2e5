"""Sentences to say to whoever may know Japanese only: easy Japanese with readings and, below, how they sound."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.languages import JAPANESE, Language
from generator.languages.language import read_language
from generator.outputs.index import build_index
from generator.outputs.near.words import list_words
from generator.outputs.render import Renderer
from generator.outputs.site import make_pages
from generator.outputs.spoken import choose_spoken
from generator.public import Page, PublicDirectory, Worry
from tests.outputs.conftest import FRAGMENTS
from tests.sample import sample_articles, sample_directory

CATALOGUES = Path(__file__).parents[2] / "theme" / "languages"
EASY = read_language(CATALOGUES / "easy.po")
ENGLISH = read_language(CATALOGUES / "en.po")
ALL = (JAPANESE, EASY, ENGLISH)
SAID = "{食|た}べる ものが ありません"
RUBY = "<ruby>食<rp>（</rp><rt>た</rt><rp>）</rp></ruby>べる ものが ありません"
ROMAJI = '<p class="say__romaji" lang="ja-Latn">{}</p>'


def _directory(say: str, spoken: str) -> PublicDirectory:
    base = sample_directory()

    def tell(worry: Worry) -> Worry:
        return replace(worry, say=say, say_japanese=spoken) if worry.slug == "money-food" else worry

    worries = tuple(tell(worry) for worry in base.vocabulary.worries)
    desks = tuple(replace(desk, worries=tuple(tell(worry) for worry in desk.worries)) for desk in base.desks)
    return replace(base, desks=desks, vocabulary=replace(base.vocabulary, worries=worries))


def _make(directory: PublicDirectory, language: Language) -> dict[str, Page]:
    made = make_pages(directory, sample_articles(), Renderer(FRAGMENTS, language), ALL)
    return {page.url: page for page in made}


def test_a_sentence_stands_with_its_readings_its_sound_and_its_meaning() -> None:
    """On a worry's page and on a desk's, in this order: Japanese to show, Latin letters to read out, what it means."""
    made = _make(_directory("I have no food", SAID), ENGLISH)
    for url in ("worry/money-food/", "desk/kurashi/"):
        body = made[url].body
        sound = ROMAJI.format("Taberu mono ga arimasen")
        assert body.index(RUBY) < body.index(sound) < body.index("I have no food"), url
    for said in re.findall(r'<blockquote class="say">(.*?)</blockquote>', made["desk/kurashi/"].body):
        assert re.search(re.escape(sound) + r'<p class="say__sense">[^<]*I have no food', said)


def test_on_japanese_pages_nothing_is_spelled() -> None:
    """Whoever reads Japanese needs no Latin letters, but where a language is chosen."""
    for language in (JAPANESE, EASY):
        pages = _make(sample_directory(), language).items()
        assert not any("ja-Latn" in page.body for url, page in pages if "languages/" not in url)


def test_a_sentence_without_readings_is_shown_alone() -> None:
    """How a kanji sounds is never guessed."""
    body = _make(_directory("I have no food", "食べ物がありません"), ENGLISH)["worry/money-food/"].body
    assert "「食べ物がありません」" in body
    assert "say__romaji" not in body


def test_the_page_of_a_language_tells_how_to_ask_for_it() -> None:
    """`ベトナム語で話したいです` in easy Japanese, with its sound."""
    body = _make(sample_directory(), ENGLISH)["languages/vi/"].body
    assert ROMAJI.format("Betonamugo de hanashitai desu") in body


@pytest.mark.parametrize(
    ("language", "languages", "code"),
    [(JAPANESE, ALL, "ja"), (EASY, ALL, "easy"), (ENGLISH, ALL, "easy"), (ENGLISH, (JAPANESE, ENGLISH), "ja")],
)
def test_easy_japanese_is_spoken_where_the_site_has_it(
    language: Language, languages: tuple[Language, ...], code: str
) -> None:
    """Pages in Japanese speak as they are written, others in easy Japanese, else in plain Japanese."""
    assert choose_spoken(build_index(sample_directory(), language, languages)).code == code


def test_minutes_have_both_readings_where_there_are_readings() -> None:
    """The script gets a form for numbers after which 分 is read ぷん; other languages need none."""
    assert '{count}\u2060[分|ふん]","[歩|ある]いて [約|やく] {count}\u2060[分|ぷん]"' in list_words(EASY, "地区")
    assert list_words(EASY, "地区").count("[分|ぷん]") == 2
    assert "ぷん" not in list_words(ENGLISH, "district") + list_words(JAPANESE, "地区")
