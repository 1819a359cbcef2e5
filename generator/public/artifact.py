"""What outputs make: pages still to be pressed into their mould, files, search records."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

MouldName = Literal["standard", "sensitive", "map", "search", "home"]


@dataclass(frozen=True, slots=True)
class Article:
    """A hand-written page as far as other pages need it (cards, search, home); the page itself stays in `content/`."""

    url: str
    title: str
    description: str
    summary: str
    kind: Literal["article", "page"]
    month: int | None
    order: int
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A generated page before it is pressed into its mould.

    `url` is relative to the site root and ends in `/`, or is `404.html`, or empty for home. `body` is safe HTML for the
    inside of `<main>`, its one `<h1>` included; `head` is safe HTML for the end of `<head>`. Links in both are written
    from the site root as `~/place/x/`; the press makes them relative. `listings` are the ids whose facts it shows;
    `section` is the slug of the header link it belongs to; `trail` holds (title, url) of the pages above it.
    """

    url: str
    kind: str
    mould: MouldName
    title: str
    description: str
    body: str
    head: str = ""
    listings: tuple[str, ...] = ()
    section: str = ""
    trail: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file to publish: POSIX path relative to the site root, its bytes, what it is, and whose facts it holds."""

    path: str
    content: bytes = field(repr=False)
    kind: str
    listings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownResult:
    """What a result of the search shows on pages of one language, by its code.

    `under` is the name as it is written where `title` tells only how it sounds, or in easy Japanese how it is read.
    """

    code: str
    title: str
    under: str
    kind: str
    place: str
    when: str
    summary: str
    cost: str = ""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One result of the site's search: what is shown, where it leads, and the text it is found by.

    What stands here is Japanese; `others` tell what pages of other languages show. `when` is when it is open as a rule.
    `weight` is how much its texts count: more where they are no prose but the words it is meant to be found by.
    `reading` is its name in kana; `numbers` are its public telephone numbers, digits alone; `ended` puts it last,
    `leads` first when it is meant. A help line has the `phone` that is dialled, what it costs, and in `open` the table of
    when it answers (see `write_table`).
    """

    url: str
    title: str
    kind: str
    place: str
    summary: str
    texts: tuple[str, ...] = field(repr=False)
    when: str = ""
    under: str = ""
    others: tuple[ShownResult, ...] = ()
    weight: int = 1
    reading: str = ""
    numbers: tuple[str, ...] = ()
    ended: bool = False
    leads: bool = False
    phone: str = ""
    cost: str = ""
    open: str = ""
