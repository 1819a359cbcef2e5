"""The site with scripts switched off, walked by pressing what can be read on the screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.demo import Demo

pytestmark = pytest.mark.browser


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """A small phone whose browser runs no scripts."""
    context = chromium.new_context(
        locale="ja-JP", viewport={"width": 375, "height": 667}, java_script_enabled=False, service_workers="block"
    )
    yield context.new_page()
    context.close()


def _press(tab: Page, name: str) -> None:
    """Press the first link in the main part that says this."""
    tab.locator("main").get_by_role("link", name=name).first.click()


def test_from_home_by_a_worry_to_a_desk(tab: Page, demo: Demo) -> None:
    """Tile, worry and desk follow one another as plain pages, and the desk can be called."""
    tab.goto(demo.address)
    _press(tab, "家にこもっている")
    _press(tab, "家族が部屋から出てこない")
    expect(tab.locator("h1")).to_have_text("家族が部屋から出てこない")
    tab.locator("main .card__title a").first.click()
    expect(tab.locator("main a[href^='tel:']").first).to_be_visible()


def test_help_lines_stand_there_in_full(tab: Page, demo: Demo) -> None:
    """The urgent page shows every line with number, hours and cost, and no sentence that waits for a script."""
    tab.goto(demo.address)
    tab.get_by_role("link", name="今すぐ話す").first.click()
    numbers = tab.locator("main .level a[href^='tel:']")
    assert numbers.count() >= 20
    assert all(number.is_visible() for number in numbers.all())
    for shown in ("110", "119", "0120-279-338", "0120-783-556"):
        expect(tab.locator("main").get_by_role("link", name=shown, exact=True).first).to_be_visible()


def test_lists_open_and_lead_to_entries(tab: Page, demo: Demo) -> None:
    """A list can be narrowed by its folded links, and its second page and its entries can be reached."""
    tab.goto(f"{demo.address}places/")
    tab.locator("summary", has_text="曜日から選ぶ").click()
    tab.locator("details[open]").get_by_role("link", name="水曜日").click()
    expect(tab.locator("h1")).to_contain_text("水曜日")
    tab.locator("main .card__title a").first.click()
    expect(tab.locator("[data-listing] h1")).to_be_visible()
    tab.goto(f"{demo.address}places/")
    tab.get_by_role("navigation", name="ページ", exact=True).get_by_role("link").last.click()
    assert tab.url.endswith("/places/page/2/")
    expect(tab.locator("main .card").first).to_be_visible()


def test_the_calendar_shows_its_weeks(tab: Page, demo: Demo) -> None:
    """Seven days stand in the first week, and the next week is a plain link."""
    tab.goto(f"{demo.address}calendar/")
    assert tab.locator("main .day h2 time").count() == 7
    expect(tab.locator("main .session").first).to_be_visible()
    tab.get_by_role("link", name="次の週").first.click()
    assert tab.url.endswith("/calendar/2/")
    expect(tab.locator("main .day h2 time").first).to_contain_text("12月1日")


def test_map_and_search_say_what_else_there_is(tab: Page, demo: Demo) -> None:
    """The map's list and the search's lists stand there; no dead button does."""
    tab.goto(f"{demo.address}map/")
    assert tab.locator("main .card").count() >= 50
    expect(tab.locator("#map-load")).to_be_hidden()
    expect(tab.locator("#map-without-script")).to_be_visible()
    tab.goto(f"{demo.address}search/")
    expect(tab.locator("noscript p")).to_be_visible()
    expect(tab.locator("noscript p")).to_contain_text("次の一覧は、そのままお使いいただけます")
    tab.locator("main").get_by_role("link", name="居場所", exact=True).click()
    assert tab.url.endswith("/places/")
