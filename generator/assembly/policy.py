"""The Content-Security-Policy of each kind of page, written by hand and never computed from the output."""

from __future__ import annotations

from collections.abc import Mapping

from generator.public import MouldName

TILE_HOST = "https://cyberjapandata.gsi.go.jp"


def _policy(script: str = "'self'", images: str = "'self' data:", worker: str = "'none'") -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {script}",
            "style-src 'self'",
            f"img-src {images}",
            "font-src 'self'",
            "connect-src 'self'",
            f"worker-src {worker}",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


POLICIES: Mapping[MouldName, str] = {
    # The service worker is ours; pages that must leave nothing behind may not start it.
    "standard": _policy(worker="'self'"),
    "home": _policy(worker="'self'"),
    "sensitive": _policy(images="'self'"),
    # Pagefind runs WebAssembly; with a plain 'self' it would search for ever.
    "search": _policy(script="'self' 'wasm-unsafe-eval'", worker="'self'"),
    # Tiles of the Geospatial Information Authority, asked for only after a press.
    "map": _policy(images=f"'self' data: {TILE_HOST}"),
}
