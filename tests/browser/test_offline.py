"""Without a connection: home, the urgent page and visited entries can still be read; sensitive pages are never kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.demo import Demo
from tests.browser.page_kinds import SENSITIVE, find_page

pytestmark = pytest.mark.browser

KEPT = """async () => (await Promise.all((await caches.keys()).map(async (name) =>
  (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname)))).flat().sort()"""


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """Yield a browser that has never been to the site."""
    context = chromium.new_context(locale="ja-JP", viewport={"width": 375, "height": 667})
    yield context
    context.close()


def _visit_home(context: BrowserContext, demo: Demo) -> Page:
    """Open home and wait until the service worker has the page."""
    tab = context.new_page()
    tab.goto(demo.address)
    tab.evaluate("navigator.serviceWorker.ready.then(() => 0)")
    tab.wait_for_function("navigator.serviceWorker.controller !== null")
    return tab


def test_what_is_needed_at_night_is_there_without_a_connection(context: BrowserContext, demo: Demo) -> None:
    """After one visit home and the numbers to call open offline, in every language, and say that they are kept pages."""
    tab = _visit_home(context, demo)
    context.set_offline(True)
    for address in ("urgent/", "", "easy/urgent/", "en/urgent/"):
        tab.goto(demo.address + address)
        assert tab.locator("a[href='tel:110']").count() >= 1, address
        expect(tab.locator(".offline-note")).to_be_visible()
    context.set_offline(False)
    tab.goto(demo.address + "urgent/")
    expect(tab.locator(".offline-note")).to_be_hidden()


def test_a_visited_entry_is_kept_and_another_leads_to_the_telephone(context: BrowserContext, demo: Demo) -> None:
    """An entry that was open before opens again; one that was not shows what can be done without a connection."""
    tab = _visit_home(context, demo)
    entry = find_page(demo.folder, "place")
    tab.goto(demo.address + entry)
    heading = tab.locator("h1").inner_text()
    context.set_offline(True)
    tab.goto(demo.address + entry)
    assert tab.locator("h1").inner_text() == heading
    tab.goto(demo.address + find_page(demo.folder, "desk"))
    assert tab.locator("h1").inner_text() == "通信できないとき"
    assert tab.url == f"{demo.address}offline/"
    assert tab.evaluate("document.styleSheets.length") == 1
    tab.goto(f"{demo.address}easy/{find_page(demo.folder, 'desk')}")
    assert "easy/" in (tab.locator(".site-name a").get_attribute("href") or "")


@pytest.mark.parametrize("kind", SENSITIVE)
def test_sensitive_pages_are_never_kept(context: BrowserContext, demo: Demo, kind: str) -> None:
    """A sensitive page never passes through the worker, in no language, and is in no cache after a visit."""
    tab = _visit_home(context, demo)
    for tree in ("", "easy/", "en/"):
        response = tab.goto(f"{demo.address}{tree}{find_page(demo.folder, kind)}")
        assert response
        assert not response.from_service_worker
    assert [path for path in tab.evaluate(KEPT) if "/k/" in path] == []


def test_only_pages_and_files_named_here_are_kept(context: BrowserContext, demo: Demo) -> None:
    """Lists, articles, the search and the calendar are not kept: the list of what is kept is short."""
    tab = _visit_home(context, demo)
    for kind in ("places", "article", "search", "calendar", "finder", "event"):
        tab.goto(demo.address + find_page(demo.folder, kind))
    kept = {path for path in tab.evaluate(KEPT) if not path.startswith("/assets/")}
    fixed = {f"/{tree}{page}" for tree in ("", "easy/", "en/") for page in ("", "urgent/", "offline/")}
    assert kept == fixed | {f"/{find_page(demo.folder, 'event')}"}


def test_the_kept_pages_can_be_forgotten(context: BrowserContext, demo: Demo) -> None:
    """One press on the page about it empties the caches and takes the worker away."""
    tab = _visit_home(context, demo)
    tab.goto(f"{demo.address}offline/")
    tab.click("#offline-forget")
    expect(tab.locator("#offline-status")).not_to_be_empty()
    assert tab.evaluate(KEPT) == []
    assert tab.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0


def test_who_comes_first_to_a_sensitive_page_or_the_safety_page_starts_nothing(
    context: BrowserContext, demo: Demo
) -> None:
    """These pages start no worker, so that reading them alone leaves nothing on the device."""
    tab = context.new_page()
    for address in ("safety/", "easy/safety/", find_page(demo.folder, SENSITIVE[0])):
        tab.goto(demo.address + address)
        tab.wait_for_load_state("networkidle")
        assert tab.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
        assert tab.evaluate("caches.keys()") == []
