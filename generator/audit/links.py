"""Every internal link leads somewhere: to a file of the site, and to an id on it where it names one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from generator.audit.finding import Fault, Finding
from generator.audit.page_facts import ADDRESS_ATTRIBUTES, PageFacts
from generator.audit.third_parties import clean_address, name_scheme, split_addresses

NOT_FOUND_PAGE = "404.html"
"""Served at any address, so that only addresses from the host's root work on it."""

_NOT_FOLLOWED = frozenset({"usemap", "profile", "classid", "codebase", "archive"})
_ALWAYS_THERE = frozenset({None, "", "top"})

LINK_BROKEN = Fault(
    "link-broken",
    "リンクの行き先のファイルがありません。行き先を直すか、リンクを取り除いてください。",
    "A link leads to a file that is not there: mend where it leads or take it out.",
)
LINK_FRAGMENT = Fault(
    "link-fragment",
    "リンクの行き先のページに、# のあとの名前がついたところがありません。名前をそろえてください。",
    "The page a link leads to has no such id: make the name after # and the id the same.",
)
LINK_ABSOLUTE = Fault(
    "link-absolute",
    "リンクが / で始まっています。サイトの置き場所が変わると切れるので、~/ で始めて書いてください。",
    "A link begins with /, which breaks when the site moves: write it from the site root as ~/.",
)
LINK_RELATIVE = Fault(
    "link-relative",
    "404 のページのリンクが、サイトの置き場所から始まっていません。どの深さでも開くので、~/ で始めて書いてください。",
    "A link on the 404 page does not begin at the site's own path: it is served at any depth, so write it as ~/.",
)
LINK_ROOT_MARK = Fault(
    "link-root-mark",
    "~/ がそのまま残っています。属性の値を二重引用符でくくり、その先頭に ~/ を書いてください。",
    "A ~/ was left as it is: write it first in a double-quoted attribute.",
)


@dataclass(frozen=True, slots=True)
class Link:
    """An internal address on a page, without its query: as written, and the id it names (None for none)."""

    address: str
    fragment: str | None
    line: int


def list_links(facts: PageFacts) -> tuple[Link, ...]:
    """Return a page's internal addresses (links, scripts, styles, images, forms), in order."""
    return tuple(
        _cut(cleaned, address.line)
        for address in facts.addresses
        if address.attribute in ADDRESS_ATTRIBUTES and address.attribute not in _NOT_FOLLOWED
        for value in split_addresses(address)
        if not name_scheme(cleaned := clean_address(value))
    )


def check_links(
    path: str, links: Iterable[Link], ids: Mapping[str, Collection[str]], files: Collection[str], base_path: str
) -> Iterator[Finding]:
    """Yield a finding for each link of a page that does not work.

    `ids` are those of every page by its path, `files` every file of the site, `base_path` the path of the site root on
    its host, with both slashes.
    """
    folder = path.rpartition("/")[0]
    for link in links:
        if link.address.startswith("~/"):
            yield LINK_ROOT_MARK.at(path, link.line)
            continue
        if path == NOT_FOUND_PAGE and link.address:
            if not link.address.startswith(base_path):
                yield LINK_RELATIVE.at(path, link.line)
                continue
            target = resolve("", link.address.removeprefix(base_path))
        elif link.address.startswith("/"):
            yield LINK_ABSOLUTE.at(path, link.line)
            continue
        else:
            target = resolve(folder, link.address) if link.address else path
        if target is None or target not in files:
            yield LINK_BROKEN.at(path, link.line)
        elif link.fragment not in _ALWAYS_THERE and target in ids and link.fragment not in ids[target]:
            yield LINK_FRAGMENT.at(path, link.line)


def resolve(folder: str, address: str) -> str | None:
    """Return the path of the file that a relative address in `folder` names; None when it leads out of the site.

    An address that ends in a folder (`places/`, `..`) names the folder's `index.html`.
    """
    parts = folder.split("/") if folder else []
    names = address.split("/")
    for name in names:
        if name == "..":
            if not parts:
                return None
            parts.pop()
        elif name not in ("", "."):
            parts.append(unquote(name) if "%" in name else name)
    if names[-1] in ("", ".", ".."):
        parts.append("index.html")
    return "/".join(parts)


def _cut(address: str, line: int) -> Link:
    before, mark, fragment = address.partition("#")
    return Link(before.partition("?")[0], unquote(fragment) if mark else None, line)
