"""Examine a finished staging folder: a build with any finding does not go live."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.audit.data_files import FRAGMENT_SUFFIX, UNREADABLE, UnreadableFileError, decode, read_data_file
from generator.audit.finding import Finding
from generator.audit.links import LINK_BROKEN, Link, check_links, list_links, resolve
from generator.audit.manifest import (
    CERTIFICATE,
    MANIFEST,
    NO_MANIFEST,
    Declared,
    ManifestError,
    check_file,
    list_files,
    match_paths,
    read_manifest,
)
from generator.audit.metadata import RASTERS, check_picture
from generator.audit.page_facts import read_page
from generator.audit.pages import SENSITIVE_LISTED, check_page, check_sensitive_page
from generator.audit.public_values import PublicValues, collect_public_values
from generator.audit.telephones import check_calls, check_page_values, check_values
from generator.audit.third_parties import (
    check_page_sources,
    check_script,
    check_style,
    clean_address,
    find_style_addresses,
    name_scheme,
)
from generator.public import Edition

_VENDORED = frozenset({"vendor"})
_SEARCH_RUNTIME = (".js", ".pagefind", ".pf_meta", ".pf_index", "pagefind-entry.json")

_ALL_DIGITS = re.compile("0123456789|〇一二三四五六七八九")
"""The digits in their order, as scripts need them, are no telephone number."""


@dataclass(slots=True)
class _Seen:
    """What is kept of each file until all are read: the ids on pages, the links between files."""

    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    links: dict[str, tuple[Link, ...]] = field(default_factory=dict)
    pages: dict[str, tuple[str, ...]] = field(default_factory=dict)


def examine(staging: Path, editions: Sequence[Edition], *, base_path: str) -> list[Finding]:
    """Return everything wrong in the site below `staging`, in order of path; an empty list lets it go live.

    `base_path` is the path of the site root on its host, with both slashes. Each file is read once. Raises OSError when
    one cannot be read.
    """
    try:
        declared = read_manifest((staging / MANIFEST).read_bytes())
    except (FileNotFoundError, ManifestError):
        return [NO_MANIFEST.at(MANIFEST)]
    files, findings = list_files(staging)
    findings += match_paths(declared, files)
    guarded = {path: name for edition in editions for path, name in _list_guarded(edition).items()}
    written = frozenset(f"{edition.root}{page.url}index.html" for edition in editions for page in edition.articles)
    examiner = _Examiner(declared, collect_public_values(editions), guarded, written)
    seen = _Seen()
    for path in files:
        findings += examiner.examine_file(path, (staging / path).read_bytes(), seen)
    findings += _follow_links(seen, frozenset(files), guarded, base_path)
    return sorted(set(findings))


class _Examiner:
    """Applies to one file after another the checks that are made for its kind."""

    def __init__(
        self,
        declared: Mapping[str, Declared],
        values: PublicValues,
        guarded: Mapping[str, str],
        hand_written: frozenset[str],
    ) -> None:
        self._declared = declared
        self._values = values
        self._guarded = guarded
        self._hand_written = hand_written

    def examine_file(self, path: str, content: bytes, seen: _Seen) -> Iterator[Finding]:
        """Yield what is wrong in one file, and note its links for later."""
        declared = self._declared.get(path)
        kind = declared.kind if declared else ""
        if declared:
            yield from check_file(path, content, declared)
        if kind in _VENDORED or (kind == "search" and path.endswith(_SEARCH_RUNTIME)):
            return
        # Digests, in which a row of digits is no telephone number.
        if path in (MANIFEST, CERTIFICATE):
            return
        try:
            if path.endswith((".html", ".htm", ".xhtml", ".svg")):
                yield from self._examine_markup(path, decode(content), seen)
            elif path.endswith(".css"):
                yield from _examine_style(path, decode(content), seen)
            elif path.endswith((".js", ".mjs")):
                script = decode(content)
                yield from check_script(path, script)
                yield from check_values(path, _ALL_DIGITS.sub("", script), self._values)
            elif path.lower().endswith(RASTERS):
                yield from check_picture(path, content)
            elif (facts := read_data_file(path, kind, content)) is not None:
                seen.pages[path] = facts.pages
                yield from check_values(path, facts.text, self._values)
        except UnreadableFileError:
            yield UNREADABLE.at(path)

    def _examine_markup(self, path: str, markup: str, seen: _Seen) -> Iterator[Finding]:
        facts = read_page(path, markup)
        seen.links[path] = list_links(facts)
        yield from check_page_sources(facts)
        yield from check_page_values(facts, self._values, hand_written=path in self._hand_written)
        if path.endswith(".svg"):
            return
        seen.ids[path] = frozenset(facts.ids)
        yield from check_page(facts, markup)
        yield from check_calls(facts, self._values)
        if path in self._guarded:
            yield from check_sensitive_page(facts, self._guarded[path])


def _examine_style(path: str, css: str, seen: _Seen) -> Iterator[Finding]:
    addresses = [address for address in find_style_addresses(css) if not name_scheme(clean_address(address))]
    seen.links[path] = tuple(Link(address.partition("#")[0], None, 0) for address in addresses)
    yield from check_style(path, css)


def _follow_links(seen: _Seen, files: frozenset[str], guarded: Collection[str], base_path: str) -> Iterator[Finding]:
    for path, links in seen.links.items():
        yield from check_links(path, links, seen.ids, files, base_path)
    for path, pages in seen.pages.items():
        targets = {resolve("", page.removeprefix(base_path)) for page in pages}
        if not targets <= files:
            yield LINK_BROKEN.at(path)
        # The search may find sensitive pages, by their neutral titles; nothing else leads to them unasked.
        if not path.endswith(FRAGMENT_SUFFIX) and not targets.isdisjoint(guarded):
            yield SENSITIVE_LISTED.at(path)


def _list_guarded(edition: Edition) -> dict[str, str]:
    """Return the pages that must not give themselves away, each with the name that its title may not hold."""
    directory, vocabulary = edition.directory, edition.directory.vocabulary
    guarded = {
        f"{edition.root}{term.url}index.html": ""
        for terms in (vocabulary.kinds, vocabulary.audiences, vocabulary.worries)
        for term in terms
        if term.sensitive
    }
    for listing in directory.listings():
        if listing.sensitive:
            name = "" if listing.name in listing.page_title + directory.municipality.site_name else listing.name
            guarded[f"{edition.root}{listing.url}index.html"] = name
    return guarded
