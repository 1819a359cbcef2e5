"""Lists of organizations: all, and by group of participants."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.lists.facets import Facet, keep_counted, url_group
from generator.outputs.lists.list_page import ListDraft, ListMaker, Section
from generator.public import Page


def make_organizations(index: DirectoryIndex, make_list: ListMaker) -> list[Page]:
    """Return `organizations/` and `organizations/group/…/`."""
    town, say = index.directory.municipality.name, index.language.say
    groups = [(group, index.organizations_by_group(group.slug)) for group in index.directory.vocabulary.groups]
    facets = keep_counted(
        say("団体の種類から選ぶ"), (Facet(group.label, url_group(group), len(items)) for group, items in groups)
    )
    drafts = [
        ListDraft(
            url="organizations/",
            kind="organizations",
            title=say("団体"),
            sentence=say(
                "居場所や見守り、相談の場をつくっている団体です。活動に加わりたい方も、ここから連絡できます。"
            ),
            description=say("{town}で活動する団体の一覧です。", town=town),
            sections=(Section(say("団体の一覧"), keep_public(index.organizations)),),
            facets=facets,
            also=_offer_platform(index),
        )
    ]
    drafts += [
        ListDraft(
            url=url_group(group),
            kind="organizations",
            title=say("団体（{group}）", group=group.label),
            sentence=say("{town}で活動する「{group}」の団体です。", town=town, group=group.label),
            description=say("{town}で活動する{group}の一覧です。", town=town, group=group.label),
            sections=(Section(say("一覧"), items),),
            facets=facets,
            trail=((say("団体"), "organizations/"),),
        )
        for group, items in groups
        if items
    ]
    return [page for draft in drafts for page in make_list(draft)]


def _offer_platform(index: DirectoryIndex) -> tuple[Section, ...]:
    if index.directory.municipality.council is None:
        return ()
    say = index.language.say
    note = say("団体や市が集まる二つの会議の役割と、加わり方を説明しています。")
    return (Section(say("プラットフォームと協議会"), (), note, (say("二つの会議のことを読む"), "platform/")),)
