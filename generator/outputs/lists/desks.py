"""Lists of consultation desks: all, by area (with what is served from the area above), by role."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.lists.area_index import make_area_index
from generator.outputs.lists.facets import FacetGroup, offer_areas, offer_audiences, offer_roles, url_area, url_role
from generator.outputs.lists.list_page import ListDraft, ListMaker, Section
from generator.outputs.paper.editions import PRINT_URL, url_print_area
from generator.public import Area, Desk, Listing, Page

MOST_WIDER = 5
"""So many desks of the area above, or of the whole town, are shown on an area's page; a link leads to the rest."""


def make_desks(index: DirectoryIndex, make_list: ListMaker) -> list[Page]:
    """Return `desks/`, `desks/area/…/` and `desks/role/…/`; empty lists only for `desks/`."""
    others = (*offer_roles(index), *offer_audiences(index))
    facets = (*offer_areas("desks", index), *others)
    town, say = index.directory.municipality, index.language.say
    top = ListDraft(
        url="desks/",
        kind="desks",
        title=say("相談窓口"),
        sentence=say("うまく話せなくてもだいじょうぶです。話を聞いて、いっしょに考えてくれるところです。"),
        description=say(
            "{town}の相談窓口の一覧です。{area_word}や役割から選べます。", town=town.name, area_word=town.area_word
        ),
        sections=(Section(say("相談窓口の一覧"), keep_public(index.desks)),),
        facets=facets,
        section="desks",
        paper=PRINT_URL,
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
    name, say = index.tree.name(area), index.language.say
    return ListDraft(
        url=url_area("desks", area),
        kind="desks",
        title=say("{area}の相談窓口", area=name),
        sentence=say(
            "{area}で話を聞いてくれるところです。どこに聞けばよいかわからないときも、ここからでだいじょうぶです。",
            area=name,
        ),
        description=say("{area}の相談窓口の一覧です。", area=name),
        sections=(Section(say("一覧"), items),),
        facets=(*offer_areas("desks", index, area), *others),
        also=wider,
        section="desks",
        trail=(*_trail_top(index), *((above.label, url_area("desks", above)) for above in index.tree.above(area))),
        paper=url_print_area(area),
    )


def _find_wider(
    area: Area,
    own: tuple[Listing, ...],
    index: DirectoryIndex,
    serving: dict[str, list[Desk]],
    everywhere: list[Desk],
) -> tuple[Section, ...]:
    """Return the desks that serve the areas above `area`, nearest first, and those that serve everybody."""
    listed, say = {item.id for item in own}, index.language.say
    sections = []
    for above in reversed(index.tree.above(area)):
        rest = [desk for desk in serving.get(above.slug, []) if desk.id not in listed]
        if rest:
            more = (say("{area}の窓口をすべて見る", area=above.label), url_area("desks", above))
            sections.append(Section(say("{area}全体の窓口", area=above.label), rest[:MOST_WIDER], more=more))
    if everywhere:
        more = (say("すべての相談窓口"), "desks/")
        sections.append(Section(say("どこに住んでいても相談できる窓口"), everywhere[:MOST_WIDER], more=more))
    return tuple(sections)


def _draft_roles(index: DirectoryIndex, facets: tuple[FacetGroup, ...]) -> list[ListDraft]:
    town, say = index.directory.municipality, index.language.say
    return [
        ListDraft(
            url=url_role(role),
            kind="desks",
            title=role.label,
            sentence=say("「{role}」の役割をもつ窓口です。", role=role.label),
            description=say("{town}の{role}の一覧です。", town=town.name, role=role.label),
            sections=(Section(say("一覧"), items),),
            facets=facets,
            section="desks",
            trail=_trail_top(index),
        )
        for role in index.directory.vocabulary.desk_roles
        if (items := index.desks_by_role(role.slug))
    ]


def _trail_top(index: DirectoryIndex) -> tuple[tuple[str, str], ...]:
    return ((index.language.say("相談窓口"), "desks/"),)
