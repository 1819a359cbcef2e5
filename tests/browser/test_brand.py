"""A municipality with colours and a mark of its own, seen: every page can be read, by day and in the dark, on screen and paper."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.assembly.build import build
from generator.colour.scheme import make_dark, make_light
from generator.settings import CHECKOUT, Settings
from tests.browser.conftest import Serve
from tests.browser.demo import TODAY
from tests.browser.probes import ask, load_axe
from tests.pictures.samples import draw_svg

pytestmark = pytest.mark.browser

PRIMARY, TINT = "#7a1f5c", "#ffe3b8"
PAGES = ("", "urgent/", "places/", "place/komorebi-engawa/", "calendar/", "search/", "en/place/komorebi-engawa/")
TOKENS = """() => Object.fromEntries(["primary", "primary-strong", "on-primary", "tile"].map(
  (name) => [name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()]))"""
DRAWN = """() => [...document.images].map((image) => [image.complete && image.naturalWidth > 0, image.width, image.height])"""


@pytest.fixture(scope="module")
def branded(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """The address of the demo municipality's site in odd colours, with a wide mark."""
    root = tmp_path_factory.mktemp("brand")
    shutil.copytree(CHECKOUT / "directory", root / "directory")
    town = root / "directory" / "municipality.yml"
    look = f'appearance: {{primary: "{PRIMARY}", tint: "{TINT}", logo: images/mark.svg, logo_alt: みなも市の市章}}\n'
    town.write_text(town.read_text(encoding="utf-8") + look, encoding="utf-8")
    (root / "directory" / "images" / "mark.svg").write_bytes(draw_svg('<circle cx="20" cy="10" r="9" fill="#1b3a6b"/>'))
    site: Path = root / "site"
    build(
        Settings(directory=root / "directory", content=CHECKOUT / "content", site=site, today=TODAY), lambda step: None
    )
    return serve(site)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_can_be_read_in_odd_colours(chromium: Browser, branded: str, scheme: str, width: int) -> None:
    """The colours are the ones reckoned, axe finds nothing, nothing scrolls sideways, every picture is drawn."""
    dark = scheme == "dark"
    context = chromium.new_context(
        locale="ja-JP", viewport={"width": width, "height": 800}, color_scheme="dark" if dark else "light"
    )
    tab = context.new_page()
    for page in PAGES:
        tab.goto(branded + page)
        assert tab.evaluate(TOKENS) == (make_dark if dark else make_light)(PRIMARY, TINT)
        if photos := tab.locator(".photo img").all():
            photos[0].scroll_into_view_if_needed()
        tab.evaluate("() => Promise.all([...document.images].map((image) => image.decode()))")
        drawn = tab.evaluate(DRAWN)
        assert drawn, page
        assert all(there and wide <= width and high <= 480 for there, wide, high in drawn), page
        assert ask(tab, "cut") == []
        load_axe(tab)
        assert ask(tab, "axe") == [], page
    context.close()


def test_paper_stays_black_on_white_without_photos(chromium: Browser, branded: str) -> None:
    """Printed, the colours are the theme's black, and photos take no ink."""
    context = chromium.new_context(locale="ja-JP")
    tab = context.new_page()
    tab.goto(f"{branded}place/komorebi-engawa/")
    assert tab.locator(".photo").is_visible()
    tab.emulate_media(media="print")
    assert tab.evaluate(TOKENS)["primary"] == "#000000"
    assert tab.evaluate(TOKENS)["tile"] == "#ffffff"
    assert not tab.locator(".photo").is_visible()
    context.close()
