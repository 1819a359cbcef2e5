"""`check` and the exit codes of `build`: all problems at once, no traceback, no value repeated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.settings import CHECKOUT
from tests.commands.run import JAPANESE, TODAY, Done, run
from tests.registers import DESK, PLACE, write_register

CONTENT = CHECKOUT / "content"
CANARY = "0312-canary-5678"


def check(capsys: pytest.CaptureFixture[str], root: Path, *more: str) -> Done:
    """Check the register in `root` with the product's own pages."""
    return run(capsys, "check", "--directory", root, "--content", CONTENT, "--today", TODAY, *more)


def test_clean_register_ends_with_nought(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Nothing to mend: exit code 0 and an empty standard output but for what is to be looked at."""
    done = check(capsys, write_register(tmp_path, places=[PLACE], desks=[DESK]))
    assert done.code == 0
    assert all("［確認］" in line for line in done.out.splitlines())
    assert "直すところ 0件" in done.err


def test_all_problems_come_at_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Three faults in two files are three lines of `file:line: message`, errors first, and exit code 1."""
    broken = PLACE | {"kind": "saloon", "contacts": [{"channel": "phone", "value": "73-2124"}]}
    done = check(capsys, write_register(tmp_path, places=[broken], desks=[DESK | {"colour": "blue"}]))
    assert done.code == 1
    files = [line.split(":")[0] for line in done.out.splitlines() if "［確認］" not in line]
    assert files.count("places/midori.yml") == 2
    assert files.count("desks/sogo.yml") == 1
    assert all(line.split(":")[1].isdigit() for line in done.out.splitlines())
    assert "直すところ 3件" in done.err


def test_english_findings(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """`--lang en` says the same in English."""
    done = check(capsys, write_register(tmp_path, places=[PLACE | {"kind": "saloon"}]), "--lang", "en")
    assert done.code == 1
    assert not JAPANESE.search(done.out + done.err)


def test_json_is_for_machines(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """`--format json` prints one array of objects with file, line, code, severity and both sentences."""
    done = check(capsys, write_register(tmp_path, places=[PLACE | {"kind": "saloon"}]), "--format", "json")
    rows = json.loads(done.out)
    assert done.code == 1
    assert all(set(row) == {"file", "line", "code", "severity", "ja", "en"} for row in rows)
    fault = next(row for row in rows if row["severity"] == "error")
    assert (fault["file"], isinstance(fault["line"], int)) == ("places/midori.yml", True)
    text = (tmp_path / "places" / "midori.yml").read_text(encoding="utf-8").splitlines()
    assert text[fault["line"] - 1] == "kind: saloon"


def test_json_of_a_clean_register_is_an_array(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A machine gets an array even when there is nothing to mend."""
    done = check(capsys, write_register(tmp_path, places=[PLACE]), "--format", "json")
    assert done.code == 0
    assert isinstance(json.loads(done.out), list)


BROKEN = {
    "yaml": f'name: "{CANARY}\n  - : :'.encode(),
    "tabs": f"id: midori\n\tname: {CANARY}\n".encode(),
    "not utf-8": f"id: midori\nname: みどり {CANARY}\n".encode("cp932"),
    "binary": b"\x00\xff\xfe" + CANARY.encode(),
    "empty": b"",
    "a list": f"- {CANARY}\n- {CANARY}\n".encode(),
    "a word": CANARY.encode(),
    "anchor": f"id: &x {CANARY}\nname: *x\n".encode(),
    "tag": f"id: !!python/object/apply:os.system ['{CANARY}']\n".encode(),
    "private key": f"id: midori\nname: みどり\nstatus: published\nkind: salon\nmobile_of_leader: {CANARY}\n".encode(),
    "private number": (
        f"id: midori\nname: みどり\nstatus: published\nkind: salon\ncontacts: [{{channel: phone, value: {CANARY}}}]\n"
    ).encode(),
    "hidden place": (
        f"id: midori\nname: みどり\nkind: salon\nlocation: {{precision: none, address: {CANARY}}}\n".encode()
    ),
    "private fact": (
        f"id: midori\nname: みどり\nstatus: published\nkind: salon\nfirst_visit: {{{CANARY}: yes}}\n".encode()
    ),
    "deep": ("id: " + "[" * 500 + CANARY + "]" * 500).encode(),
    "two documents": f"id: midori\n---\nid: {CANARY}\n".encode(),
    "long": f"id: midori\nname: {CANARY * 200}\nkind: salon\n".encode(),
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("command", ["check", "build"])
def test_broken_entry_is_named_not_repeated(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, command: str
) -> None:
    """A broken or private-looking entry gives its file and a remedy, never its value, never a traceback."""
    root = write_register(tmp_path / "directory", places=[PLACE])
    (root / "places" / "midori.yml").write_bytes(BROKEN[name])
    places = ("--directory", root, "--content", CONTENT, "--site", tmp_path / "site")
    for language in ("ja", "en"):
        done = run(capsys, command, *places, "--today", TODAY, "--lang", language)
        assert done.code == 1
        assert "places/midori.yml" in done.out
        assert CANARY not in done.out + done.err
        assert "Traceback" not in done.out + done.err
    assert not (tmp_path / "site").exists()


def test_broken_page_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A hand-written page without its head is named with its line, like an entry."""
    home = tmp_path / "town"
    root = write_register(home / "directory", places=[PLACE])
    (home / "content").mkdir()
    (home / "content" / "about.md").write_text(f"{CANARY}\n", encoding="utf-8")
    mkdocs = (CHECKOUT / "mkdocs.yml").read_text(encoding="utf-8")
    head, _, rest = mkdocs.partition("nav:\n")
    validation = rest[rest.index("# Links") :]
    (home / "mkdocs.yml").write_text(f"{head}nav:\n  - about.md\n{validation}", encoding="utf-8")
    done = run(capsys, "check", "--directory", root, "--content", home / "content", "--today", TODAY)
    assert done.code == 1
    assert "about.md:1: " in done.out
    assert CANARY not in done.out + done.err


def test_missing_register_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A folder that is not there is said, with the way to make one."""
    done = check(capsys, tmp_path / "nowhere")
    assert done.code == 1
    assert "tsunagari init" in done.out


def test_taken_site_is_left_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A folder that is not ours is not overwritten: exit code 5, and what to do."""
    root = write_register(tmp_path / "directory", places=[PLACE])
    site = tmp_path / "site"
    site.mkdir()
    (site / "mine.txt").write_text("mine", encoding="utf-8")
    done = run(capsys, "build", "--directory", root, "--content", CONTENT, "--site", site, "--today", TODAY)
    assert done.code == 5
    assert "--site" in done.err
    assert [path.name for path in site.iterdir()] == ["mine.txt"]


def test_build_ends_with_nought_and_keeps_the_site_when_input_breaks(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A good register makes a site; a later fault ends with 1 and readers keep what they had."""
    root = write_register(tmp_path / "directory", places=[PLACE])
    site = tmp_path / "site"
    places = ("--directory", root, "--content", CONTENT, "--site", site, "--today", TODAY)
    made = run(capsys, "build", *places)
    assert made.code == 0, made.err + made.out
    before = (site / "manifest.json").read_bytes()
    (root / "places" / "midori.yml").write_text("id: midori\n", encoding="utf-8")
    done = run(capsys, "build", *places)
    assert done.code == 1
    assert "サイトは前のまま" in done.err
    assert (site / "manifest.json").read_bytes() == before
