"""Everything grouped once: which entries stand in which list, and when each is open next.

Lists hold open entries only (suspended and retired ones keep their page). Groups hold sensitive entries too; whoever
makes a page that is not sensitive takes them out with `keep_public`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.languages import JAPANESE, Language
from generator.outputs.areas import AreaTree, plant_tree
from generator.outputs.calendar.held_areas import find_held_areas
from generator.outputs.entries.contacts import first_phone
from generator.outputs.own_words import mark_own, speak
from generator.outputs.pages.ranking import rank_desks, rank_places, rank_programmes
from generator.public import Desk, Event, Listing, Occurrence, Organization, Place, Programme, PublicDirectory

L = TypeVar("L", bound=Listing)
_NEVER = (date.max, "")


@dataclass(frozen=True, slots=True)
class HelpLine:
    """A number to call when nothing else helps. `label` and `hours` mark their Japanese words on pages of other languages."""

    label: str
    shown: str
    href: str
    hours: str | None


@dataclass(frozen=True, slots=True)
class Groups:
    """Open entries of one type (or of places and desks) by the slug of a term, each group in display order."""

    by_slug: Mapping[str, tuple[Listing, ...]]

    def __call__(self, slug: str, *, sensitive: bool = False) -> tuple[Listing, ...]:
        """Return the entries under a slug; sensitive ones only for a page that is sensitive itself."""
        found = self.by_slug.get(slug, ())
        return found if sensitive else keep_public(found)


@dataclass(frozen=True, slots=True)
class DirectoryIndex:
    """A directory with its lists, in display order; places come by their next opening.

    `languages` are those in which the site is built, `calendar_areas` the slugs of the districts with a calendar.
    """

    directory: PublicDirectory
    language: Language
    languages: tuple[Language, ...]
    tree: AreaTree
    sensitive_ids: frozenset[str]
    next_opening: Mapping[str, Occurrence]
    calendar_areas: frozenset[str]
    places: tuple[Place, ...]
    desks: tuple[Desk, ...]
    organizations: tuple[Organization, ...]
    programmes: tuple[Programme, ...]
    events: tuple[Event, ...]
    places_by_kind: Groups
    places_by_area: Groups
    places_by_day: Groups
    places_by_audience: Groups
    places_by_worry: Groups
    desks_by_area: Groups
    desks_by_role: Groups
    desks_by_audience: Groups
    desks_by_worry: Groups
    organizations_by_group: Groups
    programmes_by_worry: Groups

    @property
    def today(self) -> date:
        """The day the pages are made for."""
        return self.directory.today

    @property
    def help_line(self) -> HelpLine | None:
        """The number given at every dead end: the department's, or else a help line's that is always open."""
        town, language, say = self.directory.municipality, self.language, speak(self.language)
        own = first_phone(town.contacts)
        if own is not None and own.href:
            label = say("{department}に聞く", department=mark_own(town.department, language, town, "department"))
            of_town = not own.hours or ("hours" not in own.translated and "department_hours" in town.translated)
            said = town.department_hours if of_town else own.hours
            hours = (
                (
                    mark_own(said, language, town, "department_hours")
                    if of_town
                    else mark_own(said, language, own, "hours")
                )
                if said
                else None
            )
            return HelpLine(label, own.shown, own.href, hours)
        for line in self.directory.hotlines:
            phone = first_phone(line.contacts)
            if phone is not None and phone.href and line.always_open and line.level != "danger":
                name, hours = (
                    mark_own(text, language, line, field)
                    for text, field in ((line.name, "name"), (line.hours, "hours"))
                )
                return HelpLine(name, phone.shown, phone.href, hours)
        return None


def build_index(
    directory: PublicDirectory, language: Language = JAPANESE, languages: Sequence[Language] = (JAPANESE,)
) -> DirectoryIndex:
    """Return the index of a directory: one pass over the entries for each way to list them.

    `language` is that of the pages made from it, `languages` are all that the site has.
    """
    today = directory.today
    tree = plant_tree(directory.vocabulary.areas)
    opening = {item.id: when for item in directory.listings() if (when := find_next(item, today))}

    def by_opening(item: Listing) -> tuple[date, str]:
        when = opening.get(item.id)
        if when is None and isinstance(item, Event):  # a cancelled one stays where people look for it
            when = next((held for held in item.dates if held.date >= today), None)
        return (when.date, when.opens or "") if when else _NEVER

    places = tuple(sorted(_open(directory.places), key=by_opening))
    desks, organizations = _open(directory.desks), _open(directory.organizations)
    programmes = _open(directory.programmes)
    return DirectoryIndex(
        directory=directory,
        language=language,
        languages=tuple(languages),
        tree=tree,
        sensitive_ids=frozenset(item.id for item in directory.listings() if item.sensitive),
        next_opening=opening,
        calendar_areas=find_held_areas(directory, tree),
        places=places,
        desks=desks,
        organizations=organizations,
        programmes=programmes,
        events=tuple(sorted(_open(directory.events), key=by_opening)),
        places_by_kind=_group(places, lambda place: (place.kind.slug,)),
        places_by_area=_group(places, lambda place: _area_slugs(place, tree)),
        places_by_day=_group(places, lambda place: map(str, place.schedule.weekdays if place.schedule else ())),
        places_by_audience=_group(places, _audience_slugs),
        places_by_worry=Groups(rank_places(places, opening)),
        desks_by_area=_group(desks, lambda desk: _area_slugs(desk, tree)),
        desks_by_role=_group(desks, lambda desk: (desk.role.slug,)),
        desks_by_audience=_group(desks, _audience_slugs),
        desks_by_worry=Groups(rank_desks(desks)),
        organizations_by_group=_group(organizations, lambda body: (body.group.slug,)),
        programmes_by_worry=Groups(rank_programmes(programmes)),
    )


def keep_public(items: Iterable[L]) -> tuple[L, ...]:
    """Return the entries that may be named on a page that is not sensitive."""
    return tuple(item for item in items if not item.sensitive)


def find_next(item: Listing, today: date) -> Occurrence | None:
    """Return the first meeting from `today` on that is not cancelled, if any is known."""
    dates = item.dates if isinstance(item, Event) else item.schedule.occurrences if item.schedule else ()
    return next((when for when in dates if when.date >= today and not when.cancelled), None)


def _open(items: Iterable[L]) -> tuple[L, ...]:
    return tuple(item for item in items if item.state == "open")


def _group(items: Iterable[L], slugs: Callable[[L], Iterable[str]]) -> Groups:
    groups: dict[str, list[Listing]] = {}
    for item in items:
        for slug in dict.fromkeys(slugs(item)):
            groups.setdefault(slug, []).append(item)
    return Groups({slug: tuple(members) for slug, members in groups.items()})


def _area_slugs(item: Listing, tree: AreaTree) -> Iterable[str]:
    own = () if item.area is None else (item.area,)
    return (slug for area in (*own, *item.areas_served) for slug in tree.lineage.get(area.slug, ()))


def _audience_slugs(item: Listing) -> Iterable[str]:
    return (audience.slug for audience in item.audiences)
