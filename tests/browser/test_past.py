"""A site that was built a while ago never shows a past day as one that comes: told by a clock that the test sets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.demo import Demo

pytestmark = pytest.mark.browser

JAPAN = timezone(timedelta(hours=9))
BUILT = datetime(2026, 11, 24, 12, tzinfo=JAPAN)
LATER = BUILT + timedelta(days=20)
DAY = re.compile(r"(\d{1,2})月\s*(\d{1,2})日")
Open = Callable[[str, datetime], Page]


@pytest.fixture
def visit(chromium: Browser, demo: Demo) -> Iterator[Open]:
    """Yield a function that opens a page of the demo site at a moment."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def open_page(path: str, moment: datetime) -> Page:
        contexts.append(
            chromium.new_context(locale="ja-JP", viewport={"width": 375, "height": 667}, service_workers="block")
        )
        tab = contexts[-1].new_page()
        tab.on("pageerror", lambda error: errors.append(str(error)))
        tab.clock.set_fixed_time(moment)
        tab.goto(f"{demo.address}{path}")
        return tab

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []


def _find_past(words: str, moment: datetime) -> list[str]:
    """Return the days in a text that are before a moment of the last months of 2026; those of January lie ahead."""
    found = [(int(month), int(day)) for month, day in DAY.findall(words.replace("\u2060", ""))]
    return [f"{month}月{day}日" for month, day in found if month >= 11 and (month, day) < (moment.month, moment.day)]


@pytest.mark.parametrize("path", ["", "places/", "easy/places/", "worry/lonely/", "desks/", "map/"])
def test_no_card_names_a_past_day_as_the_next(visit: Open, demo: Demo, path: str) -> None:
    """Three weeks after the build cards tell the days of every week, or nothing, and the page its age."""
    if not (demo.folder / path / "index.html").is_file():
        path = (
            next(
                iter(
                    sorted(p.parent.relative_to(demo.folder).as_posix() for p in demo.folder.glob("worry/*/index.html"))
                )
            )
            + "/"
        )
    tab = visit(path, LATER)
    lines = tab.locator(".now:visible, .card__when:visible")
    assert not [
        line for line in lines.all_inner_texts() if "次は" in line.replace("つぎ", "") and _find_past(line, LATER)
    ]


def test_home_tells_the_days_of_the_week_instead(visit: Open) -> None:
    """A place that met on 25 November is shown with its weekly hours, not with an empty line."""
    tab = visit("", LATER)
    words = tab.locator("[data-now-home] .now:visible").all_inner_texts()
    assert words
    assert all(re.search("毎日|毎週|曜|平日|第", line) for line in words)


def test_the_meetings_of_a_place_are_those_to_come(visit: Open) -> None:
    """Days that are over are gone from an entry's page; when all are, it says that no later ones are told."""
    for moment in (LATER, BUILT + timedelta(days=200)):
        tab = visit("place/chuo-yoru-tomarigi/", moment)
        days = tab.locator(".meetings > li")
        assert days.count() > 1
        shown = [day.inner_text() for day in days.all() if day.is_visible()]
        if moment == LATER:
            assert shown
            assert not [line for line in shown if _find_past(line, moment)]
        else:
            assert not shown
            expect(tab.locator("main").get_by_text("この先の日にちは、まだ載っていません。").first).to_be_visible()


def test_a_meeting_is_gone_from_today_once_it_is_over(visit: Open) -> None:
    """By noon the day's calendar has lost what has ended since, and counts no more."""
    morning = visit("calendar/", BUILT.replace(hour=5)).locator("#day-2026-11-24").locator("xpath=..")
    before = morning.locator(".session:visible").count()
    expect(morning.locator(".count")).to_be_visible()
    noon = visit("calendar/", BUILT.replace(hour=12, minute=1)).locator("#day-2026-11-24").locator("xpath=..")
    ended = noon.locator(".session:not(:visible)")
    assert 0 < noon.locator(".session:visible").count() < before
    assert all((end.get_attribute("data-ends") or "") <= "2026-11-24T12:01" for end in noon.locator("li[hidden]").all())
    assert ended.count() == before - noon.locator(".session:visible").count()
    expect(noon.locator(".count")).to_be_hidden()


@pytest.mark.parametrize("path", ["calendar/", "calendar/month/"])
def test_a_calendar_that_is_past_leads_on(visit: Open, path: str) -> None:
    """The first week and the first month have no days any more and say where later ones are."""
    tab = visit(path, LATER)
    expect(tab.get_by_text("このページの日にちは、もう過ぎました。")).to_be_visible()
    assert tab.locator(".session[data-ends]:visible").count() == 0
    assert tab.locator("[aria-current=date]:visible").count() == 0


def test_a_past_week_leads_to_the_week_of_today(visit: Open) -> None:
    """Twenty days later one press is enough; in its own week, and after the last one, there is nothing to press."""
    links = visit("calendar/", LATER).locator("main a:visible", has_text="の週を見る")
    expect(links).to_have_count(1)
    expect(links).to_have_text(re.compile("^12月8日.*火.*の週を見る$"))
    assert (links.get_attribute("href") or "").endswith("3/")
    for path, moment in (("calendar/", BUILT), ("calendar/3/", LATER), ("calendar/", BUILT + timedelta(weeks=9))):
        expect(visit(path, moment).locator("main a:visible", has_text="の週を見る")).to_have_count(0)


def test_at_night_what_is_open_comes_before_what_opens_in_the_morning(visit: Open) -> None:
    """At half past one home shows first who is open, then who opens later that day."""
    tab = visit("", datetime(2026, 11, 25, 1, 30, tzinfo=JAPAN))
    states = [card.get_attribute("data-now") for card in tab.locator("[data-now-home] > li").all()]
    assert states[0] == "open"
    assert states == sorted(states, key=lambda state: state != "open")


def test_on_paper_a_month_tells_hours_and_districts(visit: Open) -> None:
    """The printed month has each day with its meetings, hours first, with the district; the phone's list is not printed."""
    tab = visit("calendar/month/2/", BUILT)
    tab.emulate_media(media="print")
    rows = tab.locator(".month-paper li:visible").all_inner_texts()
    assert sum(bool(re.match(r"\d{1,2}時.*から", row)) for row in rows) > 20
    assert sum("地区" in row for row in rows) > 20
    expect(tab.locator(".month-list")).to_be_hidden()
    expect(tab.locator("table.month")).to_be_hidden()
