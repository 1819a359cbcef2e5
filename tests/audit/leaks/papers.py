"""A writer of PDF files for the tests: objects in the order given, updates behind them, fonts whose codes mean nothing."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping

HEAD = b"%PDF-1.5\n"


def pack_stream(content: bytes, head: bytes = b"") -> bytes:
    """Return a packed stream object."""
    body = zlib.compress(content)
    return b"<<%s/Filter/FlateDecode/Length %d>>stream\n" % (head, len(body)) + body + b"\nendstream"


def write_table(letters: str, first: int) -> bytes:
    """Return a ToUnicode table that counts the letters on from a code of two bytes."""
    rows = "".join(
        f"<{first + place:04x}> <{letter.encode('utf-16-be').hex()}>\n" for place, letter in enumerate(letters)
    )
    return (
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(letters)} beginbfchar\n{rows}endbfchar".encode()
    )


def code(text: str, letters: str, first: int) -> bytes:
    """Return a text as a string in the codes of such a table."""
    return b"<" + b"".join(b"%04x" % (first + letters.index(letter)) for letter in text) + b">"


def add_objects(before: bytes, objects: Mapping[int, bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """Return a file with objects added as an update (7.5.6), each replacing what had its number."""
    places: dict[int, int] = {}
    out = before or HEAD
    for number, content in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj" % number + content + b"\nendobj\n"
    start = len(out)
    previous = re.findall(rb"startxref\n(\d+)", before)
    table = b"".join(b"%d 1\n%010d 00000 n \n" % pair for pair in sorted(places.items()))
    chain = b"/Prev " + previous[-1] if previous else b""
    return out + b"xref\n" + table + b"trailer<</Size 30" + chain + trailer + b">>\nstartxref\n%d\n%%%%EOF\n" % start


def write_page(content: bytes, letters: str, first: int, extra: bytes = b"") -> dict[int, bytes]:
    """Return the objects of one page drawn in one font of its own (8, its table 9; the content is 7)."""
    return {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 7 0 R/Resources<</Font<</G1 8 0 R>>>>"
        + extra
        + b">>",
        7: pack_stream(content),
        8: b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[10 0 R]/ToUnicode 9 0 R>>",
        9: pack_stream(write_table(letters, first)),
        10: b"<</Type/Font/Subtype/CIDFontType0/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
    }
