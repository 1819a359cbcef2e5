"""The public build neither needs, finds nor reads a council store (boundary.md §3, layers 0 and 7)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from generator.settings import CHECKOUT
from tests.commands.run import TODAY
from tests.council.blind_builds import build, make_variables, write_random_store, write_town

WATCH = """
import json, os, sys
seen = []
def watch(event, args):
    if event in ("open", "os.listdir", "os.scandir", "os.mkdir", "os.rename", "os.remove", "os.chmod", "glob.glob"):
        seen.append(os.path.abspath(os.fsdecode(args[0])) if isinstance(args[0], (str, bytes, os.PathLike)) else "")
    elif event == "subprocess.Popen":
        seen.extend(os.path.abspath(os.fsdecode(word)) for word in args[1])
    elif event.startswith("socket.connect"):
        seen.append("/network")
sys.addaudithook(watch)
from generator.__main__ import main
try:
    code = main(sys.argv[1:])
except SystemExit as stop:
    code = stop.code
modules = [name for name in sys.modules if name.split(".")[0] == "pyrage" or name.startswith("generator.council")]
print(json.dumps({"code": code, "modules": modules, "seen": sorted(set(seen))}))
"""
"""A program that notes every file it touches and every program it starts, and in the end which modules it holds."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A town, a home with a store and its key, and the store's copy beside the town."""
    root = tmp_path_factory.mktemp("blind")
    write_town(root / "town")
    (root / "home").mkdir()
    write_random_store(root / "home", Random(3), beside=root)
    return root


def _watch(root: Path, *line: str) -> dict[str, list[str]]:
    environment = os.environ | {
        "PYTHONPATH": str(CHECKOUT),
        "HOME": str(root / "home"),
        "TSUNAGARI_STORE": str(root / "home" / "tsunagari-council"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        [sys.executable, "-P", "-c", WATCH, *line],
        cwd=root / "town",
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return found


COMMANDS = {
    "build": ("build", "--site", "../watched", "--today", TODAY),
    "check": ("check", "--today", TODAY),
    "schema": ("schema", "--check"),
    "new": ("new", "place", "shinki", "--name", "新しい場所", "--kind", "salon"),
    "help": ("council", "--help"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_public_commands_know_nothing_of_the_council(command: str, root: Path) -> None:
    """With a store beside them, public commands load neither the council's code nor cryptography, nor touch its places."""
    found = _watch(root, *COMMANDS[command])
    assert found["modules"] == []
    private = (str(root / "home"), str(root / "tsunagari-council"))
    assert [path for path in found["seen"] if path.startswith(private)] == []
    assert "/network" not in found["seen"]


def test_the_build_stays_in_its_folders(root: Path) -> None:
    """Whatever the build opens lies in the register, the pages, the product, the site's folder or the system's own."""
    roots = (
        *(str(root / "town"), str(root / "watched"), str(root / ".watched"), str(CHECKOUT)),
        *(sys.prefix, sys.base_prefix, sys.exec_prefix, "/usr", "/etc", "/lib", "/proc", "/dev", "/sys"),
        *(os.environ.get("TMPDIR", "/tmp"),),  # noqa: S108 (where the system keeps what is temporary)
    )
    inside_tmp = str(root.parent)
    strangers = [
        path
        for path in _watch(root, *COMMANDS["build"])["seen"]
        if path and not path.startswith(roots[:-1]) and (path.startswith(inside_tmp) or not path.startswith(roots[-1]))
    ]
    assert [path for path in strangers if path != str(root)] == []


def test_the_watch_sees_a_store_that_is_read(root: Path) -> None:
    """The same watch does see the council's own command at its key and its code."""
    found = _watch(root, "council", "verify")
    assert found["modules"]
    assert [path for path in found["seen"] if path.startswith(str(root / "home"))]


def test_no_store_changes_a_byte(tmp_path: Path) -> None:
    """Without a store, beside three random ones, with variables for stores and keys set or not: one and the same outcome."""
    town = write_town(tmp_path / "town")
    (tmp_path / "nobody").mkdir()
    before = build(town, tmp_path / "nobody")
    assert before.code == 0, before.out + before.err
    assert len(before.files) > 100
    random = Random(7)
    for number in range(3):
        home = tmp_path / f"home-{number}"
        home.mkdir()
        write_random_store(home, random, beside=tmp_path if number == 0 else None)
        variables = make_variables(random, home) if number else {}
        assert build(town, home, variables=variables).differences(before) == [], number


def test_no_store_changes_a_refusal(tmp_path: Path) -> None:
    """A register with a mistake is refused in the same words and with the same exit code, whatever store there is."""
    town = write_town(tmp_path / "town")
    place = town / "directory" / "places" / "midori.yml"
    place.write_text(place.read_text(encoding="utf-8").replace("area: naka", "area: nishi"), encoding="utf-8")
    (tmp_path / "home").mkdir()
    before = build(town, tmp_path / "home", command="check")
    assert before.code == 1
    write_random_store(tmp_path / "home", Random(5), beside=tmp_path)
    assert build(town, tmp_path / "home", command="check").differences(before) == []


def test_a_difference_would_be_seen(tmp_path: Path) -> None:
    """The comparison is no decoration: one changed entry shows in files, and a refusal in exit code and words."""
    town = write_town(tmp_path / "town")
    (tmp_path / "home").mkdir()
    before = build(town, tmp_path / "home", command="check")
    place = town / "directory" / "places" / "midori.yml"
    place.write_text(place.read_text(encoding="utf-8").replace("area: naka", "area: nishi"), encoding="utf-8")
    assert {"code", "out", "town/directory/places/midori.yml"} <= set(
        build(town, tmp_path / "home", command="check").differences(before)
    )
