"""The press: marks filled once, filled text never read again, links made relative."""

from __future__ import annotations

import pytest

from generator.assembly.dress import MARK_CLOSE, MARK_OPEN
from generator.assembly.press import MouldError, press_hand_written, press_pages
from generator.public import Page


def _mark(name: str) -> str:
    return f"{MARK_OPEN}{name}{MARK_CLOSE}"


MOULD = (
    f'<title>{_mark("title")}</title><meta content="{_mark("description")}">{_mark("head")}'
    f'<a href="~/places/"{_mark("current-places")}>居場所</a>{_mark("trail")}<main>{_mark("body")}</main>'
)


def _page(
    url: str = "place/x/", title: str = "題", description: str = "説明", body: str = "<h1>題</h1>", section: str = ""
) -> Page:
    return Page(
        url=url, kind="place", mould="standard", title=title, description=description, body=body, section=section
    )


def _press(page: Page, mould: str = MOULD, base_path: str = "/") -> str:
    return press_pages([page], {"standard": mould}, "つながり", base_path)[0].content.decode()


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
    artifact = press_pages([_page(url=url)], {"standard": MOULD}, "つながり", "/town/")[0]
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


@pytest.mark.parametrize("mark", ["title", "body", "head", "description", "trail"])
def test_a_mould_without_a_mark_or_with_two_is_refused(mark: str) -> None:
    """A theme that lost a mark, or has it twice, stops the build with the mark's name."""
    with pytest.raises(MouldError, match=mark):
        _press(_page(), MOULD.replace(_mark(mark), ""))
    with pytest.raises(MouldError, match=mark):
        _press(_page(), MOULD + _mark(mark))


def test_hand_written_pages_are_only_linked() -> None:
    """A page that MkDocs dressed whole keeps its text; only links from the root are made relative."""
    artifact = press_hand_written({"articles/x/": '<a href="~/urgent/">今すぐ</a> ~/ と書いた文'})[0]
    assert artifact.path == "articles/x/index.html"
    assert artifact.content.decode() == '<a href="../../urgent/">今すぐ</a> ~/ と書いた文'
