"""No page loads anything from another host, and no page runs anything that is not one of our own script files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.audit.finding import Fault, Finding
from generator.audit.page_facts import ADDRESS_ATTRIBUTES, Address, PageFacts

TILE_HOST = "cyberjapandata.gsi.go.jp"
"""Map tiles of the Geospatial Information Authority: the one foreign host, asked only by the map, after a press."""

CREDIT_HOST = "maps.gsi.go.jp"
"""Where the credit of the tiles links to (their terms: https://maps.gsi.go.jp/development/ichiran.html)."""

MAP_SCRIPTS = frozenset({"assets/map-init.js", "assets/map.js"})

_NAMESPACES = frozenset({"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/1999/xhtml"})
_NOT_LOADED = frozenset({"alternate", "author", "canonical", "help", "license", "me", "next", "prev"})
_READ_ONLY = re.compile(r"alt|content|itemid|itemtype|placeholder|title|value|xmlns|(?:aria|data|xmlns)[-:].*")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
_IGNORED_IN_URLS = re.compile(r"[\t\n\r]")
_ENDS = "".join(map(chr, range(33)))
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CSS_ESCAPE = re.compile(r"\\([0-9A-Fa-f]{1,6})[ \t]?")
_CSS_FOREIGN = re.compile(
    r"[a-z][a-z0-9+.-]*://|(?<![:\w])//\w|(?:url|src|image-set)\(\s*[\"']?\s*(?:data|javascript):|\\", re.I
)
_CSS_URL = re.compile(r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^)]*?))\s*\)|@import\s+[\"']([^\"']*)[\"']", re.IGNORECASE)
_SCRIPT_HOST = re.compile(
    r"(?:https?|wss?|ftp):(?:\\?/){2}([^\s/\"'`<>\\?#]*)|[\"'`](?:\\?/){2}([\w-]+\.[\w.-]+)", re.I
)

LINK_SCHEME = Fault(
    "link-scheme",
    "リンクの行き先が https:、tel:、mailto: でも、サイトの中のページでもありません。行き先を直してください。",
    "A link leads neither to https:, tel: or mailto: nor to a page of the site: mend where it leads.",
)
FOREIGN_RESOURCE = Fault(
    "foreign-resource",
    "ほかのサイトから何かを読み込もうとしています。ファイルをこのサイトの中に置いて、そちらを使ってください。",
    "Something is loaded from another host: keep the file inside the site and use that.",
)
FOREIGN_STYLE = Fault(
    "foreign-style",
    "CSS がほかのサイトや埋め込みデータを指しています。ファイルをこのサイトの中に置いて、相対の場所で書いてください。",
    "The style sheet points to another host or to inline data: keep the file inside the site and write a relative path.",
)
FOREIGN_SCRIPT = Fault(
    "foreign-script",
    "スクリプトにほかのサイトのアドレスがあります。取り除いてください（地図のタイルは地図のスクリプトだけが使えます）。",
    "The script names another host: take it out (only the map's scripts may name the map tiles).",
)
HAZARDS = {
    "style-attribute": Fault(
        "style-attribute",
        "style 属性があります。見た目は CSS のファイルに書いてください（表の列をそろえる : も使えません）。",
        "A style attribute: write looks into the style sheets (column alignment of Markdown tables makes them too).",
    ),
    "inline-style": Fault(
        "inline-style",
        "ページの中に style があります。CSS のファイルに移してください。",
        "A style element in the page: move it into a style sheet.",
    ),
    "inline-script": Fault(
        "inline-script",
        "ページの中にスクリプトがあります。スクリプトのファイルに移してください。",
        "An inline script: move it into a script file.",
    ),
    "event-handler": Fault(
        "event-handler",
        "on で始まる属性（onclick など）があります。スクリプトのファイルに移してください。",
        "An on… attribute: move it into a script file.",
    ),
    "meta-refresh": Fault(
        "meta-refresh",
        "ページがひとりでに移動します。meta の refresh を取り除いて、リンクにしてください。",
        "The page moves on by itself: take out the meta refresh and give a link.",
    ),
    "forbidden-element": Fault(
        "forbidden-element",
        "iframe、object、embed、base などは使えません。取り除いて、リンクにしてください。",
        "iframe, object, embed, base and the like are not used: take it out and give a link.",
    ),
}


