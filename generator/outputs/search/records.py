"""What the search can find, and by which words: one record per page or entry.

Sensitive entries are in no record. Sensitive worries, kinds and audiences are found by their plain words but shown by
their neutral title, and their labels stand in no entry's text: so 暴力 leads to the neutral page with its quick exit, not
past it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from generator.japanese.ruby import drop_readings
from generator.languages import Language
from generator.languages.dates import write_date
from generator.outputs.entries.about import name_areas
from generator.outputs.entries.contacts import first_phone
from generator.outputs.index import DirectoryIndex
from generator.outputs.now.tables import tell_hotline
from generator.outputs.own_words import write_plain
from generator.outputs.pages.hotlines import name_cost
from generator.outputs.search.gathering_pages import describe_pages
from generator.outputs.search.other_languages import OtherWords, gather_other_words
from generator.outputs.search.thesaurus import list_words_for
from generator.outputs.translated import spell_name
from generator.public import (
    Article,
    Contact,
    Desk,
    Event,
    Hotline,
    Listing,
    Organization,
    Place,
    Programme,
    Reference,
    SearchRecord,
    ShownResult,
    Worry,
)

_SAFE_TO_NAME = frozenset({"want-to-die"})
"""Sensitive worries whose help lines may be named at once: nobody beside the reader is the danger."""

_TO_ASCII = str.maketrans("０１２３４５６７８９", "0123456789")

Tree = tuple[DirectoryIndex, Sequence[Article]]
"""What a tree is made of: its index and the hand-written pages in its language."""


def make_search_records(
    index: DirectoryIndex, articles: Sequence[Article], others: Sequence[Tree] = ()
) -> tuple[SearchRecord, ...]:
    """Return the records of every page that may be found, in a fixed order.

    `index` and `articles` are the Japanese ones. `others` are the other languages' trees: pages are found by their words
    too, and shown by them in that tree.
    """
    words = gather_other_words([other.directory for other, _ in others])
    records = _number(_describe_all(index, articles, words))
    for other, written in others:
        for key, record in _number(_describe_all(other, written, OtherWords())).items():
            if key in records:
                records[key] = _add_language(records[key], record, other.language)
    return tuple(records.values())


def _describe_all(index: DirectoryIndex, articles: Sequence[Article], words: OtherWords) -> Iterator[SearchRecord]:
    say, hidden = index.language.say, index.sensitive_ids
    yield from describe_pages(index, words)
    yield from (_describe_hotline(line, words, index) for line in index.directory.hotlines)
    yield from (_describe_article(article, say) for article in articles)
    for listing in index.directory.listings():
        if not listing.sensitive:
            yield _describe_listing(listing, hidden, words, index)


def _number(records: Iterable[SearchRecord]) -> dict[tuple[str, int], SearchRecord]:
    """Return records by their address and which of those at the same address they are."""
    found: dict[tuple[str, int], SearchRecord] = {}
    for record in records:
        nth = 0
        while (record.url, nth) in found:
            nth += 1
        found[record.url, nth] = record
    return found


def _add_language(record: SearchRecord, other: SearchRecord, language: Language) -> SearchRecord:
    shown = ShownResult(
        language.code, other.title, other.under, other.kind, other.place, other.when, other.summary, other.cost
    )
    said = (drop_readings(text) for text in (other.summary, *other.texts))
    texts = dict.fromkeys((*record.texts, *(text for text in said if text)))
    return replace(record, texts=tuple(texts), others=(*record.others, shown))


def _describe_listing(
    listing: Listing, hidden: frozenset[str], words: OtherWords, index: DirectoryIndex
) -> SearchRecord:
    language = index.language
    texts = (*_list_texts(listing, hidden), *words.name_listing(listing))
    spelled = spell_name(listing, language)
    under = listing.name if spelled and spelled != listing.name else ""
    if language.is_easy and listing.kana and "name" not in listing.translated:
        under = language.say("よみかた: {kana}", kana=listing.kana)
    own = not language.root or "summary" in listing.translated
    return SearchRecord(
        url=listing.url,
        title=spelled or listing.name,
        kind=_name_kind(listing, language.say),
        place=_name_place(listing, index),
        summary=listing.notice or (own and listing.summary) or "",
        texts=tuple(dict.fromkeys(text for text in texts if text)),
        when=_say_when(listing, language),
        under=under,
        reading=listing.kana or "",
        numbers=_list_numbers(listing.contacts),
        ended=_is_over(listing, index.today),
    )


def _is_over(listing: Listing, today: date) -> bool:
    if isinstance(listing, Event) and listing.dates and max(when.date for when in listing.dates) < today:
        return True
    return listing.state == "retired"


def _list_numbers(contacts: Iterable[Contact]) -> tuple[str, ...]:
    """Return the digits of the telephone and fax numbers, without those that are no number."""
    shown = [contact.shown for contact in contacts if contact.channel.slug in ("phone", "fax")]
    numbers = ("".join(filter(str.isdecimal, text.translate(_TO_ASCII))) for text in shown)
    return tuple(dict.fromkeys(number for number in numbers if len(number) > 1))


def _name_kind(listing: Listing, say: Callable[..., str]) -> str:
    match listing:
        case Place():
            return listing.kind.neutral_title or listing.kind.label
        case Event():
            return say("講座") if listing.is_course else say("催し")
        case Desk():
            return say("相談窓口")
        case Organization():
            return say("団体")
    return say("制度")


def _say_when(listing: Listing, language: Language) -> str:
    if isinstance(listing, Event):
        return write_date(listing.dates[0].date, language) if listing.dates else ""
    lines = listing.schedule.lines if listing.schedule and listing.state == "open" else ()
    return ("、" if language.is_japanese else ", ").join(lines[:2])


def _name_place(listing: Listing, index: DirectoryIndex) -> str:
    return listing.area.label if listing.area else write_plain(name_areas(listing.areas_served, index, 2))


def _list_texts(listing: Listing, hidden: frozenset[str]) -> Iterator[str | None]:
    # Spaces part the words of the name in Latin letters; whoever types the name leaves them out.
    yield "".join((listing.kana or "").split())
    yield from (listing.summary, listing.description, listing.application, listing.fee.text)
    yield from (worry.label for worry in listing.worries if not worry.sensitive)
    yield from (audience.label for audience in listing.audiences if not audience.sensitive)
    yield from (text for area in (listing.area, *listing.areas_served) if area for text in (area.label, area.kana))
    if listing.location:
        yield from (listing.location.address, listing.location.building, listing.location.directions)
        yield _name_reference(listing.location.via, hidden)
    yield _name_reference(listing.organization, hidden)
    if listing.schedule:
        yield from (listing.schedule.text, *listing.schedule.lines)
    yield from (fact.term.label for fact in (*listing.first_visit, *listing.accessibility) if fact.answer == "yes")
    yield listing.accessibility_note
    yield from (contact.purpose for contact in listing.contacts)
    yield from _list_own_texts(listing, hidden)


def _list_own_texts(listing: Listing, hidden: frozenset[str]) -> Iterable[str | None]:
    if isinstance(listing, Desk):
        return listing.role.label, listing.what_happens, listing.without_phone
    if isinstance(listing, Organization):
        return listing.group.label, *(_name_reference(entry, hidden) for entry in listing.entries)
    if isinstance(listing, Programme):
        return listing.target, listing.benefit, _name_reference(listing.apply_at, hidden)
    if isinstance(listing, Event):
        return (_name_reference(listing.place, hidden),)
    return ()


def _name_reference(reference: Reference | None, hidden: frozenset[str]) -> str | None:
    return reference.name if reference and reference.id not in hidden else None


def _describe_hotline(line: Hotline, words: OtherWords, index: DirectoryIndex) -> SearchRecord:
    language = index.language
    phone = first_phone(line.contacts)
    own = not language.root or {"hours", "audience"} <= set(line.translated)
    return SearchRecord(
        url=f"urgent/#line-{line.id}",
        title=line.name,
        kind=language.say("電話・チャット"),
        place="",
        summary=line.audience if own else "",
        texts=(
            *(contact.shown for contact in line.contacts),
            *(text for worry in line.worries for text in _list_worry_words(worry)),
            *words(f"line:{line.id}"),
        ),
        when=line.hours if not language.root or "hours" in line.translated else "",
        numbers=_list_numbers(line.contacts),
        phone=phone.shown if phone and phone.href else "",
        cost=name_cost(line, language),
        open=tell_hotline(line, index.today) or "",
    )


def _list_worry_words(worry: Worry) -> tuple[str, ...]:
    """Return by which words of a worry its help lines are found: where looking may harm, only the neutral page is."""
    if worry.sensitive:
        return list_words_for(f"worry:{worry.slug}") if worry.slug in _SAFE_TO_NAME else ()
    return worry.label, *list_words_for(f"worry:{worry.slug}")


def _describe_article(article: Article, say: Callable[..., str]) -> SearchRecord:
    kind = say("読みもの") if article.kind == "article" else say("案内")
    return SearchRecord(article.url, article.title, kind, "", article.summary, (article.description, article.text))
