"""The calendar: eight weeks, day by day, as pages and as files for people's own calendars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.languages import Language
from generator.languages.dates import write_month_day
from generator.outputs.areas import plant_tree
from generator.outputs.calendar.ics import write_calendar, write_events
from generator.outputs.calendar.sessions import (
    WEEKS,
    Session,
    ask_by_phone,
    collect_sessions,
    find_always_open,
    has_calendar_file,
    list_gatherings,
    list_sessions,
    needs_booking,
)
from generator.outputs.entries.contacts import first_phone
from generator.outputs.render import Renderer
from generator.public import Area, Artifact, Listing, Page, PublicDirectory

_MOST_ASKED = 60
_MOST_AREAS = 24


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from `first`; `number` counts from 1, the week that begins today."""

    number: int
    first: date

    @property
    def days(self) -> tuple[date, ...]:
        """The seven days in order."""
        return tuple(self.first + timedelta(days=offset) for offset in range(7))

    @property
    def url(self) -> str:
        """The page's address, relative to the site root."""
        return "calendar/" if self.number == 1 else f"calendar/{self.number}/"

    def name_days(self, language: Language) -> tuple[str, str]:
        """Return the first and the last day in words."""
        return write_month_day(self.first, language), write_month_day(self.days[-1], language)


def make_calendar_pages(directory: PublicDirectory, render: Renderer) -> list[Page]:
    """Return `calendar/` for the seven days from today and `calendar/2/` to `calendar/8/` for those after them."""
    by_day: dict[date, list[Session]] = {}
    for session in collect_sessions(list_gatherings(directory), directory):
        by_day.setdefault(session.held.date, []).append(session)
    weeks = [Week(number, directory.today + timedelta(weeks=number - 1)) for number in range(1, WEEKS + 1)]
    asked = ask_by_phone(directory)
    areas = _offer_areas(directory, [session for sessions in by_day.values() for session in sessions])
    return [_make_page(week, weeks, by_day, asked, areas, directory, render) for week in weeks]


def make_calendar_files(directory: PublicDirectory) -> list[Artifact]:
    """Return the .ics files: one for each entry with meetings, one for all gatherings, one for each district's.

    Paths: `<entry's url>calendar.ics`, `calendar/all.ics`, `calendar/area/<url_part>.ics`. A district's file holds the
    entries of the districts inside it too. Sensitive entries are in none of them.
    """
    tree = plant_tree(directory.vocabulary.areas)
    municipality = directory.municipality
    gatherings = {listing.id for listing in list_gatherings(directory)}
    files: list[Artifact] = []
    everything: list[tuple[Session, str]] = []
    by_area: dict[str, list[tuple[Session, str]]] = {}
    for listing in directory.listings():
        if not has_calendar_file(listing, directory):
            continue
        sessions = list(list_sessions(listing, directory))
        events = write_events(listing, sessions, municipality, directory.today)
        files.append(Artifact(f"{listing.url}calendar.ics", write_calendar(listing.name, events), "ics", (listing.id,)))
        if listing.id in gatherings:
            pairs = list(zip(sessions, events, strict=True))
            everything += pairs
            for slug in tree.lineage.get(listing.area.slug, ()) if listing.area else ():
                by_area.setdefault(slug, []).extend(pairs)
    files.append(_bundle("calendar/all.ics", municipality.site_name, everything))
    for slug, pairs in by_area.items():
        area = tree.areas[slug]
        files.append(_bundle(_area_file(area), f"{municipality.site_name} {tree.name(area)}", pairs))
    return files


def _bundle(path: str, name: str, pairs: Sequence[tuple[Session, str]]) -> Artifact:
    ordered = sorted(pairs, key=lambda pair: pair[0].order)
    ids = tuple(dict.fromkeys(session.listing.id for session, _ in ordered))
    return Artifact(path, write_calendar(name, (event for _, event in ordered)), "ics", ids)


def _area_file(area: Area) -> str:
    return f"calendar/area/{area.url_part}.ics"


def _offer_areas(directory: PublicDirectory, sessions: Sequence[Session]) -> list[tuple[str, str]]:
    tree = plant_tree(directory.vocabulary.areas)
    slugs = {slug for s in sessions if s.listing.area for slug in tree.lineage.get(s.listing.area.slug, ())}
    found = [area for area in tree.areas.values() if area.slug in slugs]
    if len(found) > _MOST_AREAS:
        found = [area for area in tree.tops if area.slug in slugs]
    return [(tree.name(area), _area_file(area)) for area in found]


def _make_page(
    week: Week,
    weeks: Sequence[Week],
    by_day: dict[date, list[Session]],
    asked: Sequence[Listing],
    areas: Sequence[tuple[str, str]],
    directory: PublicDirectory,
    render: Renderer,
) -> Page:
    always = find_always_open((session for day in week.days for session in by_day.get(day, ())), len(week.days))
    days = [
        (day, [session for session in by_day.get(day, ()) if session.listing.id not in always]) for day in week.days
    ]
    say = render.language.say
    first, last = week.name_days(render.language)
    title = say("カレンダー") if week.number == 1 else say("カレンダー（{day}からの1週間）", day=first)
    shown = asked[:_MOST_ASKED] if week.number == 1 else ()
    body = render(
        "calendar.html",
        title=title,
        week=week,
        first=first,
        last=last,
        weeks=weeks,
        days=days,
        always=list(always.values()),
        empty=not always and not any(sessions for _, sessions in days),
        asked=shown,
        asked_more=len(asked) - len(shown),
        areas=areas if week.number == 1 else (),
        has_files=bool(by_day),
        needs_booking=needs_booking,
        first_phone=first_phone,
        municipality=directory.municipality,
    )
    ids = dict.fromkeys([*always, *(session.listing.id for _, sessions in days for session in sessions)])
    ids |= dict.fromkeys(listing.id for listing in shown)
    return Page(
        url=week.url,
        kind="calendar",
        mould="standard",
        title=title,
        description=say("{first}から{last}までの、居場所と催しのひらく日と時間です。", first=first, last=last),
        body=body,
        listings=tuple(ids),
        section="calendar",
        trail=() if week.number == 1 else ((say("カレンダー"), "calendar/"),),
    )
