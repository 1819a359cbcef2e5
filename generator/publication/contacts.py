"""Ways to reach an entry, with links that dial or open exactly what is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain, repeat

from generator.japanese.phones import parse_phone
from generator.japanese.widths import fold_width
from generator.languages import JAPANESE, Language
from generator.public import Contact, Term
from generator.records.model import Contact as RegisterContact
from generator.records.model.scalars import MAIL, URL

DIALLED = frozenset({"phone", "relay"})


def publish_contacts(
    contacts: Iterable[RegisterContact],
    channels: Mapping[str, Term],
    language: Language = JAPANESE,
    purposes: Iterable[str] = (),
) -> tuple[Contact, ...]:
    """Return the public contacts in the register's order; contacts of an unknown channel stay out.

    `purposes` are those of the contacts in the tree's language, one for each, empty where there is none.
    """
    return tuple(
        _contact(contact, channels[contact.channel], language, purpose)
        for contact, purpose in zip(contacts, chain(purposes, repeat("")), strict=False)
        if contact.channel in channels
    )


def _contact(contact: RegisterContact, channel: Term, language: Language, purpose: str) -> Contact:
    shown, href = _shown_and_link(contact, language)
    translated = bool(purpose and contact.purpose)
    return Contact(
        channel,
        shown,
        href,
        purpose if translated else contact.purpose,
        contact.hours,
        contact.cost,
        contact.languages,
        contact.caution,
        ("purpose",) if translated else (),
    )


def _shown_and_link(contact: RegisterContact, language: Language) -> tuple[str, str | None]:
    value = contact.value or ""
    if contact.channel in DIALLED:
        phone = parse_phone(value)
        href = phone.href or None
        shown = phone.display if href else value
        if href and phone.extension:
            shown = language.say("{number}（内線 {extension}）", number=shown, extension=phone.extension)
        return shown, href
    if contact.channel == "fax":
        phone = parse_phone(value)
        return (phone.display if phone.href else value), None
    folded = fold_width(value)
    if MAIL.fullmatch(folded):
        return folded, f"mailto:{folded}"
    if URL.fullmatch(folded):
        return folded, folded
    return value, None
