"""A list page: one sentence, counts, links to other ways to look, cards in sections, a pager, and never a dead end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.outputs.cards import Cards
from generator.outputs.index import DirectoryIndex
from generator.outputs.render import Renderer
from generator.public import Listing, MouldName, Page

CARDS_A_PAGE = 50
"""So many cards keep a page of the list within its weight (design brief §12)."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A link to another list, with the number of entries behind it; `url` is relative to the site root."""

    label: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """One way to look: by kind, by area. `more` is a last link, such as to the index of all areas."""

    title: str
    facets: tuple[Facet, ...]
    more: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one heading. `note` is a sentence below the heading, `more` a link after the cards."""

    title: str
    items: Sequence[Listing]
    note: str | None = None
    more: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDraft:
    """What a list page is to say. `url` is that of its first page; `also` stands on the first page, uncounted."""

    url: str
    kind: str
    title: str
    sentence: str
    description: str
    sections: tuple[Section, ...]
    facets: tuple[FacetGroup, ...] = ()
    also: tuple[Section, ...] = ()
    mould: MouldName = "standard"
    section: str = ""
    trail: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ListMaker:
    """Makes list pages from drafts; holds what they share."""

    index: DirectoryIndex
    cards: Cards
    render: Renderer

    def __call__(self, draft: ListDraft) -> list[Page]:
        """Return the pages of a list: the first at its own address, the others at `page/2/` below it."""
        total = sum(len(section.items) for section in draft.sections)
        chunks = list(_cut(draft.sections)) or [[]]
        return [self._make_page(draft, chunk, number, len(chunks), total) for number, chunk in enumerate(chunks, 1)]

    def _make_page(self, draft: ListDraft, chunk: list[Section], number: int, last: int, total: int) -> Page:
        first_page = number == 1
        title = draft.title if first_page else f"{draft.title}（{number}ページ目）"
        also = draft.also if first_page else ()
        shown = [item for section in (*chunk, *also) for item in section.items]
        body = self.render(
            "list.html",
            title=title,
            sentence=draft.sentence,
            total=total,
            blocks=[(s, self._count(draft, s), self.cards(s.items)) for s in chunk],
            also=[(s, self.cards(s.items)) for s in also],
            facets=draft.facets if first_page else (),
            url=draft.url,
            pager=_number_pages(draft.url, number, last),
            phone=self.index.help_phone,
            department=self.index.directory.municipality.department,
        )
        return Page(
            url=_page_url(draft.url, number),
            kind=draft.kind,
            mould=draft.mould,
            title=title,
            description=draft.description,
            body=body,
            listings=tuple(dict.fromkeys(item.id for item in shown)),
            section=draft.section,
            trail=draft.trail if first_page else (*draft.trail, (draft.title, draft.url)),
        )

    def _count(self, draft: ListDraft, part: Section) -> int:
        return next(len(section.items) for section in draft.sections if section.title == part.title)


def keep_counted(facets: Iterable[Facet]) -> tuple[Facet, ...]:
    """Return the facets behind which there is something."""
    return tuple(facet for facet in facets if facet.count)


def _page_url(url: str, number: int) -> str:
    return url if number == 1 else f"{url}page/{number}/"


def _number_pages(url: str, current: int, last: int) -> list[tuple[int, str, bool]]:
    """Return number, address and whether it is the current one: the first, the last, and those near the current."""
    near = [n for n in range(1, last + 1) if n in (1, last) or abs(n - current) <= 2]
    return [(n, _page_url(url, n), n == current) for n in near] if last > 1 else []


def _cut(sections: Iterable[Section]) -> Iterator[list[Section]]:
    """Yield the sections of each page, cut so that no page has more than `CARDS_A_PAGE` cards."""
    page: list[Section] = []
    room = CARDS_A_PAGE
    for section in sections:
        rest = list(section.items)
        while rest:
            if room == 0:
                yield page
                page, room = [], CARDS_A_PAGE
            part, rest = rest[:room], rest[room:]
            page.append(Section(section.title, part, section.note, section.more))
            room -= len(part)
    if page:
        yield page
