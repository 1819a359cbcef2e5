"""A Chromium and a web server on this machine, for the tests that need a real browser."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.demo import Demo, build_demo_once, read_exit_url
from tests.browser.notes import Note, make_note

Serve = Callable[[Path], str]
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def locate_chromium() -> str | None:
    """Return the browser that `bin/test` names in TSUNAGARI_CHROMIUM, else one on the PATH."""
    named = os.environ.get("TSUNAGARI_CHROMIUM")
    return named or next((path for name in _NAMES if (path := shutil.which(name))), None)


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files with the types a browser insists on, and keeps no log."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript", ".wasm": "application/wasm"}

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name the standard library gave it
        """Keep the test's output free of requests."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Yield one headless Chromium for the whole run; skip where there is none."""
    path = locate_chromium()
    if path is None:
        pytest.skip("no Chromium: name one in TSUNAGARI_CHROMIUM, or run bin/test, which installs one")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Yield a function that serves a folder on 127.0.0.1 and returns its address, with a slash at its end."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_address[1]}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> Demo:
    """Return the demo municipality's whole site, built once and served."""
    folder = build_demo_once(tmp_path_factory)
    return Demo(folder, serve(folder), read_exit_url())


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Yield a fresh tab with empty storage that fails the test on any error in the page's console."""
    context = chromium.new_context(locale="ja-JP")
    tab = context.new_page()
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield tab
    context.close()
    assert errors == []


@pytest.fixture(scope="session")
def sheet_tab(chromium: Browser) -> Iterator[Page]:
    """Yield one tab for all tests that judge page after page; each sets the width and colours it needs."""
    context = chromium.new_context(locale="ja-JP", service_workers="block")
    yield context.new_page()
    context.close()


@pytest.fixture
def note(record_property: Callable[[str, object], None]) -> Note:
    """Return what notes the findings of an accessibility check with the test's result."""
    return make_note(record_property)
