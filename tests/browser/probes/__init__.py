"""What is asked of an open page, as JavaScript: each file is one function and says at its top what it finds."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

AXE_VERSION = "4.14.1"
_AXE = Path(__file__).parents[1] / "vendor" / f"axe-core-{AXE_VERSION}" / "axe.min.js"


@cache
def read_probe(name: str) -> str:
    """Return the function of a probe as the browser can run it."""
    return (Path(__file__).parent / f"{name}.js").read_text(encoding="utf-8")


@cache
def read_axe() -> str:
    """Return axe-core, as vendored."""
    return _AXE.read_text(encoding="utf-8")


def open_sheet(tab: Page, address: str) -> None:
    """Open a page; the memo, whose entries are in the address, once they are drawn."""
    tab.goto("about:blank")  # else an address that differs by its fragment alone opens nothing
    tab.goto(address)
    if "list/#" in address:
        tab.wait_for_selector("#memo-entries li")


def load_axe(tab: Page) -> None:
    """Put axe-core into the open page."""
    tab.evaluate(read_axe())


def ask(tab: Page, probe: str, argument: object = None) -> list[str]:
    """Run a probe that lists faults in the open page."""
    found: list[str] = tab.evaluate(read_probe(probe), argument)
    return found
