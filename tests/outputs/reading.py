"""Reads a page's body the way a browser would, as far as the tests ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "path", "circle", "rect"})

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass
class Reading(HTMLParser):
    """What stands in a body: headings by level, ids, links, listings of cards and entries, tags, text."""

    headings: list[tuple[int, str]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    cards: list[str] = field(default_factory=list)
    entries: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)
    open_tags: list[str] = field(default_factory=list)
    stray_ends: list[str] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        """Start the parser underneath."""
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and what its attributes say."""
        values = dict(attrs)
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        if tag not in VOID:
            self.open_tags.append(tag)
        if tag in HEADINGS:
            self.headings.append((int(tag[1]), ""))
        if identity := values.get("id"):
            self.ids.append(identity)
        self.links += [str(values[name]) for name in ("href", "src") if values.get(name) is not None]
        listing = values.get("data-listing")
        if listing is not None:
            (self.cards if tag == "li" else self.entries).append(listing)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost tag; anything else is a fault of the template."""
        if self.open_tags and self.open_tags[-1] == tag:
            self.open_tags.pop()
        elif tag not in VOID:
            self.stray_ends.append(tag)

    def handle_data(self, data: str) -> None:
        """Gather text, and a heading's own words."""
        self.text += data
        if self.headings and HEADINGS & set(self.open_tags):
            level, said = self.headings[-1]
            self.headings[-1] = (level, said + data)


def read_body(body: str) -> Reading:
    """Return what stands in a body."""
    reading = Reading()
    reading.feed(body)
    reading.close()
    return reading
