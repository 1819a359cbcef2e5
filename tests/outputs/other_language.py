"""A language made for tests: it says every message as `«the Japanese»`, so what was never asked for stays bare."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, TypeVar

from generator.languages import Language
from generator.languages.message import PLACE
from generator.outputs.render import Renderer
from generator.public import Area, Listing, Municipality, Schedule, Term, Worry
from tests.outputs.reading import VOID

T = TypeVar("T")
FRAGMENTS = Path(__file__).parents[2] / "theme" / "fragments"
JAPANESE_LETTERS = re.compile(r"[\u3041-\u30fa\u3400-\u9fff]")
SAID = re.compile(r"«[^«»]*»")


class EveryMessage(Mapping[str, tuple[str, ...]]):
    """Knows every message: its own words stand in « », the values of its places outside them. It notes what is asked."""

    def __init__(self) -> None:
        self.asked: set[str] = set()

    def __getitem__(self, message: str) -> tuple[str, ...]:
        self.asked.add(message)
        parts = PLACE.split(message)
        return ("".join(f"{{{part}}}" if at % 2 else f"«{part}»" for at, part in enumerate(parts)),)

    def __contains__(self, message: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 1


MESSAGES = EveryMessage()
OTHER = Language("en", "en", "English", "en/", MESSAGES)
RENDER = Renderer(FRAGMENTS, OTHER)


def translate_terms(value: T) -> T:
    """Return public values as the door gives them to a tree of another language: labels and neutral titles translated."""
    translated: T = _translate(value)
    return translated


def _translate(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_translate, value))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {field.name: _translate(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (Term, Area)):
        changed["label"] = f"Label of {value.slug}"
    if isinstance(value, Worry):
        changed |= {"say": f"Sentence of {value.slug}", "say_japanese": value.say}
    if getattr(value, "neutral_title", None):
        changed["neutral_title"] = "Neutral title"
    if getattr(value, "sensitive", False) and not isinstance(value, Term):
        changed["page_title"] = "Information"
    if isinstance(value, Schedule):
        changed |= {"lines": ("A line",) if value.lines else (), "closed_text": "Closed", "weather": "Rain"}
    if isinstance(value, Listing) and value.notice:
        changed |= {"notice": "Ended", "notice_reason": value.notice}
    if isinstance(value, Municipality):
        changed |= {"name": "Sample", "department": "Welfare", "area_word": "district", "site_name": "Ties"}
    return replace(value, **changed)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        japanese = self._is_japanese if values.get("lang") is None else values["lang"] == "ja"
        self.texts += [value for value in values.values() if value and not japanese]
        if tag not in VOID:
            self._open.append((tag, japanese))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if not self._is_japanese:
            self.texts.append(data)

    @property
    def _is_japanese(self) -> bool:
        return bool(self._open) and self._open[-1][1]


def find_unsaid(html: str) -> list[str]:
    """Return the pieces of text and of attributes that are Japanese, but neither said as messages nor marked as such."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [text for text in reader.texts if JAPANESE_LETTERS.search(SAID.sub("", text))]
