"""The page of one entry, as the tests read it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.outputs.render import Renderer
from generator.outputs.site import make_pages
from generator.public import Listing, Page
from tests.outputs.reading import read_body
from tests.sample import sample_directory


def make_page(item: Listing, render: Renderer) -> Page:
    """Return the page of an entry that stands in the invented directory instead of the one with its id."""
    base = sample_directory()
    changed: dict[str, Any] = {
        name: tuple(item if old.id == item.id else old for old in getattr(base, name))
        for name in ("places", "desks", "organizations", "programmes", "events")
    }
    made = make_pages(replace(base, **changed), (), render)
    return next(page for page in made if page.url == item.url)


def read_text(item: Listing, render: Renderer) -> str:
    """Return what is to be read on an entry's page."""
    return read_body(make_page(item, render).body).text
