"""The one way from values to HTML: Jinja with autoescape on and every missing value an error."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.outputs import wording

_ICON_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_FILTERS: dict[str, Callable[..., object]] = {
    "date": wording.write_date,
    "month_day": wording.write_month_day,
    "long_date": wording.write_long_date,
    "clock": wording.write_clock,
    "language": wording.name_language,
    "language_tag": wording.tag_language,
    "paragraphs": wording.split_paragraphs,
    "safe_href": wording.keep_safe_href,
    "host": wording.name_host,
}


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


class Renderer:
    """Renders the fragments of one folder. Filters write dates, clock times, languages; `icon(name)` draws an icon."""

    def __init__(self, fragments: Path) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(fragments),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.filters.update(_FILTERS)
        self._environment.globals["icon"] = draw_icon
        self._environment.globals["span"] = wording.write_span

    def __call__(self, template: str, **values: object) -> str:
        """Return the fragment `template` filled with `values`; a value it needs and does not get is an error."""
        return self._environment.get_template(template).render(**values)

    def part(self, template: str, **values: object) -> Markup:
        """Return the filled fragment as safe HTML, to be set into another fragment."""
        return _trust(self(template, **values))
