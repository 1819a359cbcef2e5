"""The map in a real browser, under its own policy: nothing from outside before the press, names and keys after it."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.outputs.map.map_page import make_map_files, make_map_page
from generator.outputs.render import Renderer
from generator.policy.policy import TILE_HOST
from generator.public import PublicDirectory
from tests.browser.demo import Demo
from tests.outputs.other_language import RENDER, translate_terms
from tests.sample import sample_directory

pytestmark = pytest.mark.browser

THEME = Path(__file__).parents[2] / "theme"
SITE = "https://site.invalid"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; "
    f"img-src 'self' data: {TILE_HOST}; connect-src 'self'; base-uri 'none'"
)
TYPES = {"js": "text/javascript", "css": "text/css", "svg": "image/svg+xml", "json": "application/json"}
TILE = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=")
HOSTILE = "<img src=x onerror=alert(1)>${alert(2)}`</script>"

CUT = """() => {
  const frame = document.querySelector(".map-frame").getBoundingClientRect();
  return [...document.querySelectorAll(".leaflet-marker-icon")].map((one) => one.getBoundingClientRect()).filter((one) =>
    one.left < frame.left || one.right > frame.right || one.top < frame.top || one.bottom > frame.bottom).length;
}"""


def crowded() -> PublicDirectory:
    """The sample with three more entries beside the first one, one of them named like an attack."""
    directory = sample_directory()
    first = directory.places[0]
    assert first.location is not None
    more = tuple(
        replace(first, id=f"near-{number}", name=name, location=replace(first.location, point=(35.1511, 139.1011)))
        for number, name in enumerate((HOSTILE, "となりの縁側"))
    )
    return replace(directory, places=(*directory.places, *more))


class Visit:
    """A tab on the map page of a directory, with every request and dialog it made."""

    def __init__(self, tab: Any, directory: PublicDirectory, tree: str = "", *, has_tiles: bool = True) -> None:
        self.tab = tab
        self.has_tiles = has_tiles
        self.outside: list[str] = []
        self.dialogs: list[str] = []
        self.complaints: list[str] = []
        self._files = {artifact.path: artifact.content for artifact in make_map_files(directory)}
        root, render = ("../../", RENDER) if tree else ("../", Renderer(THEME / "fragments"))
        shown = translate_terms(directory) if tree else directory
        body = make_map_page(shown, render)[0].body.replace('="~/', f'="{root}')
        self._files[f"{tree}map/"] = (
            f'<!doctype html><html lang="{render.language.tag}"><head><meta charset="utf-8"><title>map</title>'
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
            f'<script src="{root}assets/map.js" defer></script></head><body><main>{body}</main></body></html>'
        ).encode()
        tab.on("dialog", self._dismiss)
        tab.on("console", lambda message: self.complaints.append(message.text))
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        tab.route("**/*", self._answer)
        tab.goto(f"{SITE}/{tree}map/")

    def press(self) -> None:
        """Press the button and wait until the map stands."""
        self.tab.click("#map-load")
        self.tab.wait_for_selector(".leaflet-control-zoom-in")

    def _dismiss(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def _answer(self, route: Any) -> None:
        url = urlsplit(route.request.url)
        if f"{url.scheme}://{url.netloc}" != SITE:
            self.outside.append(route.request.url)
            route.fulfill(body=TILE, content_type="image/png") if self.has_tiles else route.abort()
            return
        path = url.path.removeprefix("/")
        content = self._files.get(path)
        if content is None and (THEME / path).is_file():
            content = (THEME / path).read_bytes()
        kind = TYPES.get(path.rpartition(".")[2], "text/html")
        route.fulfill(status=404 if content is None else 200, body=content or b"", content_type=kind)


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Any]:
    """A fresh tab of a small phone."""
    context = chromium.new_context(viewport={"width": 375, "height": 667})
    yield context.new_page()
    context.close()


def test_nothing_from_outside_before_the_press(tab: Any) -> None:
    """Until the press no request leaves the site and no library is loaded; after it only the tile host is asked."""
    visit = Visit(tab, sample_directory())
    tab.wait_for_load_state("networkidle")
    assert visit.outside == []
    assert tab.evaluate("typeof window.L") == "undefined"
    with tab.expect_request(f"{TILE_HOST}/**"):
        visit.press()
    tab.wait_for_load_state("networkidle")
    assert visit.outside
    assert {f"{urlsplit(url).scheme}://{urlsplit(url).netloc}" for url in visit.outside} == {TILE_HOST}
    assert not [text for text in visit.complaints if "Content Security Policy" in text]


def test_map_and_list_agree(tab: Any) -> None:
    """The map holds the entries of the list and no other."""
    visit = Visit(tab, sample_directory())
    listed = tab.eval_on_selector_all("li[data-listing]", "all => all.map(one => one.dataset.listing)")
    visit.press()
    rows = tab.evaluate("window.tsunagariMap.rows.flatMap(row => row.entries ?? [row]).map(row => row.id)")
    assert sorted(rows) == sorted(listed)


def test_markers_are_named(tab: Any) -> None:
    """A marker is named by its entry; one that stands for a district says so, for readers and on hovering alike."""
    directory = sample_directory()
    Visit(tab, replace(directory, places=directory.places[1:3], desks=())).press()
    names = tab.eval_on_selector_all("img.leaflet-marker-icon", "all => all.map(one => [one.alt, one.title])")
    assert names == [["みなみ縁側"] * 2, ["丘地区（くわしい場所はおたずねください）"] * 2]


def test_enter_opens_and_escape_returns(tab: Any) -> None:
    """Enter on a marker opens its text with the focus on the link; Escape closes it and returns to the marker."""
    visit = Visit(tab, sample_directory())
    visit.press()
    tab.focus('img[alt="みなみ縁側"]')
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".leaflet-popup-content a")
    assert tab.evaluate("document.activeElement.getAttribute('href')").endswith("/place/minami-cafe/")
    assert tab.get_attribute(".leaflet-popup-close-button", "aria-label") == "閉じる"
    tab.keyboard.press("Escape")
    tab.wait_for_selector(".leaflet-popup", state="detached")
    assert tab.evaluate("document.activeElement.alt") == "みなみ縁側"


def test_clusters_say_how_many(tab: Any) -> None:
    """Markers that lie together become one button that says how many they are, and opens on Enter."""
    visit = Visit(tab, crowded())
    visit.press()
    tab.focus('.map-cluster[role="button"][aria-label="5件のまとまり"]')
    tab.keyboard.press("Enter")
    tab.wait_for_selector('[aria-label="5件のまとまり"]', state="detached")
    assert tab.evaluate("document.querySelector('.map-frame').contains(document.activeElement)")


def test_names_are_never_markup(tab: Any) -> None:
    """A name written as an attack stands there as text, and nothing runs."""
    directory = sample_directory()
    attack = replace(directory.places[0], name=HOSTILE)
    visit = Visit(tab, replace(directory, places=(attack,), desks=()))
    visit.press()
    assert tab.get_attribute("img.leaflet-marker-icon", "alt") == HOSTILE
    tab.focus("img.leaflet-marker-icon")
    tab.keyboard.press("Enter")
    assert tab.inner_text(".map-popup__name") == HOSTILE
    assert visit.dialogs == []


def test_labels_credit_and_order(tab: Any) -> None:
    """Zoom buttons speak Japanese, the credit has no prefix, and markers come before the zoom buttons."""
    visit = Visit(tab, sample_directory())
    visit.press()
    assert tab.get_attribute(".leaflet-control-zoom-in", "aria-label") == "拡大"
    assert tab.get_attribute(".leaflet-control-zoom-out", "aria-label") == "縮小"
    assert tab.inner_text(".leaflet-control-attribution") == "地理院タイル（国土地理院）"
    order = tab.evaluate(
        "document.querySelector('img.leaflet-marker-icon').compareDocumentPosition("
        "document.querySelector('.leaflet-control-zoom-in')) & Node.DOCUMENT_POSITION_FOLLOWING"
    )
    assert order
    assert tab.inner_text("#map-status") == "地図を読み込みました。印は4か所です。"


def test_another_languages_map_speaks_it(tab: Any) -> None:
    """In another tree the script says what the page gave it, a marker leads into that tree, and names stay Japanese."""
    visit = Visit(tab, sample_directory(), "en/")
    visit.press()
    assert tab.inner_text("#map-status") == "«地図を読み込みました。印は»4«か所です。»"
    assert tab.get_attribute(".leaflet-control-zoom-in", "aria-label") == "«拡大»"
    tab.focus('img[alt="みなみ縁側"]')
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".leaflet-popup-content a")
    link = tab.query_selector(".leaflet-popup-content a")
    assert link.get_attribute("href") == f"{SITE}/en/place/minami-cafe/"
    assert link.get_attribute("lang") == "ja"
    assert "Label of community-cafe" in tab.inner_text(".leaflet-popup-content")
    assert tab.get_attribute(".leaflet-popup-close-button", "aria-label") == "«閉じる»"


def test_a_lost_connection_leaves_the_list_and_a_second_try(tab: Any) -> None:
    """When the data cannot be had, a sentence says what to do, and the button can be pressed again."""
    visit = Visit(tab, sample_directory())
    tab.route("**/map/data.json", lambda route: route.abort())
    tab.click("#map-load")
    tab.wait_for_selector("#map-status:has-text('もう一度')")
    assert tab.is_enabled("#map-load")
    tab.unroute("**/map/data.json")
    visit.press()
    assert tab.is_visible(".map-frame")


def test_without_pictures_the_markers_are_said_to_be_of_use(tab: Any) -> None:
    """When no tile can be had, the page does not say that the map is there; once one comes, it does."""
    visit = Visit(tab, sample_directory(), has_tiles=False)
    visit.press()
    expect(tab.locator("#map-status")).to_have_text("背景の地図を読み込めませんでした。印と一覧は使えます。")
    visit.has_tiles = True
    tab.click(".leaflet-control-zoom-out")
    expect(tab.locator("#map-status")).to_have_text("地図を読み込みました。印は4か所です。")


def test_seven_thousand_points_stay_quick(tab: Any) -> None:
    """A country's worth of markers stands within five seconds."""
    directory = sample_directory()
    desk = directory.desks[0]
    assert desk.location is not None
    many = tuple(
        replace(
            desk,
            id=f"desk-{number}",
            url=f"desk/desk-{number}/",
            location=replace(desk.location, point=(31 + number % 97 / 9, 131 + number % 89 / 9)),
        )
        for number in range(7000)
    )
    municipality = replace(directory.municipality, bounds=None)
    visit = Visit(tab, replace(directory, municipality=municipality, places=(), desks=many))
    tab.click("#map-load")
    tab.wait_for_selector(".leaflet-control-zoom-in", timeout=5000)
    assert tab.inner_text("#map-status") == "地図を読み込みました。印は7000か所です。"
    assert visit.complaints == [text for text in visit.complaints if "ERR_FAILED" in text]


def test_no_marker_stands_outside_the_map_of_a_small_phone(page: Page, demo: Demo) -> None:
    """At the start every marker is whole within the map, however wide the municipality drew its frame."""
    page.set_viewport_size({"width": 320, "height": 700})
    page.route(f"{TILE_HOST}/**", lambda route: route.fulfill(body=TILE, content_type="image/png"))
    page.goto(f"{demo.address}map/")
    page.click("#map-load")
    page.wait_for_selector(".leaflet-marker-icon")
    expect(page.locator("#map-status")).to_contain_text("99")
    assert page.evaluate(CUT) == 0
