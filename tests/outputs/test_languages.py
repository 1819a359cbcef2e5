"""The languages page, and the page of each language that somebody can be talked to in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.languages import Language
from generator.outputs.index import build_index
from generator.outputs.pages.languages import list_codes
from generator.outputs.render import Renderer
from generator.outputs.site import make_pages
from generator.public import Contact, Page, PublicDirectory, Worry
from tests.outputs.conftest import FRAGMENTS
from tests.outputs.reading import read_body
from tests.sample import empty_directory, sample_articles, sample_directory
from tests.sample_languages import EASY, ENGLISH, LANGUAGES
from tests.sample_vocabulary import PHONE, phone


def _make(directory: PublicDirectory, language: Language) -> dict[str, Page]:
    made = make_pages(directory, sample_articles(), Renderer(FRAGMENTS, language), LANGUAGES)
    return {page.url: page for page in made}


def _spoken(directory: PublicDirectory, *codes: str) -> PublicDirectory:
    """Return the directory with only these languages, all at its first desk."""
    desk = replace(directory.desks[0], languages=codes)
    lines = tuple(replace(line, languages=()) for line in directory.hotlines)
    return replace(directory, desks=(desk,), places=(), hotlines=lines)


def test_the_languages_page_names_the_sites_own_languages_in_their_script() -> None:
    """Each other tree is a link under its own name and says its language; the one that is read is no second English."""
    body = _make(sample_directory(), ENGLISH)["languages/"].body
    assert (
        '<a href="~/./languages/" lang="ja" hreflang="ja"><span class="language-list__name">日本語</span></a>' in body
    )
    assert '<a href="~/easy/languages/" lang="ja" hreflang="ja">' in body
    assert '<a href="~/" hreflang="en"' not in body
    assert body.count(">English<") <= 1


def test_the_japanese_page_marks_the_others() -> None:
    """On the Japanese page English is marked as English, Japanese leads nowhere else, and the title is for all."""
    page = {p.url: p for p in make_pages(sample_directory(), (), Renderer(FRAGMENTS), LANGUAGES)}["languages/"]
    assert 'hreflang="ja"><span class="language-list__name">日本語' not in page.body
    assert '<a href="~/en/languages/" lang="en" hreflang="en">' in page.body
    assert page.title == "ことば Languages"
    assert '<h1>ことば <span lang="en">Languages</span></h1>' in page.body


def test_each_spoken_language_has_its_page(pages: dict[str, Page]) -> None:
    """What a line, a desk or a place names is a link in its own script, with its Japanese name beside it."""
    body = pages["languages/"].body
    assert '<span class="language-list__name" lang="vi">Tiếng Việt</span>' in body
    assert '<span class="language-list__called">ベトナム語</span>' in body
    assert {link for link in read_body(body).links if link.startswith("~/languages/")} == {
        "~/languages/en/",
        "~/languages/vi/",
    }
    assert {"languages/en/", "languages/vi/"} <= set(pages)


def test_lines_come_first_then_desks_then_places(pages: dict[str, Page]) -> None:
    """On a language's page stand the sentence to say, the lines with their hours, the desks and the places, and help."""
    body = pages["languages/en/"].body
    parts = (
        "「英語で話したいです」",
        "みほん夜の電話",
        "毎日16時から21時",
        "くらしの相談窓口",
        "合うところがないときは",
    )
    places = [body.index(part) for part in parts]
    assert places == sorted(places)
    reading = read_body(body)
    speaking = [item.id for item in sample_directory().places if "en" in item.languages]
    assert reading.cards == ["kurashi", *speaking]
    assert len(speaking) == 1
    assert set(pages["languages/en/"].listings) == set(reading.cards)
    assert pages["languages/en/"].title == "English（英語）"
    assert {"tel:0000201000", "~/urgent/"} <= set(reading.links)


def test_who_does_not_speak_it_is_not_there(pages: dict[str, Page]) -> None:
    """A place where only English is spoken does not stand on the page of another language."""
    vietnamese = set(read_body(pages["languages/vi/"].body).cards)
    assert vietnamese == {"kurashi"}


def test_a_tree_of_another_language_shows_the_sentence_in_japanese_with_its_meaning() -> None:
    """The sentence to show is Japanese and marked so; what it means stands below it in the reader's language."""
    body = _make(sample_directory(), ENGLISH)["languages/vi/"].body
    shown = '<blockquote class="say say--show" lang="ja"><p>「<span>ベトナム\u2060<ruby>語<rp>（</rp><rt>ご</rt><rp>）</rp></ruby>で <ruby>話<rp>（</rp><rt>はな</rt><rp>）</rp></ruby>したいです</span>」</p>'
    meant = '<p class="say__meaning">It means: I would like to speak Vietnamese</p>'
    assert body.index(shown) < body.index(meant)
    assert '<span class="language-own" lang="vi">Tiếng Việt</span> (Vietnamese)' in body


