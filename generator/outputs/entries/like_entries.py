"""Lists in which entries like one entry stand: of the same area, kind, role or group."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex
from generator.outputs.lists.facets import Facet, url_area, url_group, url_role
from generator.outputs.own_words import speak
from generator.public import Desk, Listing, Organization, Place


def list_like_entries(item: Listing, index: DirectoryIndex) -> list[Facet]:
    """Return links to those lists that are not empty, with their counts."""
    say = speak(index.language)
    facets = []
    if isinstance(item, Place) and item.area:
        url, found = url_area("places", item.area), index.places_by_area(item.area.slug)
        facets.append(Facet(say("{area}の居場所", area=index.tree.name(item.area)), url, len(found)))
    if isinstance(item, Desk) and item.area:
        url, found = url_area("desks", item.area), index.desks_by_area(item.area.slug)
        facets.append(Facet(say("{area}の相談窓口", area=index.tree.name(item.area)), url, len(found)))
    if isinstance(item, Place) and not item.kind.sensitive:
        facets.append(Facet(item.kind.label, item.kind.url, len(index.places_by_kind(item.kind.slug))))
    if isinstance(item, Desk):
        facets.append(Facet(item.role.label, url_role(item.role), len(index.desks_by_role(item.role.slug))))
    if isinstance(item, Organization):
        bodies = index.organizations_by_group(item.group.slug)
        facets.append(Facet(item.group.label, url_group(item.group), len(bodies)))
    return [facet for facet in facets if facet.count]
