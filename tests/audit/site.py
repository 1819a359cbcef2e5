"""A small sound site in a folder, to plant faults in."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.audit import Finding, examine, make_manifest
from generator.public import Article, Artifact, Edition, PublicDirectory
from tests.sample import TODAY, sample_articles, sample_directory
from tests.sample_vocabulary import phone

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'"
KINDS = {
    "assets/site.css": "style",
    "assets/vendor/leaflet.js": "vendor",
    "assets/search/pagefind/pagefind.js": "search",
    "assets/search/pagefind/fragment/en_1.pf_fragment": "search",
    "assets/map-init.js": "map-script",
    "assets/site.js": "asset",
    "assets/icon.svg": "asset",
    "map/data.json": "map-data",
    "near/data.json": "near-data",
    "en/near/data.json": "near-data",
}
PAGE = "places/index.html"


def write_page(
    body: str,
    *,
    root: str = "../",
    head: str = "",
    lang: str = ' lang="ja"',
    title: str = "<title>みほん</title>",
    policy: str = POLICY,
) -> str:
    """Return a page as the theme writes it, with `body` inside its main part."""
    return (
        f'<!doctype html>\n<html{lang}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n{title}\n'
        f'<link rel="stylesheet" href="{root}assets/site.css">\n{head}</head>\n<body>\n'
        f'<a href="#main">本文へ進む</a>\n<nav><a href="{root}places/">居場所</a> <a href="{root}">はじめ</a></nav>\n'
        f'<main id="main">\n{body}\n</main>\n<footer>電話 <a href="tel:0000201000">0000-20-1000</a></footer>\n'
        "</body>\n</html>\n"
    )


def sound_files() -> dict[str, str | bytes]:
    """Return the files of a site without a fault, by path."""
    fragment = {"url": "places/", "content": "", "meta": {"title": "居場所", "summary": "電話 0000-21-0001"}}
    place = (
        '<h1>居場所</h1><h2 id="north">北地区</h2><h3>北のおちゃのま</h3>'
        '<p data-listing="kita-salon">〒000-0001 みほん市北1-2-3 '
        '<a href="mailto:salon@example.jp">salon@example.jp</a> <a href="https://salon.example/">公式</a></p>'
        '<p>110は <a href="tel:110">110</a>、<a href="tel:%230008">#0008</a>も使えます。11月24日 10時30分〜15時</p>'
        '<svg viewBox="0 0 24 24"><title>電話</title><path d="M0466.22 1234 567 0120 1"/></svg>'
    )
    return {
        "index.html": write_page('<h1>はじめ</h1><p><a href="places/?kind=salon#north">北地区</a></p>', root="./"),
        PAGE: write_page(place),
        "k/e/0123456789/index.html": write_page(
            "<h1>みほん市の集まり</h1>", root="../../../", head='<meta name="robots" content="noindex">\n'
        ),
        "about/index.html": write_page('<h1>このサイトについて</h1><p>電話 <a href="tel:188">188</a></p>'),
        "404.html": write_page('<h1>見つかりません</h1><p><a href="/sub/places/#north">居場所</a></p>', root="/sub/"),
        "assets/site.css": "@import url('../assets/more.css');\nbody { background: url(icon.svg#mark) }\n",
        "assets/more.css": "p::before { content: '\\201C'; } /* https://example.com/ */\n",
        "assets/site.js": 'const NAMESPACE = "http://www.w3.org/2000/svg";\nconst DIGITS = "0123456789"; // 1 // 2\n',
        "assets/map-init.js": 'L.tileLayer("https://cyberjapandata.gsi.go.jp/xyz/{z}/{x}/{y}.png");\n[[35.0, 139.2]]\n',
        "assets/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"><circle id="mark" r="9"/></svg>',
        "assets/vendor/leaflet.js": 'var home = "https://leafletjs.com";',
        "assets/search/pagefind/pagefind.js": 'var home = "https://pagefind.app";',
        "assets/search/pagefind/fragment/en_1.pf_fragment": gzip.compress(
            b"pagefind_dcd" + json.dumps(fragment).encode(), mtime=0
        ),
        "near/data.json": json.dumps({"words": [""], "rows": [["居場所", "places/", 0, 0, 35.151, 139.101]]}),
        "map/data.json": json.dumps({"points": [{"url": "places/", "lat": 35.151, "lon": 139.101}], "areas": []}),
        "data/places.csv": "\ufeff名前,電話,緯度,経度\r\n北のおちゃのま,0000-21-0001,35.1510,139.101\r\n",
        "data/all.json": '{"id":"d9c641ba-0366-5426-99e9-123412345678","phones":["0000-21-0001"]}',
        "calendar/all.ics": "BEGIN:VEVENT\r\nUID:kita-20261124-1@999997.tsunagari\r\nDESCRIPTION:電話\r\n  0000-21-0\r\n 001\r\n",
        "sitemap.xml": "<urlset><url><loc>https://tsunagari.example/sub/places/</loc></url></urlset>\n",
        "robots.txt": "Sitemap: https://tsunagari.example/sub/sitemap.xml\n",
    }


def sample() -> tuple[PublicDirectory, tuple[Article, ...]]:
    """Return the public model that the sound site was made from: one desk more that has a number of the usual shape."""
    directory = sample_directory()
    desk = replace(directory.desks[0], contacts=(*directory.desks[0].contacts, phone("0466-22-1234")))
    articles = tuple(
        replace(article, text="こまったら 188 へ。割合は39.3%です。") if article.url == "about/" else article
        for article in sample_articles()
    )
    return replace(directory, desks=(desk, *directory.desks[1:])), articles


def write_site(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write the files and their manifest."""
    artifacts = [
        Artifact(path, text.encode() if isinstance(text, str) else text, KINDS.get(path, "page"))
        for path, text in files.items()
    ]
    for artifact in [*artifacts, make_manifest(artifacts, today=TODAY, version="0")]:
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)


def examine_site(folder: Path) -> list[Finding]:
    """Examine the site in a folder against the sample."""
    return examine(folder, [Edition("", *sample())], base_path="/sub/")


def find_codes(folder: Path, files: Mapping[str, str | bytes]) -> set[tuple[str, str]]:
    """Return (path, code) of everything found in a site of the sound files with these in their place."""
    write_site(folder, {**sound_files(), **files})
    return {(finding.path, finding.code) for finding in examine_site(folder)}
