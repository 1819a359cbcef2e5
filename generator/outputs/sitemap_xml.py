"""What search engines are told: `sitemap.xml` (https://www.sitemaps.org/protocol.html) and `robots.txt` (RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import quote
from xml.sax.saxutils import escape

from generator.public import Article, Artifact, Page, PublicDirectory

NEUTRAL_FOLDER = "k/"
"""Where sensitive pages lie; the name tells nothing."""

_MOST_URLS = 50_000
"""The protocol's limit for one file."""

_LEFT_OUT = frozenset({"404.html", "search/"})
_OPEN_TAG = '<?xml version="1.0" encoding="UTF-8"?>\n<{} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def make_sitemap_files(
    directory: PublicDirectory, pages: Sequence[Page], articles: Iterable[Article]
) -> list[Artifact]:
    """Return `robots.txt` and, when the site's address is known, `sitemap.xml` (with parts beyond 50,000 pages).

    Sensitive pages, the search page and the page for lost links are in no sitemap. robots.txt does not name their folder:
    a robot that may not read a page never learns from it that it must not list it
    (https://developers.google.com/search/docs/crawling-indexing/block-indexing), so `noindex` on the page itself is
    what keeps it out.
    """
    site = directory.municipality.site_url
    root = f"{site.rstrip('/')}/" if site else None
    lines = ["User-agent: *", "Disallow:"]
    if root is None:
        return [_make_robots(lines)]
    urls = [root + quote(url) for url in _list_urls(pages, articles)]
    parts = [urls[start : start + _MOST_URLS] for start in range(0, len(urls), _MOST_URLS)] or [[]]
    if len(parts) == 1:
        files = [_make_file("sitemap.xml", "urlset", "url", parts[0])]
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        files = [_make_file(name, "urlset", "url", part) for name, part in zip(names, parts, strict=True)]
        files.append(_make_file("sitemap.xml", "sitemapindex", "sitemap", [root + name for name in names]))
    return [_make_robots([*lines, f"Sitemap: {root}sitemap.xml"]), *files]


def _list_urls(pages: Sequence[Page], articles: Iterable[Article]) -> list[str]:
    made = [page.url for page in pages if page.mould != "sensitive" and not page.url.startswith(NEUTRAL_FOLDER)]
    written = [article.url for article in articles if not article.url.startswith(NEUTRAL_FOLDER)]
    return sorted(url for url in {*made, *written} if url not in _LEFT_OUT)


def _make_robots(lines: Iterable[str]) -> Artifact:
    return Artifact("robots.txt", "".join(f"{line}\n" for line in lines).encode(), "robots")


def _make_file(path: str, root: str, item: str, urls: Iterable[str]) -> Artifact:
    body = "".join(f"<{item}><loc>{escape(url)}</loc></{item}>\n" for url in urls)
    return Artifact(path, f"{_OPEN_TAG.format(root)}{body}</{root}>\n".encode(), "sitemap")
