"""Paragraphs and links as they are written on the pages."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_SAFE_SCHEMES = frozenset({"https", "http", "tel", "mailto"})
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


def split_paragraphs(text: str | None) -> list[str]:
    """Return the paragraphs of a plain text, parted at blank lines; an empty text has none."""
    return [part.strip() for part in _BLANK_LINES.split(text or "") if part.strip()]


def keep_safe_href(href: str | None) -> str | None:
    """Return the address if a press on it opens a page, a call or a mail (https, http, tel, mailto), else None."""
    if not href:
        return None
    try:
        scheme = urlsplit(href.strip()).scheme.lower()
    except ValueError:
        return None
    return href.strip() if scheme in _SAFE_SCHEMES else None


def name_host(href: str) -> str:
    """Return the host of a web address, so that a link can say where it leads."""
    try:
        return urlsplit(href).hostname or href
    except ValueError:
        return href
