"""Which headers which files of a site get: a list that no two rules of meet in one header, so that every host reads it alike.

Netlify lets one rule win over another, Cloudflare Pages joins their values, nginx and Apache take the last: where rules
never set the same header for the same file, all of them say the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.policy.policy import Policy

NAMED_BY_CONTENT = ("assets/vendor/", "assets/search/pagefind/fragment/", "assets/search/pagefind/index/")
"""Folders whose files never change under one name: vendored libraries by their version, search files by their hash."""
SENSITIVE = ("k/", "update/")
"""Folders below each language's root of pages that must leave nothing behind."""
OPEN_DATA = "data/"
WORKER = "service-worker.js"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a site stands: its path on the host (`/` or `/tsunagari/`), the roots of its languages (`""`, `en/`).

    `https_only`: whether browsers are told to come by https alone from now on. It holds for the whole host, so a site
    that shares its host with pages that have no https must not say it.
    """

    base: str = "/"
    roots: tuple[str, ...] = ("",)
    https_only: bool = True


@dataclass(frozen=True, slots=True)
class Rule:
    """Headers of the files below a path, or of the one file of that path; `path` begins at the host's root."""

    path: str
    headers: Mapping[str, str]

    @property
    def is_folder(self) -> bool:
        """Whether the rule holds for everything below its path."""
        return self.path.endswith("/")

    def holds_for(self, path: str) -> bool:
        """Say whether a file, by its path from the host's root, gets these headers."""
        return path.startswith(self.path) if self.is_folder else path == self.path


def list_rules(policy: Policy, place: Place) -> list[Rule]:
    """Return the rules; the first is for every file of the site. `Cache-Control` is in none of that one."""
    stays = [f"{root}{folder}" for root in place.roots for folder in SENSITIVE]
    return [
        Rule(place.base, _list_everywhere(policy, place)),
        *(Rule(place.base + folder, {"Cache-Control": policy.cache_sensitive}) for folder in stays),
        *(Rule(place.base + folder, {"Cache-Control": policy.cache_named_by_content}) for folder in NAMED_BY_CONTENT),
        # Open data may be read by programs of other sites.
        Rule(place.base + OPEN_DATA, {"Access-Control-Allow-Origin": "*"}),
        # Browsers ask for the worker anew each time; it answers for the site and for nothing above it.
        Rule(place.base + WORKER, {"Service-Worker-Allowed": place.base}),
    ]


def headers_for(path: str, policy: Policy, place: Place) -> dict[str, str]:
    """Return every header of one file, by its path from the host's root; empty outside the site."""
    rules = [rule for rule in list_rules(policy, place) if rule.holds_for(path)]
    found = {name: value for rule in rules for name, value in rule.headers.items()}
    return {"Cache-Control": policy.cache, **found} if found else {}


def _list_everywhere(policy: Policy, place: Place) -> dict[str, str]:
    https = {"Strict-Transport-Security": f"max-age={policy.https_for}"}
    return {
        "Content-Security-Policy": policy.header,
        # The map's meta tag says more of itself; a browser takes the later word, and the header comes first.
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{name}={who}" for name, who in policy.features.items()),
        "X-Content-Type-Options": "nosniff",
        # For browsers that do not know frame-ancestors.
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        **(https if place.https_only and policy.https_for else {}),
    }
