"""The page of what is near, opened by somebody at a place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.demo import Demo

HALL = (33.1, 142.15)
"""The middle of the demo municipality's centre: degrees of latitude and longitude."""

Open = Callable[..., Page]


@contextmanager
def open_near(chromium: Browser, demo: Demo) -> Iterator[Open]:
    """Yield a function that opens the page for somebody at a place, who lets the browser tell it or not.

    At the end no page may have had an error in a script.
    """
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def open_page(at: tuple[float, float] | None = HALL, tree: str = "", script: bool = True) -> Page:
        context = chromium.new_context(
            locale="ja-JP",
            viewport={"width": 375, "height": 667},
            java_script_enabled=script,
            geolocation={"latitude": at[0], "longitude": at[1]} if at else None,
            permissions=["geolocation"] if at else [],
        )
        contexts.append(context)
        tab = context.new_page()
        tab.on("pageerror", lambda error: errors.append(str(error)))
        tab.goto(f"{demo.address}{tree}near/")
        return tab

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []
