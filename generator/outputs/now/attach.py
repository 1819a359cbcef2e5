"""The script on the pages that have tables, and on no others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from generator.outputs.now.words import list_words
from generator.outputs.render import Renderer
from generator.public import Page

_TABLE = re.compile(r' data-open="([^"]+)"')
HOME_MARK = "data-now-home"


def attach_now(pages: Iterable[Page], today: date, render: Renderer) -> list[Page]:
    """Return the pages, those with tables (`data-open`) with the script that reads them at the end of their head."""
    return [_attach(page, today, render) for page in pages]


def _attach(page: Page, today: date, render: Renderer) -> Page:
    tables = _TABLE.findall(page.body)
    if not tables:
        return page
    words = list_words(tables, today, render.language, home=HOME_MARK in page.body)
    return replace(page, head=page.head + render("now.html", words=words))
