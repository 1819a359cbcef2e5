"""A site's pages opened in Chromium, and everything that ran, asked another host or became markup on the way."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import quote, urlsplit

from playwright.sync_api import Browser, Dialog, Page, Route

from tests.browser.conftest import QuietHandler

HOOKS = """(() => {
  window.ran = [];
  const note = (name) => (...given) => { window.ran.push(`${name}(${given.map(String).join(",").slice(0, 80)})`); return null; };
  for (const name of ["tsunagariRan", "alert", "confirm", "prompt", "open", "print"]) window[name] = note(name);
})();"""
# What would run on a click, a hover or later: handlers in attributes, scripts and frames of no file of ours.
LATENT = """() => {
  const found = [...window.ran];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || name === "srcdoc") found.push(`${element.tagName} ${name}`);
      if (/^(href|src|action|formaction|data|xlink:href)$/i.test(name) && /^\\s*(javascript|vbscript|data:text)/i.test(value))
        found.push(`${element.tagName} ${name}=${value.slice(0, 60)}`);
    }
    if (/^(iframe|object|embed|base|math|marquee|frame)$/i.test(element.tagName)) found.push(element.tagName);
    if (element.tagName === "SCRIPT" && !(element.src || "").startsWith(location.origin)) found.push("SCRIPT inline");
    if (element.tagName === "META" && /refresh/i.test(element.httpEquiv)) found.push("META refresh");
  }
  return found;
}"""
META = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')


class BareHandler(QuietHandler):
    """Serves the site with the policy taken out of every page."""

    def do_GET(self) -> None:  # noqa: N802 - the name the standard library calls
        """Send a page without its policy, anything else as it is."""
        path = Path(self.translate_path(urlsplit(self.path).path))
        page = path / "index.html" if path.is_dir() else path
        if page.suffix != ".html" or not page.is_file():
            super().do_GET()
            return
        content = META.sub(b"", page.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Print nothing: a page that was left does not wait for its files."""


@dataclass(slots=True)
class Visit:
    """What was opened, and every execution found, each with the address it was found at."""

    pages: int = 0
    popups: int = 0
    searches: int = 0
    fragments: int = 0
    executions: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)


def visit_site(browser: Browser, site: Path, pages: Sequence[str], strings: Sequence[str], *, policy: bool) -> Visit:
    """Open the pages, search for each string, press the map and open its texts, and hand strings over in addresses."""
    handler = QuietHandler if policy else BareHandler
    server = _Server(("127.0.0.1", 0), partial(handler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_address[1]}/"
    context = browser.new_context(locale="ja-JP", service_workers="block")
    context.add_init_script(HOOKS)
    tab, visit = context.new_page(), Visit()

    def judge_request(route: Route) -> None:
        if route.request.url.startswith((root, "data:")):
            route.continue_()
        else:
            visit.asked.add(urlsplit(route.request.url).netloc)
            route.abort()

    context.route("**/*", judge_request)

    def note_dialog(dialog: Dialog) -> None:
        visit.executions.append(f"dialog {tab.url}")
        dialog.dismiss()

    tab.on("dialog", note_dialog)
    try:
        for page in pages:
            tab.goto(root + page, wait_until="load")
            visit.pages += 1
            _judge(tab, visit)
        _search(tab, root, strings, visit)
        _press_map(tab, root, visit)
        _hand_over(tab, root, strings, visit)
    finally:
        context.close()
        server.shutdown()
        server.server_close()
    return visit


def list_pages(site: Path) -> Iterator[str]:
    """Yield the address of every page and of every other file that a browser would show as a document."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if name.endswith("index.html"):
            yield name.removesuffix("index.html")
        elif name.endswith((".html", ".xml", ".svg", ".json", ".geojson", ".txt")):
            yield name


def _judge(tab: Page, visit: Visit) -> None:
    visit.executions += [f"{found} at {tab.url}" for found in tab.evaluate(LATENT)]


def _search(tab: Page, root: str, strings: Sequence[str], visit: Visit) -> None:
    tab.goto(f"{root}search/")
    for query in ("見本", "会", "窓口", *strings):
        tab.fill("input[type=search]", query)
        tab.keyboard.press("Enter")
        visit.searches += 1
    tab.fill("input[type=search]", "みどりさろん")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("main ol li a")
    _judge(tab, visit)


def _press_map(tab: Page, root: str, visit: Visit) -> None:
    tab.goto(f"{root}map/")
    tab.click("#map-load")
    tab.wait_for_selector(".leaflet-control-zoom-in")
    for number in range(tab.evaluate("window.tsunagariMap.rows.length")):
        tab.evaluate(OPEN_TEXT, number)
        visit.popups += 1
    _judge(tab, visit)


# As Leaflet does: a text becomes markup, an element stays one.
OPEN_TEXT = """(number) => {
  const marker = window.tsunagariMap.drawMarker(window.tsunagariMap.rows[number], number);
  let content = marker.getPopup().getContent();
  if (typeof content === "function") content = content(marker);
  const box = document.body.appendChild(document.createElement("div"));
  if (typeof content === "string") box.innerHTML = content;
  else box.append(content);
}"""


def _hand_over(tab: Page, root: str, strings: Sequence[str], visit: Visit) -> None:
    for string in strings:
        for address in (f"list/#{string}", f"list/#{quote(string)}", f"search/?q={quote(string)}#{quote(string)}"):
            tab.goto("about:blank")
            tab.goto(root + address.replace("\n", ""), wait_until="load")
            visit.fragments += 1
            _judge(tab, visit)


def count(visit: Visit) -> str:
    """Return the figures of a visit as one line of JSON."""
    return json.dumps(
        {
            "pages": visit.pages,
            "searches": visit.searches,
            "popups": visit.popups,
            "fragments": visit.fragments,
            "executions": len(visit.executions),
            "hosts": sorted(visit.asked),
        }
    )
