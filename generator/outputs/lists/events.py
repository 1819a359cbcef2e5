"""The list of events and courses, by their next date."""

from __future__ import annotations

from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.lists.list_page import ListDraft, ListMaker, Section
from generator.public import Page


def make_events(index: DirectoryIndex, make_list: ListMaker) -> list[Page]:
    """Return `events/`: gatherings first, then courses; past ones are no longer listed, cancelled ones say so."""
    events, say = keep_public(index.events), index.language.say
    return make_list(
        ListDraft(
            url="events/",
            kind="events",
            title=say("催しと講座"),
            sentence=say("一度だけの集まりや、日にちの決まった講座です。日にちの近い順に並べています。"),
            description=say("{town}の催しと講座の一覧です。", town=index.directory.municipality.name),
            sections=(
                Section(say("催しの一覧"), [event for event in events if not event.is_course]),
                Section(say("講座の一覧"), [event for event in events if event.is_course]),
            ),
        )
    )
