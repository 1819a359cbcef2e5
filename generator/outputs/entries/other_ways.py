"""The contacts of an entry that are no telephone: mail, forms, chat, a counter to go to."""

from __future__ import annotations

from markupsafe import Markup

from generator.languages import Language
from generator.outputs.entries.lines import Line, split_text
from generator.outputs.own_words import Say, list_words, mark_own, speak
from generator.outputs.wording import name_host
from generator.public import Contact, Desk, Listing

_WHOLE = Markup('<span class="whole">{}</span>')  # a number that does not break at its hyphens


def name_other_ways(item: Listing, say: Say) -> str:
    """Return the label of the contacts that are no telephone."""
    if isinstance(item, Desk):
        return say("電話のほかの方法")
    has_phone = any(contact.channel.slug == "phone" for contact in item.contacts)
    return say("ほかの連絡先") if has_phone else say("連絡先")


def list_other_ways(item: Listing, language: Language) -> list[Line]:
    """Return a line for each such contact with what it is for, when it answers and what to mind."""
    lines = []
    for contact in item.contacts:
        if contact.channel.slug != "phone":
            hours = None if item.freshness.step == "hours_withheld" else contact.hours
            lines.append(_say_contact(contact, hours, language))
    if isinstance(item, Desk):
        lines += split_text(item.without_phone, language, item, "without_phone")
    return lines


def _say_contact(contact: Contact, hours: str | None, language: Language) -> Line:
    purpose = mark_own(contact.purpose, language, contact, "purpose") if contact.purpose else ""
    answered = mark_own(hours, language, contact, "hours") if hours else ""
    caution = mark_own(contact.caution, language, contact, "caution") if contact.caution else ""
    notes = list_words((purpose, answered, caution), language)
    say = speak(language)
    after = say("（{notes}）", notes=notes) if notes else ""
    channel, target = contact.channel.label, _say_target(contact, language)
    if not target:
        return Line(channel, after=after)
    return Line(target, href=contact.href, before="" if channel in target else f"{channel}: ", after=after)


def _say_target(contact: Contact, language: Language) -> str:
    """Return what is pressed or read; a page of another site is named in words and by its host, not by its address."""
    shown = mark_own(contact.shown, language)
    if contact.href is None or not contact.href.startswith("http"):
        return _WHOLE.format(shown) if contact.channel.slug == "fax" else shown
    say = speak(language)
    host = name_host(contact.href)
    if contact.shown == contact.href:
        return say("{channel}のページを開く（{host}）", channel=contact.channel.label, host=host)
    return say("{words}（{host}）", words=shown, host=host)
