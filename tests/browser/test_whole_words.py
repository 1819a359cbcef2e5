"""English words on the narrowest phone: none is cut in two, for whom reading is hard enough already."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.demo import Demo

pytestmark = pytest.mark.browser

CUT = r"""() => {
  const cut = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    if (node.parentElement.closest('[lang="ja"], script, .visually-hidden, [hidden], .skip-link')) continue;
    for (const word of node.data.matchAll(/[A-Za-z]{3,}/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].filter((box) => box.width).map((box) => Math.round(box.top)));
      if (lines.size > 1) cut.push(word[0]);
    }
  }
  return cut;
}"""


@pytest.mark.parametrize("width", [320, 375])
@pytest.mark.parametrize("path", ["", "find/", "places/", "calendar/", "languages/", "offline/", "safety/"])
def test_no_english_word_is_cut(demo: Demo, page: Page, path: str, width: int) -> None:
    """Every word stands on one line, in the urgent strip and the tiles too, and the page does not move sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{demo.address}en/{path}")
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 375, 768])
@pytest.mark.parametrize("path", ["open-data/", "articles/platform-and-council/"])
def test_tables_wrap_when_text_is_large(demo: Demo, page: Page, path: str, width: int) -> None:
    """With text at 150 % and 200 % the page does not move sideways, and at its own size no table needs to be scrolled."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{demo.address}en/{path}")
    size = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    for scale in (1, 1.5, 2):
        page.evaluate("(size) => { document.documentElement.style.fontSize = `${size}px`; }", size * scale)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, scale
