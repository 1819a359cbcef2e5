"""A quick reader for markup as our own templates write it; whatever is written otherwise is left to `html.parser`.

It takes less than half the time of `html.parser`, which counts over thousands of pages, and stops at the first thing that it does not
know for certain: a quote that is missing, a stray `<`, a raw-text element.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

_TOKEN = re.compile(
    r"([^<]*)(?:"
    r"<([a-z][a-z0-9]*)((?:\s+[A-Za-z][\w:.-]*(?:=\"[^\"]*\")?)*)\s*/?>"
    r"|</([a-z][a-z0-9]*)>|<!doctype html>|\Z)"
)
_ATTRIBUTE = re.compile(r"([A-Za-z][\w:.-]*)(=\"[^\"]*\")?")
_RAW_TEXT = frozenset(
    {"iframe", "noembed", "noframes", "noscript", "plaintext", "style", "template", "textarea", "xmp"}
)


def scan_markup(markup: str, reader: HTMLParser) -> bool:
    """Call `reader`'s handlers as `html.parser` would; False when something was met that this does not read.

    The reader is then half-filled and has to be thrown away.
    """
    position, end = 0, len(markup)
    while position < end:
        token = _TOKEN.match(markup, position)
        if token is None:
            return False
        text, opened, attributes, closed = token.groups()
        if text:
            reader.handle_data(unescape(text) if "&" in text else text)
            reader.lineno += text.count("\n")
        if opened:
            if opened in _RAW_TEXT or (opened == "script" and not markup.startswith("</script>", token.end())):
                return False
            reader.handle_starttag(opened, _read_attributes(attributes) if attributes else [])
            if "\n" in attributes:
                reader.lineno += attributes.count("\n")
        elif closed:
            reader.handle_endtag(closed)
        position = token.end()
    return True


@lru_cache(maxsize=10_000)
def _read_attributes(written: str) -> list[tuple[str, str | None]]:
    return [(name.lower(), unescape(value[2:-1]) if value else None) for name, value in _ATTRIBUTE.findall(written)]
