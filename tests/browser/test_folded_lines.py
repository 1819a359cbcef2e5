"""Help lines that fold: what is open shows its number at once, what is closed its name and next hours alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.demo import Demo

pytestmark = pytest.mark.browser

JAPAN = timezone(timedelta(hours=9))
AFTERNOON = datetime(2026, 11, 25, 14, 0, tzinfo=JAPAN)
NIGHT = datetime(2026, 11, 25, 23, 30, tzinfo=JAPAN)
URGENT = ("urgent/", "en/urgent/", "easy/urgent/")


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """Yield a tab of a phone, 375 px wide."""
    context = chromium.new_context(viewport={"width": 375, "height": 667}, service_workers="block")
    yield context.new_page()
    context.close()


def _open(tab: Page, address: str, moment: datetime) -> None:
    tab.clock.install(time=moment)
    tab.goto(address)
    expect(tab.locator(".hotline[data-now]").first).to_be_visible()


def _lines(tab: Page, state: str) -> list[Locator]:
    return tab.locator(f".hotline[data-now={state}]").all()


@pytest.mark.parametrize("path", URGENT)
def test_an_open_line_shows_its_number_at_once(phone: Page, demo: Demo, path: str) -> None:
    """In every language the first way to each line that answers now is seen and can be pressed; nothing must be unfolded."""
    _open(phone, demo.address + path, AFTERNOON)
    lines = _lines(phone, "open")
    assert len(lines) > 10
    for line in lines:
        way = line.locator(".phone").first
        assert way.is_visible(), line.inner_text()
        box = way.locator("a").bounding_box()
        assert box
        assert box["height"] >= 36
        assert 0 <= box["x"] < box["x"] + box["width"] <= 375


@pytest.mark.parametrize("path", URGENT)
def test_a_closed_line_folds_to_its_name_and_next_hours(phone: Page, demo: Demo, path: str) -> None:
    """At night the number of a line that does not answer gives way to when it does; a press on the name shows all."""
    _open(phone, demo.address + path, NIGHT)
    lines = _lines(phone, "closed")
    assert len(lines) > 3
    for line in lines:
        assert line.locator("h3").is_visible()
        assert line.locator(".now").inner_text()
        assert not any(way.is_visible() for way in line.locator(".phone").all())
    lines[0].locator("summary").click()
    assert all(way.is_visible() for way in lines[0].locator(".phone").all())


def test_the_keyboard_alone_unfolds_and_calls(phone: Page, demo: Demo) -> None:
    """Enter on the name shows the number, Tab reaches it, Enter on the name folds it again."""
    _open(phone, f"{demo.address}urgent/", NIGHT)
    line = phone.locator(".hotline[data-now=closed]:has(a[href^='tel:'])").first
    line.locator("summary").focus()
    phone.keyboard.press("Enter")
    expect(line.locator(".phone").first).to_be_visible()
    phone.keyboard.press("Tab")
    expect(line.locator("a[href^='tel:']").first).to_be_focused()
    phone.keyboard.press("Shift+Tab")
    phone.keyboard.press("Enter")
    expect(line.locator(".phone").first).to_be_hidden()


def test_a_line_that_is_read_stays_as_it_is(phone: Page, demo: Demo) -> None:
    """Coming back to the page folds nothing under the focus."""
    _open(phone, f"{demo.address}urgent/", NIGHT)
    line = phone.locator(".hotline[data-now=closed]").first
    line.locator("summary").click()
    phone.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(line.locator(".phone").first).to_be_visible()


def test_without_a_script_every_number_is_seen(chromium: Browser, demo: Demo) -> None:
    """Nothing is folded where no script can know the hour: numbers and hours of all lines stand there."""
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{demo.address}urgent/")
    ways = tab.locator(".hotline .phone, .hotline .phone__hours").all()
    assert len(ways) > 30
    assert all(way.is_visible() for way in ways)
    context.close()


@pytest.mark.parametrize("path", ["worry/care/", "easy/worry/care/", "urgent/"])
def test_without_a_script_the_night_line_is_seen(chromium: Browser, demo: Demo, path: str) -> None:
    """What to do when desks are closed is open where no script can know the hour."""
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(demo.address + path)
    assert tab.locator(".after-hours .phone__number").is_visible()
    context.close()


@pytest.mark.parametrize("path", URGENT)
def test_a_line_known_from_anothers_page_comes_last(phone: Page, demo: Demo, path: str) -> None:
    """It stands last in its group, and says where its link leads."""
    _open(phone, demo.address + path, NIGHT)
    group = phone.locator("#tonight .hotline")
    assert group.last.get_attribute("data-guide") is not None
    assert re.search("東京都|東.*京.*都|Tokyo Metropolitan", group.last.locator(".hotline__note").inner_text())


@pytest.mark.parametrize("path", URGENT)
def test_the_state_of_a_line_is_no_part_of_its_heading(phone: Page, demo: Demo, path: str) -> None:
    """Whether it answers now stands below the name, in lighter letters."""
    _open(phone, demo.address + path, AFTERNOON)
    for line in phone.locator(".hotline--folds[data-now=open]").all():
        name, state = line.locator("h3").bounding_box(), line.locator(".now").bounding_box()
        if name and state:
            assert state["y"] >= name["y"] + name["height"] - 1
            assert line.locator(".now").evaluate("now => getComputedStyle(now).fontWeight") == "400"


def test_paper_has_every_number(phone: Page, demo: Demo) -> None:
    """What is folded on the screen is printed whole, and folded again afterwards."""
    _open(phone, f"{demo.address}urgent/", NIGHT)
    phone.evaluate("dispatchEvent(new Event('beforeprint'))")
    phone.emulate_media(media="print")
    assert all(way.is_visible() for way in phone.locator(".hotline .phone, .hotline .phone__hours").all())
    phone.emulate_media(media="screen")
    phone.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(phone.locator(".hotline[data-now=closed] .phone").first).to_be_hidden()


def test_the_urgent_page_is_no_longer_than_it_must_be(phone: Page, demo: Demo) -> None:
    """In the afternoon, with every open number shown, the town's own desks begin within eight screens of a phone."""
    _open(phone, f"{demo.address}urgent/", AFTERNOON)
    top = phone.locator(".after-hours").evaluate("box => box.getBoundingClientRect().top")
    assert top < 8 * 667
    assert phone.evaluate("document.documentElement.scrollWidth") == 375
