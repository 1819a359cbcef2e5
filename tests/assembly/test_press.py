"""The press: marks filled once, filled text never read again, links made relative."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.assembly.addresses import Addresses
from generator.assembly.dress import MARK_CLOSE, MARK_OPEN
from generator.assembly.press import MouldError, press_hand_written, press_pages
from generator.assembly.trees import Tree
from generator.languages import JAPANESE, Language
from generator.languages.html import name_edition
from generator.public import Artifact, Edition, Page
from tests.sample import sample_directory


def _mark(name: str) -> str:
    return f"{MARK_OPEN}{name}{MARK_CLOSE}"


MOULD = (
    f'<title>{_mark("title")}</title><meta content="{_mark("description")}">{_mark("head")}'
    f'<a href="~/places/"{_mark("current-places")}>居場所</a>{_mark("languages")}{_mark("trail")}<main>{_mark("body")}</main>'
)


def _page(
    url: str = "place/x/", title: str = "題", description: str = "説明", body: str = "<h1>題</h1>", section: str = ""
) -> Page:
    return Page(
        url=url, kind="place", mould="standard", title=title, description=description, body=body, section=section
    )


EASY = Language("easy", "ja", "やさしい日本語", "easy/", {"ホーム": ("{家|いえ}",)})
PAGES = {"ja": frozenset({"", "places/", "urgent/", "articles/y/"}), "easy": frozenset({"", "places/", "place/x/"})}


def _press_file(page: Page, mould: str, base_path: str, language: Language = JAPANESE) -> Artifact:
    tree = Tree(language, Edition(language.root, sample_directory(), ()), (page,))
    addresses = Addresses((JAPANESE, EASY), PAGES, base_path)
    return press_pages(tree, {"standard": mould}, addresses)[0]


def _press(page: Page, mould: str = MOULD, base_path: str = "/", language: Language = JAPANESE) -> str:
    return _press_file(page, mould, base_path, language).content.decode()


@pytest.mark.parametrize(
    ("url", "path", "href"),
    [
        ("", "index.html", "./places/"),
        ("places/", "places/index.html", "../places/"),
        ("places/kind/salon/", "places/kind/salon/index.html", "../../../places/"),
        ("404.html", "404.html", "/town/places/"),
    ],
)
def test_links_are_relative_to_each_page(url: str, path: str, href: str) -> None:
    """A link from the site's root works on a page of any depth, and on the 404 page from any address."""
    artifact = _press_file(_page(url=url), MOULD, "/town/")
    assert artifact.path == path
    assert f'href="{href}"' in artifact.content.decode()


def test_titles_and_descriptions_are_escaped() -> None:
    """A title that looks like markup is shown as text."""
    html = _press(_page(title="</title><script>", description='"><script>'))
    assert "<script>" not in html
    assert "&lt;/title&gt;&lt;script&gt;" in html


def test_filled_text_is_not_read_again() -> None:
    """Marks that stand in a page's own text are left as they are."""
    html = _press(_page(body=f"<p>{_mark('title')}</p>"))
    assert f"<p>{_mark('title')}</p>" in html


def test_the_section_one_is_in_is_marked() -> None:
    """The header link of the page's own section carries aria-current, on other pages it does not."""
    assert 'aria-current="true"' in _press(_page(section="places"))
    assert 'aria-current="true"' not in _press(_page(section="desks"))


def test_the_trail_names_the_pages_above() -> None:
    """The trail links each page above and ends in the page itself, as text."""
    page = Page(
        url="place/x/",
        kind="place",
        mould="standard",
        title="みどり<サロン>",
        description="",
        body="",
        trail=(("居場所", "places/"), ("<b>サロン</b>", "places/kind/salon/")),
    )
    html = _press(page)
    assert "<b>" not in html
    assert '<a href="../../places/">居場所</a>' in html
    assert '<li aria-current="page">みどり&lt;サロン&gt;</li>' in html


@pytest.mark.parametrize("mark", ["title", "body", "head", "description", "trail", "languages"])
def test_a_mould_without_a_mark_or_with_two_is_refused(mark: str) -> None:
    """A theme that lost a mark, or has it twice, stops the build with the mark's name."""
    with pytest.raises(MouldError, match=mark):
        _press(_page(), MOULD.replace(_mark(mark), ""))
    with pytest.raises(MouldError, match=mark):
        _press(_page(), MOULD + _mark(mark))


