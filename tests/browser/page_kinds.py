"""One page of every kind in the demo municipality's site, found by what it is and not by its name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FIXED = {
    "home": "",
    "urgent": "urgent/",
    "finder": "find/",
    "places": "places/",
    "places, second page": "places/page/2/",
    "desks": "desks/",
    "organizations": "organizations/",
    "programmes": "programmes/",
    "events": "events/",
    "map": "map/",
    "calendar": "calendar/",
    "calendar, another week": "calendar/3/",
    "calendar, this month": "calendar/month/",
    "calendar, another month": "calendar/month/2/",
    "near": "near/",
    "search": "search/",
    "articles": "articles/",
    "article": "articles/family-withdrawn/",
    "languages": "languages/",
    "speakers of a language": "languages/en/",
    "platform": "platform/",
    "about": "about/",
    "safety": "safety/",
    "accessibility": "accessibility/",
    "reading help": "reading-help/",
    "open data": "open-data/",
    "sitemap": "sitemap/",
    "offline": "offline/",
    "my list": "list/",
    "my list, with entries": "list/#komorebi-engawa,kurashi-marugoto",
    "print": "print/",
    "404": "404.html",
}
# Folder that the page lies in, what its HTML holds, what it does not hold.
FOUND = {
    "finder, one tile": ("find/*", "", "見つかりません"),
    "worry": ("worry/*", "電話では、こう言えば伝わります", "見つかりません"),
    "worry, everything": ("worry/*/all", "card-list", "見つかりません"),
    "worry, sensitive": ("k/[0-9]*", "電話では、こう言えば伝わります", "data-none"),
    "kind, sensitive": ("k/[0-9]*", "card-list", "電話では、こう言えば伝わります"),
    "kind": ("places/kind/*", "card-list", "data-none"),
    "print, an area": ("print/area/*", "", "data-none"),
    "print, a worry": ("print/worry/*", "", "data-none"),
    "calendar, a district": ("calendar/area/*", 'class="session"', "data-none"),
    "area": ("places/area/*", "card-list", "data-none"),
    "audience": ("places/audience/*", "card-list", "data-none"),
    "weekday": ("places/day/*", "card-list", "data-none"),
    "desk's area": ("desks/area/*", "card-list", "data-none"),
    "desk's role": ("desks/role/*", "card-list", "data-none"),
    "group of organizations": ("organizations/group/*", "card-list", "data-none"),
    "place": ("place/*", "visit-facts", 'class="notice'),
    "place, suspended": ("place/*", "notice--suspended", "data-none"),
    "place, retired": ("place/*", "notice--retired", "data-none"),
    "place, to be confirmed": ("place/*", "notice--check", "notice--retired"),
    "desk": ("desk/*", "電話をかけると", 'class="notice'),
    "desk, retired": ("desk/*", "notice--retired", "data-none"),
    "entry, sensitive": ("k/e/*", 'class="entry"', "data-none"),
    "organization": ("organization/*", "この団体がひらいているところ", 'class="notice'),
    "programme": ("programme/*", "くわしいこと", 'class="notice'),
    "event": ("event/*", "くわしいこと", 'class="notice'),
    "event, over": ("event/*", "notice--retired", "data-none"),
}
KINDS = (*FIXED, *FOUND)
SENSITIVE = tuple(kind for kind in KINDS if "sensitive" in kind)
# Trees of other languages, and the kinds whose sentences or layout change with the language.
TREES = ("easy", "en")
IN_EVERY_TREE = (
    *("home", "urgent", "finder", "places", "place", "worry", "worry, sensitive", "languages", "article", "calendar"),
    *("search", "map", "near", "accessibility", "my list", "print, an area", "calendar, another month"),
    "calendar, a district",
)
SHEETS = (*KINDS, *(f"{tree}: {kind}" for tree in TREES for kind in IN_EVERY_TREE))
"""Everything that is judged: each kind of page in Japanese, and a choice of them in each other tree (`en: home`)."""


@cache
def find_page(site: Path, sheet: str) -> str:
    """Return the address, from the site's root, of the first page of a kind. Raises LookupError where none is."""
    tree, _, kind = sheet.rpartition(": ")
    if tree:
        return f"{tree}/{find_page(site, kind)}"
    if kind in FIXED:
        return FIXED[kind]
    folders, holds, lacks = FOUND[kind]
    for page in sorted(site.glob(f"{folders}/index.html")):
        text = page.read_text(encoding="utf-8").replace("<wbr>", "")
        if holds in text and lacks not in text:
            return f"{page.parent.relative_to(site).as_posix()}/"
    raise LookupError(f"the demo site has no page of the kind {kind!r}")


def find_file(site: Path, sheet: str) -> Path:
    """Return the file of the first page of a kind. Raises LookupError where none is."""
    address = find_page(site, sheet).partition("#")[0]
    return site / (f"{address}index.html" if address == "" or address.endswith("/") else address)
