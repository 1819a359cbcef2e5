"""Ways to look further from a list: links to the lists by area, weekday, kind, audience and role, with their counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generator.languages import Language
from generator.languages.dates import write_weekday
from generator.outputs.index import DirectoryIndex, Groups
from generator.public import Area, Audience, Kind, Listing, Term

Folder = Literal["places", "desks"]

DAY_SLUGS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Facet:
    """A link to another list, with the number of entries behind it; `url` is relative to the site root."""

    label: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """One way to look: by kind, by area. `more` is a last link (label, url), such as to the index of all areas."""

    title: str
    facets: tuple[Facet, ...]
    more: tuple[str, str] | None = None


def title_term(term: Kind | Audience, language: Language) -> str:
    """Return the title a term's page may have: of a sensitive term only neutral words."""
    if not term.sensitive:
        return term.label
    return term.neutral_title or language.say("集まりのご案内")


def url_area(folder: Folder, area: Area) -> str:
    """Return the address of the list of an area."""
    return f"{folder}/area/{area.url_part}/"


def url_role(role: Term) -> str:
    """Return the address of the list of desks with a role."""
    return f"desks/role/{role.slug}/"


def url_group(group: Term) -> str:
    """Return the address of the list of organizations of a group (whose slug may hold a stroke, `support/npo`)."""
    return f"organizations/group/{group.slug.replace('/', '-')}/"


def keep_counted(title: str, facets: Iterable[Facet], more: tuple[str, str] | None = None) -> tuple[FacetGroup, ...]:
    """Return the group of those facets behind which there is something; no group when there is nothing."""
    counted = tuple(facet for facet in facets if facet.count)
    return (FacetGroup(title, counted, more),) if counted else ()


def group_by_area(folder: Folder, index: DirectoryIndex) -> Groups:
    """Return the groups that the area lists of a folder are made from."""
    return index.places_by_area if folder == "places" else index.desks_by_area


def offer_areas(folder: Folder, index: DirectoryIndex, area: Area | None = None) -> tuple[FacetGroup, ...]:
    """Return the areas to choose from at the top of a folder, or at `area`."""
    groups, say = group_by_area(folder, index), index.language.say
    word = index.directory.municipality.area_word
    return keep_counted(
        say("{area_word}から選ぶ", area_word=word),
        (Facet(place.label, url_area(folder, place), len(groups(place.slug))) for place in index.tree.offer(area)),
        (say("すべての{area_word}", area_word=word), f"{folder}/area/")
        if index.tree.is_large and area is None
        else None,
    )


def offer_days(index: DirectoryIndex) -> tuple[FacetGroup, ...]:
    """Return the weekdays on which places are open."""
    return keep_counted(
        index.language.say("曜日から選ぶ"),
        (
            Facet(write_weekday(day, index.language), f"places/day/{slug}/", len(index.places_by_day(str(day))))
            for day, slug in enumerate(DAY_SLUGS)
        ),
    )


def offer_kinds(index: DirectoryIndex) -> tuple[FacetGroup, ...]:
    """Return the kinds of gathering place, sensitive ones under their neutral title."""
    return keep_counted(
        index.language.say("種類から選ぶ"),
        (
            Facet(
                title_term(kind, index.language),
                kind.url,
                len(index.places_by_kind(kind.slug, sensitive=kind.sensitive)),
            )
            for kind in index.directory.vocabulary.kinds
        ),
    )


def offer_audiences(index: DirectoryIndex) -> tuple[FacetGroup, ...]:
    """Return for whom entries are (places and desks together), sensitive audiences under their neutral title."""
    return keep_counted(
        index.language.say("だれのためかで選ぶ"),
        (
            Facet(
                title_term(audience, index.language),
                audience.url,
                sum(len(items) for items in find_audience(index, audience)),
            )
            for audience in index.directory.vocabulary.audiences
        ),
    )


def offer_roles(index: DirectoryIndex) -> tuple[FacetGroup, ...]:
    """Return the roles that desks have."""
    return keep_counted(
        index.language.say("役割から選ぶ"),
        (
            Facet(role.label, url_role(role), len(index.desks_by_role(role.slug)))
            for role in index.directory.vocabulary.desk_roles
        ),
    )


def find_audience(index: DirectoryIndex, audience: Audience) -> tuple[tuple[Listing, ...], tuple[Listing, ...]]:
    """Return the places and the desks for an audience, sensitive ones only when the audience is sensitive."""
    return (
        index.places_by_audience(audience.slug, sensitive=audience.sensitive),
        index.desks_by_audience(audience.slug, sensitive=audience.sensitive),
    )
