"""Lists of gathering places: all, by kind, by area, by weekday; and the index of areas."""

from __future__ import annotations

from dataclasses import replace

from generator.languages import Language
from generator.languages.dates import write_weekday
from generator.outputs.calendar.held_areas import url_area_calendar
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
from generator.outputs.paper.editions import PRINT_URL, url_print_area
from generator.public import Area, Page


def make_places(index: DirectoryIndex, make_list: ListMaker) -> list[Page]:
    """Return `places/`, `places/kind/…/`, `places/area/…/` and `places/day/…/`; empty lists only for `places/`."""
    others = (*offer_days(index), *offer_kinds(index), *offer_audiences(index))
    facets = (*offer_areas("places", index), *others)
    town, say = index.directory.municipality, index.language.say
    top = ListDraft(
        url="places/",
        kind="places",
        title=say("居場所"),
        sentence=say("お茶を飲む、体を動かす、何もしないで過ごす。気軽に行けるところを、近くひらく順に並べています。"),
        description=say(
            "{town}の居場所の一覧です。{area_word}、曜日、種類から選べます。", town=town.name, area_word=town.area_word
        ),
        sections=(Section(say("居場所の一覧"), keep_public(index.places)),),
        facets=facets,
        section="places",
        paper=PRINT_URL,
        calendar="calendar/",
    )
    drafts = [*_draft_kinds(index, facets), *_draft_areas(index, others), *_draft_days(index, facets)]
    pages = [page for draft in (top, *drafts) for page in make_list(draft)]
    return pages + make_area_index("places", index, make_list.render)


def _draft_kinds(index: DirectoryIndex, facets: tuple[FacetGroup, ...]) -> list[ListDraft]:
    drafts, say = [], index.language.say
    for kind in index.directory.vocabulary.kinds:
        items = index.places_by_kind(kind.slug, sensitive=kind.sensitive)
        if items:
            sentence = say(
                "{kind}を、近くひらく順に並べています。出かける前に、電話で確かめると安心です。", kind=kind.label
            )
            draft = ListDraft(
                url=kind.url,
                kind="places",
                title=kind.label,
                sentence=sentence,
                description=sentence,
                sections=(Section(say("一覧"), items),),
                facets=facets,
                section="places",
                trail=_trail_top(index),
            )
            drafts.append(
                make_neutral(draft, title_term(kind, index.language), index.language) if kind.sensitive else draft
            )
    return drafts


def make_neutral(draft: ListDraft, title: str, language: Language) -> ListDraft:
    """Return the draft as a sensitive page: nothing in its head or first lines tells what it is about."""
    return replace(
        draft,
        title=title,
        kind="sensitive-list",
        mould="sensitive",
        sentence=language.say("集まりや窓口をまとめました。出かける前に、電話で確かめると安心です。"),
        description=language.say("集まりや窓口のご案内です。"),
        facets=(),
    )


def _draft_areas(index: DirectoryIndex, others: tuple[FacetGroup, ...]) -> list[ListDraft]:
    say = index.language.say
    return [
        ListDraft(
            url=url_area("places", area),
            kind="places",
            title=say("{area}の居場所", area=index.tree.name(area)),
            sentence=say(
                "{area}の居場所を、近くひらく順に並べています。出かける前に、電話で確かめると安心です。",
                area=index.tree.name(area),
            ),
            description=say("{area}の居場所の一覧です。", area=index.tree.name(area)),
            sections=(Section(say("一覧"), items),),
            facets=(*offer_areas("places", index, area), *others),
            section="places",
            trail=(*_trail_top(index), *_trail_above(area, index)),
            paper=url_print_area(area),
            calendar=url_area_calendar(area) if area.slug in index.calendar_areas else None,
        )
        for area in index.tree.areas.values()
        if (items := index.places_by_area(area.slug))
    ]


def _trail_above(area: Area, index: DirectoryIndex) -> tuple[tuple[str, str], ...]:
    return tuple((above.label, url_area("places", above)) for above in index.tree.above(area))


def _draft_days(index: DirectoryIndex, facets: tuple[FacetGroup, ...]) -> list[ListDraft]:
    say, language = index.language.say, index.language
    return [
        ListDraft(
            url=f"places/day/{slug}/",
            kind="places",
            title=say("{weekday}の居場所", weekday=write_weekday(day, language)),
            sentence=say(
                "{weekday}にひらくことのある居場所です。毎週とはかぎりません。出かける前に、電話で確かめると安心です。",
                weekday=write_weekday(day, language),
            ),
            description=say("{weekday}にひらくことのある居場所の一覧です。", weekday=write_weekday(day, language)),
            sections=(Section(say("一覧"), items),),
            facets=facets,
            section="places",
            trail=_trail_top(index),
        )
        for day, slug in enumerate(DAY_SLUGS)
        if (items := index.places_by_day(str(day)))
    ]


def _trail_top(index: DirectoryIndex) -> tuple[tuple[str, str], ...]:
    return ((index.language.say("居場所"), "places/"),)
