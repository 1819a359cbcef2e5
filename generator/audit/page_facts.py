"""What the checks need to know of one HTML page, gathered in a single pass over it."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from typing import NamedTuple

from generator.audit.scan_markup import scan_markup


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_INLINE = _words(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rb rp rt ruby s samp small span strong sub "
    "sup time u var wbr"
)
_NEVER_TEXT = _words(
    "class id d points viewbox transform width height x y cx cy r rx ry fill stroke stroke-width rel type lang for role "
    "charset aria-hidden aria-labelledby aria-describedby aria-controls aria-current focusable tabindex hidden"
)
ADDRESS_ATTRIBUTES = _words(
    "action archive background cite classid codebase data dynsrc formaction href icon imagesrcset longdesc lowsrc manifest "
    "ping poster profile src srcset usemap xlink:href"
)
_DATA_BLOCKS = frozenset({"application/ld+json", "application/json"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Address(NamedTuple):
    """An address in an attribute, as written; `rel` is that of a `<link>`."""

    tag: str
    attribute: str
    value: str
    rel: str
    line: int


class Call(NamedTuple):
    """A `tel:` link and the text that is read on it."""

    href: str
    shown: str
    line: int


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page. `hazards` are (slug, line) of what no page of ours may hold; `text` is all that is read, one line a block.

    `attribute_text` is what stands in attributes that may be read, metas included, one a line; `comments` likewise.
    `policy` is the Content-Security-Policy of the page's meta, None where it has none or where it comes after something
    that is loaded.
    """

    path: str
    language: str
    titles: tuple[str, ...]
    headings: tuple[tuple[int, int], ...]
    mains: int
    ids: tuple[str, ...]
    policy: str | None
    robots: str
    addresses: tuple[Address, ...]
    calls: tuple[Call, ...]
    hazards: tuple[tuple[str, int], ...]
    text: str
    attribute_text: str
    comments: str


def read_page(path: str, html: str) -> PageFacts:
    """Return the facts of a page. Reads any text whatever: what is malformed is read as well as may be."""
    reader = _Reader()
    if not scan_markup(html, reader):
        reader = _Reader()
        reader.feed(html)
    reader.close()
    return PageFacts(
        path=path,
        language=reader.language,
        titles=tuple(reader.titles),
        headings=tuple(reader.headings),
        mains=reader.mains,
        ids=tuple(reader.ids),
        policy=reader.policy,
        robots=reader.robots,
        addresses=tuple(reader.addresses),
        calls=tuple(reader.calls),
        hazards=tuple(reader.hazards),
        text="".join(reader.text),
        attribute_text="\n".join(reader.attribute_text),
        comments="\n".join(reader.comments),
    )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.language, self.robots = "", ""
        self.policy: str | None = None
        self.mains = 0
        self.titles: list[str] = []
        self.headings: list[tuple[int, int]] = []
        self.ids: list[str] = []
        self.addresses: list[Address] = []
        self.calls: list[Call] = []
        self.hazards: list[tuple[str, int]] = []
        self.text: list[str] = []
        self.attribute_text: list[str] = []
        self.comments: list[str] = []
        self._call: tuple[str, int, int] | None = None
        self._title_from: int | None = None
        self._script: str | None = None
        self._in_svg = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE:
            self.text.append("\n")
        for name, value in attrs:
            if name == "class" or value is None:
                continue
            if name in ADDRESS_ATTRIBUTES or ":" in value or "//" in value:
                self._keep_address(tag, name, value, attrs)
            if name == "id":
                self.ids.append(value)
            elif name == "style":
                self._warn("style-attribute")
            elif name.startswith("on"):
                self._warn("event-handler")
            elif name not in _NEVER_TEXT and name not in ADDRESS_ATTRIBUTES:
                self.attribute_text.append(value)
        if tag in _HEADINGS:
            self.headings.append((_HEADINGS[tag], self.lineno))
        elif tag in _SPECIAL:
            _SPECIAL[tag](self, {name: value or "" for name, value in reversed(attrs)})

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.text.append("\n")
        if tag == "a":
            self._end_call()
        elif tag == "svg":
            self._in_svg = False
        elif tag == "title" and self._title_from is not None:
            self.titles.append("".join(self.text[self._title_from :]).strip())
            self._title_from = None
        elif tag == "script":
            self._script = None

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self._script is not None and self._script not in _DATA_BLOCKS and data.strip():
            self._warn("inline-script")

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def unknown_decl(self, data: str) -> None:
        self.comments.append(data)

    def handle_pi(self, data: str) -> None:
        self.comments.append(data)

    def close(self) -> None:
        super().close()
        self._end_call()

    def _warn(self, hazard: str) -> None:
        self.hazards.append((hazard, self.lineno))

    def _keep_address(self, tag: str, name: str, value: str, attrs: list[tuple[str, str | None]]) -> None:
        rel = next((other or "" for key, other in attrs if key == "rel"), "") if tag == "link" else ""
        self.addresses.append(Address(tag, name, value, rel.lower(), self.lineno))

    def _end_call(self) -> None:
        if self._call is not None:
            href, start, line = self._call
            self.calls.append(Call(href, "".join(self.text[start:]), line))
            self._call = None

    def _see_html(self, attrs: dict[str, str]) -> None:
        self.language = attrs.get("lang", "")

    def _see_link_text(self, attrs: dict[str, str]) -> None:
        self._end_call()
        if attrs.get("href", "").lstrip().lower().startswith("tel:"):
            self._call = (attrs["href"], len(self.text), self.lineno)

    def _see_main(self, attrs: dict[str, str]) -> None:
        self.mains += 1

    def _see_title(self, attrs: dict[str, str]) -> None:
        if not self._in_svg:
            self._title_from = len(self.text)

    def _see_svg(self, attrs: dict[str, str]) -> None:
        self._in_svg = True

    def _see_script(self, attrs: dict[str, str]) -> None:
        self._script = attrs.get("type", "").strip().lower()

    def _see_forbidden(self, attrs: dict[str, str]) -> None:
        self._warn("forbidden-element")

    def _see_style(self, attrs: dict[str, str]) -> None:
        self._warn("inline-style")

    def _see_meta(self, attrs: dict[str, str]) -> None:
        equivalent = attrs.get("http-equiv", "").strip().lower()
        if equivalent == "refresh":
            self._warn("meta-refresh")
        elif equivalent == "content-security-policy" and self.policy is None and not self._has_loaded():
            self.policy = attrs.get("content", "")
        elif attrs.get("name", "").lower() == "robots":
            self.robots = attrs.get("content", "").lower()

    def _has_loaded(self) -> bool:
        return any(address.tag in ("link", "script", "img") for address in self.addresses)


_SPECIAL = {
    "html": _Reader._see_html,
    "a": _Reader._see_link_text,
    "main": _Reader._see_main,
    "title": _Reader._see_title,
    "script": _Reader._see_script,
    "style": _Reader._see_style,
    "svg": _Reader._see_svg,
    "meta": _Reader._see_meta,
    **dict.fromkeys(
        ("applet", "base", "embed", "frame", "frameset", "iframe", "object", "portal"), _Reader._see_forbidden
    ),
}
