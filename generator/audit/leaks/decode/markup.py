"""HTML and XML: what is read with the tags away, and what stands in the tags."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from generator.audit.leaks.decode.peel import peel

TAG = re.compile(
    r"<!--(.*?)(?:-->|\Z)|<!\[CDATA\[(.*?)(?:\]\]>|\Z)"
    r"|<(/?)([a-zA-Z][\w:.-]*)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>|<[!?]([^>]*)>",
    re.DOTALL,
)
HAS_TAG = re.compile(r"<[a-zA-Z/!?]")
READING = re.compile(r"<r([tp])\b[^>]*>(.*?)(?=</r[tp]|<r[tp]\b|</ruby|\Z)", re.DOTALL | re.IGNORECASE)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rb",
        "ruby",
        "rt",
        "rp",
        "rtc",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "slot",
        "output",
        "tspan",
        "textpath",
        "w:t",
        "w:r",
        "w:rpr",
        "w:b",
        "w:i",
        "w:lang",
        "w:rfonts",
        "w:prooferr",
        "w:sz",
        "w:color",
        "w:bookmarkstart",
        "w:bookmarkend",
        "w:ins",
        "w:del",
        "w:deltext",
        "w:hyperlink",
        "a:t",
        "a:r",
        "a:rpr",
        "t",
        "r",
        "rpr",
        "rph",
        "x:t",
        "text:span",
        "text:a",
        "text:s",
        "text:bookmark",
        "sz",
        "color",
        "rfont",
        "family",
        "scheme",
    ]
)
_OFFICE = ("w:", "a:", "text:")
_OFFICE_BLOCKS = frozenset(
    ["w:p", "w:tc", "w:tr", "w:tbl", "w:br", "w:cr", "w:tab", "w:document", "w:body", "w:comment", "w:footnote"]
    + ["a:p", "a:br", "a:tc", "a:tr", "a:tbl", "text:p", "text:h", "text:list-item", "text:line-break", "text:tab"]
)
"""What in documents of word processors stands between words; the rest only says how letters look."""

_ENTITIES = re.compile(r"(?:&#?\w{1,32};?)+")
_CUT = re.compile(r"&[^;\s]{0,10}=(?:\r?\n|[0-9A-F]{2})")
_ENTITY = re.compile(r"&[#a-zA-Z]")


def is_inline(tag: str) -> bool:
    """Tell whether a tag stands inside a word without parting it."""
    name = tag.lower()
    return name in _INLINE or (name.startswith(_OFFICE) and name not in _OFFICE_BLOCKS)


def strip_markup(text: str) -> Iterator[str]:
    """Yield the text without tags (a line's end where a block ends), the readings of ruby, and what stands in the tags."""
    if not HAS_TAG.search(text):
        return
    if "<r" in text:
        readings = [match[2] for match in READING.finditer(text) if match[1] in "tT"]
        if readings:
            yield from read_entities("".join(readings))
            text = READING.sub("", text)
    shown: list[str] = []
    inside: list[str] = []
    position = 0
    for match in TAG.finditer(text):
        shown.append(text[position : match.start()])
        position = match.end()
        if match[4]:
            if not is_inline(match[4]):
                shown.append("\n")
            if match[5]:
                inside.append(match[5])
        elif match[2]:
            shown.append(match[2])
        else:
            inside.append(match[1] or match[6] or "")
    shown.append(text[position:])
    yield from read_entities("".join(shown))
    if inside:
        yield from read_entities("\n".join(inside))


def undo_entities(text: str) -> Iterator[str]:
    """Yield the text with named, decimal and hexadecimal entities undone, with or without semicolon."""
    if _ENTITY.search(text):
        yield from peel(_ENTITIES, lambda match: html.unescape(match[0]), text)


def read_entities(text: str) -> Iterator[str]:
    """Yield the text with its entities undone; as it is too where quoted-printable may have cut an entity in two."""
    yield unescape(text)
    if _CUT.search(text):
        yield text


def unescape(text: str) -> str:
    """Undo entities where the text has any."""
    return html.unescape(text) if _ENTITY.search(text) else text
