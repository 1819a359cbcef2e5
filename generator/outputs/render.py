"""The one way from values to HTML: Jinja with autoescape on and every missing value an error, in one language."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.japanese.romaji_sentence import write_romaji
from generator.japanese.ruby import drop_readings
from generator.languages import JAPANESE, Language, fill
from generator.languages.clock import write_clock, write_span
from generator.languages.dates import write_date, write_long_date, write_month, write_month_day
from generator.languages.html import draw_in_one
from generator.languages.names import name_language, tag_language
from generator.outputs import wording
from generator.outputs.now.ends import write_day_end, write_end
from generator.outputs.own_words import mark_own
from generator.outputs.translated import Translated

_ICON_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _trust(html: str) -> Markup:
    return Markup(html)  # noqa: S704 - only for what our templates escaped, and for icons of a pinned package


@cache
def draw_icon(name: str) -> Markup:
    """Return a Material Design Icon (bundled with mkdocs-material) as inline SVG, hidden from screen readers.

    Raises ValueError for a name that no bundled icon has.
    """
    if not _ICON_NAME.fullmatch(name):
        raise ValueError(f"not an icon name: {name!r}")
    drawing = files("material").joinpath("templates", ".icons", "material", f"{name}.svg")
    if not drawing.is_file():
        raise ValueError(f"no bundled icon: {name!r}")
    svg = drawing.read_text(encoding="utf-8").strip()
    attributes = '<svg class="icon" aria-hidden="true" focusable="false" fill="currentColor"'
    return _trust(svg.replace("<svg", attributes, 1))


def draw_ruby(text: str) -> Markup:
    """Return text as HTML, `{漢字|かんじ}` in it as ruby (with brackets for readers that know no ruby)."""
    return _trust(draw_in_one(str(escape(text))))


class Renderer:
    """Renders the fragments of one folder in one language.

    In templates `say("…{name}…", name=…)` is a Japanese message in the page's language, as HTML, and `plain(…)` the same
    as text for attributes and titles. Filters: `own` marks an entry's own Japanese words on pages of other languages;
    `plain` takes readings out; `ruby` and `romaji` tell, in any language, how Japanese with readings sounds; dates, clock times and languages are written as the language has them.
    """

    def __init__(self, fragments: Path, language: Language = JAPANESE) -> None:
        self.language = language
        self._drawn: dict[str, Markup] = {}
        self._environment = Environment(
            loader=FileSystemLoader(fragments),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            finalize=self._draw,
        )
        self._environment.filters.update(self._list_filters())
        self._environment.globals.update(
            icon=draw_icon,
            span=partial(write_span, language=language),
            say=self.say,
            plain=self.plain,
            language=language,
        )

    def __call__(self, template: str, **values: object) -> str:
        """Return the fragment `template` filled with `values`; a value it needs and does not get is an error."""
        return self._environment.get_template(template).render(**values)

    def part(self, template: str, **values: object) -> Markup:
        """Return the filled fragment as safe HTML, to be set into another fragment."""
        return _trust(self(template, **values))

    def say(self, message: str, /, **values: object) -> Markup:
        """Return a Japanese message in the page's language as HTML; a value that is HTML already stays as it is.

        What the language has no words for stays Japanese and is marked so.
        """
        language = self.language
        found = language.find(message, values.get("count"))
        words = self._drawn.get(found) or self._drawn.setdefault(found, draw_ruby(found))
        html = _trust(fill(words, values, lambda value: str(escape(self._draw(value)))))
        return html if language.is_japanese or language.knows(message) else _mark_japanese(html)

    def plain(self, message: str, /, **values: object) -> str:
        """Return a Japanese message in the page's language as text without readings."""
        return self._drop(self.language.say(message, **values))

    def own(self, text: str | None, item: Translated | None = None, field: str = "") -> str:
        """Return the own words of an entry or a help line, marked as Japanese where the page is not and they are not translated."""
        return mark_own(text, self.language, item, field) if text else ""

    def _drop(self, text: str) -> str:
        return drop_readings(text) if self.language.is_easy else text

    def _draw(self, value: object) -> object:
        if self.language.is_easy and isinstance(value, str) and not isinstance(value, Markup) and "{" in value:
            return draw_ruby(value)
        return value

    def _list_filters(self) -> dict[str, Callable[..., object]]:
        language = self.language
        return {
            "ruby": draw_ruby,
            "romaji": write_romaji,
            "date": partial(write_date, language=language),
            "month_day": partial(write_month_day, language=language),
            "long_date": partial(write_long_date, language=language),
            "month": partial(write_month, language=language),
            "clock": partial(write_clock, language=language),
            "ends": write_end,
            "day_ends": write_day_end,
            "language": name_language,
            "language_tag": tag_language,
            "paragraphs": wording.split_paragraphs,
            "safe_href": wording.keep_safe_href,
            "host": wording.name_host,
            "own": self.own,
            "plain": self._drop,
        }


def _mark_japanese(html: Markup) -> Markup:
    return _trust(f'<span lang="ja">{html}</span>')
