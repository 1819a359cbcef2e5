"""Templates: moulds carry their marks once, values are escaped, nothing is written inline or loaded from elsewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.theme.conftest import CLOSE, MOULDS, OPEN, dress

OVERRIDES = Path(__file__).parents[2] / "theme" / "overrides"
SECTIONS = ("urgent", "find", "places", "desks", "calendar")
COMMON_MARKS = {"title", "description", "head", "trail", "body", "languages"}
PAGES = ("about", "talk", *(f"moulds/{mould}" for mould in MOULDS))


class Reader(HTMLParser):
    """Collects every tag with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag."""
        self.tags.append((tag, dict(attrs)))

    def find(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of each such tag."""
        return [attributes for name, attributes in self.tags if name == tag]


def read(dressed: Path, page: str) -> str:
    """Return a dressed page's HTML."""
    return (dressed / page / "index.html").read_text(encoding="utf-8")


def read_meta(text: str) -> dict[str, str | None]:
    """Return name (or http-equiv) and content of the page's meta tags."""
    metas = Reader(text).find("meta")
    return {str(meta.get("name") or meta.get("http-equiv")): meta.get("content") for meta in metas}


@pytest.mark.parametrize("mould", MOULDS)
def test_each_mark_stands_once_in_its_mould(dressed: Path, mould: str) -> None:
    """The press fills a mark once; one missing or doubled would lose or repeat a page's text."""
    marks = re.findall(f"{OPEN}([^{CLOSE}]*){CLOSE}", read(dressed, f"moulds/{mould}"))
    current = set() if mould == "home" else {f"current-{section}" for section in SECTIONS}
    assert sorted(marks) == sorted(COMMON_MARKS | current)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_what_every_page_needs(dressed: Path, page: str) -> None:
    """Language, one main with a skip link to it, zoom allowed, labelled and distinct navigation, one style sheet."""
    reader = Reader(read(dressed, page))
    assert [html.get("lang") for html in reader.find("html")] == ["ja"]
    assert [main.get("id") for main in reader.find("main")] == ["main"]
    assert reader.find("a")[0] == {"class": "skip-link", "href": "#main"}
    assert read_meta(read(dressed, page))["viewport"] == "width=device-width, initial-scale=1"
    labels = [nav.get("aria-label") for nav in reader.find("nav")]
    assert all(labels)
    assert len(labels) == len(set(labels))
    links = {str(link.get("rel")): link.get("href") for link in reader.find("link")}
    assert links == {"icon": "~/assets/favicon.svg", "stylesheet": "~/assets/site.css"}


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(dressed: Path, page: str) -> None:
    """No inline script, style or handler, and no file of another host, so that the policy can forbid them."""
    text = read(dressed, page)
    reader = Reader(text)
    assert re.findall(r"<script(?![^>]*\ssrc=\"~/assets/)[^>]*>|<script[^>]*>[^<]", text) == []
    assert reader.find("style") == []
    attributes = {name for _, found in reader.tags for name in found}
    assert [name for name in attributes if name == "style" or name.startswith("on")] == []
    assert [tag for tag, found in reader.tags if tag != "a" and re.match(r"(https?:)?//", found.get("src") or "")] == []
    assert "material" not in text


@pytest.mark.parametrize("page", PAGES)
def test_values_of_the_municipality_are_escaped(dressed: Path, page: str) -> None:
    """MkDocs escapes nothing, so a sign in a name must not become markup."""
    text = read(dressed, page)
    assert "つながり &lt;はるの市&gt;" in text
    assert "はるの市 &amp; となり町" in text
    assert "地域共生課 &quot;つながり係&quot;" in text
    assert "平日 9時から&lt;17時&gt;" in text
    assert "<はるの市>" not in text


@pytest.mark.parametrize("mould", MOULDS)
def test_each_mould_carries_its_own_policy(dressed: Path, mould: str) -> None:
    """The Content-Security-Policy is the one given for the mould; only the map lets its origin be known."""
    meta = read_meta(read(dressed, f"moulds/{mould}"))
    assert meta["Content-Security-Policy"] == f"default-src 'none'; style-src 'self'; report-to {mould}"
    assert meta["referrer"] == ("strict-origin" if mould == "map" else "no-referrer")


def test_scripts_are_loaded_only_where_they_serve(dressed: Path) -> None:
    """Reading needs no script; each mould loads what it serves, deferred, and sensitive pages nothing but the exit."""
    scripts = {mould: Reader(read(dressed, f"moulds/{mould}")).find("script") for mould in MOULDS}
    memo = {
        "type": "module",
        "src": "~/assets/mylist.js",
        "data-memo-page": "~/list/",
        "data-memo-show": "メモを見る（{count}）",
    }
    assert scripts == {
        "standard": [memo, {"src": "~/assets/offline.js", "defer": None}],
        "home": [memo, {"src": "~/assets/offline.js", "defer": None}],
        "sensitive": [{"src": "~/assets/exit.js", "defer": None}],
        "map": [memo, {"src": "~/assets/map.js", "defer": None}],
        "search": [memo, {"type": "module", "src": "~/assets/search.js"}],
    }


