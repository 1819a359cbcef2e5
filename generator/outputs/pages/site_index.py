"""The sitemap for people: every group of pages, by name. Sensitive pages are not in it, entries are in their lists."""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages import Language
from generator.outputs.index import DirectoryIndex
from generator.outputs.render import Renderer
from generator.public import Article, Page

_ABOUT = ("platform/", "accessibility/")
_ENTRY_KINDS = frozenset({"place", "desk", "organization", "programme", "event"})


def make_site_index(
    index: DirectoryIndex, pages: Sequence[Page], articles: Sequence[Article], render: Renderer
) -> list[Page]:
    """Return `sitemap/`, from the pages made so far. Of many areas only the topmost are named."""
    hidden = _hide_lower_areas(index)
    made = {
        page.url: page.title
        for page in pages
        if page.mould != "sensitive" and page.kind not in _ENTRY_KINDS and "/page/" not in page.url
    }
    say = index.language.say
    main = _list_main(index.language)
    groups = [(say("おもなページ"), [(title, url) for url, title in main if url in made])]
    for name, folders in _list_folders(index.language):
        links = [(title, url) for url, title in made.items() if url.startswith(folders) and url not in hidden]
        groups.append((name, [link for link in links if not link[1].endswith("/all/")]))
    read = sorted(articles, key=lambda article: (article.order, article.url))
    reading = [(article.title, article.url) for article in read if article.kind == "article"]
    about = [(article.title, article.url) for article in read if article.kind == "page"]
    groups.append((say("読みもの"), [(say("読みものの一覧"), "articles/"), *reading]))
    groups.append((say("このサイト"), [*about, *((title, url) for url, title in made.items() if url in _ABOUT)]))
    body = render("sitemap.html", groups=[group for group in groups if group[1]])
    return [
        Page(
            url="sitemap/",
            kind="sitemap",
            mould="standard",
            title=say("サイトマップ"),
            description=say("このサイトのページの一覧です。"),
            body=body,
        )
    ]


def _hide_lower_areas(index: DirectoryIndex) -> frozenset[str]:
    tree = index.tree
    lower = [area for area in tree.areas.values() if tree.is_large and area not in tree.tops]
    return frozenset(f"{folder}/area/{area.url_part}/" for area in lower for folder in ("places", "desks"))


def _list_main(language: Language) -> tuple[tuple[str, str], ...]:
    say = language.say
    return (
        ("", say("ホーム")),
        ("urgent/", say("今すぐ話す")),
        ("find/", say("困りごとから探す")),
        ("search/", say("ことばで探す")),
        ("near/", say("近いところから探す")),
        ("map/", say("地図")),
        ("calendar/", say("カレンダー")),
        ("list/", say("わたしのメモ")),
        ("print/", say("印刷用の一覧")),
    )


def _list_folders(language: Language) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the groups of pages with the folders that hold them."""
    say = language.say
    return (
        (say("困りごと"), ("find/", "worry/")),
        (say("居場所"), ("places/",)),
        (say("相談窓口"), ("desks/",)),
        (say("団体"), ("organizations/",)),
        (say("制度"), ("programmes/",)),
        (say("催しと講座"), ("events/",)),
        (say("ことば"), ("languages/",)),
    )
