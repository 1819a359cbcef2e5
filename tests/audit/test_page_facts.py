"""Reading pages: our quick reader says exactly what `html.parser` says, or leaves the page to it."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.audit import page_facts
from generator.audit.page_facts import PageFacts, read_page
from generator.audit.scan_markup import scan_markup
from tests.audit.site import sound_files

PIECES = [
    *("<p>", "</p>", "<P>", "<br>", "<br/>", "<br />", "</p >", "<p", "<", ">", "</", "</>", "<!", "<!doctype html>"),
    *('<a href="tel:1">', "<a href='tel:1'>", "<a href=tel:1>", '<a href="&amp;x">', "</a>", '<a href="a>b" id="x">'),
    *(
        '<p class="x" hidden id="y">',
        '<p\n id="z"\n>',
        '<p id="a"id="b">',
        '<p id="a" ID="b">',
        '<p id="a>',
        "<h1>",
        "</h1>",
    ),
    *(
        "<title>",
        "</title>",
        "<script>",
        '<script src="x">',
        "</script>",
        "<style>",
        "</style>",
        "<textarea>",
        "<svg>",
        "</svg>",
    ),
    *(
        "<!-- x -->",
        "<!--",
        "-->",
        "<!>",
        "<?x?>",
        "<![CDATA[x]]>",
        "&amp;",
        "&lt;p&gt;",
        "&#48;",
        "&",
        "&am",
        "&#",
        "&nbsp",
    ),
    *("\n", "\r\n", "\t", " ", "あ", "0466", "-22-1234", "\0", '"', "'", "=", "\u2028", "\u3000", "\ue000"),
    *(
        '<meta name="robots" content="noindex">',
        '<main id="main">',
        "</main>",
        '<html lang="ja">',
        '<img src="//x" alt="y">',
    ),
    *('<p\u00a0id="x">', '<p id="1\n2">', '<p data-x="">', '<p a:b-c.d_e="1">', "<my-tag>", "<h2/>"),
]


class Quiet(HTMLParser):
    """A reader that keeps nothing."""


def read_slowly(html: str) -> PageFacts:
    """Return the facts as `html.parser` alone reads them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(page_facts, "scan_markup", lambda markup, reader: False)
        return read_page("x", html)


@settings(max_examples=500)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@example("<title>a<b>c</b></title><p>")
@example('<script type="application/ld+json">{"a":"<p>"}</script>')
@example('<p>a &amp b</p>\n<a href="tel:0466221234">0466<b>22</b>1234')
@example('<p id="x">' * 3)
def test_both_readers_say_the_same(html: str) -> None:
    """Whatever the quick reader reads to its end it reads as html.parser does, line numbers included."""
    assert read_page("x", html) == read_slowly(html)


def test_our_own_pages_are_read_quickly() -> None:
    """Pages as the theme writes them need not be left to html.parser: a build of thousands of pages waits for this."""
    for path, text in sound_files().items():
        if path.endswith(".html"):
            assert isinstance(text, str)
            assert scan_markup(text, Quiet())


def test_text_keeps_blocks_apart_and_inline_together() -> None:
    """A number broken by inline tags is one number; numbers in two table cells are two."""
    facts = read_page("x", "<p>0466<b>-22-</b>1234</p><table><tr><td>0120</td><td>279338</td></tr></table>")
    assert "0466-22-1234" in facts.text
    assert "0120279338" not in facts.text


def test_icon_title_is_not_the_page_title() -> None:
    """The title inside an icon is part of the drawing."""
    facts = read_page("x", "<title>みほん</title><svg><title>電話</title></svg>")
    assert facts.titles == ("みほん",)
