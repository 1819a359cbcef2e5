"""Where a link leads: into the page's own language where the page exists there, else to the Japanese one; always relative."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from generator.languages import JAPANESE, Language

LANGUAGES_PAGE = "languages/"
"""The page that lists the desks by the languages they speak; its link is in English, which most newcomers can read."""

_LINK = re.compile(r'(?P<name>[a-z-]+)="(?P<value>~/[^"]*)"')
_ROOT = re.compile(r"~/")
_END = re.compile(r"[#?]")


@dataclass(frozen=True, slots=True)
class Addresses:
    """All pages by the code of their language. `base_path` is the path of the site root on its host, for the 404 page."""

    languages: Sequence[Language]
    pages: Mapping[str, frozenset[str]]
    base_path: str

    def at(self, url: str, language: Language) -> Here:
        """Return the view from the page `url` of a language's tree."""
        depth = f"{language.root}{url}".count("/")
        return Here(url, language, self.base_path if url.endswith(".html") else "../" * depth or "./", self)

    def has(self, url: str, language: Language) -> bool:
        """Say whether a language's tree has a page at `url`."""
        return url in self.pages.get(language.code, ())


@dataclass(frozen=True, slots=True)
class Here:
    """One page: `root` leads from it to the site root."""

    url: str
    language: Language
    root: str
    addresses: Addresses

    def link(self, html: str) -> str:
        """Return the page with every address that is written from the root (`~/places/`) made relative to it.

        Files (`assets/`, calendars, data) are shared by all trees. A link that has to leave for the Japanese page says
        so with `hreflang`.
        """
        return _LINK.sub(self._turn, html)

    def list_languages(self) -> str:
        """Return links to this page in the other languages (to their home where they have none), and to all languages."""
        links = []
        for language in self.addresses.languages:
            if language.code != self.language.code:
                url = self.url if self.addresses.has(self.url, language) else ""
                lang = _tag(language.tag, self.language)
                href = escape(f"{self.root}{language.root}{url}")
                links.append(f'<li><a href="{href}"{lang} hreflang="{language.tag}">{escape(language.name)}</a></li>')
        if self.addresses.has(LANGUAGES_PAGE, self.language):
            href = f"{self.root}{self.language.root}{LANGUAGES_PAGE}"
            links.append(f'<li class="all-languages"><a href="{href}"{_tag("en", self.language)}>Languages</a></li>')
        return "".join(links)

    def _turn(self, match: re.Match[str]) -> str:
        name, value = match["name"], match["value"]
        if name == "srcset":
            return f'srcset="{_ROOT.sub(self.root, value)}"'
        path = value[2:]
        page = _END.split(path, maxsplit=1)[0]
        if self.addresses.has(page, self.language):
            return f'{name}="{self.root}{self.language.root}{path}"'
        leaves = name == "href" and not self.language.is_japanese and self.addresses.has(page, JAPANESE)
        # `~/./` leads out of a language's own tree on purpose.
        return f'{name}="{self.root}{path.removeprefix("./")}"' + (' hreflang="ja"' if leaves else "")


def _tag(tag: str, language: Language) -> str:
    return f' lang="{tag}"' if tag != language.tag else ""
