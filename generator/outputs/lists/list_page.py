"""A list page: one sentence, counts, links to other ways to look, cards in sections, a pager, and never a dead end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.languages import Language
from generator.outputs.index import DirectoryIndex
from generator.outputs.lists.cards import Cards
from generator.outputs.lists.facets import FacetGroup
from generator.outputs.own_words import tag_own
from generator.outputs.render import Renderer
from generator.public import Listing, MouldName, Page

CARDS_A_PAGE = 40
"""So many cards keep a page of the list within its weight (design brief §12)."""


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one heading. `note` is a sentence below the heading, `more` a link after the cards."""

    title: str
    items: Sequence[Listing]
    note: str | None = None
    more: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What of a section stands on one page."""

    section: Section
    items: Sequence[Listing]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDraft:
    """What a list page is to say. `url` is that of its first page; `also` stands on the first page, uncounted.

    `paper` is the address of what can be printed instead, `calendar` that of the days on which they are open.
    """

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
    paper: str | None = None
    calendar: str | None = None


@dataclass(frozen=True, slots=True)
class ListMaker:
    """Makes list pages from drafts; holds what they share."""

    index: DirectoryIndex
    cards: Cards
    render: Renderer

    def __call__(self, draft: ListDraft) -> list[Page]:
        """Return the pages of a list: the first at its own address, the others at `page/2/` below it."""
        chunks = list(_cut(draft.sections)) or [[]]
        return [self._make_page(draft, chunk, number, len(chunks)) for number, chunk in enumerate(chunks, 1)]

    def _make_page(self, draft: ListDraft, chunk: list[Part], number: int, last: int) -> Page:
        first_page, say = number == 1, self.index.language.say
        title = draft.title if first_page else say("{title}（{number}ページ目）", title=draft.title, number=number)
        also = draft.also if first_page else ()
        shown = [item for part in chunk for item in part.items] + [item for section in also for item in section.items]
        body = self.render(
            "list.html",
            title=title,
            sentence=draft.sentence,
            today=self.index.today,
            blocks=[(part.section, len(part.section.items), self.cards(part.items)) for part in chunk],
            also=[(section, self.cards(section.items)) for section in also],
            facets=draft.facets if first_page else (),
            untranslated=has_untranslated(shown, self.index.language),
            url=draft.url,
            pager=_number_pages(draft.url, number, last),
            paper=draft.paper if first_page else None,
            calendar=draft.calendar,
            help_line=self.index.help_line,
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


def has_untranslated(items: Iterable[Listing], language: Language) -> bool:
    """Say whether a page of another language shows a card whose name is still Japanese; other words are left out there."""
    return any(tag_own(item.name, language, item, "name") for item in items)


def _page_url(url: str, number: int) -> str:
    return url if number == 1 else f"{url}page/{number}/"


def _number_pages(url: str, current: int, last: int) -> list[tuple[int, str, bool]]:
    """Return number, address and whether it is the current one: the first, the last, and those near the current."""
    near = [n for n in range(1, last + 1) if n in (1, last) or abs(n - current) <= 2]
    return [(n, _page_url(url, n), n == current) for n in near] if last > 1 else []


def _cut(sections: Iterable[Section]) -> Iterator[list[Part]]:
    """Yield the sections of each page, cut so that no page has more than `CARDS_A_PAGE` cards."""
    page: list[Part] = []
    room = CARDS_A_PAGE
    for section in sections:
        rest = section.items
        while rest:
            if room == 0:
                yield page
                page, room = [], CARDS_A_PAGE
            taken, rest = rest[:room], rest[room:]
            page.append(Part(section, taken))
            room -= len(taken)
    if page:
        yield page
