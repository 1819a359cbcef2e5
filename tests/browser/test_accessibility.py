"""Every kind of page as rules can judge it: axe without exceptions, no sideways scrolling, no clipped words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.demo import Demo
from tests.browser.page_kinds import KINDS, find_page

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "vendor" / "axe-core-4.14.1" / "axe.min.js").read_text(encoding="utf-8")
RUN_AXE = """async () => {
  const { violations } = await axe.run(document, { rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] });
  return violations.map((rule) => [rule.id, ...rule.nodes.slice(0, 3).map((node) => node.target.join(" "))]);
}"""
# Kinds whose whole look differs, walked through in all four settings; the others in the two most unlike each other.
IN_FULL = ("home", "urgent", "places", "place", "worry, sensitive", "calendar", "article")
SETTINGS = [
    *[(kind, 320, "light") for kind in KINDS],
    *[(kind, 1280, "dark") for kind in KINDS],
    *[(kind, 1280, "light") for kind in IN_FULL],
    *[(kind, 320, "dark") for kind in IN_FULL],
]
# WCAG 2.2, 1.4.12: the spacing that a reader may ask for.
SPACING = """() => {
  for (const element of document.querySelectorAll("body, body *")) {
    element.style.setProperty("line-height", "1.5", "important");
    element.style.setProperty("letter-spacing", "0.12em", "important");
    element.style.setProperty("word-spacing", "0.16em", "important");
    if (element.tagName === "P") element.style.setProperty("margin-bottom", "2em", "important");
  }
}"""
SIDEWAYS = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > room + 1)
    .map((element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 30)}`)
    .slice(0, 5);
}"""
CLIPPED = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter((element) => !element.closest(".visually-hidden, .table-wrap, svg, [hidden]")
    && getComputedStyle(element).overflow !== "visible"
    && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
  .map((element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 30)}`)"""


@pytest.fixture(scope="module")
def tab(chromium: Browser) -> Any:
    """One tab for the whole module; each test sets its width and colours."""
    context = chromium.new_context(locale="ja-JP")
    yield context.new_page()
    context.close()


def _open(tab: Page, demo: Demo, kind: str, width: int, scheme: str = "light") -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    tab.goto(demo.address + find_page(demo.folder, kind))


def test_the_rules_are_awake(tab: Page) -> None:
    """A page with known faults is found faulty, so that silence elsewhere means something."""
    tab.goto("about:blank")
    tab.set_content(
        '<html lang="ja"><title>x</title><main><h1>x</h1><img src="data:,"><p style="color:#aaa">薄い</p>'
        '<div style="font-size:8px;line-height:8px"><a href="#a">一</a><br><a href="#b">二</a></div></main></html>'
    )
    tab.evaluate(AXE)
    assert {"image-alt", "color-contrast", "target-size"} <= {found[0] for found in tab.evaluate(RUN_AXE)}
    tab.set_content('<body><p style="width:3000px">長い</p><p style="overflow:hidden;height:5px">切れた</p></body>')
    assert tab.evaluate(SIDEWAYS)
    tab.set_content('<main><p style="overflow:hidden;height:5px">切れた</p></main>')
    assert tab.evaluate(CLIPPED)


@pytest.mark.parametrize(("kind", "width", "scheme"), SETTINGS)
def test_axe_finds_nothing(tab: Page, demo: Demo, kind: str, width: int, scheme: str) -> None:
    """axe-core, target sizes included, has nothing to say about any kind of page (WCAG 2.2 AA)."""
    _open(tab, demo, kind, width, scheme)
    tab.evaluate(AXE)
    assert tab.evaluate(RUN_AXE) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways_or_is_cut(tab: Page, demo: Demo, kind: str) -> None:
    """At 320 px, with text at twice its size, and with the widest spacing, every word is on the page (1.4.4, 1.4.10, 1.4.12)."""
    _open(tab, demo, kind, 320)
    assert tab.evaluate(SIDEWAYS) == []
    tab.evaluate(SPACING)
    assert tab.evaluate(SIDEWAYS) == []
    assert tab.evaluate(CLIPPED) == []
    _open(tab, demo, kind, 320)
    size = tab.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    tab.evaluate("size => { document.documentElement.style.fontSize = size }", f"{2 * size}px")
    assert tab.evaluate(SIDEWAYS) == []
    assert tab.evaluate(CLIPPED) == []
