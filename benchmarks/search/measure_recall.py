"""Print how well the search finds, for the queries it was made with and for those held back (needs a Chromium).

Run from the checkout: `.venv/bin/python -m benchmarks.search.measure_recall`.
"""

from __future__ import annotations

import tempfile
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import QuietHandler, locate_chromium
from tests.outputs.search_sample import make_search_sample
from tests.outputs.search_site import ASK, lay_search_site, measure, read_cases


def main() -> None:
    """Lay the invented town's search, ask every query in a browser and print recall@10, mean rank and misses."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        empty, site = Path(folder, "empty"), Path(folder, "site")
        empty.mkdir()
        lay_search_site(site, make_search_sample(empty), empty)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        page = playwright.chromium.launch(executable_path=locate_chromium(), args=["--no-sandbox"]).new_page()
        page.goto(f"{address}search/")
        for name in ("search_queries.json", "search_queries_held.json"):
            cases = read_cases(name)
            found = measure(cases, page.evaluate(ASK, [address, [case["query"] for case in cases]]))
            print(
                f"{name}: {len(cases)} queries, recall@10 {found.recall:.3f}, MRR {found.rank:.3f}, none {found.none}"
            )
        server.shutdown()


if __name__ == "__main__":
    main()
