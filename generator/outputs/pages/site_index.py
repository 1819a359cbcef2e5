"""The sitemap for people: every group of pages, by name. Sensitive pages are not in it, entries are in their lists."""

from __future__ import annotations

from collections.abc import Sequence

from generator.outputs.index import DirectoryIndex
from generator.outputs.render import Renderer
from generator.public import Article, Page

_MAIN = (
    ("", "ホーム"),
    ("urgent/", "今すぐ話す"),
    ("find/", "困りごとから探す"),
    ("search/", "ことばで探す"),
    ("map/", "地図"),
    ("calendar/", "カレンダー"),
)
_FOLDERS = (
    ("困りごと", ("find/", "worry/")),
    ("居場所", ("places/",)),
    ("相談窓口", ("desks/",)),
    ("団体", ("organizations/",)),
    ("制度", ("programmes/",)),
    ("催しと講座", ("events/",)),
)
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
    groups = [("おもなページ", [(title, url) for url, title in _MAIN if url in made])]
    for name, folders in _FOLDERS:
        links = [(title, url) for url, title in made.items() if url.startswith(folders) and url not in hidden]
        groups.append((name, [link for link in links if not link[1].endswith("/all/")]))
    read = sorted(articles, key=lambda article: (article.order, article.url))
    reading = [(article.title, article.url) for article in read if article.kind == "article"]
    about = [(article.title, article.url) for article in read if article.kind == "page"]
    groups.append(("読みもの", [("読みものの一覧", "articles/"), *reading]))
    groups.append(("このサイト", [*about, *((title, url) for url, title in made.items() if url == "platform/")]))
    body = render("sitemap.html", groups=[group for group in groups if group[1]])
    return [
        Page(
            url="sitemap/",
            kind="sitemap",
            mould="standard",
            title="サイトマップ",
            description="このサイトのページの一覧です。",
            body=body,
        )
    ]


def _hide_lower_areas(index: DirectoryIndex) -> frozenset[str]:
    tree = index.tree
    lower = [area for area in tree.areas.values() if tree.is_large and area not in tree.tops]
    return frozenset(f"{folder}/area/{area.url_part}/" for area in lower for folder in ("places", "desks"))
