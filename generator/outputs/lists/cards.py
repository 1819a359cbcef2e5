"""The card of an entry in a list: rendered once, used in every list the entry stands in."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.languages import Language
from generator.outputs.entries.contacts import first_phone
from generator.outputs.index import DirectoryIndex
from generator.outputs.now.tables import tell_listing
from generator.outputs.own_words import list_words, mark_own, speak
from generator.outputs.render import Renderer
from generator.outputs.sayings import say_call_first, say_deadline, say_when
from generator.public import Desk, Event, Listing, Organization, Place, Programme

_MOST_AREAS = 3


class Cards:
    """Makes the cards of one directory; each is rendered when first asked for and kept."""

    def __init__(self, index: DirectoryIndex, render: Renderer) -> None:
        self._index = index
        self._render = render
        self._made: dict[str, Markup] = {}

    def __call__(self, items: Iterable[Listing]) -> list[Markup]:
        """Return the cards of the entries as list items, in their order."""
        return [self._made.get(item.id) or self._make(item) for item in items]

    def _make(self, item: Listing) -> Markup:
        dated = isinstance(item, (Place, Desk, Event))
        self._made[item.id] = card = self._render.part(
            "card.html",
            item=item,
            about=[part for part in (name_sort(item, self._index.language), self._say_where(item)) if part],
            when=say_when(item, self._index.next_opening.get(item.id), self._index.language) if dated else None,
            open_table=tell_listing(item, self._index.today),
            phone=first_phone(item.contacts) if isinstance(item, Desk) else None,
            notes=[note for note in self._list_notes(item) if note],
        )
        return card

    def _list_notes(self, item: Listing) -> tuple[str | None, ...]:
        language = self._index.language
        return say_deadline(item, self._index.today, language), say_call_first(item, language)

    def _say_where(self, item: Listing) -> str:
        areas = item.areas_served if isinstance(item, Desk) and item.areas_served else (item.area,) if item.area else ()
        names = [self._index.tree.name(area) for area in areas]
        language = self._index.language
        say = speak(language)
        first, more = list_words(names[:_MOST_AREAS], language, "・"), len(names) - _MOST_AREAS
        return say("{names}ほか{count}", names=first, count=more) if more > 0 else first


def name_sort(item: Listing, language: Language) -> str:
    """Return what sort of entry it is, in one word or two."""
    match item:
        case Place():
            return item.kind.label
        case Desk():
            return item.role.label
        case Organization():
            return item.group.label
        case Programme():
            return mark_own(item.target, language, item, "target")
        case Event():
            say = speak(language)
            return say("講座") if item.is_course else say("催し")
    return ""
