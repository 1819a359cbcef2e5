"""The calendar by month: a table on wide screens, on narrow ones the days that have something."""

from __future__ import annotations

from generator.languages.dates import write_month, write_month_day, write_weekday
from generator.outputs.calendar.area_pages import offer_area_calendars
from generator.outputs.calendar.held_areas import url_area_calendar
from generator.outputs.calendar.month_paper import arrange_paper
from generator.outputs.calendar.months import Month, fill_month, find_last_day, list_known_days, list_months
from generator.outputs.calendar.sessions import collect_sessions, group_by_day, list_gatherings
from generator.outputs.calendar.weeks import ByDay, Week, list_weeks, plan_days
from generator.outputs.index import DirectoryIndex
from generator.outputs.render import Renderer
from generator.public import Page


def make_month_pages(index: DirectoryIndex, render: Renderer) -> list[Page]:
    """Return `calendar/month/` for this month and `calendar/month/2/` and so on, as far as eight weeks reach."""
    directory = index.directory
    by_day = group_by_day(collect_sessions(list_gatherings(directory), directory))
    # A week without anything has a sentence in place of its days, so there is nothing to lead to.
    weeks = {week.number: week for week in list_weeks(index.today) if not plan_days(week.days, by_day).is_empty}
    return [_make_page(month, by_day, weeks, index, render) for month in list_months(index.today)]


def _make_page(month: Month, by_day: ByDay, weeks: dict[int, Week], index: DirectoryIndex, render: Renderer) -> Page:
    say, language, today = index.language.say, index.language, index.today
    directory = index.directory
    plan = plan_days(list_known_days(month, today), by_day)
    holidays = {holiday.date: holiday.name for holiday in directory.holidays}
    name = write_month(month.first, language)
    title = say("カレンダー（{month}）", month=name)
    months = list_months(today)
    last = find_last_day(today)
    first_known = list_known_days(month, today)[0]
    body = render(
        "calendar-month.html",
        title=title,
        month=month,
        months=months,
        name=name,
        grid=fill_month(month, plan, weeks, holidays, today),
        plan=plan,
        paper=arrange_paper(plan, index),
        today=today,
        holidays=holidays,
        weekdays=[write_weekday(weekday, language) for weekday in range(7)],
        area_word=directory.municipality.area_word,
        week_url=next(week.url for week in list_weeks(today) if first_known in week.days),
        until=write_month_day(last, language) if month == months[-1] else None,
        areas=[(index.tree.name(area), url_area_calendar(area)) for area in offer_area_calendars(directory)]
        if month.number == 1
        else [],
        help_line=index.help_line,
    )
    return Page(
        url=month.url,
        kind="month",
        mould="standard",
        title=title,
        description=say("{month}の、居場所と催しのひらく日です。", month=name),
        body=body,
        listings=plan.listings,
        section="calendar",
        trail=((say("カレンダー"), "calendar/"),),
    )
