"""The messages that pages are made of: read out of our sources, kept as gettext template, missed where they are missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from generator.assembly.frame import list_frame_messages
from generator.languages import Language
from generator.problems import Problem

TEMPLATE = "messages.pot"
KEYWORDS: dict[str, None] = {"say": None, "plain": None}
"""The functions whose first argument is a message."""

_PYTHON = ("outputs", "publication", "languages", "assembly")
_SHOWN = 5
_Extract = Callable[[BinaryIO], Iterable[tuple[int, object, object, object]]]


def collect_messages(generator: Path, theme: Path) -> Catalog:
    """Return all messages of the product's sources, with the files they stand in, in order of the file."""
    catalogue = Catalog(
        charset="utf-8", header_comment="# The messages of the site, made by `python -m generator messages`."
    )
    for room in _PYTHON:
        for path in sorted((generator / room).rglob("*.py")):
            _add(catalogue, path, path.relative_to(generator.parent), _extract_python)
    for path in sorted((theme / "fragments").rglob("*.html")):
        _add(catalogue, path, path.relative_to(theme.parent), _extract_template)
    for message in list_frame_messages(theme / "overrides"):
        _note(catalogue, message, "theme/overrides")
    return catalogue


def find_missing(theme: Path, languages: Iterable[Language]) -> Iterator[Problem]:
    """Yield one warning for each language that has no words for some message: those stay Japanese on its pages."""
    with (theme / "languages" / TEMPLATE).open("rb") as stream:
        keys = [_key(message.id) for message in read_po(stream) if message.id]
    for language in languages:
        missing = [key for key in keys if not language.knows(key)]
        if missing:
            path = f"theme/languages/{language.code}.po"
            examples = "".join(f"「{key}」" for key in missing[:_SHOWN])
            ja = (
                f"画面のことばのうち{len(missing)}個に、{language.name}がまだありません（{examples}"
                f"{'など' if len(missing) > _SHOWN else ''}）。そこは日本語のまま出ます。"
            )
            en = f"{len(missing)} messages have no words in {language.code}; they are shown in Japanese."
            yield Problem(path, 0, "messages-missing", ja, en, "warning")


def _add(catalogue: Catalog, path: Path, name: Path, extract: _Extract) -> None:
    with path.open("rb") as stream:
        for _, function, message, _ in extract(stream):
            first = message[0] if isinstance(message, tuple) else message
            if function in KEYWORDS and isinstance(first, str):
                _note(catalogue, first, name.as_posix())


def _note(catalogue: Catalog, message: str, source: str) -> None:
    # A count has its own form for one in many languages.
    key = (message, message) if "{count}" in message else message
    catalogue.add(key, locations=[(source, 0)])


def _extract_python(stream: BinaryIO) -> Iterable[tuple[int, object, object, object]]:
    return extract_python(stream, KEYWORDS, (), {})


def _extract_template(stream: BinaryIO) -> Iterable[tuple[int, object, object, object]]:
    options = {"silent": "false", "trim_blocks": "true", "lstrip_blocks": "true"}
    return babel_extract(stream, tuple(KEYWORDS), (), options)


def _key(key: object) -> str:
    return str(key[0]) if isinstance(key, (tuple, list)) else str(key)
