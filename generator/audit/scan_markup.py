"""A quick reader for markup as our own templates write it; whatever is written otherwise is left to `html.parser`.

It takes less than half the time of `html.parser`, which counts over thousands of pages, and stops at the first thing
that it does not know for certain: a quote that is missing, a stray `<`, a comment, an element whose text is not markup.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

_TOKEN = re.compile(
    r"([^<]*)(?:"
    r"<([a-z][a-z0-9]*)((?:[ \n]+[A-Za-z][A-Za-z0-9_:.-]*(?:=\"[^\"]*\")?)*) *(/?)>"
    r"|</([a-z][a-z0-9]*)>|<!(?:doctype|DOCTYPE) html>|\Z)"
)
_ATTRIBUTE = re.compile(r"([A-Za-z][A-Za-z0-9_:.-]*)(=\"[^\"]*\")?")
_RAW_TEXT = frozenset(
    {"iframe", "noembed", "noframes", "noscript", "plaintext", "style", "template", "textarea", "xmp"}
)
_TEXT_ONLY = frozenset({"script", "title"})


def scan_markup(markup: str, reader: HTMLParser) -> bool:
    """Call `reader`'s handlers as `html.parser` would; False when something was met that this does not read.

    The reader is then half-filled and has to be thrown away.
    """
    position, end = 0, len(markup)
    while position < end:
        token = _TOKEN.match(markup, position)
        if token is None:
            return False
        text, opened, attributes, ended, closed = token.groups()
        if text:
            reader.handle_data(unescape(text) if "&" in text else text)
            reader.lineno += text.count("\n")
        if opened:
            if opened in _RAW_TEXT or (opened in _TEXT_ONLY and not _holds_text_only(markup, token.end(), opened)):
                return False
            reader.handle_starttag(opened, _read_attributes(attributes) if attributes else [])
            if ended:
                reader.handle_endtag(opened)
            if "\n" in attributes:
                reader.lineno += attributes.count("\n")
        elif closed:
            reader.handle_endtag(closed)
        position = token.end()
    return True


def _holds_text_only(markup: str, start: int, tag: str) -> bool:
    """Tell whether an element is closed where the next `<` is; a script must be empty, its text is not markup."""
    following = markup.find("<", start)
    return (tag != "script" or following == start) and markup.startswith(f"</{tag}>", following)


@lru_cache(maxsize=10_000)
def _read_attributes(written: str) -> list[tuple[str, str | None]]:
    return [(name.lower(), unescape(value[2:-1]) if value else None) for name, value in _ATTRIBUTE.findall(written)]
