"""`serve`: pages on this machine alone, with the reload script, new within seconds of a change."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.settings import CHECKOUT
from tests.commands.run import TODAY, run
from tests.registers import DESK, PLACE, write_register

DEADLINE = 60
"""Seconds that a step may take on a busy machine; what is waited for comes within a few."""


@dataclass(frozen=True, slots=True)
class Serving:
    """A running `serve`: its address, its register and its process."""

    address: str
    register: Path
    process: subprocess.Popen[str]


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """`serve` on a free port with a small register."""
    root = tmp_path_factory.mktemp("serve")
    register = write_register(root / "directory", places=[PLACE], desks=[DESK])
    places = ["--directory", str(register), "--content", str(CHECKOUT / "content"), "--site", str(root / "site")]
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "generator", "serve", *places, "--port", "0", "--today", TODAY],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        # A run in the background may hand down an ignored Ctrl+C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        if found:
            break
    else:
        pytest.fail("".join(said))
    yield Serving(found.group(), register, process)
    process.kill()
    process.wait()


def fetch(serving: Serving, path: str) -> tuple[int, str, str]:
    """Return status, media type and text of a path."""
    try:
        with urllib.request.urlopen(serving.address + path, timeout=DEADLINE) as answer:
            return answer.status, answer.headers["Content-Type"], answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers["Content-Type"], error.read().decode()


def wait_for(serving: Serving, path: str, words: str) -> str:
    """Return the page once it holds the words; the reload request is what is waited on, not the clock."""
    until = time.monotonic() + DEADLINE
    seen = ""
    while time.monotonic() < until:
        page = fetch(serving, path)[2]
        if words in page:
            return page
        seen = fetch(serving, f"__reload?v={seen}")[2]
    pytest.fail(f"{path} never showed the change")


def test_pages_carry_the_reload_script(serving: Serving) -> None:
    """A page is served as UTF-8 HTML with the script that reloads it, which the site on disk does not have."""
    status, type_, page = fetch(serving, "place/midori/")
    assert (status, type_) == (200, "text/html; charset=utf-8")
    assert "みどりサロン" in page
    assert '<script src="/__reload.js" defer></script>' in page
    assert "__reload" not in (serving.register.parent / "site" / "place" / "midori" / "index.html").read_text("utf-8")
    status, type_, script = fetch(serving, "__reload.js")
    assert (status, type_) == (200, "text/javascript")
    assert "location.reload()" in script


def test_files_have_their_types(serving: Serving) -> None:
    """What a browser is strict about comes with the right media type."""
    assert fetch(serving, "manifest.json")[1] == "application/json"
    assert fetch(serving, "data/places.geojson")[1] == "application/geo+json"


def test_missing_page_is_the_sites_own(serving: Serving) -> None:
    """What is not there is answered with the site's 404 page."""
    status, _, page = fetch(serving, "nowhere/")
    assert status == 404
    assert "<h1" in page
    assert "__reload.js" in page


def test_nothing_outside_the_site_is_served(serving: Serving) -> None:
    """No path leads out of the site."""
    for path in (
        "../directory/municipality.yml",
        "%2e%2e/directory/municipality.yml",
        "..%2fdirectory/municipality.yml",
    ):
        assert fetch(serving, path)[0] == 404


def test_only_this_machine_is_served(serving: Serving) -> None:
    """The server listens on 127.0.0.1 and nowhere else."""
    port = int(serving.address.rstrip("/").rsplit(":", 1)[1])
    with socket.socket() as other:
        other.bind(("127.0.0.2", port))


def test_change_is_seen_and_a_fault_keeps_the_site(serving: Serving) -> None:
    """A changed name is on the page soon; a broken entry changes nothing; mending it goes on from there."""
    entry = serving.register / "places" / "midori.yml"
    good = entry.read_text(encoding="utf-8")
    entry.write_text(good.replace("みどりサロン", "あおぞらサロン"), encoding="utf-8")
    wait_for(serving, "place/midori/", "あおぞらサロン")
    entry.write_text("id: midori\n", encoding="utf-8")
    desk = serving.register / "desks" / "sogo.yml"
    desk.write_text(desk.read_text(encoding="utf-8").replace("総合の窓口", "まちの窓口"), encoding="utf-8")
    assert "あおぞらサロン" in fetch(serving, "place/midori/")[2]
    entry.write_text(good.replace("みどりサロン", "ゆうやけサロン"), encoding="utf-8")
    wait_for(serving, "place/midori/", "ゆうやけサロン")
    assert "まちの窓口" in fetch(serving, "desk/sogo/")[2]


def test_taken_port_is_said(capsys: pytest.CaptureFixture[str], serving: Serving, tmp_path: Path) -> None:
    """A port in use ends with 5 and names another to try."""
    port = serving.address.rstrip("/").rsplit(":", 1)[1]
    places = ("--directory", serving.register, "--content", CHECKOUT / "content", "--site", tmp_path / "site")
    done = run(capsys, "serve", *places, "--port", port, "--today", TODAY)
    assert done.code == 5
    assert "--port 8001" in done.err


def test_ctrl_c_ends_it(serving: Serving) -> None:
    """Ctrl+C ends the server without a traceback, and the port is free again."""
    serving.process.send_signal(signal.SIGINT)
    _, rest = serving.process.communicate(timeout=DEADLINE)
    assert serving.process.returncode in (0, 130)
    assert "Traceback" not in rest
