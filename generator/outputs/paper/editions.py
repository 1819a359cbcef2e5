"""`print/`: what is taken along on visits. Pages for paper by area, by worry, and by both, chosen from plain links.

No sensitive entry stands in them, and there is none for a sensitive worry: a sheet lies about where anybody sees it. For
a large register (`MOST_AREAS`) only the areas have editions: areas times worries would be tens of thousands of pages, of
which a municipality prints the few that are its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.paper.codes import MOST_ENTRIES as MOST_CODED
from generator.outputs.paper.foot import list_foot_lines
from generator.outputs.paper.imprint import draw_imprint
from generator.outputs.paper.sheets import Sheets
from generator.outputs.render import Renderer
from generator.public import Area, Listing, Page, Worry

MOST_AREAS = 60
"""Registers with more areas have no editions by area and worry."""

MOST_ENTRIES = 240
"""So many entries, some thirty sheets of paper, are printed at once; of more the page says where the rest is."""

MOST_WIDE = 20
"""So many desks that serve everybody stand at the end of an area's edition."""

PRINT_URL = "print/"


@dataclass(frozen=True, slots=True)
class Group:
    """Entries below one heading, and how many more there would be."""

    title: str
    items: tuple[Listing, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One printed edition; `worry` is the label of the worry it is for, if any."""

    url: str
    title: str
    groups: tuple[Group, ...]
    worry: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A row of the index: an area with its whole edition and its worries."""

    label: str
    url: str
    count: int
    worries: tuple[tuple[str, str, int], ...]


def url_print_area(area: Area) -> str:
    """Return the address of the edition of an area."""
    return f"{PRINT_URL}area/{area.url_part}/"


def make_editions(index: DirectoryIndex, render: Renderer) -> list[Page]:
    """Return `print/` and every edition in which something stands."""
    sheets, wide = Sheets(index, render), _list_wide(index)
    areas, worries = _draft_areas(index, wide), _draft_worries(index)
    both = [] if len(index.tree.areas) > MOST_AREAS else _draft_both(index, wide)
    editions = [*areas.values(), *worries, *both]
    return [
        _make_index(index, render, areas, worries, both),
        *(_make_edition(edition, index, sheets, render) for edition in editions),
    ]


def _list_wide(index: DirectoryIndex) -> dict[str, tuple[Listing, ...]]:
    """Return the desks that serve everybody by worry, and under `""` all of them, those for the most worries first."""
    desks = [desk for desk in keep_public(index.desks) if not (desk.area or desk.areas_served)]
    known = _ids(desks)
    wide: dict[str, tuple[Listing, ...]] = {"": tuple(sorted(desks, key=lambda desk: -len(desk.worries)))}
    for worry in _list_worries(index):
        wide[worry.slug] = tuple(desk for desk in index.desks_by_worry(worry.slug) if desk.id in known)
    return wide


def _draft_areas(index: DirectoryIndex, wide: Mapping[str, tuple[Listing, ...]]) -> dict[str, Edition]:
    say = index.language.say
    drafts = {}
    for area in index.tree.areas.values():
        places, desks = index.places_by_area(area.slug), index.desks_by_area(area.slug)
        if places or desks:
            groups = _group(index, _order_by_name(places), _order_by_name(desks), wide[""])
            title = say("{area}の居場所と相談窓口", area=index.tree.name(area))
            drafts[area.slug] = Edition(url=url_print_area(area), title=title, groups=groups)
    return drafts


def _draft_worries(index: DirectoryIndex) -> list[Edition]:
    say = index.language.say
    return [
        Edition(
            url=f"{PRINT_URL}worry/{worry.slug}/",
            title=say("{worry}: 行けるところと相談できるところ", worry=worry.label),
            groups=groups,
            worry=worry.label,
        )
        for worry in _list_worries(index)
        if (groups := _group(index, index.places_by_worry(worry.slug), index.desks_by_worry(worry.slug)))
    ]


def _draft_both(index: DirectoryIndex, wide: Mapping[str, tuple[Listing, ...]]) -> list[Edition]:
    say = index.language.say
    editions = []
    for area in index.tree.areas.values():
        near_places, near_desks = _ids(index.places_by_area(area.slug)), _ids(index.desks_by_area(area.slug))
        for worry in _list_worries(index):
            places = [item for item in index.places_by_worry(worry.slug) if item.id in near_places]
            desks = [item for item in index.desks_by_worry(worry.slug) if item.id in near_desks]
            if places or desks:
                editions.append(
                    Edition(
                        url=f"{url_print_area(area)}{worry.slug}/",
                        title=say("{area}: {worry}", area=index.tree.name(area), worry=worry.label),
                        groups=_group(index, places, desks, wide[worry.slug]),
                        worry=worry.label,
                    )
                )
    return editions


def _list_worries(index: DirectoryIndex) -> list[Worry]:
    return [worry for worry in index.directory.vocabulary.worries if not worry.sensitive]


def _ids(items: Iterable[Listing]) -> frozenset[str]:
    return frozenset(item.id for item in items)


def _order_by_name(items: Iterable[Listing]) -> tuple[Listing, ...]:
    """Return entries as one looks them up on paper; what opens next has changed when the sheet is read."""
    return tuple(sorted(items, key=lambda item: (item.kana or item.name, item.id)))


def _group(
    index: DirectoryIndex, places: Sequence[Listing], desks: Sequence[Listing], wide: Sequence[Listing] = ()
) -> tuple[Group, ...]:
    """Return the places, the desks and, for an area, the first of the desks that serve everybody."""
    say = index.language.say
    groups = (
        Group(say("行けるところ"), tuple(places)),
        Group(say("相談できるところ"), tuple(desks)),
        Group(say("どこに住んでいても相談できるところ"), tuple(wide[:MOST_WIDE]), max(0, len(wide) - MOST_WIDE)),
    )
    return tuple(group for group in groups if group.items)


def _make_edition(edition: Edition, index: DirectoryIndex, sheets: Sheets, render: Renderer) -> Page:
    say, room, groups = index.language.say, MOST_ENTRIES, []
    for group in edition.groups:
        groups.append((group.title, sheets(group.items[:room])))
        room -= len(groups[-1][1])
    shown = [item for group in edition.groups for item in group.items]
    body = render(
        "edition.html",
        title=edition.title,
        groups=[group for group in groups if group[1]],
        left_out=len(shown) > MOST_ENTRIES or any(group.left_out for group in edition.groups),
        today=index.today,
        foot=list_foot_lines(index),
        imprint=draw_imprint(edition.url, index, render, code=_has_code(index), dated=True),
        help_line=index.help_line,
    )
    return Page(
        url=edition.url,
        kind="edition",
        mould="standard",
        title=edition.title,
        description=say("印刷用の一覧です。A4の紙に印刷できます。"),
        body=body,
        listings=tuple(dict.fromkeys(item.id for item in shown[:MOST_ENTRIES])),
        trail=((say("印刷用の一覧"), PRINT_URL),),
    )


def _make_index(
    index: DirectoryIndex,
    render: Renderer,
    areas: dict[str, Edition],
    worries: Sequence[Edition],
    both: Sequence[Edition],
) -> Page:
    say = index.language.say
    choices = []
    for slug, edition in areas.items():
        inside = tuple((part.worry, part.url, _count(part)) for part in both if part.url.startswith(edition.url))
        choices.append(Choice(index.tree.name(index.tree.areas[slug]), edition.url, _count(edition), inside))
    body = render(
        "editions.html",
        areas=choices,
        worries=[(part.worry, part.url, _count(part)) for part in worries],
        area_word=index.directory.municipality.area_word,
        help_line=index.help_line,
    )
    return Page(
        url=PRINT_URL,
        kind="editions",
        mould="standard",
        title=say("印刷用の一覧"),
        description=say(
            "居場所と相談窓口を、{area_word}ごと、困りごとごとに、A4の紙に印刷できます。",
            area_word=index.directory.municipality.area_word,
        ),
        body=body,
    )


def _has_code(index: DirectoryIndex) -> bool:
    return len(index.directory.listings()) <= MOST_CODED


def _count(edition: Edition) -> int:
    return sum(len(group.items) for group in edition.groups)
