"""The page of an entry: place, desk, organization, programme or event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.outputs.calendar.sessions import has_calendar_file
from generator.outputs.entries.contacts import first_phone
from generator.outputs.entries.facts import list_facts, list_meetings
from generator.outputs.index import DirectoryIndex
from generator.outputs.lists.cards import name_sort
from generator.outputs.lists.facets import Facet, url_area, url_group, url_role
from generator.outputs.pages.finder import NOT_SURE
from generator.outputs.render import Renderer
from generator.outputs.sayings import VISITED, choose_by_contact, say_freshness
from generator.public import Contact, Desk, Event, Fact, Listing, Organization, Page, Place, Programme, Reference, Worry

FEW_WORRIES = 3
"""A desk for so few worries is rung with the sentence of the first; for one for more there are three to choose from."""

_FOLDERS = {
    "place": ("居場所", "places/", "places"),
    "desk": ("相談窓口", "desks/", "desks"),
    "organization": ("団体", "organizations/", ""),
    "programme": ("制度", "programmes/", ""),
    "event": ("催しと講座", "events/", ""),
}


@dataclass(frozen=True, slots=True)
class Phone:
    """A number to call, with what is said below it."""

    label: str
    shown: str
    href: str | None
    notes: tuple[str, ...]


def make_entries(index: DirectoryIndex, render: Renderer) -> list[Page]:
    """Return the page of every entry, suspended and retired ones included: their pages stay and point on."""
    return [_make_entry(item, index, render) for item in index.directory.listings()]


def _make_entry(item: Listing, index: DirectoryIndex, render: Renderer) -> Page:
    retired = item.state == "retired"
    rows, unknown = ([], []) if retired else list_facts(item, index)
    unsaid = [f"{fact.term.label}か" for fact in item.first_visit if fact.answer == "unknown"]
    folder, folder_url, section = _FOLDERS[item.type]
    body = render(
        "entry.html",
        item=item,
        tags=_tags(item, index),
        lead=_welcome(item),
        phones=[] if retired else _phones(item),
        rows=rows,
        unknown=[*unsaid[:2], *unknown][:4],
        ask=choose_by_contact(item, "電話で", "連絡先に", "担当課に"),
        visit=[] if retired else _order_for_a_first_visit(item.first_visit),
        meetings=list_meetings(item),
        say=_choose_words(item, index) if isinstance(item, Desk) and not retired else [],
        worries=_worries(item),
        entries=_entries(item, index),
        what_happens=item.what_happens if isinstance(item, Desk) and not retired else None,
        confirmed=say_freshness(item, index.language),
        visited=item.type in VISITED,
        cancelled=isinstance(item, Event) and bool(item.dates) and all(when.cancelled for when in item.dates),
        has_calendar=item.id in index.next_opening and has_calendar_file(item, index.directory),
        others=_others(item, index),
        folder=Facet(folder, folder_url, 0),
        help_line=index.help_line,
    )
    return Page(
        url=item.url,
        kind=f"sensitive-{item.type}" if item.sensitive else item.type,
        mould="sensitive" if item.sensitive else "standard",
        title=item.page_title,
        description="ご案内のページです。" if item.sensitive else _describe(item, index),
        body=body,
        listings=(item.id,),
        section=section,
        trail=() if item.sensitive else ((folder, folder_url), *_trail(item, index)),
    )


def _order_for_a_first_visit(facts: Sequence[Fact]) -> list[Fact]:
    """Return what is known, what one may do before what one may not."""
    return [fact for answer in ("yes", "no") for fact in facts if fact.answer == answer]


def _describe(item: Listing, index: DirectoryIndex) -> str:
    where = f"（{item.area.label}）" if item.area else ""
    return item.summary or f"{item.name}{where}のご案内です。{name_sort(item, index.language)}。"


def _welcome(item: Listing) -> str | None:
    """Return the sentence that opens the page: the entry's own, or where to begin."""
    if item.summary or item.state != "open" or item.type not in VISITED:
        return item.summary
    if first_phone(item.contacts):
        return "気になったら、まず電話で聞いてみてください。"
    return "くわしいことは、下の連絡先で聞けます。" if item.contacts else None


