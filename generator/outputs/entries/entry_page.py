"""The page of an entry: place, desk, organization, programme or event."""

from __future__ import annotations

from generator.outputs.calendar.held_areas import url_area_calendar
from generator.outputs.calendar.sessions import has_calendar_file
from generator.outputs.entries.about import name_sort
from generator.outputs.entries.contacts import first_phone
from generator.outputs.entries.facts import list_facts
from generator.outputs.entries.first_visit import say_unknown, tell_first_visit
from generator.outputs.entries.hours import list_paper_hours
from generator.outputs.entries.like_entries import list_like_entries
from generator.outputs.entries.meetings import has_more_meetings, list_called_off, list_meetings
from generator.outputs.entries.phones import choose_phrases, list_phones
from generator.outputs.entries.untranslated import has_own_japanese
from generator.outputs.index import DirectoryIndex
from generator.outputs.lists.facets import Facet
from generator.outputs.now.tables import tell_listing
from generator.outputs.own_words import Say, mark_own, speak, write_plain
from generator.outputs.render import Renderer
from generator.outputs.sayings import VISITED, say_freshness
from generator.outputs.spoken import choose_spoken
from generator.outputs.translated import title_name
from generator.public import Desk, Event, Listing, Organization, Page, Place, Programme, Reference, Worry

_SECTIONS = {"place": "places", "desk": "desks"}
_FOLDERS = {
    "place": "places/",
    "desk": "desks/",
    "organization": "organizations/",
    "programme": "programmes/",
    "event": "events/",
}


def make_entries(index: DirectoryIndex, render: Renderer) -> list[Page]:
    """Return the page of every entry, suspended and retired ones included: their pages stay and point on."""
    return [_make_entry(item, index, render) for item in index.directory.listings()]


def _make_entry(item: Listing, index: DirectoryIndex, render: Renderer) -> Page:
    retired = item.state == "retired"
    rows, unknown = ([], []) if retired else list_facts(item, index)
    moments, rows = tell_first_visit(item, rows, index)
    missing = say_unknown(item, unknown, index)
    say, folder_url = index.language.say, _FOLDERS[item.type]
    body = render(
        "entry.html",
        item=item,
        has_own_japanese=has_own_japanese(item),
        tags=_tags(item, index),
        sort_in_trail=not item.sensitive and bool(_trail(item, index)),
        lead=_welcome(item, index),
        phones=[] if retired else list_phones(item, index),
        rows=rows,
        detailed=bool(rows or (missing and not isinstance(item, Place))),
        unknown=missing,
        moments=[] if retired else moments,
        going=isinstance(item, Place) and not retired,
        described_below=_is_described_below(item),
        meetings=list_meetings(item, index.language),
        more_meetings=_find_calendar(item, index) if has_more_meetings(item) else None,
        called_off=list_called_off(item, index),
        area_calendar=_find_area_calendar(item, index),
        first_call=choose_spoken(index).say("はじめて行きたいのですが、聞いてもいいですか"),
        phrases=choose_phrases(item, index) if isinstance(item, Desk) and not retired else [],
        worries=_worries(item),
        entries=_entries(item, index),
        what_happens=item.what_happens if isinstance(item, Desk) and not retired else None,
        confirmed=say_freshness(item, index.language),
        visited=item.type in VISITED,
        cancelled=isinstance(item, Event) and bool(item.dates) and all(when.cancelled for when in item.dates),
        open_table=tell_listing(item, index.today),
        paper_hours=[] if item.sensitive else list_paper_hours(item, index.language),
        has_calendar=item.id in index.next_opening and has_calendar_file(item, index.directory),
        others=list_like_entries(item, index),
        folder=Facet(_name_folder(item, speak(index.language)), folder_url, 0),
        help_line=index.help_line,
        keepable=item.state == "open" and not item.sensitive,
    )
    return Page(
        url=item.url,
        kind=f"sensitive-{item.type}" if item.sensitive else item.type,
        mould="sensitive" if item.sensitive else "standard",
        title=item.page_title if item.sensitive else title_name(item, item.page_title, index.language),
        description=say("ご案内のページです。") if item.sensitive else _describe(item, index),
        body=body,
        listings=(item.id,),
        section=_SECTIONS.get(item.type, ""),
        trail=() if item.sensitive else ((_name_folder(item, say), folder_url), *_trail(item, index)),
    )


def _find_area_calendar(item: Listing, index: DirectoryIndex) -> tuple[str, str] | None:
    """Return name and address of the calendar of a place's district; a sensitive page leads to none."""
    if not isinstance(item, (Place, Event)) or item.sensitive or item.area is None or item.state == "retired":
        return None
    name = index.tree.name(item.area)
    return (name, url_area_calendar(item.area)) if item.area.slug in index.calendar_areas else None


def _find_calendar(item: Listing, index: DirectoryIndex) -> str | None:
    """Return the address of the calendar with the rest of an entry's meetings; none has those of a sensitive entry."""
    if item.sensitive or item.state != "open":
        return None
    area_calendar = _find_area_calendar(item, index)
    return area_calendar[1] if area_calendar else "calendar/"


def _name_folder(item: Listing, say: Say) -> str:
    match item.type:
        case "place":
            return say("居場所")
        case "desk":
            return say("相談窓口")
        case "organization":
            return say("団体")
        case "programme":
            return say("制度")
        case "event":
            return say("催しと講座")


def _describe(item: Listing, index: DirectoryIndex) -> str:
    if item.summary:
        return item.summary
    say = index.language.say
    sort = item.target if isinstance(item, Programme) else write_plain(name_sort(item, index.language))
    name = title_name(item, item.name, index.language)
    if item.area:
        return say("{name}（{area}）のご案内です。{sort}。", name=name, area=item.area.label, sort=sort)
    return say("{name}のご案内です。{sort}。", name=name, sort=sort)


def _welcome(item: Listing, index: DirectoryIndex) -> str | None:
    """Return the sentence that opens the page: the entry's own, or where to begin."""
    if item.summary:
        return None if item.summary == item.notice else mark_own(item.summary, index.language, item, "summary")
    if item.state != "open" or item.type not in VISITED:
        return None
    say = speak(index.language)
    if first_phone(item.contacts):
        return say("気になったら、まず電話で聞いてみてください。")
    return say("くわしいことは、下の連絡先で聞けます。") if item.contacts else None


def _tags(item: Listing, index: DirectoryIndex) -> list[str]:
    area = index.tree.name(item.area) if item.area else None
    sort = None if isinstance(item, Programme) else name_sort(item, index.language)
    say = speak(index.language)
    free = say("無料") if item.fee.cost == "free" else None
    return [tag for tag in (sort, area, free) if tag]


def _is_described_below(item: Listing) -> bool:
    """Return whether one sentence opens the page, so that phone and first visit come before the long description."""
    return isinstance(item, (Place, Desk)) and item.state != "retired" and bool(item.summary and item.description)


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
