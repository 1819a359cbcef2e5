"""SVG is a program until it is checked: only what `svg_parts` names is written out again, the rest is refused.

The markup that comes out is our own; not one byte of the file that came in is passed on unread.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from xml.parsers import expat

from generator.pictures import svg_parts as parts
from generator.pictures.faults import (
    SVG_ACTIVE,
    SVG_BROKEN,
    SVG_ENTITY,
    SVG_LINK,
    SVG_MEASURE,
    SVG_PART,
    TOO_LARGE,
    PictureError,
)

MAX_BYTES = 200 * 1024
MAX_DEPTH = 40
MAX_SIDE = 100_000.0
_BAR = "|"
_LENGTH = re.compile(r"\s*(\d{1,6}(?:\.\d{1,6})?)(?:px)?\s*", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,6}(?:\.\d{1,12})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing written anew: its markup (UTF-8), and its width and height in its own units."""

    content: bytes
    width: float
    height: float


def read_svg(content: bytes) -> Drawing:
    """Return a drawing written anew from what is allowed in it. Raises PictureError."""
    if len(content) > MAX_BYTES:
        raise PictureError(TOO_LARGE)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise PictureError(SVG_BROKEN) from None
    reader = _Reader()
    try:
        reader.parse(text)
    except expat.ExpatError:
        raise PictureError(SVG_BROKEN) from None
    if reader.size is None:
        raise PictureError(SVG_MEASURE)
    return Drawing("".join(reader.out).encode(), *reader.size)


class _Reader:
    """Reads a drawing from front to back and writes what is allowed."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.size: tuple[float, float] | None = None
        self._open: list[str] = []
        self._skipped = 0
        self._begun = False

    def parse(self, text: str) -> None:
        """Read the whole markup. Raises PictureError or ExpatError."""
        parser = expat.ParserCreate("utf-8", namespace_separator=_BAR)
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartDoctypeDeclHandler = _refuse_entities
        parser.EntityDeclHandler = _refuse_entities
        parser.ProcessingInstructionHandler = _refuse_entities
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.Parse(text.encode(), True)

    def _start(self, full: str, attributes: Mapping[str, str]) -> None:
        namespace, _, name = full.rpartition(_BAR)
        if namespace == parts.XHTML or (name in parts.ACTIVE and namespace in ("", parts.NAMESPACE)):
            raise PictureError(SVG_ACTIVE)
        if self._skipped or (self._begun and (namespace != parts.NAMESPACE or name in parts.LEFT_OUT)):
            self._skipped += 1
            return
        if namespace != parts.NAMESPACE or (name == "svg") == self._begun:
            raise PictureError(SVG_PART if self._begun else SVG_BROKEN)
        if name not in parts.ELEMENTS or len(self._open) >= MAX_DEPTH:
            raise PictureError(SVG_PART)
        kept = self._keep(name, attributes)
        if not self._begun:
            self._begun, self.size = True, _measure(kept)
            kept = {"xmlns": parts.NAMESPACE} | kept
        self.out.append("".join((f"<{name}", *(f' {key}="{escape(value)}"' for key, value in kept.items()), ">")))
        self._open.append(name)

    def _end(self, full: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        self.out.append(f"</{self._open.pop()}>")

    def _words(self, text: str) -> None:
        if not self._skipped and self._open and self._open[-1] in parts.WORDS:
            self.out.append(escape(text, quote=False))

    def _keep(self, name: str, attributes: Mapping[str, str]) -> dict[str, str]:
        """Return the attributes that paint. Raises PictureError for one that acts or leads elsewhere."""
        kept: dict[str, str] = {}
        # What stands in style counts more than an attribute, so it is read last.
        for full, value in sorted(attributes.items(), key=lambda item: item[0] == "style"):
            namespace, _, key = full.rpartition(_BAR)
            if key.lower().startswith("on"):
                raise PictureError(SVG_ACTIVE)
            if key == "href" and namespace in ("", parts.XLINK):
                if name not in parts.PAINTS or not parts.LOCAL.fullmatch(value.strip()):
                    raise PictureError(SVG_LINK)
                kept["href"] = value.strip()
            elif key == "style" and not namespace:
                kept |= self._split_style(value)
            elif not namespace and key in parts.ATTRIBUTES:
                kept[key] = self._judge(key, value)
        return kept

    def _split_style(self, style: str) -> dict[str, str]:
        kept: dict[str, str] = {}
        for declaration in style.split(";"):
            key, colon, value = declaration.partition(":")
            if colon and key.strip() in parts.STYLES:
                kept[key.strip()] = self._judge(key.strip(), value.replace("!important", "").strip())
            elif "url" in declaration.lower() or "\\" in declaration:
                raise PictureError(SVG_LINK)
        return kept

    def _judge(self, key: str, value: str) -> str:
        value = " ".join(value.split())
        if "url(" in value.lower():
            match = parts.LOCAL_URL.fullmatch(value)
            if match is None:
                raise PictureError(SVG_LINK)
            # A cut-out within cut-outs can be made to take a browser for ever.
            if key in ("mask", "clip-path") and any(name in parts.CUTS for name in self._open):
                raise PictureError(SVG_PART)
            return f"url({match[1]})"
        if key == "id" and not parts.NAME.fullmatch(value):
            raise PictureError(SVG_PART)
        if not parts.VALUE.fullmatch(value):
            raise PictureError(SVG_LINK)
        return value


def _refuse_entities(*_: object) -> None:
    raise PictureError(SVG_ENTITY)


def _measure(attributes: Mapping[str, str]) -> tuple[float, float] | None:
    """Return width and height from the view box, or else from the attributes of these names."""
    box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    if len(box) == 4 and all(_NUMBER.fullmatch(number) for number in box):
        width, height = float(box[2]), float(box[3])
    else:
        lengths = [_LENGTH.fullmatch(attributes.get(name, "")) for name in ("width", "height")]
        if lengths[0] is None or lengths[1] is None:
            return None
        width, height = float(lengths[0][1]), float(lengths[1][1])
    return (width, height) if 0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE else None
