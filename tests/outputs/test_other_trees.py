"""Home, worries, lists and help lines in the trees of other languages: our words translated, others' words marked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.languages import Language
from generator.outputs.areas import FEW_AREAS
from generator.outputs.lists.list_page import CARDS_A_PAGE
from generator.outputs.pages.worry_words import introduce
from generator.outputs.render import Renderer, draw_ruby
from generator.outputs.site import make_pages
from generator.public import Area, Page, PublicDirectory
from tests.outputs.conftest import FRAGMENTS
from tests.outputs.other_language import JAPANESE_LETTERS, OTHER, RENDER, SAID, find_unsaid, translate_terms
from tests.outputs.reading import read_body
from tests.sample import empty_directory, sample_articles, sample_directory
from tests.sample_languages import EASY, ENGLISH, LANGUAGES
from tests.sample_vocabulary import TALK


def _make(directory: PublicDirectory, language: Language) -> dict[str, Page]:
    made = make_pages(directory, sample_articles(), Renderer(FRAGMENTS, language), LANGUAGES)
    return {page.url: page for page in made}


@pytest.fixture(scope="module")
def english() -> dict[str, Page]:
    """Return the English tree of the invented site by address."""
    return _make(sample_directory(), ENGLISH)


@pytest.fixture(scope="module")
def easy() -> dict[str, Page]:
    """Return the easy Japanese tree of the invented site by address."""
    return _make(sample_directory(), EASY)


def test_every_tree_has_the_same_pages_but_the_one_for_lost_links(
    english: dict[str, Page], easy: dict[str, Page], pages: dict[str, Page]
) -> None:
    """A host serves one page for links that lead nowhere: it lies in the Japanese tree alone."""
    assert set(pages) - set(english) == {"404.html"}
    assert set(easy) == set(english)


def test_our_words_are_in_the_language_of_the_tree(english: dict[str, Page]) -> None:
    """Titles, headings, counts and links of lists are said in the tree's language."""
    assert english["places/"].title == "Places to go"
    assert read_body(english["places/"].body).headings[0] == (1, "Places to go")
    assert '<span class="count">2 found</span>' in english["places/area/kita/"].body
    assert read_body(english[""].body).headings[0] == (1, "What is troubling you?")


def test_others_words_are_marked_as_japanese(english: dict[str, Page]) -> None:
    """Names of entries, lines and departments stay Japanese and say so, also inside our sentences."""
    name = 'Kita no Ochanoma <span lang="ja" class="own-name">北のおちゃのま</span>'
    for url in ("places/", "map/", "calendar/"):
        assert f'<a href="~/place/kita-salon/">{name}</a>' in english[url].body, url
    assert '<h3><span lang="ja">みほん夜の電話</span></h3>' in english["urgent/"].body
    assert 'Ask <span lang="ja">福祉総務課</span>' in english["places/"].body
    assert '<a href="tel:110">110</a> (<span lang="ja">警察</span>), ' in english["k/07/"].body


def test_a_welcome_that_nobody_translated_is_left_off_the_cards(
    english: dict[str, Page], easy: dict[str, Page]
) -> None:
    """Lists and home of other trees show a summary in their language or none; the entry's own page keeps it, marked."""
    place = sample_directory().places[0]
    assert place.summary
    for tree in (english, easy):
        assert place.summary not in tree["places/"].body
        assert place.summary not in tree[""].body
        assert place.summary in tree[place.url].body
    said = replace(place, summary="Sit down and have some tea.", translated=("summary",))
    directory = replace(sample_directory(), places=(said, *sample_directory().places[1:]))
    assert "have some tea." in _make(directory, ENGLISH)["places/"].body


def test_what_is_translated_is_not_marked() -> None:
    """A translated name of an entry, a line and the department, and what a line's contacts say, stand unmarked."""
    base = sample_directory()
    place = replace(base.places[0], name="Tea room", translated=("name",))
    lines = tuple(
        replace(
            line,
            name=f"Line {line.id}",
            translated=("name",),
            contacts=tuple(
                replace(contact, hours="At night", caution="Press 2", translated=("hours", "caution"))
                for contact in line.contacts
            ),
        )
        for line in base.hotlines
    )
    town = replace(base.municipality, department="Welfare Office", translated=("department",))
    made = _make(
        replace(base, places=(place, *base.places[1:]), hotlines=lines, municipality=town),
        ENGLISH,
    )
    assert f'<a href="~/{place.url}">Tea room</a>' in made["places/"].body
    assert "<h3>Line night-line</h3>" in made["urgent/"].body
    assert '<span class="phone__hours"><span>At night</span>' in made["urgent/"].body
    assert '<span class="phone__hours">Press 2</span>' in made["urgent/"].body
    assert "Ask Welfare Office" in made["places/"].body


def test_a_list_says_once_that_some_words_are_japanese(english: dict[str, Page], easy: dict[str, Page]) -> None:
    """The sentence stands once, above the cards, where a card is not translated, and never in easy Japanese."""
    body = english["places/"].body
    assert body.count("Some names and texts are in Japanese only.") == 1
    assert body.index("Some names and texts") < body.index('class="card-list"')
    assert "日本語のまま" not in easy["places/"].body
    base = sample_directory()
    places = tuple(replace(place, translated=("name", "summary")) for place in base.places)
    assert "Some names and texts" not in _make(replace(base, places=places), ENGLISH)["places/"].body


