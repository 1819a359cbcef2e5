"""A whole register read from its folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, Any

import pytest

from generator.problems import Problem
from generator.records.read import read_register
from generator.records.rules import check
from generator.records.rules.references import check_references
from generator.records.rules.vocabulary_words import check_vocabulary_words
from tests.records.planting import AREAS, DEMO_TOWN, STANDARD, TODAY, desk, hotline, place


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the folder of a small register without problems."""
    put(tmp_path / "municipality.yml", DEMO_TOWN)
    put(tmp_path / "vocabulary" / "areas.yml", AREAS)
    put(tmp_path / "places" / "midori.yml", place())
    put(tmp_path / "desks" / "sogo.yml", desk())
    return tmp_path


def put(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def problems(root: Path) -> list[tuple[str, int, str]]:
    """Return what reading finds, as (file, line, code)."""
    return sorted((problem.file, problem.line, problem.code) for problem in read_register(root, STANDARD)[1])


def test_reads_every_folder(root: Path) -> None:
    """Entries, municipality and vocabularies come back, with the file and line of each value."""
    register, found = read_register(root, STANDARD)
    assert found == []
    assert [entry.record.id for entry in register.listings()] == ["midori", "sogo"]
    assert (register.places[0].file, register.places[0].line("kind")) == ("places/midori.yml", 3)
    assert register.municipality is not None
    assert set(register.vocabulary.areas) == {"naka", "kita"}
    assert len(register.vocabulary.kinds) == 21


def test_hotlines_and_words_come_with_the_product(root: Path) -> None:
    """A register without hotlines or vocabularies of its own has the product's."""
    register, _ = read_register(root, STANDARD)
    assert "yorisoi" in {entry.record.id for entry in register.hotlines}


def test_own_hotlines_replace_the_product_s(root: Path) -> None:
    """A register with hotlines of its own has those alone, and police and ambulance from the product."""
    put(root / "hotlines" / "line.yml", hotline())
    register, found = read_register(root, STANDARD)
    assert found == []
    assert {entry.record.id for entry in register.hotlines} == {"line", "police", "ambulance"}


def test_own_words_for_police_are_kept(root: Path) -> None:
    """Police and ambulance are added only where the register's own hotlines have not got their numbers."""
    put(root / "hotlines" / "line.yml", hotline(value="110"))
    register, _ = read_register(root, STANDARD)
    assert {entry.record.id for entry in register.hotlines} == {"line", "ambulance"}


def test_an_empty_folder_of_hotlines_leaves_nobody_without_110_and_119(root: Path) -> None:
    """A folder without a file is no choice: all of the product's lines are there."""
    (root / "hotlines").mkdir()
    register, _ = read_register(root, STANDARD)
    assert {"police", "ambulance", "yorisoi"} <= {entry.record.id for entry in register.hotlines}


def test_one_bad_file_hides_no_other(root: Path) -> None:
    """All problems of all files come in one run, and what can be read is read."""
    put(root / "places" / "a.yml", "id: a\n\tname: x\n")
    put(root / "places" / "b.yml", "id: b\nname: x\nkind: salon\ntel: 1\n")
    put(root / "municipality.yml", DEMO_TOWN + "mayor: x\n")
    register, _ = read_register(root, STANDARD)
    assert problems(root) == [
        ("municipality.yml", 7, "extra-forbidden"),
        ("places/a.yml", 2, "yaml"),
        ("places/b.yml", 4, "extra-forbidden"),
    ]
    assert [entry.record.id for entry in register.places] == ["midori"]


def test_the_id_is_the_file_name(root: Path) -> None:
    """A file whose id is another one is named, and read all the same."""
    put(root / "places" / "other.yml", place())
    assert problems(root) == [("places/other.yml", 1, "id-is-file-name")]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("places/a.yaml", "misplaced"),
        ("places/A.YML", "misplaced"),
        ("a.yml", "misplaced"),
        ("shops.yml", "misplaced"),
        ("places/list.xlsx", "table"),
        ("list.csv", "table"),
        ("places/0099(2).txt", "stray"),
        ("photo.jpg", "stray"),
        ("vocabulary/kind.yml", "unknown-vocabulary"),
        ("vocabulary/notes.txt", "stray"),
        ("places/old/a.txt", "stray"),
        ("places/old/a.yml", "misplaced-folder"),
        ("place/a.yml", "misplaced-folder"),
        ("places/b.yml/notes.txt", "misplaced-folder"),
        ("vocabulary/kinds.yml/notes.txt", "misplaced-folder"),
        ("places/みどり.yml", "file-name"),
        ("places/a b.yml", "file-name"),
        ("places/a\nb.yml", "file-name"),
        ("places/\udcff.yml", "file-name"),
    ],
)
def test_strays_are_said(root: Path, name: str, code: str) -> None:
    """A file that no reader takes is named with what to do, never passed over."""
    put(root / name, "x")
    (found,) = problems(root)
    assert found[2] == code
    assert name.startswith(found[0])