def test_on_easy_pages_the_name_of_a_language_has_its_reading() -> None:
    """In easy Japanese 語 is told how to read, and the sentence is told once."""
    body = _make(sample_directory(), EASY)["languages/vi/"].body
    assert "ベトナム\u2060<ruby>語<rp>（</rp><rt>ご</rt><rp>）</rp></ruby>" in body
    assert '意味: <span lang="en">I would like to speak Vietnamese</span>' in body


def test_who_reads_no_japanese_finds_the_way_from_the_japanese_pages() -> None:
    """On Japanese pages too stand first the sentence with readings, romaji and meaning, then the page in other words, then English."""
    made = {page.url: page for page in make_pages(sample_directory(), (), Renderer(FRAGMENTS), LANGUAGES)}
    body = made["languages/vi/"].body
    parts = (
        "<ruby>語<rp>（</rp><rt>ご</rt><rp>）</rp></ruby>で",
        '<p class="say__romaji" lang="ja-Latn">Betonamugo de',
        '意味: <span lang="en">I would like to speak Vietnamese</span>',
        '<a href="~/en/languages/vi/" lang="en" hreflang="en">',
        '<a href="~/easy/languages/vi/" hreflang="ja">',
        '<p class="lead" lang="en">Who speaks Vietnamese.</p>',
    )
    places = [body.index(part) for part in parts]
    assert places == sorted(places)
    assert '<p class="lead" lang="en">You can get advice.</p>' in made["languages/"].body


@pytest.mark.parametrize(
    ("named", "codes"),
    [
        (("zh-Hans", "zh-Hant", "zh"), ["zh"]),
        (("pt-BR", "vi"), ["pt", "vi"]),
        (("tl", "fil"), ["fil"]),
        (("ja", "ja-Hira"), []),
        (("jsl",), ["jsl"]),
        ((), []),
    ],
)
def test_variants_of_a_language_are_one(named: tuple[str, ...], codes: list[str]) -> None:
    """Who speaks one variant is found under the language; Japanese is no other language."""
    assert list_codes(build_index(_spoken(sample_directory(), *named))) == codes


def test_a_contact_with_its_own_languages_counts() -> None:
    """A language that only one telephone of a desk is answered in leads to that desk."""
    base = _spoken(sample_directory())
    line = Contact(PHONE, "0000-22-0009", "tel:0000220009", languages=("ne",))
    directory = replace(base, desks=(replace(base.desks[0], contacts=(phone("0000-22-0001"), line)),))
    assert list_codes(build_index(directory)) == ["ne"]


def test_sensitive_desks_are_not_named() -> None:
    """What only a sensitive desk speaks has no page, and such a desk stands on none."""
    base = sample_directory()
    desks = tuple(replace(desk, languages=("th", "vi")) if desk.sensitive else desk for desk in base.desks)
    made = _make(replace(base, desks=desks), ENGLISH)
    assert "languages/th/" not in made
    hidden = {desk.id for desk in desks if desk.sensitive}
    assert hidden
    assert not hidden & {id_ for url, page in made.items() if url.startswith("languages/") for id_ in page.listings}


def test_desks_for_foreign_residents_come_first() -> None:
    """Of the desks that speak a language those for the worry about language come before the others."""
    base = sample_directory()
    worry = Worry("language", "ことばで困る", "", "日本語がむずかしいです", False, "worry/language/", "language")
    vocabulary = replace(base.vocabulary, worries=(*base.vocabulary.worries, worry))
    open_desks = [desk for desk in base.desks if not desk.sensitive]
    late = replace(open_desks[-1], id="late", url="desk/late/", languages=("vi",), worries=(worry,))
    directory = replace(base, vocabulary=vocabulary, desks=(*base.desks, late))
    page = _make(directory, ENGLISH)["languages/vi/"]
    assert read_body(page.body).cards[:2] == ["late", "kurashi"]
    assert "~/worry/language/" in read_body(page.body).links


def test_a_register_without_languages_still_has_the_page(render: Renderer) -> None:
    """Where nobody names a language the page has the site's own, and the number to call."""
    base = empty_directory()
    lines = tuple(replace(line, languages=()) for line in base.hotlines)
    made = {page.url: page for page in make_pages(replace(base, hotlines=lines), (), render)}
    assert [url for url in made if url.startswith("languages/")] == ["languages/"]
    assert "0000-20-1000" in made["languages/"].body
