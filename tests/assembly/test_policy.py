"""The Content-Security-Policy of each kind of page, held fast: loosening one is a decision, not a slip."""

from __future__ import annotations

from generator.assembly.policy import POLICIES

TILES = "https://cyberjapandata.gsi.go.jp"
STRICT = {
    "default-src": {"'none'"},
    "script-src": {"'self'"},
    "style-src": {"'self'"},
    "img-src": {"'self'", "data:"},
    "font-src": {"'self'"},
    "connect-src": {"'self'"},
    "worker-src": {"'none'"},
    "manifest-src": {"'self'"},
    "base-uri": {"'none'"},
    # Without its script the search form sends nothing: what was typed must not stand in an address.
    "form-action": {"'none'"},
}
LOOSER: dict[str, dict[str, set[str]]] = {
    # These may start the service worker that keeps a few pages for times without a connection.
    "standard": {"worker-src": {"'self'"}},
    "home": {"worker-src": {"'self'"}},
    "sensitive": {"img-src": {"'self'"}},
    "search": {"script-src": {"'self'", "'wasm-unsafe-eval'"}, "worker-src": {"'self'"}},
    "map": {"img-src": {"'self'", "data:", TILES}},
}


def test_each_page_may_do_what_it_needs_and_no_more() -> None:
    """All pages have the strict policy; standard pages may start the worker, search and map have a little more, sensitive pages less."""
    found = {
        name: {directive.split()[0]: set(directive.split()[1:]) for directive in policy.split(";")}
        for name, policy in POLICIES.items()
    }
    assert found == {name: STRICT | more for name, more in LOOSER.items()}
