"""Serve the built site on this machine alone, build again when an input changes, and reload open pages."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from watchfiles import watch

RELOAD_PATH = "/__reload"
RELOAD_SCRIPT_PATH = "/__reload.js"
RELOAD_SCRIPT = (
    b"(async()=>{let v;for(;;){try{const r=await fetch('/__reload?v='+(v??''));const n=await r.text();"
    b"if(v!==undefined&&n!==v){location.reload();return}v=n}catch{await new Promise(r=>setTimeout(r,1000))}}})()"
)
WAIT_SECONDS = 20


class Changes:
    """Counts finished builds; open pages wait here for the next one."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._count = 0

    def announce(self) -> None:
        """Wake every waiting page."""
        with self._condition:
            self._count += 1
            self._condition.notify_all()

    def wait(self, seen: str) -> str:
        """Return the current count, as soon as it differs from `seen` or after a while."""
        with self._condition:
            self._condition.wait_for(lambda: str(self._count) != seen, timeout=WAIT_SECONDS)
            return str(self._count)


class _Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {  # noqa: RUF012 (the base class defines it so)
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".wasm": "application/wasm",
        ".js": "text/javascript",
        ".geojson": "application/geo+json",
        ".ics": "text/calendar",
    }

    def __init__(self, *args: Any, changes: Changes, **keywords: Any) -> None:
        self._changes = changes
        super().__init__(*args, **keywords)

    def do_GET(self) -> None:  # noqa: N802 (the name the base class calls)
        """Answer the reload requests, add the reload script to pages, and serve files as they are."""
        path, _, query = self.path.partition("?")
        if path == RELOAD_PATH:
            self._send(self._changes.wait(query.removeprefix("v=")).encode(), "text/plain", 200)
        elif path == RELOAD_SCRIPT_PATH:
            self._send(RELOAD_SCRIPT, "text/javascript", 200)
        elif (page := self._page(path)) is not None:
            self._send(_with_reload(page.read_bytes()), "text/html; charset=utf-8", 200)
        else:
            super().do_GET()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the site's own page for what is not there."""
        page = Path(self.directory) / "404.html"
        if code == 404 and page.is_file():
            self._send(_with_reload(page.read_bytes()), "text/html; charset=utf-8", 404)
        else:
            super().send_error(code, message, explain)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name the base class gives)
        """Stay quiet: the terminal is for the build's words."""

    def _page(self, path: str) -> Path | None:
        found = Path(self.translate_path(path))
        page = found / "index.html" if path.endswith("/") else found
        return page if page.suffix == ".html" and page.is_file() else None

    def _send(self, content: bytes, type_: str, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Type", type_)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Print no traceback: the usual cause is a page that was left while it waited for the next build."""


def _with_reload(html: bytes) -> bytes:
    return html.replace(b"</head>", b'<script src="/__reload.js" defer></script></head>', 1)


def start_server(site: Path, port: int, changes: Changes) -> http.server.ThreadingHTTPServer:
    """Start serving `site` on 127.0.0.1 in the background (port 0: any free one). Raises OSError if the port is taken."""
    handler = functools.partial(_Handler, directory=str(site), changes=changes)
    server = _Server(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def rebuild_on_change(
    folders: Iterable[Path], rebuild: Callable[[], bool], changes: Changes, stop: threading.Event | None = None
) -> None:
    """Call `rebuild` after each burst of changes below `folders`, and announce the builds that succeeded."""
    existing = [folder for folder in folders if folder.exists()]
    for _ in watch(*existing, stop_event=stop, raise_interrupt=False):
        if rebuild():
            changes.announce()