def test_a_worry_shows_the_japanese_sentence_large_with_its_meaning() -> None:
    """Whoever answers may know Japanese only: the sentence to say or show is Japanese, what it means stands below."""
    base = sample_directory()
    talk = replace(TALK, say="I would like to talk to someone", say_japanese=TALK.say)
    worries = tuple(talk if worry.slug == "talk" else worry for worry in base.vocabulary.worries)
    made = _make(replace(base, vocabulary=replace(base.vocabulary, worries=worries)), ENGLISH)
    shown = f'<blockquote class="say say--show" lang="ja"><p>「{TALK.say}」</p></blockquote>'
    meant = '<p class="say__meaning">It means: I would like to talk to someone</p>'
    body = made["worry/talk/"].body
    assert body.index(shown) < body.index(meant)
    untranslated = made["worry/money-food/"].body
    assert 'lang="ja"><p>「食べるものがなくて困っています」</p>' in untranslated
    assert "say__meaning" not in untranslated


def test_the_first_sentence_of_a_worry_is_a_message() -> None:
    """Each worry opens with its own sentence in the tree's language; one not known opens with the common one."""
    assert introduce(TALK, ENGLISH) == "You may call just to talk."
    assert introduce(replace(TALK, slug="new"), ENGLISH).startswith("相談できるところ、行けるところ")
    assert introduce(replace(TALK, sensitive=True), ENGLISH) != introduce(TALK, ENGLISH)


def test_in_easy_japanese_names_have_their_reading(easy: dict[str, Page], pages: dict[str, Page]) -> None:
    """A card tells how a name is read that has no ruby, and labels draw their readings; the Japanese tree has neither."""
    assert '<span class="reading">よみかた: きたのおちゃのま</span>' in easy["places/"].body
    assert "よみかた" not in _make(_name_easily(sample_directory()), EASY)["places/"].body
    assert "<h1><ruby>居場所<rp>（</rp><rt>いばしょ</rt><rp>）</rp></ruby></h1>" in easy["places/"].body
    assert "よみかた" not in pages["places/"].body


def _name_easily(directory: PublicDirectory) -> PublicDirectory:
    """Return the directory with every place named in easy Japanese, its reading over the kanji."""
    places = (
        replace(place, name="{北|きた}の お{茶|ちゃ}の{間|ま}", translated=("name",)) for place in directory.places
    )
    return replace(directory, places=tuple(places))


def test_no_reading_is_left_in_braces(easy: dict[str, Page]) -> None:
    """No body shows the notation of readings: in text it is drawn, in attributes taken out."""
    assert "居場所" in easy["places/"].body
    assert [url for url, page in easy.items() if "{居場所" in page.body] == []


@pytest.mark.parametrize("url", ["", "places/", "worry/talk/", "k/07/", "languages/vi/", "urgent/", "platform/"])
def test_pages_of_other_trees_are_sound(english: dict[str, Page], easy: dict[str, Page], url: str) -> None:
    """Every tag is closed where it was opened, and there is one first heading."""
    for tree in (english, easy):
        reading = read_body(tree[url].body)
        assert (reading.open_tags, reading.stray_ends) == ([], [])
        assert [level for level, _ in reading.headings].count(1) == 1


def _with_many_areas(directory: PublicDirectory) -> PublicDirectory:
    """Return the directory as a joint register: areas to choose from in steps, and more desks than a page holds."""
    areas = tuple(Area(f"a{n}", f"第{n}区", "だい", f"a{n}", "kita") for n in range(FEW_AREAS))
    desks = tuple(
        replace(directory.desks[0], id=f"d{n}", url=f"desk/d{n}/", areas_served=(areas[n % FEW_AREAS],))
        for n in range(CARDS_A_PAGE + 1)
    )
    vocabulary = replace(directory.vocabulary, areas=(*directory.vocabulary.areas, *areas))
    return replace(directory, vocabulary=vocabulary, desks=(*directory.desks, *desks))


@pytest.mark.parametrize("directory", [sample_directory(), _with_many_areas(sample_directory()), empty_directory()])
def test_nothing_stays_japanese_unsaid(directory: PublicDirectory) -> None:
    """In a tree where every message is known, each Japanese text of a page that is no entry is marked as Japanese."""
    directory = translate_terms(directory)
    tiles = tuple(replace(tile, label=f"Tile {tile.slug}") for tile in directory.vocabulary.tiles)
    town = replace(directory.municipality, tagline="You are not alone.")
    translated = replace(directory, municipality=town, vocabulary=replace(directory.vocabulary, tiles=tiles))
    entries = {item.url for item in translated.listings()}
    made = [page for page in make_pages(translated, (), RENDER, (*LANGUAGES, OTHER)) if page.url not in entries]
    assert len(made) > 25
    for page in made:
        assert find_unsaid(page.body) == [], page.url
        outside = " ".join((page.title, page.description, *(title for title, _ in page.trail)))
        assert not JAPANESE_LETTERS.search(SAID.sub("", outside)), page.url


def test_a_label_with_a_reading_stays_in_one_piece() -> None:
    """Text and ruby of one label are one element, so that a box in a row does not set them apart; a lone ruby is one."""
    assert draw_ruby("{北|きた}のほう") == ("<span><ruby>北<rp>（</rp><rt>きた</rt><rp>）</rp></ruby>のほう</span>")
    assert draw_ruby("{北|きた}").startswith("<ruby>")
    assert draw_ruby("きたのほう") == "きたのほう"
