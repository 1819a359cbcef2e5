"""The policy: what pages may load and tell, written by hand and never computed from the output.

Two layers carry it. The meta tag of each page holds the policy of its kind. The header, which every file has alike, holds
the union of them, because hosts join headers of two rules that meet (Cloudflare Pages: with a comma; a second
Content-Security-Policy narrows the first), and what a meta tag cannot: `frame-ancestors`, and the worker that runs the
search, which obeys the header alone. A browser obeys both, so a page may do what its meta tag lets it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.public import MouldName

TILE_HOST = "https://cyberjapandata.gsi.go.jp"
YEAR = 31_536_000
"""Seconds."""

Directives = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePolicy:
    """What one kind of page may load, by directive (CSP Level 3), and how much of its address it tells (Referrer Policy)."""

    directives: Directives
    referrer: str = "no-referrer"

    @property
    def content(self) -> str:
        """The value of the page's Content-Security-Policy."""
        return _write(self.directives)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Everything a browser is told about the site.

    `pages`: by kind of page. `framers`: who may show the site in a frame. `features`: browser features by who may use
    them (Permissions-Policy). `https_for`: seconds for which a browser asks this host by https only, 0 for no such wish;
    other hosts of the same domain are never spoken for, because they belong to others. `cache`: for what is not named.
    """

    pages: Mapping[MouldName, PagePolicy]
    framers: tuple[str, ...]
    features: Mapping[str, str]
    https_for: int
    cache: str
    cache_sensitive: str
    cache_named_by_content: str

    @property
    def header(self) -> str:
        """The Content-Security-Policy of every file: all that any page may do, and who may frame it."""
        union = unite(page.directives for page in self.pages.values())
        return _write({**union, "frame-ancestors": self.framers})


def unite(policies: Iterable[Directives]) -> dict[str, tuple[str, ...]]:
    """Return the directives that let through whatever one of the policies does, in their order."""
    united: dict[str, tuple[str, ...]] = {}
    for policy in policies:
        for name, sources in policy.items():
            united[name] = tuple(dict.fromkeys((*united.get(name, ()), *sources)))
    return {
        name: tuple(source for source in sources if source != "'none'" or len(sources) == 1)
        for name, sources in united.items()
    }


def _page(
    script: tuple[str, ...] = ("'self'",),
    images: tuple[str, ...] = ("'self'", "data:"),
    worker: str = "'none'",
    referrer: str = "no-referrer",
) -> PagePolicy:
    directives = {
        "default-src": ("'none'",),
        "script-src": script,
        "style-src": ("'self'",),
        "img-src": images,
        "font-src": ("'self'",),
        "connect-src": ("'self'",),
        "worker-src": (worker,),
        "manifest-src": ("'self'",),
        "base-uri": ("'none'",),
        "form-action": ("'none'",),
    }
    return PagePolicy(directives=directives, referrer=referrer)


def _write(directives: Directives) -> str:
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


POLICY = Policy(
    pages={
        # The service worker is ours; pages that must leave nothing behind may not start it.
        "standard": _page(worker="'self'"),
        "home": _page(worker="'self'"),
        "sensitive": _page(images=("'self'",)),
        # Pagefind runs WebAssembly; with a plain 'self' it would search for ever.
        "search": _page(script=("'self'", "'wasm-unsafe-eval'"), worker="'self'"),
        # Tiles of the Geospatial Information Authority, asked for only after a press; tile hosts want to know who asks.
        "map": _page(images=("'self'", "data:", TILE_HOST), referrer="strict-origin"),
    },
    framers=("'none'",),
    features={
        # Asked for on a press (places near by); copying the memo's link. Nothing else is used, by us or by anyone.
        "geolocation": "(self)",
        "clipboard-write": "(self)",
        **dict.fromkeys(
            (
                "accelerometer",
                "autoplay",
                "browsing-topics",
                "camera",
                "display-capture",
                "encrypted-media",
            ),
            "()",
        ),
        **dict.fromkeys(("gamepad", "gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi"), "()"),
        **dict.fromkeys(("payment", "publickey-credentials-get", "screen-wake-lock", "serial", "usb"), "()"),
    },
    https_for=YEAR,
    # The hosts' own default too: a telephone number that was mended is seen at the next visit.
    cache="public, max-age=0, must-revalidate",
    # Nothing of these pages stays on the disk, and the back button asks again.
    cache_sensitive="no-store",
    cache_named_by_content=f"public, max-age={YEAR}, immutable",
)
