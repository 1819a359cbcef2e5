"""An entry in a few lines, for what is taken along: the memo in the link, and the printed editions."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages import Language
from generator.outputs.entries.about import describe_about
from generator.outputs.entries.first_visit import list_denied
from generator.outputs.index import DirectoryIndex
from generator.outputs.own_words import mark_own, mark_runs, speak
from generator.outputs.sayings import choose_by_contact, say_call_first, say_deadline, say_fee, say_place, say_when
from generator.public import Contact, Desk, Event, Listing, Place


@dataclass(frozen=True, slots=True)
class OutlinePhone:
    """A number as it is read, what it dials (None: nothing to press), and when it is answered where that is known."""

    shown: str
    href: str | None
    hours: str | None


@dataclass(frozen=True, slots=True)
class Outline:
    """What one must know to go or to call. Texts are in the page's language, Japanese in them marked as `own_words` does.

    `about` is what it is and where it belongs; `when` its days and hours; `way` how to get there; `visit` what one may do
    on a first visit, `denied` what one may not or what is not there, as far as known; `notes` what to mind before.
    """

    about: tuple[str, ...]
    when: tuple[str, ...]
    place: str | None
    way: str | None
    phones: tuple[OutlinePhone, ...]
    visit: tuple[str, ...]
    denied: tuple[str, ...]
    fee: str | None
    notes: tuple[str, ...]


def outline_entry(item: Listing, index: DirectoryIndex) -> Outline:
    """Return the outline of an open entry."""
    language = index.language
    notes = (say_deadline(item, index.today, language), say_call_first(item, language))
    directions = item.location.directions if item.location else None
    return Outline(
        about=describe_about(item, index),
        when=_list_hours(item, index),
        place=say_place(item, language) if item.location or isinstance(item, (Place, Event)) else None,
        way=mark_own(directions, language, item, "directions") if directions else None,
        phones=list_phones(item, language),
        visit=tuple(fact.term.label for fact in item.first_visit if fact.answer == "yes"),
        denied=list_denied(item, index),
        fee=say_fee(item, language),
        notes=tuple(note for note in notes if note),
    )


def list_phones(item: Listing, language: Language) -> tuple[OutlinePhone, ...]:
    """Return the numbers of an entry; hours that are too old to be told are left out."""
    found = (contact for contact in item.contacts if contact.channel.slug == "phone")
    return tuple(_describe_phone(contact, item, language) for contact in found)


def _describe_phone(contact: Contact, item: Listing, language: Language) -> OutlinePhone:
    hours = None if item.freshness.step == "hours_withheld" else contact.hours
    return OutlinePhone(contact.shown, contact.href, mark_own(hours, language, contact, "hours") if hours else None)


def _list_hours(item: Listing, index: DirectoryIndex) -> tuple[str, ...]:
    """Return the regular days and hours in words; of what has none, what a card says."""
    if not isinstance(item, (Place, Desk, Event)):
        return ()
    language, schedule = index.language, item.schedule
    say = speak(language)
    if isinstance(item, Event) or schedule is None or not schedule.lines or schedule.hours_state == "unknown":
        return (say_when(item, index.next_opening.get(item.id), language),)
    if schedule.state == "suspended":
        return (say("いまはお休みしています。"),)
    lines = [mark_runs(line, language) for line in schedule.lines]
    if schedule.closed_text:
        lines.append(say("お休み: {words}", words=mark_own(schedule.closed_text, language)))
    if schedule.hours_state == "partly":
        lines.append(
            choose_by_contact(
                item,
                say("電話で確かめてください。"),
                say("連絡先に確かめてください。"),
                say("担当課に確かめてください。"),
            )
        )
    return tuple(lines)
