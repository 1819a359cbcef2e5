"""Whether an entry has words of its own that are not in the language of its page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.public import Desk, Listing, Programme

_FIELDS = ("summary", "description", "application", "accessibility_note")
_FIELDS_BY_TYPE = {Desk: ("what_happens", "without_phone"), Programme: ("target", "benefit")}


def has_own_japanese(item: Listing) -> bool:
    """Say whether something of the entry besides its name is told in Japanese only: sentences, hours, address, fee."""
    return any(_list_texts(item))


def _list_texts(item: Listing) -> Iterator[str | None]:
    for field in (*_FIELDS, *_FIELDS_BY_TYPE.get(type(item), ())):
        if field not in item.translated:
            yield getattr(item, field)
    yield item.notice_reason
    if "fee" not in item.translated:
        yield item.fee.text
    if item.schedule:
        yield from (item.schedule.text, item.schedule.weather_contact)
    if item.location:
        yield from (item.location.address, item.location.building)
        if "directions" not in item.translated:
            yield item.location.directions
    for contact in item.contacts:
        for field in ("purpose", "hours", "caution"):
            yield None if field in contact.translated else getattr(contact, field)
