"""Builds of a small town beside council stores: what comes out, down to the last byte, name, word and exit code."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import yaml

from generator.__main__ import main
from generator.council.age import make_key
from generator.council.excused import Excuse
from generator.council.identity import create_key
from generator.council.private import Private
from generator.council.record import CouncilRecord
from generator.council.store import create_store, make_member, make_record_id, save_excuses, save_members, save_record
from generator.council.values import list_values
from generator.settings import CHECKOUT
from tests.registers import AREAS, DESK, MUNICIPALITY, PLACE, write_register

TODAY = date(2026, 11, 24)
SECONDS = re.compile(r"[0-9]+\.[0-9]秒")
LETTERS = "青赤白黒山川海空風花鳥月星雪木林森竹松梅abcdefghijkABC0123456789-ー"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build gave: its exit code, its words (without the seconds it took), a hash of each file by its path."""

    code: int
    out: str
    err: str
    files: Mapping[str, str]

    def differences(self, other: Outcome) -> list[str]:
        """Name what differs between two outcomes."""
        names = [name for name in ("code", "out", "err") if getattr(self, name) != getattr(other, name)]
        files = {*self.files, *other.files}
        return [*names, *sorted(name for name in files if self.files.get(name) != other.files.get(name))]


def write_town(root: Path) -> Path:
    """Write a town of few entries and few pages, so that it is built in seconds; one entry is withheld, one near it."""
    hidden = {name: value for name, value in PLACE.items() if name != "location"}
    write_register(
        root / "directory",
        places=[
            PLACE,
            hidden | {"id": "tsubame", "name": "つばめの家", "location": {"precision": "none", "via_desk": "sogo"}},
        ],
        desks=[DESK],
    )
    municipality = yaml.safe_dump(MUNICIPALITY | {"languages": []}, allow_unicode=True)
    (root / "directory" / "municipality.yml").write_text(municipality, encoding="utf-8")
    shutil.copytree(CHECKOUT / "content", root / "content", ignore=shutil.ignore_patterns("easy", "en"))
    nav = (CHECKOUT / "mkdocs.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = (row for row in nav if not row.startswith(("  - easy/", "  - en/")))
    (root / "mkdocs.yml").write_text("".join(kept), encoding="utf-8")
    return root


def build(
    town: Path, home: Path, *, command: str = "build", fork: bool = False, variables: Mapping[str, str] = {}
) -> Outcome:
    """Build the town's site, always in the same place, as a user whose home is `home`.

    With `fork` the program is not started anew but is a copy of this process: quicker by its start, for long series.
    """
    site = town.parent / "site"
    shutil.rmtree(site, ignore_errors=True)
    line = [command, "--directory", str(town / "directory"), "--content", str(town / "content")]
    line += ["--site", str(site)] if command == "build" else []
    line += ["--today", TODAY.isoformat()]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment |= {"PYTHONPATH": str(CHECKOUT), "HOME": str(home), **variables}
    code, out, err = (_fork if fork else _start)(line, town, environment)
    files = {
        path.relative_to(town.parent).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in (town, site)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    return Outcome(code, SECONDS.sub("", out), SECONDS.sub("", err), files)


def _start(line: list[str], town: Path, environment: dict[str, str]) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "generator", *line],
        cwd=town,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def _fork(line: list[str], town: Path, environment: dict[str, str]) -> tuple[int, str, str]:
    said = [town.parent / name for name in ("stdout", "stderr")]
    child = os.fork()
    if not child:
        code = 70
        try:
            for number, path in enumerate(said, 1):
                os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), number)
            os.environ.clear()
            os.environ.update(environment)
            os.chdir(town)
            code = main(line)
            sys.stdout.flush()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    out, err = (path.read_text(encoding="utf-8") for path in said)
    return os.waitstatus_to_exitcode(status), out, err


def write_random_store(home: Path, random: Random, beside: Path | None = None) -> None:
    """Put a store of random records, members and excuses into a home, with its key, and a copy beside the town.

    Records are of the town's listings, of others and of none; half of the values are those of the public register.
    """
    key = create_key(home / ".config" / "tsunagari" / "council.key", None, TODAY)
    folder = home / "tsunagari-council"
    store = create_store(folder, "990001", make_member(_word(random), key.recipient, TODAY))
    listings = [None, "midori", "tsubame", "sogo", *(f"x{number}" for number in range(4))]
    for listing in random.sample(listings, random.randrange(len(listings))):
        record = CouncilRecord.model_validate(_tree(random, listing))
        store = save_record(store, make_record_id(), record, key, None)
        if random.random() < 0.5:
            values = list(list_values(record, ""))
            chosen = random.choice(values).value
            store = save_excuses(store, [*store.excuses, Excuse(Private(chosen.reveal()), "課長", "2026-11-24")], key)
    if random.random() < 0.3:
        member = make_member(_word(random) + "2", make_key().recipient, TODAY)
        save_members(store, [*store.roll.members, member], key)
    if beside is not None:
        shutil.copytree(folder, beside / "tsunagari-council", dirs_exist_ok=True)


def make_variables(random: Random, home: Path) -> dict[str, str]:
    """Return variables as somebody might set them for the council, with a key or without."""
    names = [
        "TSUNAGARI_STORE",
        "TSUNAGARI_COUNCIL",
        "TSUNAGARI_KEY",
        "TSUNAGARI_FINGERPRINT_KEY",
        "AGE_KEY",
        "AGE_KEY_FILE",
    ]
    values = [str(home / "tsunagari-council"), secrets.token_hex(32), str(home / ".config/tsunagari/council.key"), "1"]
    chosen = random.sample(names, random.randrange(len(names)))
    settings = {"XDG_CONFIG_HOME": str(home / ".config")} if random.random() < 0.5 else {}
    return {name: random.choice(values) for name in chosen} | settings


def _tree(random: Random, listing: str | None) -> dict[str, Any]:
    tree: dict[str, Any] = {"name": _value(random)} | ({"listing": listing} if listing else {})
    for field in ("capacity", "waiting", "referral", "do_not_send", "note"):
        if random.random() < 0.5:
            tree[field] = _value(random)
    for _ in range(random.randrange(3)):
        number = random.choice(
            ["0000-00-0001", "0000-00-0002", f"0000-{random.randrange(10, 99)}-{random.randrange(1000, 9999)}"]
        )
        tree.setdefault("telephones", []).append(
            {"line": random.choice(["direct", "mobile", "night"]), "number": number}
        )
        tree.setdefault("people", []).append({"name": _value(random), "phone": number})
        point = {"lat": f"33.{random.randrange(10000, 99999)}", "lon": f"142.{random.randrange(10000, 99999)}"}
        tree.setdefault("sites", []).append({"use": "shelter", "address": _value(random), "point": point})
    return tree


def _value(random: Random) -> str:
    public = [str(MUNICIPALITY["name"]), str(PLACE["name"]), str(DESK["summary"]), str(AREAS[0]["label"])]
    return random.choice([*public, *(_word(random) for _ in public)])


def _word(random: Random) -> str:
    return "".join(random.choice(LETTERS) for _ in range(random.randrange(3, 30)))
