"""The card of an entry in a list: rendered once, used in every list the entry stands in."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.outputs.entries.about import describe_about
from generator.outputs.entries.contacts import first_phone
from generator.outputs.entries.outline import outline_entry
from generator.outputs.index import DirectoryIndex
from generator.outputs.now.ends import write_day_end, write_end
from generator.outputs.now.later import tell_later
from generator.outputs.now.tables import tell_listing
from generator.outputs.render import Renderer
from generator.outputs.sayings import list_off_days, say_call_first, say_deadline, say_off, say_when
from generator.public import Desk, Event, Listing, Place


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
        following = self._index.next_opening.get(item.id)
        language, today = self._index.language, self._index.today
        self._made[item.id] = card = self._render.part(
            "card.html",
            item=item,
            about=describe_about(item, self._index),
            when=say_when(item, following, language) if dated else None,
            called_off=[(say_off(day, language), write_end(day)) for day in list_off_days(item, following, today)],
            deadline_ends=self._tell_deadline(item),
            open_table=tell_listing(item, today),
            later=tell_later(item, language),
            phone=first_phone(item.contacts) if isinstance(item, Desk) else None,
            outline=None if item.sensitive else outline_entry(item, self._index),
            notes=[note for note in self._list_notes(item) if note],
        )
        return card

    def _list_notes(self, item: Listing) -> tuple[str | None, ...]:
        language = self._index.language
        return say_deadline(item, self._index.today, language), say_call_first(item, language)

    def _tell_deadline(self, item: Listing) -> str | None:
        ahead = (
            isinstance(item, Event) and item.state == "open" and item.deadline and item.deadline >= self._index.today
        )
        return write_day_end(item.deadline) if isinstance(item, Event) and item.deadline and ahead else None
