"""What the search can find, and by which words: one record per page or entry.

Sensitive entries are in no record. Sensitive worries, kinds and audiences are found by their plain words but shown by
their neutral title, and their labels stand in no entry's text: so 暴力 leads to the neutral page with its quick exit, not
past it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.outputs.index import DirectoryIndex
from generator.outputs.search.gathering_pages import describe_pages
from generator.outputs.search.other_languages import OtherWords, gather_other_words
from generator.public import (
    Article,
    Desk,
    Event,
    Hotline,
    Listing,
    Organization,
    Place,
    Programme,
    PublicDirectory,
    Reference,
    SearchRecord,
)

KIND_WORDS = {"desk": "相談窓口", "organization": "団体", "programme": "制度"}


def make_search_records(
    index: DirectoryIndex, articles: Sequence[Article], others: Sequence[PublicDirectory] = ()
) -> tuple[SearchRecord, ...]:
    """Return the records of every page that may be found, in a fixed order.

    `index` and `articles` are the Japanese ones, and so is what a result shows. `others` are the directories of the
    other languages' trees: pages are found by their words too.
    """
    directory, hidden = index.directory, index.sensitive_ids
    words = gather_other_words(others)
    return (
        *describe_pages(index, words),
        *(_describe_hotline(line, words) for line in directory.hotlines),
        *(_describe_article(article) for article in articles),
        *(_describe_listing(listing, hidden, words) for listing in directory.listings() if not listing.sensitive),
    )


def _describe_listing(listing: Listing, hidden: frozenset[str], words: OtherWords) -> SearchRecord:
    texts = (*_list_texts(listing, hidden), *words.name_listing(listing))
    return SearchRecord(
        url=listing.url,
        title=listing.name,
        kind=_name_kind(listing),
        place=_name_place(listing),
        summary=listing.notice or listing.summary or "",
        texts=tuple(dict.fromkeys(text for text in texts if text)),
    )


def _name_kind(listing: Listing) -> str:
    if isinstance(listing, Place):
        return listing.kind.neutral_title or listing.kind.label
    if isinstance(listing, Event):
        return "講座" if listing.is_course else "催し"
    return KIND_WORDS[listing.type]


def _name_place(listing: Listing) -> str:
    if listing.area:
        return listing.area.label
    labels = [area.label for area in listing.areas_served]
    return "・".join(labels[:2]) + ("ほか" if len(labels) > 2 else "")


def _list_texts(listing: Listing, hidden: frozenset[str]) -> Iterator[str | None]:
    yield from (listing.kana, listing.summary, listing.description, listing.application, listing.fee.text)
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


def _describe_hotline(line: Hotline, words: OtherWords) -> SearchRecord:
    return SearchRecord(
        url="urgent/",
        title=line.name,
        kind="電話・チャット",
        place="",
        summary=f"{line.hours}。{line.audience}" if line.audience else line.hours,
        texts=(*(contact.shown for contact in line.contacts), *words(f"line:{line.id}")),
    )


def _describe_article(article: Article) -> SearchRecord:
    kind = "読みもの" if article.kind == "article" else "案内"
    return SearchRecord(article.url, article.title, kind, "", article.summary, (article.description, article.text))
