"""The shape that all containers share, and the containers of markup, scripts and data.

A container puts one planted secret into one file of a site. Its `build` gives the file's name inside the case's folder
and its bytes, or None when this secret cannot stand there (a slash in a file name, a character its code lacks).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.leaks.draw import Draw
from benchmarks.leaks.plants import Plant
from benchmarks.leaks.records import Value

File = tuple[str, bytes]
Write = Callable[[Plant, Value, Draw], File | None]
_LABELS = {
    "cp932": "shift_jis",
    "utf-16-le": "utf-16le",
    "utf-16-be": "utf-16be",
    "euc_jp": "euc-jp",
    "iso2022_jp": "iso-2022-jp",
}


@dataclass(frozen=True)
class Container:
    """One place where a secret may stand.

    `charsets`: the whole file may be in another character set. `kinds` and `encodings`: the only ones that can stand
    here (any, when empty).
    """

    name: str
    build: Write
    charsets: bool = False
    kinds: tuple[str, ...] = ()
    encodings: tuple[str, ...] = ()


def text_file(name: str, suffix: str, shape: Callable[[Plant], str], charsets: bool = True) -> Container:
    """Make a container that is a text file."""

    def build(plant: Plant, value: Value, draw: Draw) -> File | None:
        label = _LABELS.get(plant.charset, plant.charset)
        text = (
            shape(plant)
            .replace('charset="utf-8"', f'charset="{label}"')
            .replace('encoding="UTF-8"', f'encoding="{label}"')
        )
        try:
            return suffix, text.encode(plant.charset)
        except UnicodeEncodeError:
            return None

    return Container(name, build, charsets)


def only_uncarried(container: Container) -> Container:
    """Leave out secrets that went through a transport: nothing cuts or re-reads base64 in the middle."""

    def build(plant: Plant, value: Value, draw: Draw) -> File | None:
        return None if plant.carried else container.build(plant, value, draw)

    return Container(container.name, build, container.charsets)


def page(body: str, head: str = "") -> str:
    """Write a small page of the directory around a piece of body."""
    return (
        f'<!doctype html>\n<html lang="ja"><head><meta charset="utf-8"><title>居場所のご案内</title>{head}</head>\n<body>'
        "<main><h1>みどりサロン</h1><p>お茶を飲むだけでも大丈夫です。毎週水曜 10時から12時。</p>\n"
        f"{body}\n<p>お問い合わせは市の窓口へどうぞ。</p></main></body></html>\n"
    )


def cut_with_tags(plant: Plant) -> str:
    """Cut the secret in the middle, and once more, with tags that draw nothing between."""
    core, middle = plant.core, max(1, len(plant.core) // 2)
    first, second = core[:middle], core[middle:]
    return page(
        f"<p>{plant.before}<span>{first[:1]}</span>{first[1:]}<b>{second[:1]}</b><wbr>{second[1:]}{plant.after}</p>"
    )


def cut_each(plant: Plant) -> str:
    """Put a tag around every character."""
    return page("<p>" + "".join(f'<span class="k">{letter}</span>' for letter in plant.core) + "</p>")


def cut_lines(plant: Plant) -> str:
    """Break the line inside the secret, and indent what follows."""
    middle = max(1, len(plant.core) // 2)
    return page(f"<p>{plant.before}{plant.core[:middle]}\n      {plant.core[middle:]}{plant.after}</p>")


def add_readings(plant: Plant) -> str:
    """Give every kanji its reading as ruby, as the plain-language pages do."""
    ruby = (
        f"<ruby>{c}<rp>（</rp><rt>よみ</rt><rp>）</rp></ruby>" if "\u4e00" <= c <= "\u9fff" else c for c in plant.core
    )
    return page(f"<p>{plant.before}{''.join(ruby)}{plant.after}</p>")


def _json(key: str, text: str) -> str:
    return '{"listings": [{"id": "midori", "name": "みどりサロン", "' + key + '": "' + text + '"}], "count": 1}\n'


def _csv(plant: Plant, comma: str) -> str:
    cell = '"' + plant.whole.replace('"', '""') + '"'
    return comma.join(("番号", "名前", "備考")) + "\r\n" + comma.join(("12", "みどりサロン", cell)) + "\r\n"


def _ics(plant: Plant) -> str:
    text = plant.whole.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    text = text if plant.syntax == "plain" else plant.whole
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//example//JA",
        "BEGIN:VEVENT",
        "UID:1@example.jp",
        "DTSTAMP:20261124T000000Z",
    ]
    lines += ["DTSTART:20261201T010000Z", f"DESCRIPTION:{text}", "END:VEVENT", "END:VCALENDAR"]
    return "".join(fold_line(line) + "\r\n" for line in lines)


def fold_line(line: str, width: int = 75) -> str:
    """Fold a line of a calendar at 75 octets, never inside a character (RFC 5545, 3.1)."""
    pieces, size = [""], 0
    for letter in line:
        length = len(letter.encode("utf-8", "surrogatepass"))
        if size + length > width:
            pieces.append("")
            size = 1
        pieces[-1] += letter
        size += length
    return "\r\n ".join(pieces)


def _sitemap(plant: Plant) -> str:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return f"{head}<url><loc>https://ibasho.example.jp/place/{plant.alone().for_markup()}/</loc></url></urlset>\n"


def _atom(plant: Plant) -> str:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>お知らせ</title>'
    entry = f"<entry><id>urn:uuid:1</id><title>新しい居場所</title><summary>{plant.for_markup()}</summary></entry>"
    return f"{head}{entry}</feed>\n"


def _ld(plant: Plant) -> str:
    data = (
        '{"@context": "https://schema.org", "@type": "Place", "name": "みどりサロン", "description": "'
        + plant.for_script()
        + '"}'
    )
    return page("", f'<script type="application/ld+json">{data}</script>')


def _geojson(text: str) -> str:
    point = '{"type": "Point", "coordinates": [142.1, 33.1]}'
    return (
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": '
        + point
        + ', "properties": {"memo": "'
        + text
        + '"}}]}'
    )


def _coordinates(plant: Plant, value: Value, draw: Draw) -> File | None:
    parts = plant.core.replace(" ", "").split(",")
    if value.form != "point" or len(parts) != 2 or not all(part.replace(".", "").isascii() for part in parts):
        return None
    if not all(part.replace(".", "", 1).isdecimal() for part in parts):
        return None
    place = {"type": "Point", "coordinates": [float(parts[1]), float(parts[0])]}
    feature = {"type": "Feature", "geometry": place, "properties": {"name": "みどりサロン"}}
    return "map.geojson", json.dumps({"type": "FeatureCollection", "features": [feature]}, ensure_ascii=False).encode()


def _source_map(plant: Plant) -> str:
    return json.dumps(
        {
            "version": 3,
            "sources": ["a.js"],
            "sourcesContent": [f'const memo = "{plant.for_script()}";\n'],
            "mappings": "AAAA",
        }
    )


def _worker(plant: Plant) -> str:
    return f'const FILES = ["/", "/style.css", "/place/{plant.alone().for_script()}/"];\nself.addEventListener("install", () => FILES);\n'


MARKUP: tuple[Container, ...] = (
    text_file("HTML text", "page.html", lambda plant: page(f"<p>{plant.for_markup()}</p>")),
    text_file("HTML attribute", "page.html", lambda plant: page(f'<p data-memo="{plant.for_markup()}">お茶の会</p>')),
    text_file("HTML alt text", "page.html", lambda plant: page(f'<img src="a.png" alt="{plant.for_markup()}">')),
    text_file("HTML comment", "page.html", lambda plant: page(f"<!-- {plant.whole} -->")),
    text_file(
        "HTML meta", "page.html", lambda plant: page("", f'<meta name="description" content="{plant.for_markup()}">')
    ),
    text_file(
        "HTML hidden input",
        "page.html",
        lambda p: page(f'<form><input type="hidden" name="m" value="{p.for_markup()}"></form>'),
    ),
    only_uncarried(text_file("HTML cut by tags", "page.html", cut_with_tags)),
    only_uncarried(text_file("HTML, each character in a tag", "page.html", cut_each)),
    only_uncarried(text_file("HTML, line broken inside", "page.html", cut_lines)),
    only_uncarried(text_file("HTML, readings between", "page.html", add_readings)),
    text_file("JSON-LD", "page.html", _ld),
    text_file("XML sitemap", "sitemap.xml", _sitemap),
    text_file("Atom feed", "feed.xml", _atom),
    text_file(
        "SVG text",
        "a.svg",
        lambda p: f'<svg xmlns="http://www.w3.org/2000/svg"><text x="1" y="9">{p.for_markup()}</text></svg>',
    ),
    text_file(
        "SVG metadata",
        "a.svg",
        lambda p: f'<svg xmlns="http://www.w3.org/2000/svg"><metadata>{p.for_markup()}</metadata></svg>',
    ),
)

DATA: tuple[Container, ...] = (
    text_file("JSON string", "data.json", lambda plant: _json("memo", plant.for_script())),
    text_file("JSON key", "data.json", lambda plant: _json(plant.for_script(), "1")),
    text_file("CSV", "list.csv", lambda plant: "\ufeff" * (plant.charset == "utf-8") + _csv(plant, ",")),
    text_file("TSV", "list.tsv", lambda plant: _csv(plant, "\t")),
    Container("CSV in cp932", lambda p, v, d: None if p.charset != "utf-8" else _as_cp932(p)),
    text_file("ICS, folded", "calendar.ics", _ics, charsets=False),
    text_file("GeoJSON properties", "map.geojson", lambda plant: _geojson(plant.for_script()), charsets=False),
    Container(
        "GeoJSON coordinates",
        _coordinates,
        kinds=("point",),
        encodings=("raw", "point: 5 decimals", "point: 4 decimals"),
    ),
    text_file("CSS comment", "style.css", lambda plant: f"/* {plant.whole} */\nbody {{ margin: 0 }}\n"),
    text_file("CSS content", "style.css", lambda plant: f'.a::after {{ content: "{plant.for_css()}" }}\n'),
    text_file("JavaScript string", "script.js", lambda plant: f'export const memo = "{plant.for_script()}";\n'),
    text_file("source map", "script.js.map", _source_map, charsets=False),
    text_file("service worker list", "sw.js", _worker),
    text_file(
        "web manifest",
        "app.webmanifest",
        lambda p: '{"name": "居場所", "description": "' + p.for_script() + '"}',
        charsets=False,
    ),
    text_file("plain text", "memo.txt", lambda plant: f"{plant.whole}\n"),
)


def _as_cp932(plant: Plant) -> File | None:
    try:
        return "list.csv", _csv(plant, ",").encode("cp932")
    except UnicodeEncodeError:
        return None
