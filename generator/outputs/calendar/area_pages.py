"""The calendar of each district: its eight weeks on one page, or on as few as its meetings need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.languages.dates import write_month_day
from generator.outputs.areas import FEW_AREAS, AreaTree, plant_tree
from generator.outputs.calendar.held_areas import find_held_areas, url_area_calendar
from generator.outputs.calendar.sessions import (
    Session,
    ask_by_phone,
    collect_sessions,
    group_by_day,
    list_gatherings,
    needs_booking,
)
from generator.outputs.calendar.weeks import Plan, Week, cut_days, list_weeks, plan_days
from generator.outputs.entries.contacts import first_phone
from generator.outputs.index import DirectoryIndex
from generator.outputs.lists.facets import url_area
from generator.outputs.render import Renderer
from generator.public import Area, Listing, Page, PublicDirectory

MOST_SESSIONS = 120
"""So many meetings keep a page within its weight; a week is never parted."""

_MOST_ASKED = 60

Days = tuple[tuple[date, tuple[Session, ...]], ...]


@dataclass(frozen=True, slots=True)
class WeekPart:
    """A week in which something is on, with the days that have it."""

    week: Week
    days: Days

    @property
    def count(self) -> int:
        """How many meetings stand there."""
        return sum(len(sessions) for _, sessions in self.days)


def name_area_file(area: Area) -> str:
    """Return the path of a district's calendar file."""
    return f"calendar/area/{area.url_part}.ics"


def offer_area_calendars(directory: PublicDirectory) -> list[Area]:
    """Return the districts whose calendar the town's offers: those with meetings; of many, the topmost."""
    tree = plant_tree(directory.vocabulary.areas)
    held = find_held_areas(directory, tree)
    found = [area for area in tree.areas.values() if area.slug in held]
    return [area for area in tree.tops if area.slug in held] if len(found) > FEW_AREAS else found


def make_area_calendars(index: DirectoryIndex, render: Renderer) -> list[Page]:
    """Return `calendar/area/<url_part>/` for each district with meetings, and `…/2/` and so on where they are many.

    A district's calendar holds the districts inside it too. In a large register an area that holds others leads to their
    calendars instead: each meeting then stands on one page, and pages grow with the districts, not with their product.
    """
    directory, tree = index.directory, index.tree
    sessions: dict[str, list[Session]] = {}
    asked: dict[str, list[Listing]] = {}
    for session in collect_sessions(list_gatherings(directory), directory):
        for slug in _list_slugs(session.listing, tree):
            sessions.setdefault(slug, []).append(session)
    for listing in ask_by_phone(directory):
        for slug in _list_slugs(listing, tree):
            asked.setdefault(slug, []).append(listing)
    held = index.calendar_areas
    return [
        page
        for area in tree.areas.values()
        if area.slug in held
        for page in _make_pages(area, sessions.get(area.slug, []), asked.get(area.slug, []), held, index, render)
    ]


def _list_slugs(listing: Listing, tree: AreaTree) -> tuple[str, ...]:
    if listing.area is None:
        return ()
    return (listing.area.slug,) if tree.is_large else tree.lineage.get(listing.area.slug, ())


def _part_weeks(plan: Plan, weeks: Sequence[Week]) -> Iterator[list[WeekPart]]:
    """Yield the weeks of each page; a district in which nothing is on has one page without any."""
    on = dict(plan.days)
    parts = (WeekPart(week, tuple((day, on[day]) for day in week.days if on[day])) for week in weeks)
    page: list[WeekPart] = []
    for part in parts:
        if page and sum(one.count for one in page) + part.count > MOST_SESSIONS:
            yield page
            page = []
        if part.days:
            page.append(part)
    yield page


def _make_pages(
    area: Area,
    sessions: Sequence[Session],
    asked: Sequence[Listing],
    held: frozenset[str],
    index: DirectoryIndex,
    render: Renderer,
) -> Iterator[Page]:
    say, language, tree = index.language.say, index.language, index.tree
    weeks = list_weeks(index.today)
    plan = cut_days(plan_days([day for week in weeks for day in week.days], group_by_day(sessions)))
    pages = list(_part_weeks(plan, weeks))
    name = tree.name(area)
    first, last = write_month_day(weeks[0].first, language), write_month_day(weeks[-1].days[-1], language)
    inside = [inner for inner in tree.children.get(area.slug, ()) if inner.slug in held]
    for number, parts in enumerate(pages, start=1):
        title = say("{area}のカレンダー", area=name)
        if number > 1:
            begin = write_month_day(parts[0].days[0][0], language)
            title = say("{area}のカレンダー（{day}から）", area=name, day=begin)
        shown = asked[:_MOST_ASKED] if number == 1 else ()
        body = render(
            "calendar-area.html",
            title=title,
            name=name,
            here=area.slug,
            first=first,
            last=last,
            weeks=[(part, *part.week.name_days(language)) for part in parts],
            always=list(plan.always.values()) if number == 1 else [],
            empty=plan.is_empty,
            more=plan.more,
            inside=[(inner.label, url_area_calendar(inner)) for inner in inside],
            list_url=url_area("places", area) if index.places_by_area(area.slug) else None,
            file=name_area_file(area),
            urls=[url_area_calendar(area, other) for other in range(1, len(pages) + 1)],
            number=number,
            asked=shown,
            asked_more=len(asked) - len(shown) if number == 1 else 0,
            holidays={holiday.date: holiday.name for holiday in index.directory.holidays},
            needs_booking=needs_booking,
            first_phone=first_phone,
            help_line=index.help_line,
        )
        on = [session.listing.id for part in parts for _, held_then in part.days for session in held_then]
        always = [*plan.always] if number == 1 else []
        yield Page(
            url=url_area_calendar(area, number),
            kind="area-calendar",
            mould="standard",
            title=title,
            description=say("{area}の居場所と催しのひらく日と時間です。", area=name),
            body=body,
            listings=tuple(dict.fromkeys([*always, *on, *(listing.id for listing in shown)])),
            section="calendar",
            trail=(
                (say("カレンダー"), "calendar/"),
                *(
                    (say("{area}のカレンダー", area=tree.name(above)), url_area_calendar(above))
                    for above in tree.above(area)
                ),
                *([(say("{area}のカレンダー", area=name), url_area_calendar(area))] if number > 1 else []),
            ),
        )
