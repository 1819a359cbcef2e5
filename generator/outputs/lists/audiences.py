"""Lists by whom entries are for: places first, then desks."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex
from generator.outputs.lists.facets import find_audience, offer_audiences, title_term
from generator.outputs.lists.list_page import ListDraft, ListMaker, Section
from generator.outputs.lists.places import make_neutral
from generator.public import Page


def make_audiences(index: DirectoryIndex, make_list: ListMaker) -> list[Page]:
    """Return a list at each audience's address; audiences without an entry have none."""
    facets, say = offer_audiences(index), index.language.say
    pages = []
    for audience in index.directory.vocabulary.audiences:
        places, desks = find_audience(index, audience)
        if places or desks:
            sentence = say(
                "「{audience}」にあてはまる方が行けるところ、相談できるところです。", audience=audience.label
            )
            draft = ListDraft(
                url=audience.url,
                kind="audience",
                title=say("「{audience}」の居場所と窓口", audience=audience.label),
                sentence=sentence,
                description=sentence,
                sections=(Section(say("居場所"), places), Section(say("相談窓口"), desks)),
                facets=facets,
                section="places",
                trail=((say("居場所"), "places/"),),
            )
            if audience.sensitive:
                draft = make_neutral(draft, title_term(audience, index.language), index.language)
            pages += make_list(draft)
    return pages
