"""Lists of gathering places: all, by kind, by area, by weekday; and the index of areas."""

from __future__ import annotations

from dataclasses import replace

from generator.languages.dates import WEEKDAY_SHORT
from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.lists.area_index import make_area_index
from generator.outputs.lists.facets import (
    DAY_SLUGS,
    FacetGroup,
    offer_areas,
    offer_audiences,
    offer_days,
    offer_kinds,
    title_term,
    url_area,
)
from generator.outputs.lists.list_page import ListDraft, ListMaker, Section
from generator.public import Area, Page

_TOP = (("居場所", "places/"),)
_CALL_FIRST = "出かける前に、電話で確かめると安心です。"


def make_places(index: DirectoryIndex, make_list: ListMaker) -> list[Page]:
    """Return `places/`, `places/kind/…/`, `places/area/…/` and `places/day/…/`; empty lists only for `places/`."""
    others = (*offer_days(index), *offer_kinds(index), *offer_audiences(index))
    facets = (*offer_areas("places", index), *others)
    town = index.directory.municipality
    top = ListDraft(
        url="places/",
        kind="places",
        title="居場所",
        sentence="お茶を飲む、体を動かす、何もしないで過ごす。気軽に行けるところを、近くひらく順に並べています。",
        description=f"{town.name}の居場所の一覧です。{town.area_word}、曜日、種類から選べます。",
        sections=(Section("居場所の一覧", keep_public(index.places)),),
        facets=facets,
        section="places",
    )
    drafts = [*_draft_kinds(index, facets), *_draft_areas(index, others), *_draft_days(index, facets)]
    pages = [page for draft in (top, *drafts) for page in make_list(draft)]
    return pages + make_area_index("places", index, make_list.render)


def _draft_kinds(index: DirectoryIndex, facets: tuple[FacetGroup, ...]) -> list[ListDraft]:
    drafts = []
    for kind in index.directory.vocabulary.kinds:
        items = index.places_by_kind(kind.slug, sensitive=kind.sensitive)
        if items:
            sentence = f"{kind.label}を、近くひらく順に並べています。{_CALL_FIRST}"
            draft = ListDraft(
                url=kind.url,
                kind="places",
                title=kind.label,
                sentence=sentence,
                description=sentence,
                sections=(Section("一覧", items),),
                facets=facets,
                section="places",
                trail=_TOP,
            )
            drafts.append(make_neutral(draft, title_term(kind)) if kind.sensitive else draft)
    return drafts


def make_neutral(draft: ListDraft, title: str) -> ListDraft:
    """Return the draft as a sensitive page: nothing in its head or first lines tells what it is about."""
    return replace(
        draft,
        title=title,
        kind="sensitive-list",
        mould="sensitive",
        sentence=f"集まりや窓口をまとめました。{_CALL_FIRST}",
        description="集まりや窓口のご案内です。",
        facets=(),
    )


def _draft_areas(index: DirectoryIndex, others: tuple[FacetGroup, ...]) -> list[ListDraft]:
    return [
        ListDraft(
            url=url_area("places", area),
            kind="places",
            title=f"{index.tree.name(area)}の居場所",
            sentence=f"{index.tree.name(area)}の居場所を、近くひらく順に並べています。{_CALL_FIRST}",
            description=f"{index.tree.name(area)}の居場所の一覧です。",
            sections=(Section("一覧", items),),
            facets=(*offer_areas("places", index, area), *others),
            section="places",
            trail=(*_TOP, *_trail_above(area, index)),
        )
        for area in index.tree.areas.values()
        if (items := index.places_by_area(area.slug))
    ]


def _trail_above(area: Area, index: DirectoryIndex) -> tuple[tuple[str, str], ...]:
    return tuple((above.label, url_area("places", above)) for above in index.tree.above(area))


def _draft_days(index: DirectoryIndex, facets: tuple[FacetGroup, ...]) -> list[ListDraft]:
    return [
        ListDraft(
            url=f"places/day/{slug}/",
            kind="places",
            title=f"{WEEKDAY_SHORT[day]}曜日の居場所",
            sentence=f"{WEEKDAY_SHORT[day]}曜日にひらくことのある居場所です。毎週とはかぎりません。{_CALL_FIRST}",
            description=f"{WEEKDAY_SHORT[day]}曜日にひらくことのある居場所の一覧です。",
            sections=(Section("一覧", items),),
            facets=facets,
            section="places",
            trail=_TOP,
        )
        for day, slug in enumerate(DAY_SLUGS)
        if (items := index.places_by_day(str(day)))
    ]
