"""Hostile strings × fields × pages in Chromium: `.venv/bin/python -m benchmarks.hostile.run --corpus FILE … ` (README.md)."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.hostile.build import build_town
from tests.hostile.strings import STRINGS
from tests.hostile.visit import list_pages, visit_site

HERE = Path(__file__).resolve().parent
FIELDS = 12
"""Strings dealt out to one entry of each kind; its text fields are more, so each string stands in several entries."""
TILES = "cyberjapandata.gsi.go.jp"


@dataclass(slots=True)
class Figures:
    """What a run has seen so far; `strings` are those planted, `pairs` the (string, field) pairs."""

    strings: int = 0
    pairs: int = 0
    entries_refused: int = 0
    builds: int = 0
    pages: int = 0
    searches: int = 0
    popups: int = 0
    addresses: int = 0
    executions_with_policy: int = 0
    executions_without_policy: int = 0
    foreign_hosts: int = 0
    seconds: float = 0.0


def read_corpus(file: Path) -> Iterator[str]:
    """Yield the strings of a corpus: the items of a JSON list, or the lines of a text that are no heading or comment."""
    text = file.read_text(encoding="utf-8", errors="replace")
    if file.suffix == ".json":
        yield from (item for item in json.loads(text) if isinstance(item, str) and item.strip())
    else:
        yield from (line for line in text.splitlines() if line.strip() and not line.startswith(("# ", "```")))


def run(strings: Sequence[str], *, at_once: int, shift: int, minutes: float, work: Path) -> tuple[Figures, list[str]]:
    """Build town after town of `at_once` strings and visit every page of each, until all are done or the time is over."""
    figures, found = Figures(), []
    started = time.monotonic()
    with sync_playwright() as playwright:
        path = os.environ.get("TSUNAGARI_CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for first in range(0, len(strings), at_once):
            if time.monotonic() - started > minutes * 60:
                break
            part = strings[first : first + at_once]
            folder = work / str(first)
            site, pairs, refused = build_town(folder, part, shift, max(1, len(part) // FIELDS))
            figures.builds += 1
            figures.strings += len(part)
            figures.pairs += pairs
            figures.entries_refused += refused
            pages = list(list_pages(site))
            for policy in (False, True):
                # Without the policy every Japanese page and a third of the others; with it, which can only refuse, a sixth.
                chosen = pages[::6] if policy else [*filter(_is_japanese, pages), *pages[::3]]
                visit = visit_site(browser, site, chosen, part[::20], policy=policy)
                figures.pages += visit.pages
                figures.searches += visit.searches
                figures.popups += visit.popups
                figures.addresses += visit.fragments
                figures.foreign_hosts += len(visit.asked - {TILES})
                if policy:
                    figures.executions_with_policy += len(visit.executions)
                else:
                    figures.executions_without_policy += len(visit.executions)
                found += visit.executions
            shutil.rmtree(folder, ignore_errors=True)
            figures.seconds = round(time.monotonic() - started, 1)
            print(json.dumps(asdict(figures)), flush=True)
        browser.close()
    return figures, found


def _is_japanese(page: str) -> bool:
    return not page.startswith(("easy/", "en/"))


def main() -> None:
    """Run and print; `--results` writes the figures into a file too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, nargs="*", default=[], help="text or JSON files of strings")
    parser.add_argument("--at-once", type=int, default=1000, help="strings in one town")
    parser.add_argument("--every", type=int, default=1, help="take each n-th string only")
    parser.add_argument("--shift", type=int, default=1, help="which field gets which string")
    parser.add_argument("--minutes", type=float, default=60, help="begin no further town after this time")
    parser.add_argument("--results", type=Path, help="JSON file to write")
    args = parser.parse_args()
    corpora = {file.name: list(dict.fromkeys(read_corpus(file))) for file in args.corpus}
    strings = list(dict.fromkeys([*STRINGS, *(text for texts in corpora.values() for text in texts)]))[:: args.every]
    print({"own": len(STRINGS), **{name: len(texts) for name, texts in corpora.items()}, "taken": len(strings)})
    with tempfile.TemporaryDirectory(prefix="tsunagari-hostile-") as work:
        figures, found = run(strings, at_once=args.at_once, shift=args.shift, minutes=args.minutes, work=Path(work))
    print("\n".join(found[:50]))
    if args.results:
        args.results.write_text(json.dumps(asdict(figures), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
