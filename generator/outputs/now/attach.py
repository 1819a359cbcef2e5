"""The scripts on the pages that have tables, or days that will be over, and on no others."""

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
_PAST_MARK = " data-ends="


def attach_now(pages: Iterable[Page], today: date, render: Renderer) -> list[Page]:
    """Return the pages, at the end of their head the script that reads their tables (`data-open`), as far as they have any.

    Where something ends on a day (`data-ends`) there is the script that takes it away then.
    """
    return [_attach(page, today, render) for page in pages]


def _attach(page: Page, today: date, render: Renderer) -> Page:
    tables = _TABLE.findall(page.body)
    has_ends = _PAST_MARK in page.body
    if not tables and not has_ends:
        return page
    words = list_words(tables, today, render.language, home=HOME_MARK in page.body) if tables else None
    return replace(page, head=page.head + render("now.html", words=words, has_ends=has_ends))
