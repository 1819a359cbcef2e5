"""Somebody on the way through the site with a small phone, and what they can see of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.demo import Demo
from tests.browser.probes import ask

PHONES = {"375": (375, 667), "320": (320, 667)}
NIGHT = datetime.fromisoformat("2026-11-24T23:30:00+09:00")
MORNING = datetime.fromisoformat("2026-11-24T10:30:00+09:00")
TARGET = 44


class Walk:
    """Somebody with a phone, from the home page on; every press is a tap."""

    def __init__(self, tab: Page, *, scripts: bool) -> None:
        self.tab = tab
        self.main = tab.locator("main")
        self.scripts = scripts
        self.is_wide = (tab.viewport_size or {"width": 0})["width"] >= 375
        self.taps = 0

    def press(self, words: str, within: Locator | None = None) -> None:
        """Press the first link that says this."""
        self.follow((within or self.tab).get_by_role("link", name=words).first)

    def follow(self, link: Locator) -> None:
        """Press this link, which must be there to be seen."""
        expect(link).to_be_visible()
        link.click()
        self.taps += 1

    def call(self, within: Locator | None = None) -> str:
        """Press the first number that can be called and return it; the phone would now ring."""
        number = (within or self.main).locator("a[href^='tel:']").first
        expect(number).to_be_visible()
        self.taps += 1
        return (number.get_attribute("href") or "").removeprefix("tel:")

    def reads(self, words: str) -> None:
        """Hold that these words stand on the page, to be seen."""
        expect(self.tab.get_by_text(words).first).to_be_visible()

    def sees(self, what: Locator) -> None:
        """Hold that this stands on the screen as it is now, whole, and not below a bar."""
        expect(what).to_be_visible()
        box, screen = what.bounding_box(), self.tab.viewport_size
        assert box is not None
        assert screen is not None
        bar = self.tab.locator(".exit-bar").bounding_box() if self.tab.locator(".exit-bar").count() else None
        assert box["y"] > -1
        assert box["y"] + box["height"] <= (bar["y"] if bar else screen["height"])

    def measure(self, what: Locator) -> tuple[float, float]:
        """Return how far from the top of the screen something begins, and how high it is, in px."""
        box = what.bounding_box()
        assert box is not None
        return box["y"], box["height"]

    def enlarge(self) -> None:
        """Make the text twice its size, as a reader's own setting does."""
        ask(self.tab, "asked", "large")


def set_out(chromium: Browser, demo: Demo, phone: str, now: datetime, *, scripts: bool) -> Iterator[Walk]:
    """Yield somebody on the home page at the time `now`, with a phone of PHONES, with scripts or without."""
    width, height = PHONES[phone]
    context = chromium.new_context(
        locale="ja-JP",
        timezone_id="Asia/Tokyo",
        viewport={"width": width, "height": height},
        has_touch=True,
        java_script_enabled=scripts,
        service_workers="block",
    )
    tab = context.new_page()
    if scripts:
        tab.clock.set_fixed_time(now)
    tab.goto(demo.address)
    yield Walk(tab, scripts=scripts)
    context.close()
