"""Nothing is sent elsewhere and nothing is stored: requests, cookies, storage and complaints over every kind of page.

What is kept for times without a connection is tested in test_offline.py.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.demo import Demo
from tests.browser.page_kinds import KINDS, find_page

pytestmark = pytest.mark.browser

WATCH = """addEventListener("securitypolicyviolation",
  (event) => console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`))"""
STORED = """async () => ({
  cookie: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
})"""
EMPTY = {"cookie": "", "local": 0, "session": 0, "databases": 0}


def test_visiting_and_using_every_kind_of_page_leaves_no_trace(chromium: Browser, demo: Demo) -> None:
    """All requests go to the site itself; no cookie or storage is left; the console says nothing."""
    context = chromium.new_context(locale="ja-JP", viewport={"width": 375, "height": 667})
    context.add_init_script(WATCH)
    requests: list[str] = []
    complaints: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    context.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    tab = context.new_page()
    for kind in KINDS:
        tab.goto(demo.address + find_page(demo.folder, kind))
        for summary in tab.locator("summary").all():
            summary.click()
        if kind == "search":
            tab.fill("input[type=search]", "居場所")
            tab.press("input[type=search]", "Enter")
            tab.wait_for_selector("ol.search-results li")
            assert "居場所" not in tab.url
            assert "%" not in tab.url
        assert tab.evaluate(STORED) == EMPTY, kind
    assert [url for url in requests if not url.startswith((demo.address, "data:"))] == []
    assert context.cookies() == []
    assert complaints == []
    context.close()


def test_the_watch_sees_what_it_watches_for(chromium: Browser, demo: Demo) -> None:
    """A request that a page's policy forbids is reported, so that silence elsewhere means something."""
    context = chromium.new_context()
    context.add_init_script(WATCH)
    complaints: list[str] = []
    context.on("console", lambda message: complaints.append(message.text))
    tab = context.new_page()
    tab.goto(demo.address)
    tab.evaluate("fetch('https://example.invalid/').catch(() => null)")
    tab.evaluate("localStorage.setItem('a', 'b')")
    assert any(text.startswith("policy: connect-src") for text in complaints)
    assert tab.evaluate(STORED) != EMPTY
    context.close()
