"""The page of a worry: a sentence to say, lines to call, one desk recommended and up to four more, then places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.languages import Language
from generator.outputs.index import DirectoryIndex
from generator.outputs.lists.cards import Cards
from generator.outputs.lists.facets import FacetGroup, offer_areas
from generator.outputs.lists.list_page import ListDraft, ListMaker, Section
from generator.outputs.pages.hotlines import HotlineCards, find_night_line, list_emergency
from generator.outputs.pages.ranking import rank_lines
from generator.outputs.pages.worry_words import introduce
from generator.outputs.render import Renderer
from generator.public import Contact, Hotline, Listing, Page, Worry

MOST_DESKS = 5
"""One recommended and four more: more choice made people leave (design brief §1)."""

MOST_PLACES = 6
MOST_PROGRAMMES = 4


@dataclass(frozen=True, slots=True)
class Fitting:
    """What fits a worry, sensitive entries only for a sensitive worry."""

    desks: Sequence[Listing]
    places: Sequence[Listing]
    programmes: Sequence[Listing]
    lines: Sequence[Hotline]

    @property
    def shown(self) -> list[Listing]:
        """The entries that stand on the worry's own page."""
        return [*self.desks[:MOST_DESKS], *self.places[:MOST_PLACES], *self.programmes[:MOST_PROGRAMMES]]

    @property
    def total(self) -> int:
        """All entries that fit."""
        return len(self.desks) + len(self.places) + len(self.programmes)


def make_worries(index: DirectoryIndex, make_list: ListMaker, lines: HotlineCards) -> list[Page]:
    """Return the page of each worry, and `…/all/` where more fits than the page shows."""
    pages = []
    for worry in index.directory.vocabulary.worries:
        fitting = find_fitting(worry, index)
        choose_area = index.tree.is_large and len(fitting.desks) > MOST_DESKS
        has_more = fitting.total > len(fitting.shown) and not choose_area
        areas = offer_areas("desks", index) if choose_area else ()
        pages.append(_make_page(worry, fitting, areas, has_more, index, make_list.cards, lines, make_list.render))
        if has_more:
            pages += make_list(_draft_all(worry, fitting, index.language))
    return pages


def find_fitting(worry: Worry, index: DirectoryIndex) -> Fitting:
    """Return the entries and lines that fit a worry, best first."""
    return Fitting(
        index.desks_by_worry(worry.slug, sensitive=worry.sensitive),
        index.places_by_worry(worry.slug, sensitive=worry.sensitive),
        index.programmes_by_worry(worry.slug, sensitive=worry.sensitive),
        rank_lines(worry, index.directory.hotlines),
    )


def _make_page(
    worry: Worry,
    fitting: Fitting,
    areas: tuple[FacetGroup, ...],
    has_more: bool,
    index: DirectoryIndex,
    cards: Cards,
    lines: HotlineCards,
    render: Renderer,
) -> Page:
    desks, say = [] if areas else fitting.desks, index.language.say
    body = render(
        "worry.html",
        worry=worry,
        sentence=introduce(worry, index.language),
        lines=lines(line for line in fitting.lines if line.level != "danger"),
        danger=list_emergency(index.directory.hotlines) if worry.sensitive else [],
        recommended=cards(desks[:1]),
        others=cards(desks[1:MOST_DESKS]),
        areas=areas,
        places=cards(fitting.places[:MOST_PLACES]),
        programmes=cards(fitting.programmes[:MOST_PROGRAMMES]),
        night=_find_night_line(worry, fitting, index),
        all_url=f"{worry.url}all/" if has_more else None,
        total=fitting.total,
        help_line=index.help_line,
    )
    shown = fitting.shown if not areas else [*fitting.places[:MOST_PLACES], *fitting.programmes[:MOST_PROGRAMMES]]
    return Page(
        url=worry.url,
        kind="sensitive-worry" if worry.sensitive else "worry",
        mould="sensitive" if worry.sensitive else "standard",
        title=worry.page_title,
        description=say("相談できるところのご案内です。") if worry.sensitive else introduce(worry, index.language),
        body=body,
        listings=tuple(item.id for item in shown),
        section="find",
        trail=((say("困りごとから探す"), "find/"),),
    )


def _find_night_line(worry: Worry, fitting: Fitting, index: DirectoryIndex) -> tuple[Hotline, Contact] | None:
    """Return a sensitive worry's own line for the night where it has one; for all others the one for everybody."""
    own = find_night_line(fitting.lines) if worry.sensitive else None
    return own or find_night_line(index.directory.hotlines)


def _draft_all(worry: Worry, fitting: Fitting, language: Language) -> ListDraft:
    say = language.say
    return ListDraft(
        url=f"{worry.url}all/",
        kind="sensitive-list" if worry.sensitive else "worry-list",
        mould="sensitive" if worry.sensitive else "standard",
        title=say("{worry}（すべて）", worry=worry.page_title),
        sentence=say("相談できるところ、行けるところをすべて並べました。"),
        description=say("相談できるところ、行けるところのご案内です。"),
        sections=(
            Section(say("相談窓口"), fitting.desks),
            Section(say("居場所"), fitting.places),
            Section(say("制度"), fitting.programmes),
        ),
        section="find",
        trail=((say("困りごとから探す"), "find/"), (worry.page_title, worry.url)),
    )
