"""The calendar: eight weeks, day by day, as pages and as files for people's own calendars."""

from __future__ import annotations

from collections.abc import Sequence

from generator.outputs.areas import plant_tree
from generator.outputs.calendar.area_pages import name_area_file, offer_area_calendars
from generator.outputs.calendar.held_areas import url_area_calendar
from generator.outputs.calendar.ics import write_calendar, write_events
from generator.outputs.calendar.months import find_month
from generator.outputs.calendar.sessions import (
    Session,
    ask_by_phone,
    collect_sessions,
    group_by_day,
    has_calendar_file,
    list_gatherings,
    list_sessions,
    needs_booking,
)
from generator.outputs.calendar.weeks import ByDay, Week, cut_days, list_weeks, plan_days
from generator.outputs.entries.contacts import first_phone
from generator.outputs.render import Renderer
from generator.public import Area, Artifact, Listing, Page, PublicDirectory

_MOST_ASKED = 60


def make_calendar_pages(directory: PublicDirectory, render: Renderer) -> list[Page]:
    """Return `calendar/` for the seven days from today and `calendar/2/` to `calendar/8/` for those after them."""
    by_day = group_by_day(collect_sessions(list_gatherings(directory), directory))
    weeks = list_weeks(directory.today)
    asked = ask_by_phone(directory)
    areas = offer_area_calendars(directory)
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
        files.append(_bundle(name_area_file(area), f"{municipality.site_name} {tree.name(area)}", pairs))
    return files


def _bundle(path: str, name: str, pairs: Sequence[tuple[Session, str]]) -> Artifact:
    ordered = sorted(pairs, key=lambda pair: pair[0].order)
    ids = tuple(dict.fromkeys(session.listing.id for session, _ in ordered))
    return Artifact(path, write_calendar(name, (event for _, event in ordered)), "ics", ids)


def _make_page(
    week: Week,
    weeks: Sequence[Week],
    by_day: ByDay,
    asked: Sequence[Listing],
    areas: Sequence[Area],
    directory: PublicDirectory,
    render: Renderer,
) -> Page:
    plan = cut_days(plan_days(week.days, by_day))
    say, tree = render.language.say, plant_tree(directory.vocabulary.areas)
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
        month=find_month(week.first, directory.today),
        days=plan.days,
        more=plan.more,
        holidays={holiday.date: holiday.name for holiday in directory.holidays},
        always=list(plan.always.values()),
        empty=plan.is_empty,
        asked=shown,
        asked_more=len(asked) - len(shown),
        areas=[(tree.name(area), url_area_calendar(area), name_area_file(area)) for area in areas if week.number == 1],
        has_files=bool(by_day),
        needs_booking=needs_booking,
        first_phone=first_phone,
        municipality=directory.municipality,
    )
    ids = dict.fromkeys([*plan.listings, *(listing.id for listing in shown)])
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
