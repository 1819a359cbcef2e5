"""The way out of a sensitive page: by the button, by Shift three times, and as a plain link without scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

from tests.browser.demo import Demo
from tests.browser.page_kinds import SENSITIVE, find_page

pytestmark = pytest.mark.browser

Start = Callable[[bool], Page]


class Outside:
    """Every request that left the site; each is answered here, none reaches the network."""

    def __init__(self) -> None:
        self.requests: list[Request] = []

    def watch(self, context: BrowserContext, demo: Demo) -> None:
        """Answer what goes anywhere but to the site."""
        context.route(lambda url: not url.startswith(demo.address), self._answer)

    def _answer(self, route: Route) -> None:
        self.requests.append(route.request)
        route.fulfill(body="天気", content_type="text/html")


@pytest.fixture
def outside() -> Outside:
    """Keep the requests that left the site."""
    return Outside()


@pytest.fixture
def start(chromium: Browser, demo: Demo, outside: Outside) -> Iterator[Start]:
    """Yield a function that opens a tab on the home page, with or without scripts."""
    contexts: list[BrowserContext] = []

    def open_tab(scripts: bool) -> Page:
        context = chromium.new_context(
            locale="ja-JP", viewport={"width": 375, "height": 667}, java_script_enabled=scripts
        )
        contexts.append(context)
        outside.watch(context, demo)
        tab = context.new_page()
        tab.goto(demo.address)
        return tab

    yield open_tab
    for context in contexts:
        context.close()


@pytest.mark.parametrize("kind", SENSITIVE)
def test_the_button_leaves_and_going_back_skips_the_page(start: Start, demo: Demo, outside: Outside, kind: str) -> None:
    """The button leads to the municipality's own choice without saying from where; Back does not return to the page."""
    tab = start(True)
    sensitive = demo.address + find_page(demo.folder, kind)
    tab.goto(sensitive)
    tab.get_by_role("link", name="このページを閉じる").click()
    tab.wait_for_url(demo.exit_url)
    assert [request.url for request in outside.requests][:1] == [demo.exit_url]
    assert "referer" not in outside.requests[0].headers
    tab.go_back()
    assert tab.url == demo.address


def test_shift_three_times_leaves(start: Start, demo: Demo) -> None:
    """Shift pressed three times has the same effect; twice, or with another key between, has none."""
    tab = start(True)
    tab.goto(demo.address + find_page(demo.folder, "worry, sensitive"))
    sensitive = tab.url
    for key in ("Shift", "Shift", "a", "Shift"):
        tab.keyboard.press(key)
    assert tab.url == sensitive
    for _ in range(2):
        tab.keyboard.press("Shift")
    tab.wait_for_url(demo.exit_url)


def test_the_exit_works_without_scripts(start: Start, demo: Demo, outside: Outside) -> None:
    """Without scripts it is a plain link to the same place, and no key is promised that would do nothing."""
    tab = start(False)
    tab.goto(demo.address + find_page(demo.folder, "worry, sensitive"))
    assert not tab.get_by_text("Shiftキーを3回").is_visible()
    tab.get_by_role("link", name="このページを閉じる").click()
    tab.wait_for_url(demo.exit_url)
    assert "referer" not in outside.requests[0].headers


@pytest.mark.parametrize(("width", "height"), [(320, 568), (1280, 800)])
def test_the_button_is_always_on_the_screen(chromium: Browser, demo: Demo, width: int, height: int) -> None:
    """Wherever the reader has scrolled, the button is on the screen, at least 48 px high and covered by nothing."""
    context = chromium.new_context(viewport={"width": width, "height": height})
    tab = context.new_page()
    for kind in SENSITIVE:
        tab.goto(demo.address + find_page(demo.folder, kind))
        for share in (0, 0.5, 1):
            tab.evaluate("share => scrollTo(0, share * document.documentElement.scrollHeight)", share)
            box = tab.locator(".exit-bar__link").bounding_box()
            assert box is not None
            assert box["height"] >= 48
            assert 0 <= box["y"] <= height - box["height"]
            middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
            assert tab.evaluate("([x, y]) => document.elementFromPoint(x, y).className", middle) == "exit-bar__link"
    context.close()
