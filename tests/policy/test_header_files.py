"""The four hosts' files say the same as the policy, for every path of a site, at the root of a host or below it."""

from __future__ import annotations

import shutil
import subprocess
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.policy.header_files import HOSTS, PUBLISHED, write_header_file
from generator.policy.policy import POLICY
from generator.policy.rules import Place, headers_for, list_rules
from tests.policy.header_readers import READERS, read_rules

PLACES = (
    Place(),
    Place(base="/tsunagari.v2/", roots=("", "easy/", "en/")),
    Place(roots=("", "zh-hant/"), https_only=False),
)
FILES = (
    *(
        "",
        "places/",
        "map/",
        "search/",
        "k/",
        "k/12/",
        "k/e/3/index.html",
        "404.html",
        "service-worker.js",
        "data/places.csv",
    ),
    *("assets/site.css", "assets/vendor/leaflet-1.9.4/leaflet.js", "assets/search/pagefind/pagefind-entry.json"),
    *("assets/search/pagefind/fragment/en_1.pf_fragment", "assets/search/pagefind/index/en_1.pf_index", "kk/", "data"),
    *("en/k/1/", "easy/k/1/", "zh-hant/k/1/", "en/places/", "update/", "a/k/1/", "service-worker.js.map", "list/"),
)


@pytest.mark.parametrize("place", PLACES, ids=["root", "below", "plain"])
@pytest.mark.parametrize("host", HOSTS)
def test_every_host_says_what_the_policy_says(host: str, place: Place) -> None:
    """Read back as the host reads it, the file gives each path exactly the headers of the policy."""
    text = write_header_file(host, place)
    for file in FILES:
        path = place.base + file
        assert READERS[host](text, path) == headers_for(path, POLICY, place), path


@given(st.text("/.abckeny-_0123456789%", max_size=30), st.sampled_from(PLACES))
def test_any_path_is_judged_alike_by_all(tail: str, place: Place) -> None:
    """Whatever the address, the hosts agree."""
    path = place.base + tail
    assert all(
        read(write_header_file(host, place), path) == headers_for(path, POLICY, place) for host, read in READERS.items()
    )


def test_no_two_rules_meet_in_one_header() -> None:
    """Hosts differ in what they do where rules meet, so none do: the same header never comes of two rules."""
    for place in PLACES:
        for one, other in combinations(list_rules(POLICY, place), 2):
            nested = one.path.startswith(other.path) or other.path.startswith(one.path)
            assert not (nested and one.headers.keys() & other.headers.keys()), (one.path, other.path)


def test_files_keep_within_the_limits_of_the_hosts() -> None:
    """Cloudflare Pages takes 100 rules of 2,000 characters a line; no value could end a quotation or hold a variable."""
    for place in PLACES:
        text = write_header_file("cloudflare", place)
        assert len(read_rules(text)) <= 100
        assert max(map(len, text.splitlines())) <= 2000
        values = [value for rule in list_rules(POLICY, place) for value in rule.headers.values()]
        assert not [value for value in values if set(value) & set('"$\\\n\r%#')]


def test_sensitive_pages_stay_nowhere_and_named_files_stay_long() -> None:
    """Pages of sensitive subjects are not kept in any language; what is named by its content is; https alone can be left out."""
    place = PLACES[1]
    for root in place.roots:
        assert headers_for(f"{place.base}{root}k/3/", POLICY, place)["Cache-Control"] == "no-store"
    assert "immutable" in headers_for(place.base + FILES[11], POLICY, place)["Cache-Control"]
    assert headers_for("/elsewhere/", POLICY, place) == {}
    assert headers_for("/", POLICY, PLACES[0])["Strict-Transport-Security"] == "max-age=31536000"
    assert "Strict-Transport-Security" not in headers_for("/", POLICY, PLACES[2])


@pytest.mark.skipif(shutil.which("nginx") is None, reason="no nginx on this machine")
def test_nginx_takes_the_file(tmp_path: Path) -> None:
    """nginx itself finds no fault in the file, inside a server."""
    for number, place in enumerate(PLACES):
        (tmp_path / "headers.conf").write_text(write_header_file("nginx", place), encoding="utf-8")
        whole = tmp_path / f"nginx{number}.conf"
        whole.write_text(
            f"pid {tmp_path}/pid; error_log {tmp_path}/log; events {{}} http {{ access_log off;"
            f" server {{ listen 127.0.0.1:8; root {tmp_path}; include {tmp_path}/headers.conf; }} }}",
            encoding="utf-8",
        )
        done = subprocess.run(["nginx", "-t", "-c", whole, "-p", tmp_path], capture_output=True, text=True, check=False)
        assert "syntax is ok" in done.stderr, done.stderr


@pytest.mark.skipif(shutil.which("apache2") is None, reason="no Apache on this machine")
def test_apache_takes_the_file(tmp_path: Path) -> None:
    """Apache itself finds no fault in the file, with the one module it needs."""
    modules = Path("/usr/lib/apache2/modules")
    load = "".join(
        f"LoadModule {name}_module {modules}/mod_{name}.so\n" for name in ("mpm_event", "authz_core", "headers")
    )
    for number, place in enumerate(PLACES):
        whole = tmp_path / f"apache{number}.conf"
        whole.write_text(
            f"ServerRoot {tmp_path}\nServerName x.invalid\nPidFile {tmp_path}/pid\nErrorLog {tmp_path}/log\n{load}"
            f"Listen 127.0.0.1:8081\n<Directory {tmp_path}>\n{write_header_file('apache', place)}</Directory>\n",
            encoding="utf-8",
        )
        done = subprocess.run(["apache2", "-t", "-f", whole], capture_output=True, text=True, check=False)
        assert "Syntax OK" in done.stderr, done.stderr


def test_hosts_that_publish_the_file_are_known() -> None:
    """Only files that the host itself hides from readers go into the site."""
    assert dict(PUBLISHED) == {"apache": ".htaccess", "netlify": "_headers", "cloudflare": "_headers"}
    assert PUBLISHED.keys() <= HOSTS.keys() == READERS.keys()
