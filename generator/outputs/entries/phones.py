"""The numbers to call on an entry's page, with what is said below each, and the words to say there."""

from __future__ import annotations

from dataclasses import dataclass

from generator.japanese.romaji_sentence import write_romaji
from generator.outputs.index import DirectoryIndex
from generator.outputs.own_words import join_sentences, mark_own, mark_runs, speak
from generator.outputs.pages.finder import NOT_SURE
from generator.public import Contact, Desk, Listing, Worry

FEW_WORRIES = 3
"""A desk for so few worries is rung with the sentence of the first; for one for more there are three to choose from."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A number to call, with what is said below it."""

    label: str
    shown: str
    href: str | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence to say on the phone; `meaning` is the same in the page's language where the sentence is not.

    With a `lang`, `words` may hold readings, `{漢字|かんじ}`; `romaji` is then how they sound, where that is known.
    """

    words: str
    lang: str | None
    meaning: str | None
    romaji: str | None = None


def list_phones(item: Listing, index: DirectoryIndex) -> list[Phone]:
    """Return the telephone numbers of an entry in their order."""
    return [_describe_phone(contact, item, index) for contact in item.contacts if contact.channel.slug == "phone"]


def _describe_phone(contact: Contact, item: Listing, index: DirectoryIndex) -> Phone:
    language = index.language
    say = speak(language)
    cost = {"free": say("通話料はかかりません"), "paid": say("通話料がかかります")}.get(contact.cost)
    caution = contact.caution
    notes = (
        _find_hours(contact, item, index) or _say_no_hours(item, index),
        cost,
        mark_own(caution, language, contact, "caution") if caution else None,
    )
    label = mark_own(contact.purpose, language, contact, "purpose") if contact.purpose else say("電話")
    return Phone(label, contact.shown, contact.href, tuple(note for note in notes if note))


def _find_hours(contact: Contact, item: Listing, index: DirectoryIndex) -> str | None:
    if item.freshness.step == "hours_withheld":
        return None
    if contact.hours:
        return mark_own(contact.hours, index.language, contact, "hours")
    lines = item.schedule.lines if item.schedule and item.schedule.hours_state == "confirmed" else ()
    return mark_runs(lines[0], index.language) if lines and isinstance(item, Desk) else None


def _say_no_hours(item: Listing, index: DirectoryIndex) -> str:
    say = speak(index.language)
    again = say("つながらないときは、時間をおいてかけてみてください。")
    if not isinstance(item, Desk):
        return again
    return join_sentences((say("電話に出られる時間は、まだわかりません。"), again), index.language)


def choose_phrases(desk: Desk, index: DirectoryIndex) -> list[Phrase]:
    """Return sentences to say on the phone; on a page that is not sensitive never those of sensitive worries.

    A desk for many worries gets those of the first two and that of not being sure. Who answers may know Japanese only,
    so a sentence stays Japanese on pages of other languages, with its meaning.
    """
    fitting = [worry for worry in desk.worries if desk.sensitive or not worry.sensitive]
    if fitting and len(desk.worries) <= FEW_WORRIES:
        return [_phrase(fitting[0], index)]
    unsure = [worry for worry in index.directory.vocabulary.worries if worry.slug == NOT_SURE]
    return list(dict.fromkeys(_phrase(worry, index) for worry in (*fitting[:2], *unsure)))


def _phrase(worry: Worry, index: DirectoryIndex) -> Phrase:
    language = index.language
    if language.is_japanese:
        return Phrase(worry.say, None, None)
    words = worry.say_japanese or worry.say
    return Phrase(words, "ja", worry.say if worry.say_japanese else None, write_romaji(words))
