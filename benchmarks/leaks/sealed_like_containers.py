"""Containers of the held part: the rule at the top of `sealed_like.py` holds here too."""

from __future__ import annotations

import base64
import bz2
import html
import io
import tarfile
from urllib.parse import quote
from xml.sax.saxutils import escape

from benchmarks.leaks.archives import (
    bytes_file,
    in_path,
    inline_cell,
    pack,
    press,
    run_xml,
    write_document,
    write_workbook,
)
from benchmarks.leaks.containers import Container, File, only_uncarried, page, text_file
from benchmarks.leaks.draw import Draw
from benchmarks.leaks.papers import HARMLESS, embedded_font, show, stream, text_string, write_page, write_pdf
from benchmarks.leaks.pictures import png_chunk, write_jpeg, write_png, write_webp, write_xmp
from benchmarks.leaks.plants import Plant
from benchmarks.leaks.records import Value


def _rss(plant: Plant) -> str:
    item = f"<item><title>新着</title><description><![CDATA[<p>{plant.for_markup()}</p>]]></description></item>"
    return f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>{item}</channel></rss>'


def _kml(plant: Plant) -> str:
    mark = f"<Placemark><name>サロン</name><description>{plant.for_markup()}</description></Placemark>"
    return f'<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2">{mark}</kml>'


def _card(plant: Plant) -> str:
    return f"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:みどりサロン\r\nNOTE:{plant.whole}\r\nEND:VCARD\r\n"


def _mail(plant: Plant) -> bytes:
    body = base64.encodebytes(plant.whole.encode()).replace(b"\n", b"\r\n")
    head = b"From: a@example.jp\r\nSubject: memo\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
    return head + b"Content-Transfer-Encoding: base64\r\n\r\n" + body


def _srcdoc(plant: Plant) -> str:
    return page(f'<iframe srcdoc="{html.escape(f"<p>{plant.for_markup()}</p>")}"></iframe>')


def _mail_link(plant: Plant) -> str:
    return page(f'<a href="mailto:desk@example.jp?subject=memo&amp;body={quote(plant.whole, safe="")}">メール</a>')


