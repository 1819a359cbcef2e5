"""Small writers of gzip and zip files, the same bytes each time, and the containers made of them."""

from __future__ import annotations

import base64
import gzip
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from urllib.parse import quote
from xml.sax.saxutils import escape

from benchmarks.leaks.containers import Container, File, only_uncarried, page
from benchmarks.leaks.draw import Draw
from benchmarks.leaks.plants import Plant
from benchmarks.leaks.records import Value
from generator.japanese.bigrams import encode_bigrams

_LONGEST_NAME = 200


def press(content: bytes) -> bytes:
    """Compress without the hour."""
    return gzip.compress(content, 6, mtime=0)


def pack(files: Mapping[str, bytes | str]) -> bytes:
    """Zip files under their names, all of the same hour."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as box:
        for name, content in files.items():
            box.writestr(zipfile.ZipInfo(name, (2026, 11, 24, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return sink.getvalue()


def bytes_file(name: str, suffix: str, shape: Callable[[Plant], bytes]) -> Container:
    """Make a container that is a binary file."""
    return Container(name, lambda plant, value, draw: (suffix, shape(plant)))


def in_path(name: str, shape: Callable[[str], str]) -> Container:
    """Make a container whose path holds the secret; not for text that a path cannot hold."""

    def build(plant: Plant, value: Value, draw: Draw) -> File | None:
        core = plant.core
        if not core or set(core) & set("/\0\n\r") or len(core.encode()) > _LONGEST_NAME or core.startswith("."):
            return None
        return shape(core), page("<p>お茶の会</p>").encode()

    return Container(name, build)


def fragment(url: str, content: str) -> bytes:
    """Write what Pagefind writes for one page: a signature and JSON, compressed (Pagefind 1.5.2)."""
    data = {
        "url": url,
        "content": content,
        "word_count": 9,
        "filters": {},
        "meta": {"title": "みどりサロン"},
        "anchors": [],
    }
    return press(b"pagefind_dcd" + json.dumps(data, ensure_ascii=False).encode())


def _pagefind(plant: Plant) -> bytes:
    words = plant.before, plant.core[:2] + "\u200b" + plant.core[2:] if not plant.carried else plant.core, plant.after
    return fragment("/place/midori/", "みどり\u200bサロン\u200b" + "\u200b".join(words))


def _bigrams(plant: Plant) -> bytes:
    return fragment("/place/midori/", " ".join(encode_bigrams("みどりサロン " + plant.whole)))


def _bigram_list(plant: Plant) -> bytes:
    return json.dumps({"words": encode_bigrams(plant.whole)}).encode()


def sheet_xml(rows: str, head: str = "") -> str:
    """Write one sheet of a workbook."""
    return f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{_SHEETS}">{head}<sheetData>{rows}</sheetData></worksheet>'


_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def _relations(*pairs: tuple[str, str]) -> str:
    rows = (f'<Relationship Id="rId{n}" Type="{kind}" Target="{to}"/>' for n, (kind, to) in enumerate(pairs, 1))
    return f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_RELATIONS}">{"".join(rows)}</Relationships>'


def _types(main: str, kind: str, *more: tuple[str, str]) -> str:
    parts = ((main, kind), *more)
    overrides = (
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.{type_}+xml"/>'
        for name, type_ in parts
    )
    defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    defaults += '<Default Extension="xml" ContentType="application/xml"/>'
    return f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{_TYPES}">{defaults}{"".join(overrides)}</Types>'


def inline_cell(place: str, text: str) -> str:
    """Write a cell whose text stands in it, already escaped."""
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def write_workbook(open_rows: str, hidden_rows: str = "", more: Mapping[str, str] | None = None) -> bytes:
    """Write a workbook of one shown and one hidden sheet from the XML of their rows, with more parts by name."""
    sheets = '<sheet name="一覧" sheetId="1" r:id="rId1"/><sheet name="控え" sheetId="2" state="hidden" r:id="rId2"/>'
    book = f'<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="{_SHEETS}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>'
    names = [
        ("xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"),
        ("xl/worksheets/sheet2.xml", "spreadsheetml.worksheet"),
    ]
    if more and "xl/sharedStrings.xml" in more:
        names.append(("xl/sharedStrings.xml", "spreadsheetml.sharedStrings"))
    links = [(f"{_OFFICE}/worksheet", "worksheets/sheet1.xml"), (f"{_OFFICE}/worksheet", "worksheets/sheet2.xml")]
    if len(names) > 2:
        links.append((f"{_OFFICE}/sharedStrings", "sharedStrings.xml"))
    return pack(
        {
            "[Content_Types].xml": _types("xl/workbook.xml", "spreadsheetml.sheet.main", *names),
            "_rels/.rels": _relations((f"{_OFFICE}/officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": book,
            "xl/_rels/workbook.xml.rels": _relations(*links),
            "xl/worksheets/sheet1.xml": sheet_xml(open_rows),
            "xl/worksheets/sheet2.xml": sheet_xml(hidden_rows),
            **(more or {}),
        }
    )


def _row(cell: str) -> str:
    return f'<row r="1">{cell}</row>'


def _shared(plant: Plant) -> bytes:
    strings = f'<?xml version="1.0" encoding="UTF-8"?><sst xmlns="{_SHEETS}" count="1" uniqueCount="1"><si><t>{escape(plant.whole)}</t></si></sst>'
    return write_workbook(_row('<c r="A1" t="s"><v>0</v></c>'), more={"xl/sharedStrings.xml": strings})


def _cell_comment(plant: Plant) -> bytes:
    note = f'<comment ref="A1" authorId="0"><text><t>{escape(plant.whole)}</t></text></comment>'
    comments = f'<?xml version="1.0" encoding="UTF-8"?><comments xmlns="{_SHEETS}"><authors><author/></authors><commentList>{note}</commentList></comments>'
    links = _relations((f"{_OFFICE}/comments", "../comments1.xml"))
    more = {"xl/comments1.xml": comments, "xl/worksheets/_rels/sheet1.xml.rels": links}
    return write_workbook(_row(inline_cell("A1", "名前")), more=more)


def write_document(paragraph: str, more: Mapping[str, str] | None = None) -> bytes:
    """Write a text document of one paragraph from the XML of its runs, with more parts by name."""
    body = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{_WORDS}"><w:body><w:p>{paragraph}</w:p></w:body></w:document>'
    return pack(
        {
            "[Content_Types].xml": _types("word/document.xml", "wordprocessingml.document.main"),
            "_rels/.rels": _relations((f"{_OFFICE}/officeDocument", "word/document.xml")),
            "word/document.xml": body,
            **(more or {}),
        }
    )


def run_xml(text: str, tag: str = "w:t") -> str:
    """Write one run of text."""
    return f'<w:r><{tag} xml:space="preserve">{escape(text)}</{tag}></w:r>'


def _runs(plant: Plant) -> bytes:
    middle = max(1, len(plant.core) // 2)
    return write_document("".join(map(run_xml, (plant.before, plant.core[:middle], plant.core[middle:], plant.after))))


def _deleted(plant: Plant) -> bytes:
    change = f'<w:del w:id="1" w:author="a" w:date="2026-11-24T00:00:00Z">{run_xml(plant.whole, "w:delText")}</w:del>'
    return write_document(run_xml("お茶の会") + change)


def _data_url(plant: Plant, coded: bool) -> bytes:
    text = f"<p>{plant.for_markup()}</p>"
    kind = "data:text/html;charset=utf-8"
    url = f"{kind};base64,{base64.b64encode(text.encode()).decode()}" if coded else f"{kind},{quote(text, safe='')}"
    return page(f'<iframe src="{url}"></iframe>').encode()


def _html(plant: Plant) -> bytes:
    return page(f"<p>{plant.for_markup()}</p>").encode()


ARCHIVES: tuple[Container, ...] = (
    bytes_file("search fragment, gzip", "fragment.pf_fragment", _pagefind),
    only_uncarried(bytes_file("search bigrams, gzip", "fragment.pf_fragment", _bigrams)),
    only_uncarried(bytes_file("search bigrams, JSON", "words.json", _bigram_list)),
    bytes_file("gzip", "page.html.gz", lambda plant: press(_html(plant))),
    bytes_file("gzip in gzip", "page.html.gz.gz", lambda plant: press(press(_html(plant)))),
    bytes_file("zip", "files.zip", lambda plant: pack({"memo.txt": plant.whole})),
    bytes_file("zip in zip", "files.zip", lambda plant: pack({"inner.zip": pack({"memo.html": _html(plant)})})),
    bytes_file("xlsx cell", "list.xlsx", lambda plant: write_workbook(_row(inline_cell("A1", escape(plant.whole))))),
    bytes_file("xlsx shared string", "list.xlsx", _shared),
    bytes_file(
        "xlsx hidden sheet",
        "list.xlsx",
        lambda p: write_workbook(_row(inline_cell("A1", "名前")), _row(inline_cell("A1", escape(p.whole)))),
    ),
    bytes_file("xlsx comment", "list.xlsx", _cell_comment),
    only_uncarried(bytes_file("docx, split over runs", "memo.docx", _runs)),
    bytes_file("docx tracked change", "memo.docx", _deleted),
    bytes_file("data: URL, base64", "page.html", lambda plant: _data_url(plant, True)),
    bytes_file("data: URL, percent", "page.html", lambda plant: _data_url(plant, False)),
    in_path("file name", lambda core: f"{core}.html"),
    in_path("folder name", lambda core: f"{core}/index.html"),
)
