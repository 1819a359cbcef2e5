"""Every kind of page behind a server that sends the headers: nothing the site does is refused, and all of it is protected."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from generator.policy.header_files import write_header_file
from generator.policy.policy import TILE_HOST
from generator.policy.rules import Place
from tests.browser.conftest import QuietHandler
from tests.browser.demo import Demo
from tests.browser.page_kinds import SHEETS, find_page
from tests.policy.header_readers import read_cloudflare

pytestmark = pytest.mark.browser

# The site is served by http here, where browsers pay no attention to HSTS.
FILE = write_header_file("cloudflare", Place(roots=("", "easy/", "en/")))
LISTEN = """window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));"""
WORKER_READY = "navigator.serviceWorker.ready.then((worker) => new URL(worker.scope).pathname)"


class HeaderHandler(QuietHandler):
    """Serves the site with the headers that the file for Cloudflare Pages asks for."""

    def end_headers(self) -> None:
        """Add the headers of the path."""
        for name, value in read_cloudflare(FILE, urlsplit(self.path).path).items():
            self.send_header(name, value)
        super().end_headers()


@pytest.fixture(scope="module")
def address(demo: Demo) -> Iterator[str]:
    """The demo site behind the headers."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(HeaderHandler, directory=str(demo.folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """A fresh tab that notes what a policy refuses and what the console complains of."""
    context = chromium.new_context(locale="ja-JP", geolocation={"latitude": 35.1, "longitude": 139.1})
    context.grant_permissions(["geolocation"])
    tab = context.new_page()
    tab.add_init_script(LISTEN)
    yield tab
    context.close()


def _listen(tab: Page) -> list[str]:
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    return complaints


def test_no_page_does_what_the_headers_refuse(tab: Page, address: str, demo: Demo) -> None:
    """Each kind of page, in each language, loads whole: no violation, no complaint, and nothing blocked."""
    complaints = _listen(tab)
    refused: list[str] = []
    tab.on("requestfailed", lambda request: refused.append(request.url))
    for sheet in SHEETS:
        tab.goto("about:blank")
        tab.goto(address + find_page(demo.folder, sheet), wait_until="networkidle")
        assert (tab.evaluate("window.violations"), complaints, refused) == ([], [], []), sheet


def test_the_policy_is_really_there(tab: Page, address: str) -> None:
    """A script written into the page afterwards is refused, in the page's own words and by the header alike."""
    answer = tab.goto(address)
    assert answer is not None
    headers = answer.headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    tab.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.head.append(script);
        const picture = document.createElement("img");
        picture.src = "https://elsewhere.invalid/x.png";
        document.body.append(picture);
    }""")
    tab.wait_for_function("window.violations.length >= 4")
    assert tab.evaluate("window.ran") is None
    # Twice each: the meta tag refuses, and so does the header.
    kinds = [line.split()[0] for line in tab.evaluate("window.violations")]
    assert (kinds.count("script-src-elem"), kinds.count("img-src")) == (2, 2)


def test_nobody_frames_the_site(tab: Page, address: str) -> None:
    """Shown in a frame of another page, the site stays empty."""
    tab.route("https://frame.invalid/", lambda route: route.fulfill(body=f'<iframe src="{address}"></iframe>'))
    tab.goto("https://frame.invalid/", wait_until="networkidle")
    assert tab.frames[1].url.startswith("chrome-error:")


def test_map_tiles_come_after_the_press_and_learn_the_host_alone(tab: Page, address: str) -> None:
    """Behind the headers the press shows the map; tile requests carry the site's origin and no more."""
    asked: list[dict[str, str]] = []

    def answer(route: Route) -> None:
        asked.append(route.request.all_headers())
        route.fulfill(body=b"", content_type="image/png")

    tab.route(f"{TILE_HOST}/**", answer)
    tab.goto(address + "map/")
    assert asked == []
    with tab.expect_request(f"{TILE_HOST}/**"):
        tab.click("#map-load")
    tab.wait_for_selector(".leaflet-control-zoom-in")
    assert tab.evaluate("window.violations") == []
    assert {headers.get("referer") for headers in asked} == {address}


def test_search_finds_behind_the_headers(tab: Page, address: str) -> None:
    """The search and its WebAssembly run under the header, which the worker obeys too."""
    complaints = _listen(tab)
    tab.goto(address + "search/")
    tab.fill("#search-input" if tab.query_selector("#search-input") else "input[type=search]", "居場所")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("main li a[href*='/']")
    assert (tab.evaluate("window.violations"), complaints) == ([], [])


def test_near_asks_for_the_position(tab: Page, address: str) -> None:
    """The browser's position may be asked for by the site itself, and by nobody in a frame."""
    tab.goto(address + "near/")
    assert tab.evaluate("document.featurePolicy.allowsFeature('geolocation')")
    assert not tab.evaluate("document.featurePolicy.allowsFeature('camera')")


def test_the_worker_keeps_pages_behind_the_headers(tab: Page, address: str) -> None:
    """The service worker starts for the whole site, and the page for times without a connection is there offline."""
    tab.goto(address)
    assert tab.evaluate(WORKER_READY) == "/"
    tab.reload(wait_until="networkidle")
    tab.context.set_offline(True)
    tab.goto(address + "urgent/")
    assert tab.query_selector("main h1")
    tab.context.set_offline(False)


def test_pages_of_sensitive_subjects_are_kept_nowhere(tab: Page, address: str, demo: Demo) -> None:
    """Every page with the way out is sent with no-store, in each language, and no other page is."""
    guarded: dict[str, bool] = {}
    for file in demo.folder.rglob("index.html"):
        path = "/" + file.parent.relative_to(demo.folder).as_posix().removeprefix(".")
        path = path if path.endswith("/") else f"{path}/"
        sensitive = 'class="sensitive"' in file.read_text(encoding="utf-8")[:300]
        guarded[path] = sensitive == (read_cloudflare(FILE, path)["Cache-Control"] == "no-store")
    assert len(guarded) > 100
    assert [path for path, right in guarded.items() if not right] == []
