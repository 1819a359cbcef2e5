"""`new`: a draft for each type that the check accepts, and words to choose from where one is missing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.records.read import read_register
from generator.records.rules import check
from generator.settings import CHECKOUT
from tests.commands.run import JAPANESE, TODAY, Done, run
from tests.commands.test_help import ARGPARSE
from tests.registers import write_register

NEW = {
    "place": ("places", "--kind", "salon"),
    "desk": ("desks", "--role", "general"),
    "organization": ("organizations", "--group", "support/npo"),
    "programme": ("programmes", "--target", "市内に住む人"),
    "event": ("events", "--date", "2026-12-05"),
}
CHOOSING = ("place", "desk", "organization")


def new(capsys: pytest.CaptureFixture[str], root: Path, type_: str, *more: str) -> Done:
    """Start an entry named midori in the register `root`."""
    return run(capsys, "new", type_, "midori", "--name", "みどり: 「会」", "--directory", root, *more)


@pytest.mark.parametrize("type_", NEW)
def test_draft_is_valid(capsys: pytest.CaptureFixture[str], tmp_path: Path, type_: str) -> None:
    """The file is a draft with the given name, nothing in it is to be mended, and its help names the schema."""
    root = write_register(tmp_path)
    folder, option, word = NEW[type_]
    done = new(capsys, root, type_, option, word)
    assert done.code == 0
    path = root / folder / "midori.yml"
    assert str(path) in done.err
    register, problems = read_register(root, CHECKOUT / "directory")
    assert problems == []
    [entry] = register.listings()
    assert (entry.record.name, entry.record.status) == ("みどり: 「会」", "draft")
    assert [problem for problem in check(register, date.fromisoformat(TODAY)) if problem.severity == "error"] == []
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema=../schema/{type_}.schema.json"


@pytest.mark.parametrize("type_", NEW)
def test_commented_lines_become_valid_fields(capsys: pytest.CaptureFixture[str], tmp_path: Path, type_: str) -> None:
    """An officer who takes the # off the example blocks has a valid entry."""
    root = write_register(tmp_path)
    folder, option, word = NEW[type_]
    new(capsys, root, type_, option, word)
    path = root / folder / "midori.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    blocks = [
        line.removeprefix("# ") if line.startswith(("#   ", "# ")) and not JAPANESE.match(line, 2) else line
        for line in lines[1:]
        if "   # " not in line or not line.startswith("# ")
    ]
    path.write_text("\n".join(blocks) + "\n", encoding="utf-8")
    _, problems = read_register(root, CHECKOUT / "directory")
    assert problems == []
    assert sum(line.startswith("schedule:") for line in blocks) == 1


@pytest.mark.parametrize("type_", CHOOSING)
@pytest.mark.parametrize("given", [(), ("canary-1234",)], ids=["missing", "unknown"])
def test_unknown_word_lists_the_choices(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, type_: str, given: tuple[str, ...]
) -> None:
    """Without a known word nothing is written, and every word is shown with its label."""
    root = write_register(tmp_path)
    folder, option, word = NEW[type_]
    done = new(capsys, root, type_, *((option, *given) if given else ()))
    assert done.code == 2
    assert option in done.err
    assert any(line.split()[0] == word and len(line.split()) > 1 for line in done.err.splitlines()[1:])
    assert "canary-1234" not in done.err
    assert not (root / folder).exists()


@pytest.mark.parametrize("type_", [type_ for type_ in NEW if type_ not in CHOOSING])
def test_missing_text_is_asked_for(capsys: pytest.CaptureFixture[str], tmp_path: Path, type_: str) -> None:
    """A type that needs a text or a date says which option to give."""
    done = new(capsys, write_register(tmp_path), type_)
    assert done.code == 2
    assert NEW[type_][1] in done.err
    assert not ARGPARSE.search(done.err)


@pytest.mark.parametrize("id_", ["Midori", "みどり", "../../etc/midori", "a/b", "-", ".hidden", "x" * 200, ""])
def test_bad_id_writes_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path, id_: str) -> None:
    """A name that cannot be an address is refused before anything is written, in or outside the register."""
    root = write_register(tmp_path / "a" / "directory")
    before = sorted(tmp_path.rglob("*"))
    done = run(capsys, "new", "place", "--name", "x", "--kind", "salon", "--directory", root, "--", id_)
    assert done.code in (1, 2)
    assert done.out + done.err
    assert sorted(tmp_path.rglob("*")) == before


def test_existing_entry_is_left_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A second entry of the same name does not overwrite the first."""
    root = write_register(tmp_path)
    new(capsys, root, "place", "--kind", "salon")
    before = (root / "places" / "midori.yml").read_bytes()
    done = new(capsys, root, "place", "--kind", "exercise")
    assert done.code == 2
    assert (root / "places" / "midori.yml").read_bytes() == before


def test_bad_date_is_explained(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A date without its year is not taken."""
    done = new(capsys, write_register(tmp_path), "event", "--date", "12月5日")
    assert done.code == 1
    assert "年から" in done.out
    assert not (tmp_path / "events").exists()


def test_today_is_taken_like_everywhere(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """`new` takes the places and the day as other commands do."""
    assert new(capsys, write_register(tmp_path), "place", "--kind", "salon", "--today", TODAY).code == 0
