"""The QR code of a page's public address (ISO/IEC 18004), drawn at build as inline SVG."""

from __future__ import annotations

import segno
from markupsafe import Markup

from generator.languages import Language
from generator.public import PublicDirectory

MOST_ENTRIES = 1500
"""In a larger register entry pages carry no code: at some 3 ms each they would double the time of its build."""

_QUIET_ZONE = 4
"""Modules left white on each side, as the standard asks."""

_MASK = 3
"""Any mask may be read; a fixed one spares the encoder to try all eight."""


def name_public_address(url: str, directory: PublicDirectory, language: Language) -> str | None:
    """Return the whole address of a page of the language's tree, None where the register does not tell the site's."""
    site = directory.municipality.site_url
    return f"{site.rstrip('/')}/{language.root}{url}" if site else None


def draw_code(address: str, label: str) -> Markup:
    """Return a QR code as SVG of one path, named `label` for those who do not see it; about 1 KB compressed."""
    code = segno.make(address, error="m", micro=False, boost_error=False, mask=_MASK)
    rows = [bytes(row) for row in code.matrix]
    size = len(rows) + 2 * _QUIET_ZONE
    path = "".join(_draw_row(row, top) for top, row in enumerate(rows, _QUIET_ZONE))
    drawing = Markup(
        '<svg class="code" viewBox="0 0 {size} {size}" role="img" aria-label="{label}" shape-rendering="crispEdges">'
        '<path d="{path}"/></svg>'
    )
    return drawing.format(size=size, label=label, path=path)


def _draw_row(row: bytes, top: int) -> str:
    """Return one path step for each run of dark modules."""
    steps, left = [], 0
    while (start := row.find(1, left)) >= 0:
        end = row.find(0, start)
        left = end if end >= 0 else len(row)
        steps.append(f"M{start + _QUIET_ZONE} {top}h{left - start}v1h-{left - start}z")
    return "".join(steps)
