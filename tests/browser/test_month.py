"""The calendar by month in a real browser: a table where there is room, the same days as a list where there is not."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.demo import Demo

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("width", "shown", "hidden"), [(768, "table.month", "ol.month-list"), (767, "ol.month-list", "table.month")]
)
def test_one_of_the_two_is_seen(page: Page, demo: Demo, width: int, shown: str, hidden: str) -> None:
    """From 48 em on the table stands there, below it the list; never both, so that nobody hears a day twice."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{demo.address}calendar/month/2/")
    expect(page.locator(shown)).to_be_visible()
    expect(page.locator(hidden)).to_be_hidden()


def test_a_day_of_the_table_leads_to_its_times(page: Page, demo: Demo) -> None:
    """A press on a number opens the week at that day, with hours beside the names."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{demo.address}calendar/month/2/")
    page.get_by_role("link", name="12月10日（木）").click()
    day = page.locator("section[aria-labelledby='day-2026-12-10']")
    expect(day).to_be_in_viewport()
    assert page.url.endswith("calendar/3/#day-2026-12-10")
    assert day.locator("time").count() > 1


def test_on_paper_the_days_are_a_list(page: Page, demo: Demo) -> None:
    """Printed, the month is the days that have something with their hours, whatever the screen was."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{demo.address}calendar/month/2/")
    page.emulate_media(media="print")
    expect(page.locator(".month-paper")).to_be_visible()
    expect(page.locator("table.month")).to_be_hidden()


def test_a_district_is_reached_from_the_calendar(page: Page, demo: Demo) -> None:
    """Two presses from the calendar lead to a district's eight weeks, and from there to its places."""
    page.goto(f"{demo.address}calendar/")
    page.locator("section[aria-labelledby='areas'] a").first.click()
    expect(page.locator("h1")).to_contain_text("のカレンダー")
    assert page.locator(".session").count() > 10
    page.locator("main .facet-links a", has_text="の居場所").first.click()
    expect(page.locator("h1")).to_contain_text("の居場所")
