"""A small writer of PDF files (ISO 32000-1) with text where nobody looks, and the containers made of them."""

from __future__ import annotations

import zlib

from benchmarks.leaks.archives import bytes_file
from benchmarks.leaks.containers import Container
from benchmarks.leaks.pictures import write_xmp
from benchmarks.leaks.plants import Plant


def text_string(text: str) -> bytes:
    """Write a text string in UTF-16 as hexadecimal (7.9.2.2)."""
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


def literal_string(text: str) -> bytes:
    """Write a text string in UTF-16 as a literal with its brackets and backslashes escaped (7.3.4.2)."""
    raw = b"\xfe\xff" + text.encode("utf-16-be")
    for mark in (b"\\", b"(", b")"):
        raw = raw.replace(mark, b"\\" + mark)
    return b"(" + raw.replace(b"\r", b"\\r").replace(b"\n", b"\\n") + b")"


def stream(content: bytes, head: bytes = b"", pressed: bool = True) -> bytes:
    """Write a stream object, compressed unless told otherwise."""
    body = zlib.compress(content) if pressed else content
    kind = b"/Filter /FlateDecode " if pressed else b""
    return b"<< " + head + kind + b"/Length %d >>\nstream\n" % len(body) + body + b"\nendstream"


def write_pdf(objects: dict[int, bytes], trailer: bytes = b"", older: bytes = b"") -> bytes:
    """Write objects (1 is the catalogue) and their table; after `older`, as an update of that file."""
    out = older or b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    places: dict[int, int] = {}
    for number, content in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    table = b"xref\n" + (b"" if older else b"0 1\n0000000000 65535 f \n")
    table += b"".join(b"%d 1\n%010d 00000 n \n" % pair for pair in sorted(places.items()))
    before = b"/Prev %d " % int(older.rsplit(b"startxref\n", 1)[1].split(b"\n")[0]) if older else b""
    size = max(max(objects), 7) + 1
    return (
        out
        + table
        + b"trailer\n<< /Size %d /Root 1 0 R " % size
        + before
        + trailer
        + b">>\nstartxref\n%d\n%%%%EOF\n" % start
    )


def _units(text: str) -> list[bytes]:
    return [letter.encode("utf-16-be").hex().encode() for letter in text]


def embedded_font(text: str) -> tuple[dict[int, bytes], bytes]:
    """Give the objects (4 to 6) of a font whose codes mean nothing but for its ToUnicode table, and the text in its codes."""
    letters = sorted(set(text))
    codes = {letter: b"%04x" % (number + 3) for number, letter in enumerate(letters)}
    rows = [
        b"<" + codes[letter] + b"> <" + unit + b">"
        for letter, unit in zip(letters, _units("".join(letters)), strict=True)
    ]
    parts = [rows[place : place + 100] for place in range(0, len(rows), 100)]
    table = b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /A def\n"
    table += b"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
    table += b"".join(b"%d beginbfchar\n" % len(part) + b"\n".join(part) + b"\nendbfchar\n" for part in parts)
    table += b"endcmap\nend\nend\n"
    ordering = b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Mihon /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>"
    child = b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /AAAAAA+Mihon " + ordering + b" /DW 1000 >>"
    return {4: font, 5: child, 6: stream(table)}, b"".join(codes[letter] for letter in text)


def _named_font() -> dict[int, bytes]:
    ordering = b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 6 >>"
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UTF16-H /DescendantFonts [5 0 R] >>"
    )
    return {4: font, 5: b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 " + ordering + b" /DW 1000 >>"}


def write_page(content: bytes, fonts: dict[int, bytes], catalog: bytes = b"", extra: bytes = b"") -> dict[int, bytes]:
    """Give the objects of a file of one page (3) with this content (7)."""
    leaf = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R /Resources << /Font << /F1 4 0 R >> >> "
    )
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R " + catalog + b">>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: leaf + extra + b">>",
        **fonts,
        7: stream(content),
    }


def show(coded: bytes, before: bytes = b"", after: bytes = b"") -> bytes:
    """Write the page content that shows a text in hexadecimal codes."""
    return before + b"BT /F1 12 Tf 60 700 Td <" + coded + b"> Tj ET\n" + after


def _print(
    text: str, before: bytes = b"", after: bytes = b"", catalog: bytes = b"", extra: bytes = b""
) -> dict[int, bytes]:
    fonts, coded = embedded_font(text)
    return write_page(show(coded, before, after), fonts, catalog, extra)


HARMLESS = "みどりサロンのご案内"


def _named(plant: Plant) -> bytes:
    return write_pdf(write_page(show(b"".join(_units(plant.whole))), _named_font()))


def _pieces(plant: Plant) -> bytes:
    fonts, coded = embedded_font(plant.whole)
    parts = b" -12 ".join(b"<" + coded[place : place + 4] + b">" for place in range(0, len(coded), 4))
    return write_pdf(write_page(b"BT /F1 12 Tf 60 700 Td [" + parts + b"] TJ ET\n", fonts))


def _information(plant: Plant, hexadecimal: bool) -> bytes:
    string = text_string(plant.whole) if hexadecimal else literal_string(plant.whole)
    return write_pdf({**_print(HARMLESS), 8: b"<< /Title " + string + b" >>"}, b"/Info 8 0 R ")


def _xmp(plant: Plant) -> bytes:
    packet = stream(write_xmp(plant.whole), b"/Type /Metadata /Subtype /XML ", pressed=False)
    return write_pdf({**_print(HARMLESS, catalog=b"/Metadata 8 0 R "), 8: packet})


def _annotation(plant: Plant) -> bytes:
    note = b"<< /Type /Annot /Subtype /Text /Rect [9 9 30 30] /Contents " + text_string(plant.whole) + b" >>"
    return write_pdf({**_print(HARMLESS, extra=b"/Annots [8 0 R] "), 8: note})


def _older(plant: Plant) -> bytes:
    first = write_pdf(_print(plant.whole))
    fonts, coded = embedded_font(HARMLESS)
    return write_pdf({**fonts, 7: stream(show(coded))}, older=first)


def _black_box(plant: Plant) -> bytes:
    return write_pdf(_print(plant.whole, after=b"0 g 50 690 400 24 re f\n"))


PAPERS: tuple[Container, ...] = (
    bytes_file("PDF text, own font", "paper.pdf", lambda plant: write_pdf(_print(plant.whole))),
    bytes_file("PDF text, named font", "paper.pdf", _named),
    bytes_file("PDF text, letter by letter", "paper.pdf", _pieces),
    bytes_file("PDF under a black box", "paper.pdf", _black_box),
    bytes_file("PDF information", "paper.pdf", lambda plant: _information(plant, True)),
    bytes_file("PDF information, literal", "paper.pdf", lambda plant: _information(plant, False)),
    bytes_file("PDF XMP", "paper.pdf", _xmp),
    bytes_file("PDF annotation", "paper.pdf", _annotation),
    bytes_file("PDF older revision", "paper.pdf", _older),
)
