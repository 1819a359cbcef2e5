"""What search engines are told, and what they are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from xml.etree import ElementTree

from generator.outputs.sitemap_xml import make_sitemap_files
from generator.public import MouldName, Page
from tests.sample import sample_articles, sample_directory


def page(url: str, mould: MouldName = "standard") -> Page:
    """A page of which only address and mould matter."""
    return Page(url=url, kind="x", mould=mould, title="x", description="x", body="<h1>x</h1>")


def make(pages: Sequence[Page], site_url: str | None = "https://tsunagari.example/") -> dict[str, str]:
    """The files by path."""
    directory = sample_directory()
    directory = replace(directory, municipality=replace(directory.municipality, site_url=site_url))
    return {file.path: file.content.decode() for file in make_sitemap_files(directory, pages, sample_articles())}


def locations(text: str) -> list[str]:
    """The addresses in a sitemap."""
    return [element.text or "" for element in ElementTree.fromstring(text).iter() if element.tag.endswith("}loc")]


def test_pages_and_articles_are_listed_sensitive_ones_are_not() -> None:
    """Home, pages and articles are in the sitemap; sensitive pages, search and the lost page are not."""
    pages = [
        page("", "home"),
        page("places/"),
        page("k/07/", "sensitive"),
        page("k/e/1/"),
        page("secret/", "sensitive"),
    ]
    found = locations(make([*pages, page("search/", "search"), page("404.html")])["sitemap.xml"])
    root = "https://tsunagari.example/"
    assert found == [root + url for url in ("", "about/", "articles/first-visit/", "articles/november/", "places/")]


def test_addresses_are_absolute_escaped_and_below_a_folder() -> None:
    """A site in a folder keeps it; letters outside ASCII and ampersands are written as the protocol wants."""
    files = make([page("places/area/北&南/")], "https://town.example/tsunagari")
    assert "https://town.example/tsunagari/places/area/%E5%8C%97%26%E5%8D%97/" in locations(files["sitemap.xml"])
    assert "Sitemap: https://town.example/tsunagari/sitemap.xml\n" in files["robots.txt"]


def test_without_an_address_there_is_no_sitemap() -> None:
    """A site that does not know its address has no sitemap; robots may read every page, also to learn of a noindex."""
    assert make([page("places/"), page("k/07/", "sensitive")], None) == {"robots.txt": "User-agent: *\nDisallow:\n"}


def test_more_than_fifty_thousand_pages_are_parted() -> None:
    """Beyond the protocol's limit the sitemap becomes an index of parts that hold every page."""
    files = make([page(f"desk/{number}/") for number in range(50_001)])
    assert locations(files["sitemap.xml"]) == [f"https://tsunagari.example/sitemap-{part}.xml" for part in (1, 2)]
    assert [len(locations(files[f"sitemap-{part}.xml"])) for part in (1, 2)] == [50_000, 4]