def test_hand_written_pages_are_only_linked() -> None:
    """A page that MkDocs dressed whole keeps its text; its links are made relative, its other languages filled in."""
    dressed = {"articles/y/": f'<a href="~/urgent/">今すぐ</a> ~/ と書いた文 {_mark("languages")}'}
    artifact = press_hand_written(dressed, JAPANESE, Addresses((JAPANESE, EASY), PAGES, "/"))[0]
    assert artifact.path == "articles/y/index.html"
    assert artifact.content.decode() == (
        '<a href="../../urgent/">今すぐ</a> ~/ と書いた文 '
        '<li><a href="../../easy/" hreflang="ja">やさしい日本語</a></li>'
    )


def test_hand_written_pages_end_for_paper_where_an_end_is_given() -> None:
    """The end of an address stands last in its page's main part; a page without one stays as it is."""
    dressed = dict.fromkeys(("articles/y/", "safety/"), "<main>文</main><footer></footer>")
    addresses = Addresses((JAPANESE, EASY), PAGES, "/")
    made = press_hand_written(dressed, JAPANESE, addresses, ends={"articles/y/": "<p>末</p>"})
    assert [artifact.content.decode() for artifact in made] == [
        "<main>文<p>末</p></main><footer></footer>",
        "<main>文</main><footer></footer>",
    ]


def test_a_tree_keeps_its_readers_in_their_language() -> None:
    """A link leads to the page of the same tree, else to the Japanese one; files are shared; the switch knows the page."""
    body = '<a href="~/places/#a">A</a><a href="~/urgent/">B</a><img srcset="~/images/a.webp 1x, ~/images/b.webp 2x">'
    artifact = _press_file(_page(body=body), MOULD, "/", EASY)
    html = artifact.content.decode()
    assert artifact.path == "easy/place/x/index.html"
    assert 'href="../../../easy/places/#a"' in html
    assert 'href="../../../urgent/"' in html
    assert 'srcset="../../../images/a.webp 1x, ../../../images/b.webp 2x"' in html
    assert '<li><a href="../../../" hreflang="ja">日本語</a></li>' in html


def test_a_link_that_leaves_for_a_japanese_page_says_so() -> None:
    """In a foreign tree a page that exists in Japanese alone is linked with its language."""
    english = Language("en", "en", "English", "en/", {})
    page = _page(body='<a href="~/urgent/">A</a><a href="~/assets/x.svg">B</a>')
    html = _press(page, language=english)
    assert 'href="../../../urgent/" hreflang="ja"' in html
    assert 'href="../../../assets/x.svg">' in html
    assert '<a href="../../../" lang="ja" hreflang="ja">日本語</a>' in html


def test_readings_stand_over_words_but_not_in_titles() -> None:
    """In easy Japanese the trail has ruby, the title and the description have plain kanji."""
    page = Page(
        url="place/x/",
        kind="place",
        mould="standard",
        title="{場所|ばしょ}",
        description="{場所|ばしょ}です",
        body="",
        trail=(("{居場所|いばしょ}", "places/"),),
    )
    html = _press(page, language=EASY)
    assert "<title>場所（やさしい日本語）｜" in html
    assert 'content="場所です"' in html
    assert "<ruby>居場所<rp>（</rp><rt>いばしょ</rt><rp>）</rp></ruby>" in html
    assert "<ruby>家<rp>（</rp><rt>いえ</rt><rp>）</rp></ruby>" in html


@pytest.mark.parametrize(
    ("code", "tag", "mark"), [("ja", "ja", "題｜{}"), ("easy", "ja", "題（easy）｜{}"), ("en", "en", "題 | {}")]
)
def test_a_title_is_parted_from_the_sites_name_as_its_language_does(code: str, tag: str, mark: str) -> None:
    """The full-width bar stands in Japanese alone: in English it would leave a hole."""
    language = Language(code, tag, code, "" if code == "ja" else f"{code}/", {})
    tree = Tree(language, Edition(language.root, sample_directory(), ()), (_page(),))
    (artifact,) = press_pages(
        tree, {"standard": MOULD}, Addresses((JAPANESE, language), {"ja": frozenset(), code: frozenset()}, "/")
    )
    site_name = sample_directory().municipality.site_name
    assert f"<title>{mark.format(site_name)}</title>" in artifact.content.decode()


def test_titles_of_easy_pages_say_so_unless_the_page_is_sensitive() -> None:
    """Pages of two trees in Japanese are told apart in a history; a sensitive page keeps its short and neutral title."""
    assert name_edition("場所", EASY) == "場所（やさしい日本語）"
    assert name_edition("ご案内", EASY, sensitive=True) == "ご案内"
    assert name_edition("場所", JAPANESE) == "場所"
    home = _press(replace(_page(), url="", kind="home"), language=EASY)
    assert f"<title>{sample_directory().municipality.site_name}（やさしい日本語）</title>" in home