@pytest.mark.parametrize("name", [".gitignore", "places/.DS_Store", "README.md", "schema/place.json"])
def test_what_belongs_there_is_not_a_stray(root: Path, name: str) -> None:
    """Hidden files, the README and the editors' schemas are left in peace."""
    put(root / name, "x")
    assert problems(root) == []


def test_links_are_not_followed(root: Path, tmp_path: Path) -> None:
    """A linked file, folder, vocabulary or municipality is refused: links may lead out of the register."""
    put(root / "outside" / "secret.yml", place(id="secret"))
    (root / "places" / "secret.yml").symlink_to(root / "outside" / "secret.yml")
    (root / "events").symlink_to(root / "outside")
    (root / "vocabulary" / "kinds.yml").symlink_to(root / "outside" / "secret.yml")
    found = [row for row in problems(root) if row[0] != "outside"]
    assert found == [("events", 0, "link"), ("places/secret.yml", 0, "link"), ("vocabulary/kinds.yml", 0, "link")]


def test_a_file_where_a_folder_belongs(root: Path) -> None:
    """A file named like a folder of entries is a problem, not a crash."""
    put(root / "events", "x")
    assert problems(root) == [("events", 0, "not-a-folder")]


def test_a_closed_file_is_said(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be opened is named, and the rest is read."""
    opening = Path.open

    def refuse(path: Path, mode: str = "r") -> IO[Any]:
        if path.name == "midori.yml":
            raise PermissionError
        return opening(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    assert problems(root) == [("places/midori.yml", 0, "unreadable")]


def test_a_closed_folder_is_said(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that cannot be opened is named."""
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "desks")
    assert problems(root) == [("desks", 0, "unreadable")]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A register that does not exist is told to be made."""
    found = read_register(tmp_path / "nowhere", STANDARD)[1]
    assert [problem.code for problem in found] == ["no-directory"]
    assert "tsunagari init" in found[0].ja


def test_a_municipality_refused_is_not_called_missing(root: Path) -> None:
    """A municipality.yml with mistakes is told these alone."""
    put(root / "municipality.yml", "name: みほん市\n")
    assert {row[2] for row in problems(root)} == {"missing"}


def test_a_word_twice_is_said(root: Path) -> None:
    """A slug that stands twice in a vocabulary is named with its line."""
    put(root / "vocabulary" / "areas.yml", AREAS + "- {slug: naka, label: 中, kana: なか}\n")
    assert problems(root) == [("vocabulary/areas.yml", 3, "duplicate-term")]


def test_a_refused_entry_or_table_hides_nothing_else(root: Path) -> None:
    """Entries that name a refused entry, or words of a refused table, are not told that these do not exist."""
    put(root / "organizations" / "kai.yml", "id: kai\nname: みどり会\ngroup: [support/npo\n")
    put(root / "vocabulary" / "kinds.yml", "- {slug: salon}\n")
    put(
        root / "places" / "a.yml",
        place("organization: kai", "retired: {date: 2026-01-01, reason: x, replaced_by: kai}", id="a"),
    )
    register, found = read_register(root, STANDARD)
    assert register.unread == {"organizations/kai.yml"}
    assert {problem.file for problem in found} == {"organizations/kai.yml", "vocabulary/kinds.yml"}
    assert check(register, TODAY, (check_references, check_vocabulary_words)) == []


def test_file_names_use_slashes(root: Path) -> None:
    """Files are named relative to the register, in the form editors open."""
    put(root / "places" / "b.yml", "id: b\n")
    found: list[Problem] = read_register(root, STANDARD)[1]
    assert {problem.file for problem in found} == {"places/b.yml"}
    assert found[0].render().startswith("places/b.yml:1: ")