def test_home_has_no_row_of_links_and_other_pages_have_five(dressed: Path) -> None:
    """On home the tiles are the way on; elsewhere the five links stand under the site's name."""
    assert 'class="site-nav"' not in read(dressed, "moulds/home")
    row = read(dressed, "moulds/standard").split('class="site-nav"')[1].split("</nav>")[0]
    assert [link["href"] for link in Reader(row).find("a")] == [f"~/{section}/" for section in SECTIONS]


def test_sensitive_pages_offer_the_way_out_first(dressed: Path) -> None:
    """The exit is the first thing in main, a plain link without referrer, then the safety page; robots stay away."""
    text = read(dressed, "moulds/sensitive")
    main = Reader(text.split("<main")[1])
    assert main.tags[0] == ("aside", {"class": "exit-bar", "aria-label": "ページを閉じる"})
    assert main.tags[1] == (
        "a",
        {"class": "exit-bar__link", "href": "https://weather.invalid/?a=1&b=2", "rel": "noreferrer"},
    )
    assert text.index("このページを閉じる") < text.index('<a href="~/safety/">') < text.index(f"{OPEN}body{CLOSE}")
    assert "noindex" in str(read_meta(text)["robots"])
    assert all("exit-bar" not in read(dressed, page) for page in PAGES if page != "moulds/sensitive")


def test_the_demo_says_so_and_a_real_municipality_does_not(dressed: Path, tmp_path: Path) -> None:
    """A demo site names itself in plain words on every page; a real one has no such words."""
    words = "これは見本のまちです。実在する場所・団体・電話番号ではありません"
    assert all(words in read(dressed, page) for page in PAGES)
    real = dress(tmp_path, demo=False, department_phone=None)
    assert all("見本" not in read(real, page) for page in PAGES)
    assert "None" not in read(real, "about")


def test_the_footer_names_the_municipality_once(tmp_path: Path) -> None:
    """A department whose name begins with the municipality's needs no second name before it."""
    name = "はるの市 地域共生課"
    made = dress(tmp_path, municipality="はるの市", department=name, department_html=name)
    footer = read(made, "about").split("<footer")[1]
    assert footer.count("はるの市") == 1


def test_who_cannot_telephone_finds_another_way_at_the_foot(dressed: Path) -> None:
    """Fax, mail and form of the department stand on every page, links where something can be pressed."""
    for page in PAGES:
        footer = read(dressed, page).split("<footer")[1]
        assert "<p>FAX 0000-11-2299</p>" in footer
        assert '<p>メール <a href="mailto:a&amp;b@haruno.invalid">a&amp;b@haruno.invalid</a></p>' in footer


def test_a_form_is_named_in_words_and_by_its_host(dressed: Path) -> None:
    """The foot of the page says in words what opens and whose page it is, and no long address."""
    footer = read(dressed, "about").split("<footer")[1]
    assert '<a href="https://form.invalid/a?b=1&amp;c=2">問い合わせフォームを開く（form.invalid）</a>' in footer


def test_an_article_is_dated_and_ends_in_its_one_action(dressed: Path) -> None:
    """Title and description are escaped, the heading is made from the title, the action is the last link of main."""
    text = read(dressed, "talk")
    assert "<title>声のかけ方 &lt;はじめに&gt;｜つながり &lt;はるの市&gt;</title>" in text
    assert read_meta(text)["description"] == 'かけ方の"例"'
    main = text.split("<main")[1].split("</main>")[0]
    assert main.count("<h1") == 1
    assert "2026年11月24日" in main
    assert '<a href="~/urgent/">' in main
    assert Reader(main).find("a")[-1] == {"class": "button", "href": "~/desks/"}
    assert "窓口を見る &amp; 話す" in main


def test_a_page_keeps_its_own_heading(dressed: Path) -> None:
    """A heading written in the Markdown is not doubled by the title."""
    main = read(dressed, "about").split("<main")[1].split("</main>")[0]
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", main) == ["このサイトのこと"]


@pytest.mark.parametrize(
    "template", sorted(path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.rglob("*.html"))
)
def test_every_value_written_by_a_template_is_escaped(template: str) -> None:
    """Each `{{ … }}` ends in |e, but for rendered Markdown, marks, parent blocks and what the assembly has escaped."""
    text = re.sub(r"\{#.*?#\}", "", (OVERRIDES / template).read_text(encoding="utf-8"), flags=re.S)
    free = {"heading", "heading_end", "rest", "super()", "slug", "label"}
    values = [value.strip() for value in re.findall(r"\{\{(.*?)\}\}", text)]
    made = re.compile(
        r'words\["[^"]+"\](?:\.replace\("\{link\}", .*\))?|config\.extra\.mark_(?:open|close)|(?:page\.meta|site|other)\.\w+_html'
    )
    loose = [v for v in values if not v.endswith("|e") and v not in free and not made.fullmatch(v)]
    assert loose == []
