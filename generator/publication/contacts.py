"""Ways to reach an entry, with links that dial or open exactly what is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain, repeat

from generator.japanese.phones import parse_phone
from generator.japanese.widths import fold_width
from generator.languages import JAPANESE, Language
from generator.public import Contact, Term
from generator.publication.contact_hours import write_contact_hours
from generator.records.model import Contact as RegisterContact
from generator.records.model.scalars import MAIL, URL
from generator.records.model.translations import ContactTranslation

DIALLED = frozenset({"phone", "relay"})


def publish_contacts(
    contacts: Iterable[RegisterContact],
    channels: Mapping[str, Term],
    language: Language = JAPANESE,
    translated: Iterable[ContactTranslation] = (),
) -> tuple[Contact, ...]:
    """Return the public contacts in the register's order; contacts of an unknown channel stay out.

    `translated` is what they say of themselves in the tree's language, one for each; none where nothing is translated.
    """
    return tuple(
        _contact(contact, channels[contact.channel], language, words)
        for contact, words in zip(contacts, chain(translated, repeat(ContactTranslation())), strict=False)
        if contact.channel in channels
    )


def _contact(contact: RegisterContact, channel: Term, language: Language, words: ContactTranslation) -> Contact:
    shown, href = _shown_and_link(contact, language)
    said = {name: text for name, text in words.texts().items() if getattr(contact, name) is not None}
    hours = None if "hours" in said else write_contact_hours(contact.hours, language)
    if hours:
        said["hours"] = hours
    return Contact(
        channel,
        shown,
        href,
        said.get("purpose", contact.purpose),
        said.get("hours", contact.hours),
        contact.cost,
        contact.languages,
        said.get("caution", contact.caution),
        tuple(said),
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
