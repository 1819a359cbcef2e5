"""Each host's file read back as that host reads it: which headers a path gets. Written apart from what writes the files."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

Headers = dict[str, str]
HOSTS_OWN_CACHE = "public, max-age=0, must-revalidate"
"""What Netlify and Cloudflare Pages send by themselves for a file with no Cache-Control in `_headers`."""


def read_nginx(text: str, path: str) -> Headers:
    """Run `set`, `if ($uri ~ …)` and `add_header` from top to bottom; a header without a value is not sent."""
    variables: dict[str, str] = {}
    sent: Headers = {}
    holds = True
    for line in (line.strip() for line in text.splitlines()):
        if not line or line.startswith("#"):
            continue
        if condition := re.fullmatch(r'if \(\$uri ~ "(.*)"\) \{', line):
            holds = re.search(condition[1], path) is not None
        elif line == "}":
            holds = True
        elif setting := re.fullmatch(r'set (\$\w+) "([^"]*)";', line):
            if holds:
                variables[setting[1]] = setting[2]
        else:
            header = re.fullmatch(r"add_header ([\w-]+) (\$\w+) always;", line)
            assert header, line
            if value := variables[header[2]]:
                sent[header[1]] = value
    return sent


def read_apache(text: str, path: str) -> Headers:
    """Apply `Header always set` from top to bottom; a later one takes the place of an earlier one."""
    sent: Headers = {}
    for line in (line.strip() for line in text.splitlines()):
        if not line or line.startswith("#") or re.fullmatch(r"</?IfModule[^>]*>", line):
            continue
        header = re.fullmatch(r'Header always set ([\w-]+) "([^"]*)"(?: "expr=%\{REQUEST_URI\} =~ m#(.*)#")?', line)
        assert header, line
        if header[3] is None or re.search(header[3], path):
            sent[header[1]] = header[2]
    return sent


def read_rules(text: str) -> list[tuple[str, Headers]]:
    """Return the rules of a `_headers` file in their order."""
    rules: list[tuple[str, Headers]] = []
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("/"):
            rules.append((line, {}))
        else:
            name, colon, value = line.strip().partition(": ")
            assert colon, line
            assert name not in rules[-1][1], line
            rules[-1][1][name] = value
    return rules


def read_cloudflare(text: str, path: str) -> Headers:
    """Join the values of rules that meet with a comma (developers.cloudflare.com/pages/configuration/headers)."""
    sent: Headers = {}
    for pattern, headers in read_rules(text):
        if _matches(pattern, path):
            for name, value in headers.items():
                sent[name] = f"{sent[name]}, {value}" if name in sent else value
    return {"Cache-Control": HOSTS_OWN_CACHE, **sent}


def read_netlify(text: str, path: str) -> Headers:
    """Let the last rule that matches win, as Netlify's own `headersForPath` does."""
    sent: Headers = {}
    for pattern, headers in read_rules(text):
        if _matches(pattern, path):
            sent |= headers
    return {"Cache-Control": HOSTS_OWN_CACHE, **sent}


def _matches(pattern: str, path: str) -> bool:
    return re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), path) is not None


READERS: Mapping[str, Callable[[str, str], Headers]] = {
    "nginx": read_nginx,
    "apache": read_apache,
    "netlify": read_netlify,
    "cloudflare": read_cloudflare,
}