def _tags(item: Listing, index: DirectoryIndex) -> list[str]:
    area = index.tree.name(item.area) if item.area else None
    sort = None if isinstance(item, Programme) else name_sort(item, index.language)
    free = "無料" if item.fee.cost == "free" else None
    return [tag for tag in (sort, area, free) if tag]


def _phones(item: Listing) -> list[Phone]:
    return [_phone(contact, item) for contact in item.contacts if contact.channel.slug == "phone"]


def _phone(contact: Contact, item: Listing) -> Phone:
    lines = item.schedule.lines if item.schedule and item.schedule.hours_state == "confirmed" else ()
    hours = contact.hours or (lines[0] if lines and isinstance(item, Desk) else None)
    if item.freshness.step == "hours_withheld":
        hours = None
    unknown = "つながらないときは、時間をおいてかけてみてください。"
    if isinstance(item, Desk):
        unknown = f"電話に出られる時間は、まだわかりません。{unknown}"
    cost = {"free": "通話料はかかりません", "paid": "通話料がかかります"}.get(contact.cost)
    return Phone(
        contact.purpose or "電話",
        contact.shown,
        contact.href,
        tuple(note for note in (hours or unknown, cost, contact.caution) if note),
    )


def _choose_words(desk: Desk, index: DirectoryIndex) -> list[str]:
    """Return sentences to say on the phone; on a page that is not sensitive never those of sensitive worries.

    A desk for many worries gets those of the first two and that of not being sure.
    """
    fitting = [worry for worry in desk.worries if desk.sensitive or not worry.sensitive]
    if fitting and len(desk.worries) <= FEW_WORRIES:
        return [fitting[0].say]
    unsure = [worry for worry in index.directory.vocabulary.worries if worry.slug == NOT_SURE]
    return list(dict.fromkeys(worry.say for worry in (*fitting[:2], *unsure)))


def _worries(item: Listing) -> list[Worry]:
    return list(item.worries) if isinstance(item, (Desk, Programme)) else []


def _entries(item: Listing, index: DirectoryIndex) -> list[Reference]:
    if not isinstance(item, Organization):
        return []
    return [entry for entry in item.entries if item.sensitive or entry.id not in index.sensitive_ids]


def _trail(item: Listing, index: DirectoryIndex) -> tuple[tuple[str, str], ...]:
    if isinstance(item, Place) and not item.kind.sensitive and index.places_by_kind(item.kind.slug):
        return ((item.kind.label, item.kind.url),)
    return ()


def _others(item: Listing, index: DirectoryIndex) -> list[Facet]:
    """Return lists in which like entries stand: of the same area, kind, role or group."""
    facets = []
    if isinstance(item, Place) and item.area:
        url, found = url_area("places", item.area), index.places_by_area(item.area.slug)
        facets.append(Facet(f"{index.tree.name(item.area)}の居場所", url, len(found)))
    if isinstance(item, Desk) and item.area:
        url, found = url_area("desks", item.area), index.desks_by_area(item.area.slug)
        facets.append(Facet(f"{index.tree.name(item.area)}の相談窓口", url, len(found)))
    if isinstance(item, Place) and not item.kind.sensitive:
        facets.append(Facet(item.kind.label, item.kind.url, len(index.places_by_kind(item.kind.slug))))
    if isinstance(item, Desk):
        facets.append(Facet(item.role.label, url_role(item.role), len(index.desks_by_role(item.role.slug))))
    if isinstance(item, Organization):
        bodies = index.organizations_by_group(item.group.slug)
        facets.append(Facet(item.group.label, url_group(item.group), len(bodies)))
    return [facet for facet in facets if facet.count]