def check_page_sources(facts: PageFacts) -> Iterator[Finding]:
    """Yield a finding for everything a page would load from elsewhere or run from within itself."""
    for hazard, line in facts.hazards:
        yield HAZARDS[hazard].at(facts.path, line)
    for address in facts.addresses:
        fault = _judge(address)
        if fault is not None:
            yield fault.at(facts.path, address.line)


def check_style(path: str, css: str) -> Iterator[Finding]:
    """Yield a finding for each line of a style sheet of ours that points elsewhere; escapes are not allowed to hide it."""
    for number, line in enumerate(_as_browsers_read(css).split("\n"), 1):
        if _CSS_FOREIGN.search(line):
            yield FOREIGN_STYLE.at(path, number)


def find_style_addresses(css: str) -> Iterator[str]:
    """Yield what a style sheet loads: the content of each url() and @import."""
    for match in _CSS_URL.finditer(_as_browsers_read(css)):
        yield next(group for group in match.groups() if group is not None).strip()


def check_script(path: str, script: str) -> Iterator[Finding]:
    """Yield a finding for each line of a script of ours that names a foreign host; the map's may name its tiles."""
    allowed = {TILE_HOST, CREDIT_HOST} if path in MAP_SCRIPTS else set()
    for number, line in enumerate(script.split("\n"), 1):
        for match in _SCRIPT_HOST.finditer(line):
            host = (match[1] or match[2] or "").lower()
            if host not in allowed and not any(line.startswith(name, match.start()) for name in _NAMESPACES):
                yield FOREIGN_SCRIPT.at(path, number)


def clean_address(value: str) -> str:
    """Return an address as a browser reads it: tabs and line ends dropped anywhere, controls at the ends, \\ as /."""
    return _IGNORED_IN_URLS.sub("", value.strip(_ENDS)).replace("\\", "/")


def split_addresses(address: Address) -> list[str]:
    """Return the addresses in an attribute: several in a srcset, or else the one."""
    if address.attribute in ("srcset", "imagesrcset"):
        return [candidate.split()[0] for candidate in address.value.split(",") if candidate.strip()]
    return [address.value]


def name_scheme(cleaned: str) -> str:
    """Return the scheme of a cleaned address: `//` for one that only leaves it out, empty for one within the site."""
    if cleaned.startswith("//"):
        return "//"
    match = _SCHEME.match(cleaned[:40].lower())
    return match[1] if match else ""


def _judge(address: Address) -> Fault | None:
    if address.attribute not in ADDRESS_ATTRIBUTES:
        return _judge_unknown(address)
    schemes = {name_scheme(clean_address(value)) for value in split_addresses(address)} - {""}
    if not schemes:
        return None
    if address.attribute == "href" and address.tag in ("a", "area"):
        return None if schemes <= {"https", "http", "tel", "mailto"} else LINK_SCHEME
    if _is_only_named(address):
        return None if schemes <= {"https", "http"} else LINK_SCHEME
    return FOREIGN_RESOURCE


def _is_only_named(address: Address) -> bool:
    """Addresses that browsers do not load: where a quotation comes from, which page is the main one."""
    if address.tag == "link":
        relations = address.rel.split()
        return bool(relations) and "stylesheet" not in relations and _NOT_LOADED.issuperset(relations)
    return address.attribute == "cite"


def _judge_unknown(address: Address) -> Fault | None:
    """An attribute we do not know to hold an address but that does is taken for one that loads it."""
    if _READ_ONLY.fullmatch(address.attribute):
        return None
    value = clean_address(address.value).lower()
    if "url(" in value:
        return FOREIGN_RESOURCE
    foreign = name_scheme(value) in (
        "//",
        "http",
        "https",
        "ws",
        "wss",
        "ftp",
        "javascript",
        "vbscript",
        "data",
        "blob",
    )
    return FOREIGN_RESOURCE if foreign else None


def _as_browsers_read(css: str) -> str:
    """Take the comments out of a style sheet and write its escapes as what they stand for; lines stay lines."""
    bare = _CSS_COMMENT.sub(lambda match: "\n" * match[0].count("\n"), css)
    return _CSS_ESCAPE.sub(lambda match: chr(min(int(match[1], 16), 0x10FFFF)), bare)