def _joined(plant: Plant) -> str:
    middle = max(1, len(plant.core) // 2)
    return f"const memo = '{plant.core[:middle]}' + '{plant.core[middle:]}';\n"


def _cells(plant: Plant, value: Value, draw: Draw) -> File | None:
    if value.form not in ("name", "kana", "phone", "postal") or plant.core != value.text:
        return None
    cells = "".join(f"<td>{html.escape(part)}</td>\n" for part in value.parts)
    return "page.html", page(f"<table><tr>{cells}</tr></table>").encode()


def _folded_inside(plant: Plant) -> bytes:
    raw = f"DESCRIPTION:{plant.whole}".encode()
    folded = b"\r\n ".join(raw[place : place + 20] for place in range(0, len(raw), 20))
    return b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + folded + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


def _pack_tar(plant: Plant) -> bytes:
    sink, content = io.BytesIO(), plant.whole.encode()
    with tarfile.open(fileobj=sink, mode="w") as box:
        entry = tarfile.TarInfo("memo.txt")
        entry.size = len(content)
        box.addfile(entry, io.BytesIO(content))
    return press(sink.getvalue())


def _gif(plant: Plant) -> bytes:
    text = plant.whole.encode()
    blocks = b"".join(bytes((len(part),)) + part for part in (text[n : n + 255] for n in range(0, len(text), 255)))
    head = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff"
    return head + b"\x21\xfe" + blocks + b"\x00" + b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"


def _form_field(plant: Plant) -> bytes:
    fonts, coded = embedded_font(HARMLESS)
    field = (
        b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (memo) /Rect [9 9 99 30] /V " + text_string(plant.whole) + b" >>"
    )
    objects = write_page(show(coded), fonts, b"/AcroForm << /Fields [8 0 R] >> ", b"/Annots [8 0 R] ")
    return write_pdf({**objects, 8: field})


def _bookmark(plant: Plant) -> bytes:
    fonts, coded = embedded_font(HARMLESS)
    objects = write_page(show(coded), fonts, b"/Outlines 8 0 R ")
    item = b"<< /Title " + text_string(plant.whole) + b" /Parent 8 0 R /Dest [3 0 R /Fit] >>"
    return write_pdf({**objects, 8: b"<< /First 9 0 R /Last 9 0 R /Count 1 >>", 9: item})


def _attached(plant: Plant) -> bytes:
    fonts, coded = embedded_font(HARMLESS)
    objects = write_page(show(coded), fonts, b"/Names << /EmbeddedFiles << /Names [(memo.txt) 8 0 R] >> >> ")
    holder = b"<< /Type /Filespec /F (memo.txt) /EF << /F 9 0 R >> >>"
    return write_pdf({**objects, 8: holder, 9: stream(plant.whole.encode(), b"/Type /EmbeddedFile ")})


def _spoken(plant: Plant) -> bytes:
    fonts, coded = embedded_font(HARMLESS)
    before = b"/Span << /ActualText " + text_string(plant.whole) + b" >> BDC\n"
    return write_pdf(write_page(show(coded, before, b"EMC\n"), fonts))


def _core_properties(plant: Plant) -> bytes:
    space = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    core = (
        f'<?xml version="1.0"?><coreProperties {space}><dc:creator>{escape(plant.whole)}</dc:creator></coreProperties>'
    )
    return write_workbook(f'<row r="1">{inline_cell("A1", "名前")}</row>', more={"docProps/core.xml": core})


def _comment(plant: Plant) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    comments = f'<?xml version="1.0"?><w:comments {space}><w:comment w:id="0"><w:p>{run_xml(plant.whole)}</w:p></w:comment></w:comments>'
    return write_document(run_xml("お茶の会"), {"word/comments.xml": comments})


def _open_document(plant: Plant) -> bytes:
    body = f'<office:document-content xmlns:office="o" xmlns:text="t"><text:p>{escape(plant.whole)}</text:p></office:document-content>'
    return pack({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": body})


def _slide_notes(plant: Plant) -> bytes:
    middle = max(1, len(plant.core) // 2)
    runs = "".join(f"<a:r><a:t>{escape(part)}</a:t></a:r>" for part in (plant.core[:middle], plant.core[middle:]))
    return pack(
        {
            "[Content_Types].xml": "<Types/>",
            "ppt/notesSlides/notesSlide1.xml": f'<p:notes xmlns:p="p" xmlns:a="a">{runs}</p:notes>',
        }
    )


HELD_CONTAINERS: tuple[Container, ...] = (
    text_file("RSS, CDATA", "feed.rss", _rss),
    text_file("KML", "map.kml", _kml),
    text_file("YAML", "midori.yml", lambda plant: f"id: midori\nname: みどりサロン\nmemo: >-\n  {plant.whole}\n"),
    text_file("JSON lines", "data.jsonl", lambda p: '{"id": 1}\n{"id": 2, "memo": "' + p.for_script() + '"}\n'),
    text_file("vCard", "card.vcf", _card),
    bytes_file("mail message", "memo.eml", _mail),
    text_file("HTML srcdoc", "page.html", _srcdoc),
    bytes_file("mail link", "page.html", lambda plant: _mail_link(plant).encode()),
    text_file("HTML title", "page.html", lambda plant: page("").replace("居場所のご案内", plant.for_markup())),
    text_file("HTML template", "page.html", lambda plant: page(f"<template><i>{plant.for_markup()}</i></template>")),
    only_uncarried(text_file("JavaScript, joined strings", "script.js", _joined)),
    Container("HTML table cells", _cells, kinds=("name", "name-kana", "phone", "mobile", "fax"), encodings=("raw",)),
    text_file(
        "SVG comment",
        "a.svg",
        lambda p: f'<svg xmlns="http://www.w3.org/2000/svg"><!-- {p.whole} --><path d="M0 0"/></svg>',
    ),
    text_file("robots file", "robots.txt", lambda plant: f"User-agent: *\nDisallow: /place/{plant.core}/\n"),
    bytes_file("ICS, folded inside characters", "calendar.ics", _folded_inside),
    bytes_file(
        "sitemap, gzip",
        "sitemap.xml.gz",
        lambda plant: press(f"<urlset><url><loc>/{plant.for_markup()}/</loc></url></urlset>".encode()),
    ),
    bytes_file("tar, gzip", "files.tar.gz", _pack_tar),
    bytes_file("bzip2", "memo.txt.bz2", lambda plant: bz2.compress(plant.whole.encode())),
    bytes_file("GIF comment", "a.gif", _gif),
    bytes_file("WebP XMP", "photo.webp", lambda plant: write_webp(b"XMP ", write_xmp(plant.whole))),
    bytes_file("PNG, after its end", "a.png", lambda plant: write_png() + plant.whole.encode()),
    bytes_file(
        "PNG XMP", "a.png", lambda p: write_png(png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + write_xmp(p.whole)))
    ),
    bytes_file(
        "JPEG, IPTC",
        "photo.jpg",
        lambda p: write_jpeg(0xED, b"Photoshop 3.0\08BIM\x04\x04\0\0" + _iptc(p.whole.encode())),
    ),
    bytes_file("PDF form field", "paper.pdf", _form_field),
    bytes_file("PDF bookmark", "paper.pdf", _bookmark),
    bytes_file("PDF attachment", "paper.pdf", _attached),
    bytes_file("PDF spoken text", "paper.pdf", _spoken),
    bytes_file("xlsx properties", "list.xlsx", _core_properties),
    bytes_file("docx comment", "memo.docx", _comment),
    bytes_file("OpenDocument text", "memo.odt", _open_document),
    only_uncarried(bytes_file("slide notes", "talk.pptx", _slide_notes)),
    in_path("picture name", lambda core: f"images/photo_{core}_2.html"),
)


def _iptc(text: bytes) -> bytes:
    record = b"\x1c\x02\x78" + len(text).to_bytes(2, "big") + text
    return len(record).to_bytes(4, "big") + record + b"\0" * (len(record) % 2)
