"""A planted leak for every route out of the house (boundary.md, section 2: output, and the kinds of file of its source)."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from PIL import Image

from generator.audit.leaks import LeakFinding, scan_file, scan_site
from generator.japanese.bigrams import encode_bigrams
from tests.audit.leaks.containers import make_gps, make_jpeg, make_pdf, make_png, write_wide, zip_files
from tests.audit.leaks.values import PATTERNS, VALUES, find

NAME, PHONE, MAIL, NOTE = VALUES["name"], VALUES["phone"], VALUES["mail"], VALUES["note"]


def page(inside: str) -> bytes:
    """Return a page with something in its body."""
    return f'<!doctype html><html lang="ja"><head><title>みほん</title></head><body>{inside}</body></html>'.encode()


def workbook(change: Callable[[Workbook], None]) -> bytes:
    """Return a spreadsheet after a change."""
    book = Workbook()
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def hide_sheet(book: Workbook) -> None:
    """Put a name on a sheet nobody sees."""
    sheet = book.create_sheet("控え")
    sheet.append(["氏名", NAME])
    sheet.sheet_state = "veryHidden"


def comment_cell(book: Workbook) -> None:
    """Put a name into the comment of a cell."""
    book.worksheets[0]["A1"].comment = Comment(f"{NAME}さんへ", "係")


def lose_zero(book: Workbook) -> None:
    """Keep a telephone number as a number, as spreadsheets do."""
    book.worksheets[0].append(["電話", 9000005678])


def keep_serial(book: Workbook) -> None:
    """Write the author into the properties of the file."""
    book.properties.creator = NAME


def write_picture(format_: str, exif: bytes) -> bytes:
    """Return a picture with EXIF as Pillow writes it."""
    stream = io.BytesIO()
    Image.new("RGB", (2, 2)).save(stream, format_, exif=exif)
    return stream.getvalue()


def exif_of(tag: int, value: str | bytes) -> bytes:
    """Return EXIF with one tag."""
    exif = Image.Exif()
    exif[tag] = value
    return exif.tobytes()


SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>地図</title>{}<path d="M0 0"/></svg>'
DRAWN = b"BT /F1 9 Tf [(0000) -20 (-22) 14.5 (-12) -3 (34)] TJ ET 0 0 9 9 re f"
XMP = f"<?xpacket begin=''?><x:xmpmeta><dc:creator><rdf:li>{NAME}</rdf:li></dc:creator></x:xmpmeta>"
DOCX = (
    "<w:document><w:p><w:r><w:t>高橋</w:t></w:r><w:del><w:r><w:delText> 花</w:delText></w:r></w:del>"
    "<w:r><w:delText>子</w:delText></w:r></w:p></w:document>"
)
ROUTES: dict[str, tuple[str, bytes]] = {
    "HTML text": ("a/index.html", page(f"<p>{NAME}</p>")),
    "HTML text in pieces": ("a/index.html", page("<p><b>高橋</b><span> 花</span><wbr>子</p>")),
    "HTML with readings": ("a/index.html", page("<ruby>高橋<rt>たかはし</rt></ruby> <ruby>花子<rt>はなこ</rt></ruby>")),
    "HTML attribute": ("a/index.html", page(f'<p title="{NAME}">a</p>')),
    "HTML comment": ("a/index.html", page(f"<!-- {PHONE} -->")),
    "HTML comment with markup": ("a/index.html", page(f"<!-- <b>{NAME}</b> -->")),
    "meta description": ("a/index.html", page(f'<meta name="description" content="{NOTE}">')),
    "inert parts": ("a/index.html", page(f"<noscript>{NAME}</noscript><template>{PHONE}</template>")),
    "JSON-LD": ("a/index.html", page(f'<script type="application/ld+json">{json.dumps({"a": NAME})}</script>')),
    "data URL": ("a/index.html", page('<img src="data:text/plain;base64,6auY5qmLIOiKseWtkA==">')),
    "prefilled form": ("a/index.html", page('<a href="mailto:?body=%E9%AB%98%E6%A9%8B%20%E8%8A%B1%E5%AD%90">x</a>')),
    "map bounds": ("map/data.json", b'{"bounds":[[35.34012,139.49035],[35.5,139.6]]}'),
    "marker": ("map/data.json", b'{"points":[{"url":"a/","lat":35.3401,"lon":139.4903}]}'),
    "GeoJSON": ("data/a.geojson", b'{"coordinates": [ 139.49035, 35.34012 ]}'),
    "map link": ("a/index.html", page('<a href="https://maps.example/?q=35.34012%2C139.49035&amp;z=17">x</a>')),
    "search fragment": ("s/a.pf_fragment", gzip.compress(b"pagefind_dcd" + json.dumps({"meta": {"t": NAME}}).encode())),
    "search words": ("s/source.html", page(" ".join(encode_bigrams("連絡は高橋花子まで")))),
    "search source": ("s/index.json", json.dumps([{"text": f"お問い合わせ\u200b {PHONE}"}], ensure_ascii=False).encode()),
    "sitemap": ("sitemap.xml", b"<urlset><url><loc>https://a.example/himawari-no-ie/</loc></url></urlset>"),
    "sitemap.gz": ("sitemap.xml.gz", gzip.compress(b"<loc>https://a.example/himawari-no-ie/</loc>")),
    "feed": ("feed.xml", f"<feed><entry><summary>&lt;p&gt;{NAME}&lt;/p&gt;</summary></entry></feed>".encode()),
    "calendar": ("a.ics", "BEGIN:VEVENT\r\nDESCRIPTION:連絡先は 高\r\n 橋 花\r\n 子 まで\\, 電話\r\nEND:VEVENT\r\n".encode()),
    "calendar cut inside a letter": ("a.ics", b"BEGIN:VEVENT\r\nSUMMARY:" + "高橋".encode()[:4] + b"\r\n " + " 橋花子".encode()[2:]),
    "CSV": ("data/a.csv", "\ufeff氏名,電話\r\n高橋　花子,\r\n".encode()),
    "CSV in cells": ("data/a.csv", b"a,b,c\r\n0000,22,1234\r\n"),
    "HSDS JSON": ("data/hsds.json", b'{"contacts":[{"name":"\\u9ad8\\u6a4b\\u3000\\u82b1\\u5b50"}]}'),
    "source map": ("a.js.map", json.dumps({"sourcesContent": [f"// {MAIL}\n"]}).encode()),
    "script": ("a.js", b'const who = "\\u{9ad8}\\u{6a4b}" + " " + "\\x82\\u82b1\\u5b50".slice(1);'),
    "style": ("a.css", b'p::after{content:"\\9ad8 \\6a4b \\82b1 \\5b50 "}'),
    "service worker": ("sw.js", b'const FILES = ["index.html", "himawari-no-ie/index.html"];'),
    "manifest": ("manifest.json", json.dumps({"files": [{"path": "p/090-0000-5678/index.html"}]}).encode()),
    "print edition": ("a.pdf", make_pdf(DRAWN)),
    "PDF in UTF-16": ("a.pdf", make_pdf(b"BT " + write_wide(NAME) + b" Tj ET")),
    "PDF metadata": ("a.pdf", make_pdf(b"", info=b"/Author (" + MAIL.encode() + b")")),
    "PDF XMP": ("a.pdf", make_pdf(b"", XMP.encode(), packed=False)),
    "PDF revision": ("a.pdf", make_pdf(b"BT (new) Tj ET", DRAWN)),
    "PNG chunk": ("a.png", make_png((b"zTXt", b"Comment\0\0" + zlib.compress(NAME.encode())))),
    "PNG EXIF": ("a.png", write_picture("PNG", exif_of(0x010E, MAIL))),
    "JPEG EXIF": ("a.jpg", write_picture("JPEG", exif_of(0x9C9D, NAME.encode("utf-16-le")))),
    "JPEG comment": ("a.jpg", make_jpeg(0xFE, NAME.encode("cp932"))),
    "JPEG position": ("a.jpg", make_jpeg(0xE1, b"Exif\0\0" + make_gps((35, 20, 2443), (139, 29, 2526)))),
    "JPEG XMP": ("a.jpg", make_jpeg(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP.encode())),
    "JPEG thumbnail": ("a.jpg", make_jpeg(0xE1, b"Exif\0\0" + make_jpeg(0xFE, MAIL.encode()))),
    "WebP EXIF": ("a.webp", write_picture("WEBP", exif_of(0x010E, MAIL))),
    "after the end of a picture": ("a.png", make_png() + f"\n{NAME}\n".encode()),
    "SVG comment": ("a.svg", SVG.format(f"<!-- {NAME} -->").encode()),
    "SVG text": ("a.svg", SVG.format("<text><tspan>高橋</tspan><tspan> 花子</tspan></text>").encode()),
    "hidden sheet": ("a.xlsx", workbook(hide_sheet)),
    "cell comment": ("a.xlsx", workbook(comment_cell)),
    "number without its zero": ("a.xlsx", workbook(lose_zero)),
    "author of a spreadsheet": ("a.xlsx", workbook(keep_serial)),
    "tracked change": ("a.docx", zip_files({"word/document.xml": DOCX})),
    "file name": (f"images/{NAME}.webp", b""),
    "file name in Latin letters": ("places/himawari-no-ie/index.html", page("")),
    "file name, percent": ("a/%E9%AB%98%E6%A9%8B%E8%8A%B1%E5%AD%90.txt", b""),
    "YAML left over": ("council.yml", f"contact:\n  # {NOTE}\n  name: {NAME}\n".encode()),
    "Markdown left over": ("memo.md", f"---\ntitle: メモ\n---\n**高橋** _花子_ {PHONE}\n".encode()),
    "editor's copy": ("index.html~", page(NAME)),
    "pickle": ("cache.pkl", b"\x80\x04\x95\x1f\0\0\0\0\0\0\0\x8c\x0d" + NAME.encode() + b"\x94."),
    "log": ("build.log", f"ValueError: {MAIL!r}\n".encode()),
}  # fmt: skip
"""What is planted, by its route: the path of a file and its bytes."""


@pytest.mark.parametrize("route", ROUTES)
def test_every_route(route: str) -> None:
    """A value planted on this route is found in the file it was planted in."""
    path, content = ROUTES[route]
    findings = scan_file(path, content, PATTERNS)
    assert findings
    assert {finding.path for finding in findings} == {path}


def test_index_of_the_search() -> None:
    """Words of the index, spread over its parts, are put together again by page and place."""
    words = encode_bigrams("連絡は高橋花子まで")
    assert find(make_index(dict(enumerate(words))), "en_1.pf_index") >= {"name"}


def test_index_in_parts(tmp_path: Path) -> None:
    """A name whose words lie in two parts of the index is found, and once."""
    words = encode_bigrams("連絡は高橋花子まで")
    for part in (0, 1):
        content = make_index({place: word for place, word in enumerate(words) if place % 2 == part})
        (tmp_path / f"en_{part}.pf_index").write_bytes(content)
    assert scan_site(tmp_path, PATTERNS) == [LeakFinding("en_0.pf_index", "name", "name")]


def make_index(words: dict[int, str]) -> bytes:
    """Return an index as Pagefind writes it: words of one page at their places."""
    entries = b"".join(
        b"\x83" + (bytes([0x60 + len(word)]) if len(word) < 24 else b"\x78" + bytes([len(word)])) + word.encode()
        + b"\x81\x83\x00\x82\x38\x18\x18" + bytes([place]) + b"\x80\x80"
        for place, word in words.items()
    )  # fmt: skip
    return gzip.compress(b"pagefind_dcd\x81" + b"\x98" + bytes([len(words)]) + entries)


def test_a_leftover_that_stands_twice(tmp_path: Path) -> None:
    """The same leak in two files is said of both, though what is the same elsewhere is looked at once."""
    for number in range(3):
        content = page(f"<p>同じ文です</p><p>{NAME if number else 'だれでも来てください'}</p><p>終わり</p>")
        (tmp_path / f"{number}.html").write_bytes(content)
    assert [finding.path for finding in scan_site(tmp_path, PATTERNS)] == ["1.html", "2.html"]


def test_links_and_empty_folders(tmp_path: Path) -> None:
    """Names of links and of empty folders are read; where a link leads is not."""
    outside = tmp_path / "outside.txt"
    outside.write_text(NAME, encoding="utf-8")
    site = tmp_path / "site"
    (site / "himawari-no-ie").mkdir(parents=True)
    (site / "link").symlink_to(outside)
    assert [finding.path for finding in scan_site(site, PATTERNS)] == ["himawari-no-ie"]
