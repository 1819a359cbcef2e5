"""The list of programmes (制度)."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.lists.list_page import ListDraft, ListMaker, Section
from generator.public import Page


def make_programmes(index: DirectoryIndex, make_list: ListMaker) -> list[Page]:
    """Return `programmes/`."""
    say = index.language.say
    return make_list(
        ListDraft(
            url="programmes/",
            kind="programmes",
            title=say("制度"),
            sentence=say(
                "暮らしを助ける制度です。名前がむずかしくても、窓口で「使えるものはありますか」と聞けばだいじょうぶです。"
            ),
            description=say("{town}で使える、暮らしを助ける制度の一覧です。", town=index.directory.municipality.name),
            sections=(Section(say("制度の一覧"), keep_public(index.programmes)),),
        )
    )
