"""Lists of consultation desks: all, by area (with what is served from the area above), by role."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.lists.area_index import make_area_index
from generator.outputs.lists.facets import FacetGroup, offer_areas, offer_audiences, offer_roles, url_area, url_role
from generator.outputs.lists.list_page import ListDraft, ListMaker, Section
from generator.public import Area, Desk, Listing, Page

MOST_WIDER = 5
"""So many desks of the area above, or of the whole town, are shown on an area's page; a link leads to the rest."""

_TOP = (("相談窓口", "desks/"),)


def make_desks(index: DirectoryIndex, make_list: ListMaker) -> list[Page]:
    """Return `desks/`, `desks/area/…/` and `desks/role/…/`; empty lists only for `desks/`."""
    others = (*offer_roles(index), *offer_audiences(index))
    facets = (*offer_areas("desks", index), *others)
    town = index.directory.municipality
    top = ListDraft(
        url="desks/",
        kind="desks",
        title="相談窓口",
        sentence="うまく話せなくてもだいじょうぶです。話を聞いて、いっしょに考えてくれるところです。",
        description=f"{town.name}の相談窓口の一覧です。{town.area_word}や役割から選べます。",
        sections=(Section("相談窓口の一覧", keep_public(index.desks)),),
        facets=facets,
        section="desks",
    )
    drafts = [*_draft_areas(index, others), *_draft_roles(index, facets)]
    pages = [page for draft in (top, *drafts) for page in make_list(draft)]
    return pages + make_area_index("desks", index, make_list.render)


def _draft_areas(index: DirectoryIndex, others: tuple[FacetGroup, ...]) -> list[ListDraft]:
    everywhere = [desk for desk in keep_public(index.desks) if desk.area is None and not desk.areas_served]
    serving: dict[str, list[Desk]] = {}
    for desk in keep_public(index.desks):
        for area in desk.areas_served:
            serving.setdefault(area.slug, []).append(desk)
    drafts = []
    for area in index.tree.areas.values():
        items = index.desks_by_area(area.slug)
        wider = _find_wider(area, items, index, serving, everywhere)
        if items:
            drafts.append(_draft_area(area, items, index, wider, others))
    return drafts


def _draft_area(
    area: Area,
    items: tuple[Listing, ...],
    index: DirectoryIndex,
    wider: tuple[Section, ...],
    others: tuple[FacetGroup, ...],
) -> ListDraft:
    name = index.tree.name(area)
    return ListDraft(
        url=url_area("desks", area),
        kind="desks",
        title=f"{name}の相談窓口",
        sentence=f"{name}で話を聞いてくれるところです。どこに聞けばよいかわからないときも、ここからでだいじょうぶです。",
        description=f"{name}の相談窓口の一覧です。",
        sections=(Section("一覧", items),),
        facets=(*offer_areas("desks", index, area), *others),
        also=wider,
        section="desks",
        trail=(*_TOP, *((above.label, url_area("desks", above)) for above in index.tree.above(area))),
    )


def _find_wider(
    area: Area,
    own: tuple[Listing, ...],
    index: DirectoryIndex,
    serving: dict[str, list[Desk]],
    everywhere: list[Desk],
) -> tuple[Section, ...]:
    """Return the desks that serve the areas above `area`, nearest first, and those that serve everybody."""
    listed = {item.id for item in own}
    sections = []
    for above in reversed(index.tree.above(area)):
        rest = [desk for desk in serving.get(above.slug, []) if desk.id not in listed]
        if rest:
            more = (f"{above.label}の窓口をすべて見る", url_area("desks", above))
            sections.append(Section(f"{above.label}全体の窓口", rest[:MOST_WIDER], more=more))
    if everywhere:
        more = ("すべての相談窓口", "desks/")
        sections.append(Section("どこに住んでいても相談できる窓口", everywhere[:MOST_WIDER], more=more))
    return tuple(sections)


def _draft_roles(index: DirectoryIndex, facets: tuple[FacetGroup, ...]) -> list[ListDraft]:
    return [
        ListDraft(
            url=url_role(role),
            kind="desks",
            title=role.label,
            sentence=f"「{role.label}」の役割をもつ窓口です。",
            description=f"{index.directory.municipality.name}の{role.label}の一覧です。",
            sections=(Section("一覧", items),),
            facets=facets,
            section="desks",
            trail=_TOP,
        )
        for role in index.directory.vocabulary.desk_roles
        if (items := index.desks_by_role(role.slug))
    ]
