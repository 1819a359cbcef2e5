"""Telephone links over the whole demo site: what is dialled is what is shown."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.browser.demo import build_demo_once


class _Phones(HTMLParser):
    """Collects (href, words) of every `tel:` link, and its attributes that could say something else aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.spoken_otherwise: list[str] = []
        self._href: str | None = None
        self._words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        href = values.get("href") or ""
        if tag == "a" and href.startswith("tel:"):
            self._href, self._words = href, ""
            self.spoken_otherwise += [name for name in ("aria-label", "title") if name in values]

    def handle_data(self, data: str) -> None:
        self._words += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._href is not None:
            self.found.append((self._href, self._words))
            self._href = None


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo municipality's site; no browser is needed to read it."""
    return build_demo_once(tmp_path_factory)


def test_every_number_dials_what_it_shows(folder: Path) -> None:
    """On every page the digits of a `tel:` link are those in its words, and nothing else is read aloud for it."""
    total = 0
    for path in folder.rglob("*.html"):
        phones = _Phones()
        phones.feed(path.read_text(encoding="utf-8"))
        total += len(phones.found)
        assert phones.spoken_otherwise == [], path
        for href, words in phones.found:
            assert re.sub(r"[^\d#*]", "", words) == re.sub(r"[^\d#*]", "", unquote(href)), (path, href, words)
    assert total > 1000
