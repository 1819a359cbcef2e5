"""What each kind of page and the whole site may do, held fast: loosening it is a decision, not a slip."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.audit.third_parties import TILE_HOST
from generator.policy import policy
from generator.policy.policy import POLICY, unite

THEME = Path(__file__).parents[2] / "theme"
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


def _read(text: str) -> dict[str, set[str]]:
    return {directive.split()[0]: set(directive.split()[1:]) for directive in text.split(";")}


def test_each_page_may_do_what_it_needs_and_no_more() -> None:
    """All pages have the strict policy; standard pages may start the worker, search and map have a little more, sensitive pages less."""
    found = {name: _read(page.content) for name, page in POLICY.pages.items()}
    assert found == {name: STRICT | more for name, more in LOOSER.items()}


def test_the_header_allows_what_some_page_may_and_forbids_framing() -> None:
    """The header is the union of the pages' policies, and says what a meta tag cannot: nobody may frame the site."""
    assert _read(POLICY.header) == STRICT | {
        "script-src": {"'self'", "'wasm-unsafe-eval'"},
        "img-src": {"'self'", "data:", TILES},
        "worker-src": {"'self'"},
        "frame-ancestors": {"'none'"},
    }


def test_nothing_inline_and_no_host_but_the_tiles() -> None:
    """No inline code, no eval but WebAssembly, no wildcard, no scheme but data: for pictures; one host, the same in all rooms."""
    sources = {source for values in _read(POLICY.header).values() for source in values}
    assert sources == {"'none'", "'self'", "'wasm-unsafe-eval'", "data:", TILES}
    assert policy.TILE_HOST == f"https://{TILE_HOST}" == TILES


def test_only_the_map_tells_where_a_reader_comes_from() -> None:
    """The map tells tile hosts the site's name and no more; every other page tells nothing to anyone."""
    assert {name: page.referrer for name, page in POLICY.pages.items()} == {
        **dict.fromkeys(POLICY.pages, "no-referrer"),
        "map": "strict-origin",
    }


def test_features_that_scripts_use_are_allowed_and_no_others() -> None:
    """Position and copying are for the site itself, since its scripts ask for them; everything else is for nobody."""
    scripts = "".join(path.read_text(encoding="utf-8") for path in THEME.glob("assets/*.js"))
    used = {
        name
        for name, call in {"geolocation": "navigator.geolocation", "clipboard-write": "clipboard.writeText"}.items()
        if call in scripts
    }
    assert {name for name, who in POLICY.features.items() if who == "(self)"} == used
    assert {who for name, who in POLICY.features.items() if name not in used} == {"()"}
    assert not re.search(r"getUserMedia|wakeLock|requestDevice|PaymentRequest", scripts)


_SOURCES = st.lists(st.sampled_from(["'self'", "data:", "https://a.example"]), min_size=1, unique=True).map(tuple)
_POLICIES = st.dictionaries(st.sampled_from(["script-src", "img-src"]), _SOURCES | st.just(("'none'",)), min_size=2)


@given(st.lists(_POLICIES, min_size=1))
def test_a_union_allows_exactly_what_one_of_them_allows(policies: list[dict[str, tuple[str, ...]]]) -> None:
    """No source gets lost, none is added, and 'none' stays only where all say it."""
    for name, sources in unite(policies).items():
        wanted = {source for one in policies for source in one.get(name, ())}
        assert set(sources) == (wanted - {"'none'"} or {"'none'"})
        assert len(set(sources)) == len(sources)
