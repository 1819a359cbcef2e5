"""Quick exit in a real browser: by press, by Shift three times, and not by less."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Serve

ASSETS = Path(__file__).parents[2] / "theme" / "assets"
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """A small site: a start page, a sensitive page and a neutral page to leave for."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copy(ASSETS / "exit.js", folder)
    (folder / "start.html").write_text('<title>start</title><a href="page.html">on</a>', encoding="utf-8")
    (folder / "weather.html").write_text("<title>weather</title>", encoding="utf-8")
    (folder / "page.html").write_text(
        '<title>page</title><script src="exit.js" defer></script>'
        '<a class="exit-bar__link" href="weather.html">leave</a><p class="exit-bar__keys" hidden>keys</p><input>',
        encoding="utf-8",
    )
    return serve(folder)


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """A tab that came from the start page to the sensitive page."""
    tab = chromium.new_page()
    tab.goto(address + "start.html")
    tab.click("a")
    tab.wait_for_selector(".exit-bar__keys:not([hidden])")
    yield tab
    tab.close()


def test_a_press_leaves_and_back_does_not_return(page: Page, address: str) -> None:
    """After the exit, Back leads to what was open before the sensitive page."""
    page.click(".exit-bar__link")
    page.wait_for_url(address + "weather.html")
    page.go_back()
    assert page.url == address + "start.html"


def test_shift_three_times_leaves(page: Page, address: str) -> None:
    """Three presses of Shift in a row leave the page."""
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(address + "weather.html")
    assert page.title() == "weather"


def test_shift_while_writing_does_not_leave(page: Page, address: str) -> None:
    """Two presses, or presses with letters between them, are ordinary writing."""
    page.focus("input")
    for key in ("Shift", "Shift", "a", "Shift", "Shift"):
        page.keyboard.press(key)
    assert page.evaluate("document.documentElement.hidden") is False
    assert page.url == address + "page.html"


def test_presses_far_apart_do_not_leave(page: Page) -> None:
    """The third press must come within five seconds of the first."""
    page.evaluate(
        """() => {
          const press = (time) => {
            const event = new KeyboardEvent("keydown", { key: "Shift" });
            Object.defineProperty(event, "timeStamp", { value: time });
            document.dispatchEvent(event);
          };
          [1000, 2000, 6001].forEach(press);
        }"""
    )
    assert page.evaluate("document.documentElement.hidden") is False


def test_shift_held_down_does_not_leave(page: Page, address: str) -> None:
    """A key that is held down repeats by itself; that is one press."""
    for _ in range(6):
        page.keyboard.down("Shift")
    page.keyboard.up("Shift")
    assert page.evaluate("document.documentElement.hidden") is False
    assert page.url == address + "page.html"


def test_the_page_is_hidden_before_the_next_one_has_come(page: Page) -> None:
    """On a slow line nothing is left to read over a shoulder from the moment of the press."""
    page.route("**/weather.html", lambda route: None)
    hidden = page.evaluate(
        """() => {
          document.querySelector(".exit-bar__link").click();
          return document.documentElement.hidden;
        }"""
    )
    assert hidden is True
