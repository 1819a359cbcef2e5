"""Ways to reach an entry, with links that dial or open exactly what is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.japanese.phones import parse_phone
from generator.japanese.widths import fold_width
from generator.public import Contact, Term
from generator.records.model import Contact as RegisterContact
from generator.records.model.scalars import MAIL, URL

DIALLED = frozenset({"phone", "relay"})


def publish_contacts(contacts: Iterable[RegisterContact], channels: Mapping[str, Term]) -> tuple[Contact, ...]:
    """Return the public contacts in the register's order; contacts of an unknown channel stay out."""
    return tuple(_contact(contact, channels[contact.channel]) for contact in contacts if contact.channel in channels)


def _contact(contact: RegisterContact, channel: Term) -> Contact:
    shown, href = _shown_and_link(contact)
    return Contact(
        channel, shown, href, contact.purpose, contact.hours, contact.cost, contact.languages, contact.caution
    )


def _shown_and_link(contact: RegisterContact) -> tuple[str, str | None]:
    value = contact.value or ""
    if contact.channel in DIALLED:
        phone = parse_phone(value)
        href = phone.href or None
        shown = phone.display if href else value
        return (f"{shown}（内線 {phone.extension}）" if href and phone.extension else shown), href
    if contact.channel == "fax":
        phone = parse_phone(value)
        return (phone.display if phone.href else value), None
    folded = fold_width(value)
    if MAIL.fullmatch(folded):
        return folded, f"mailto:{folded}"
    if URL.fullmatch(folded):
        return folded, folded
    return value, None
