"""The audit as a whole: a sound site passes, each planted fault is found, and nothing else with it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from generator.audit import Finding
from tests.audit.site import PAGE, examine_site, find_codes, sound_files, write_page, write_site

FRAGMENT = "assets/search/pagefind/fragment/en_1.pf_fragment"
SENSITIVE = "k/e/0123456789/index.html"


def test_sound_site_passes(tmp_path: Path) -> None:
    """A site without a fault gives no finding, so that it goes live."""
    write_site(tmp_path, sound_files())
    assert examine_site(tmp_path) == []


def body(markup: str) -> dict[str, str]:
    """Put markup below the heading of a page."""
    return {PAGE: write_page(f'<h1>居場所</h1><h2 id="north">北</h2>{markup}')}


MARKUP = {
    '<img src="https://tracker.example/x.png" alt="">': "foreign-resource",
    '<img src="//tracker.example/x.png" alt="">': "foreign-resource",
    r'<img src="\\tracker.example/x.png" alt="">': "foreign-resource",
    '<img src=" ht\ntps://tracker.example/x.png" alt="">': "foreign-resource",
    "<img src=https://tracker.example/x.png alt>": "foreign-resource",
    '<IMG SRC="HTTPS://tracker.example/x.png" ALT="">': "foreign-resource",
    '<img src="&#104;ttps://tracker.example/x.png" alt="">': "foreign-resource",
    '<img src="data:image/png;base64,AAAA" alt="">': "foreign-resource",
    '<img srcset="../assets/icon.svg 1x, https://tracker.example/x.png 2x" alt="">': "foreign-resource",
    '<picture><source srcset="https://tracker.example/x.webp"></picture>': "foreign-resource",
    '<script src="https://tracker.example/x.js"></script>': "foreign-resource",
    '<link rel="preconnect" href="https://tracker.example/">': "foreign-resource",
    '<link rel="stylesheet canonical" href="https://tracker.example/x.css">': "foreign-resource",
    '<link href="https://tracker.example/x.css">': "foreign-resource",
    '<video poster="https://tracker.example/x.png"></video>': "foreign-resource",
    '<form action="https://tracker.example/"></form>': "foreign-resource",
    '<button formaction="https://tracker.example/">送る</button>': "foreign-resource",
    '<a href="../" ping="https://tracker.example/">はじめ</a>': "foreign-resource",
    '<svg><image href="https://tracker.example/x.png"/></svg>': "foreign-resource",
    '<svg><use xlink:href="https://tracker.example/x.svg#a"/></svg>': "foreign-resource",
    '<svg><path fill="url(https://tracker.example/x.svg#a)"/></svg>': "foreign-resource",
    '<p future-source="https://tracker.example/">x</p>': "foreign-resource",
    '<a href="javascript:alert(1)">x</a>': "link-scheme",
    '<a href="java\tscript:alert(1)">x</a>': "link-scheme",
    '<a href="data:text/html,x">x</a>': "link-scheme",
    '<a href="//other.example/">x</a>': "link-scheme",
    '<a href="geo:35.0,139.0">x</a>': "link-scheme",
    '<blockquote cite="javascript:x">x</blockquote>': "link-scheme",
    '<iframe src="../places/"></iframe>': "forbidden-element",
    '<base target="_top">': "forbidden-element",
    '<object type="x"></object>': "forbidden-element",
    '<p style="color: red">x</p>': "style-attribute",
    "<style>p { color: red }</style>": "inline-style",
    "<script>alert(1)</script>": "inline-script",
    '<p onclick="alert(1)">x</p>': "event-handler",
    '<meta http-equiv="refresh" content="0; url=../">': "meta-refresh",
    '<a href="../nowhere/">x</a>': "link-broken",
    '<a href="../places">x</a>': "link-broken",
    '<a href="../../places/">x</a>': "link-broken",
    '<a href="../%2e%2e/places/">x</a>': "link-broken",
    '<a href="../assets/">x</a>': "link-broken",
    '<script src="../assets/gone.js"></script>': "link-broken",
    '<img srcset="../assets/gone.png 2x" alt="">': "link-broken",
    '<form action="../nowhere/"></form>': "link-broken",
    '<a href="#nowhere">x</a>': "link-fragment",
    '<a href="../#nowhere">x</a>': "link-fragment",
    '<a href="/sub/places/">x</a>': "link-absolute",
    "<a href='~/places/'>x</a>": "link-root-mark",
    '<a href="tel:0466221234">0000-21-0001</a>': "tel-differs",
    '<a href="tel:0466221234">電話をかける</a>': "tel-differs",
    '<a href="tel:">なし</a>': "tel-differs",
    '<a href="tel:119119">119119</a>': "tel-unknown",
    "<p>電話 0466-22-9999</p>": "phone-unknown",
    "<p>電話 ０４６６（２２）９９９９</p>": "phone-unknown",
    "<p>電話 〇四六六-二二-九九九九</p>": "phone-unknown",
    "<p>電話 +81 466-22-9999</p>": "phone-unknown",
    "<p>電話 0466<b>-22-</b>99<i>99</i></p>": "phone-unknown",
    "<p>電話 0466&#45;22&#45;9999</p>": "phone-unknown",
    "<p>携帯 090\u200b-1234\u00ad-5678</p>": "phone-unknown",
    '<p title="電話 0466-22-9999">x</p>': "phone-unknown",
    '<p data-phone="0466229999">x</p>': "phone-unknown",
    '<a href="https://salon.example/?tel=0466-22-9999">x</a>': "phone-unknown",
    "<p>tanaka@private.example</p>": "mail-unknown",
    "<p>ｔａｎａｋａ＠ｐｒｉｖａｔｅ．ｅｘａｍｐｌｅ</p>": "mail-unknown",
    '<a href="mailto:tanaka%40private.example">連絡</a>': "mail-unknown",
    "<p>〒251-0054</p>": "postal-code-unknown",
    "<p>２５１－００５４</p>": "postal-code-unknown",
    "<p>〒2510054</p>": "postal-code-unknown",
    "<p>35.3391</p>": "coordinate-unknown",
    '<a href="https://salon.example/?q=35.3391,139.4900">x</a>': "coordinate-unknown",
    '<p data-lat="35.33915">x</p>': "coordinate-unknown",
    '<p id="north">x</p>': "duplicate-id",
    '<p id="">x</p>': "duplicate-id",
    "<h1>二つ目</h1>": "page-h1",
    "<h4>とばす</h4>": "heading-level",
    "</main><main>x": "page-main",
    "<p>\ue000title\ue001</p>": "mould-mark",
    "<!-- 控え -->": "html-comment",
    "<![CDATA[控え]]>": "html-comment",
}


@pytest.mark.parametrize("markup", MARKUP)
def test_fault_on_a_page_is_found(markup: str, tmp_path: Path) -> None:
    """Whatever is wrong in the markup of a page is found, and only that."""
    assert find_codes(tmp_path, body(markup)) == {(PAGE, MARKUP[markup])}


SOUND = [
    '<a href="https://other.example/x#y">よそ</a> <a href="http://other.example/">よそ</a>',
    '<blockquote cite="https://other.example/">x</blockquote>',
    '<link rel="canonical" href="https://tsunagari.example/sub/places/">',
    '<meta property="og:url" content="https://tsunagari.example/sub/places/">',
    '<script type="application/ld+json">{"name":"北のおちゃのま","telephone":"0000-21-0001"}</script>',
    '<a href="">ここ</a> <a href="#">上へ</a> <a href="#top">上へ</a> <a href="./">ここ</a> <a href="index.html">ここ</a>',
    '<a href="../places/?page=2#north">北</a> <a href="../%70laces/">居場所</a>',
    '<a href="tel:0466221234">0466（22）1234</a> <a href="tel:0466221234"><b>0466-22-1234</b>（内線 12）</a>',
    "<p>2026年11月24日 10:30、9000円、30-150人、v1.9.4、39.345.1、1-2-3</p>",
    "<p>35.151, 139.10100, 35.1</p>",
    "<p>1 &lt; 2 &amp; 3</p><br><input disabled value=''>",
    "<p>閉じない<p>ままの段落",
    '<p title="BODY{background:url(//other.example/a)}">読まれるだけの文</p>',
]


@pytest.mark.parametrize("markup", SOUND)
def test_sound_markup_passes(markup: str, tmp_path: Path) -> None:
    """What a page may hold gives no false alarm."""
    assert find_codes(tmp_path, body(markup)) == set()


FILES: dict[str, tuple[dict[str, str | bytes], str]] = {
    "no language": ({PAGE: write_page('<h1 id="north">x</h1>', lang="")}, "page-language"),
    "no title": ({PAGE: write_page('<h1 id="north">x</h1>', title="")}, "page-title"),
    "empty title": ({PAGE: write_page('<h1 id="north">x</h1>', title="<title> </title>")}, "page-title"),
    "no h1": ({PAGE: write_page('<p id="north">x</p>')}, "page-h1"),
    "no policy": ({PAGE: write_page('<h1 id="north">x</h1>', policy="")}, "page-policy"),
    "loose policy": (
        {PAGE: write_page('<h1 id="north">x</h1>', policy="default-src 'none'; script-src 'unsafe-inline'")},
        "page-policy",
    ),
    "foreign policy": (
        {PAGE: write_page('<h1 id="north">x</h1>', policy="default-src 'none'; img-src https://tracker.example")},
        "page-policy",
    ),
    "late policy": (
        {
            PAGE: write_page('<h1 id="north">x</h1>').replace(
                '<meta charset="utf-8">', '<link rel="icon" href="../assets/icon.svg">'
            )
        },
        "page-policy",
    ),
    "not UTF-8": ({"about/index.html": "居場所".encode("cp932")}, "file-unreadable"),
    "404 relative": ({"404.html": write_page("<h1>x</h1><a href='places/'>x</a>", root="/sub/")}, "link-relative"),
    "404 outside": ({"404.html": write_page("<h1>x</h1><a href='/places/'>x</a>", root="/sub/")}, "link-relative"),
    "404 broken": ({"404.html": write_page("<h1>x</h1><a href='/sub/gone/'>x</a>", root="/sub/")}, "link-broken"),
    "sensitive page for robots": ({SENSITIVE: write_page("<h1>x</h1>", root="../../../")}, "sensitive-robots"),
    "sensitive title": (
        {
            SENSITIVE: write_page(
                "<h1>x</h1>",
                root="../../../",
                head='<meta name="robots" content="noindex">',
                title="<title>朝の分かち合い会</title>",
            )
        },
        "sensitive-title",
    ),
    "sensitive name within the title": (
        {
            SENSITIVE: write_page(
                "<h1>x</h1>",
                root="../../../",
                head='<meta name="robots" content="noindex">',
                title="<title>朝の分かち合い会｜みほん市</title>",
            )
        },
        "sensitive-title",
    ),
    "sensitive in the sitemap": (
        {"sitemap.xml": "<url><loc>https://tsunagari.example/sub/k/e/0123456789/</loc></url>"},
        "sensitive-listed",
    ),
    "sensitive near": ({"near/data.json": '{"rows":[["x","k/e/0123456789/"]]}'}, "sensitive-listed"),
    "sensitive on the map": ({"map/data.json": '{"points":[{"url":"k/e/0123456789/"}]}'}, "sensitive-listed"),
    "style import": ({"assets/site.css": '@import "https://fonts.example/x.css";'}, "foreign-style"),
    "style address": ({"assets/site.css": "p { background: url( 'HTTPS://x.example/a' ) }"}, "foreign-style"),
    "style without scheme": ({"assets/site.css": "p { background: url(//x.example/a) }"}, "foreign-style"),
    "style data": ({"assets/site.css": "p { background: url(data:image/png;base64,AA) }"}, "foreign-style"),
    "style escapes": ({"assets/site.css": "p { background: url(\\68 ttps://x.example/a) }"}, "foreign-style"),
    "style link": ({"assets/site.css": "p { background: url(gone.png) }"}, "link-broken"),
    "script host": ({"assets/site.js": 'fetch("https://tracker.example/");'}, "foreign-script"),
    "script without scheme": ({"assets/site.js": "import('//tracker.example/x.js');"}, "foreign-script"),
    "script socket": ({"assets/site.js": "new WebSocket(`wss://tracker.example`);"}, "foreign-script"),
    "script escaped": ({"assets/site.js": r"fetch('https:\/\/tracker.example');"}, "foreign-script"),
    "tiles outside the map": (
        {"assets/site.js": 'fetch("https://cyberjapandata.gsi.go.jp/xyz/");'},
        "foreign-script",
    ),
    "other tiles on the map": ({"assets/map-init.js": 'x("https://tile.openstreetmap.org/{z}");'}, "foreign-script"),
    "tile host as a name": (
        {"assets/map-init.js": 'x("https://cyberjapandata.gsi.go.jp.tracker.example/");'},
        "foreign-script",
    ),
    "phone in a script": ({"assets/site.js": 'const PHONE = "0466-22-9999";'}, "phone-unknown"),
    "point in the map script": ({"assets/map-init.js": "[[35.3391, 139.2]]"}, "coordinate-unknown"),
    "drawing that loads": (
        {"assets/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://x.example/a.png"/></svg>'},
        "foreign-resource",
    ),
    "drawing that runs": ({"assets/icon.svg": "<svg><script>alert(1)</script></svg>"}, "inline-script"),
    "phone in a drawing": ({"assets/icon.svg": "<svg><text>0466-22-9999</text></svg>"}, "phone-unknown"),
    "phone in JSON": ({"data/all.json": '{"notes":["夜は\\n0466-22-9999"]}'}, "phone-unknown"),
    "phone escaped in JSON": ({"data/all.json": r'{"notes":"\u0030466-22-9999"}'}, "phone-unknown"),
    "phone as a key": ({"data/all.json": '{"0466-22-9999":1}'}, "phone-unknown"),
    "point near": ({"near/data.json": '{"rows":[["x","places/",0,0,35.15112,139.101]]}'}, "coordinate-unknown"),
    "point in JSON": ({"map/data.json": '{"points":[{"url":"places/","lat":35.15112}]}'}, "coordinate-unknown"),
    "point of a sensitive entry": ({"data/all.json": '{"coordinates":[139.1234567,35.0987654]}'}, "coordinate-unknown"),
    "phone in CSV": ({"data/places.csv": "名前,電話\r\nx,0466-22-9999\r\n"}, "phone-unknown"),
    "mail in CSV": ({"data/places.csv": "名前,メール\r\nx,a@private.example\r\n"}, "mail-unknown"),
    "postal code in CSV": ({"data/places.csv": "名前,郵便番号\r\nx,251-0054\r\n"}, "postal-code-unknown"),
    "phone folded in a calendar": ({"calendar/all.ics": "DESCRIPTION:0466-2\r\n 2-9999\r\n"}, "phone-unknown"),
    "phone in a fragment": (
        {FRAGMENT: gzip.compress(b'pagefind_dcd{"url":"places/","meta":{"summary":"0466-22-9999"}}')},
        "phone-unknown",
    ),
    "result that leads nowhere": ({FRAGMENT: gzip.compress(b'pagefind_dcd{"url":"gone/"}')}, "link-broken"),
    "fragment cut off": ({FRAGMENT: gzip.compress(b'pagefind_dcd{"url":"places/"}')[:-9]}, "file-unreadable"),
    "fragment of nothing": ({FRAGMENT: b""}, "file-unreadable"),
    "fragment that grows": ({FRAGMENT: gzip.compress(b"pagefind_dcd" + b" " * (1 << 25))}, "file-unreadable"),
    "JSON cut off": ({"data/all.json": '{"a":'}, "file-unreadable"),
    "JSON without end": ({"data/all.json": "[" * 100_000}, "file-unreadable"),
    "near that leads nowhere": ({"near/data.json": '{"rows":[["x","gone/"]]}'}, "link-broken"),
    "near in a tree that lacks the page": ({"en/near/data.json": '{"rows":[["x","places/"]]}'}, "link-broken"),
    "near without rows": ({"near/data.json": '{"words":[]}'}, "file-unreadable"),
    "map that leads nowhere": ({"map/data.json": '{"points":[{"url":"gone/"}]}'}, "link-broken"),
    "map that leads out": ({"map/data.json": '{"points":[{"url":"../../etc/"}]}'}, "link-broken"),
    "sitemap that leads nowhere": ({"sitemap.xml": "<loc>https://tsunagari.example/sub/gone/</loc>"}, "link-broken"),
}


@pytest.mark.parametrize("name", FILES)
def test_fault_in_a_file_is_found(name: str, tmp_path: Path) -> None:
    """Whatever is wrong with a file of the site is found, in that file and only that."""
    files, code = FILES[name]
    assert find_codes(tmp_path, files) == {(path, code) for path in files}


def test_finding_quotes_no_value(tmp_path: Path) -> None:
    """A finding names file, line and remedy in both languages, but never what was found: it may stand in a log."""
    write_site(
        tmp_path,
        sound_files() | body('<p>0466-22-9999 tanaka@private.example</p>\n<p><a href="../secret/">x</a></p>'),
    )
    findings = examine_site(tmp_path)
    assert {finding.code for finding in findings} == {"phone-unknown", "mail-unknown", "link-broken"}
    assert not any(secret in str(findings) for secret in ("9999", "tanaka", "secret"))
    broken = next(finding for finding in findings if finding.code == "link-broken")
    assert broken.ja.startswith("14行目: ")
    assert broken.en.startswith("line 14: ")


def test_findings_come_in_order(tmp_path: Path) -> None:
    """The findings of two runs are the same list, by path, so that a log can be compared."""
    write_site(tmp_path, sound_files() | body("<p>0466-22-9999</p>") | {"assets/site.js": "'https://x.example'"})
    findings = examine_site(tmp_path)
    assert findings == examine_site(tmp_path)
    assert [finding.path for finding in findings] == ["assets/site.js", PAGE]
    assert all(isinstance(finding, Finding) for finding in findings)
