"""Lists of organizations: all, and by group of participants."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.lists.facets import Facet, keep_counted, url_group
from generator.outputs.lists.list_page import ListDraft, ListMaker, Section
from generator.public import Page


def make_organizations(index: DirectoryIndex, make_list: ListMaker) -> list[Page]:
    """Return `organizations/` and `organizations/group/…/`."""
    town = index.directory.municipality.name
    groups = [(group, index.organizations_by_group(group.slug)) for group in index.directory.vocabulary.groups]
    facets = keep_counted(
        "団体の種類から選ぶ", (Facet(group.label, url_group(group), len(items)) for group, items in groups)
    )
    drafts = [
        ListDraft(
            url="organizations/",
            kind="organizations",
            title="団体",
            sentence="居場所や見守り、相談の場をつくっている団体です。活動に加わりたい方も、ここから連絡できます。",
            description=f"{town}で活動する団体の一覧です。",
            sections=(Section("団体の一覧", keep_public(index.organizations)),),
            facets=facets,
            also=_offer_platform(index),
        )
    ]
    drafts += [
        ListDraft(
            url=url_group(group),
            kind="organizations",
            title=f"団体（{group.label}）",
            sentence=f"{town}で活動する「{group.label}」の団体です。",
            description=f"{town}で活動する{group.label}の一覧です。",
            sections=(Section("一覧", items),),
            facets=facets,
            trail=(("団体", "organizations/"),),
        )
        for group, items in groups
        if items
    ]
    return [page for draft in drafts for page in make_list(draft)]


def _offer_platform(index: DirectoryIndex) -> tuple[Section, ...]:
    if index.directory.municipality.council is None:
        return ()
    note = "団体や市が集まる二つの会議の役割と、加わり方を説明しています。"
    return (Section("プラットフォームと協議会", (), note, ("二つの会議のことを読む", "platform/")),)
