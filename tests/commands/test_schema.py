"""`schema`: writes what editors need, and says when it is old."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.run import run
from tests.registers import write_register


def test_schemas_are_written_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The files come into the register's schema folder; a second run writes none of them again."""
    root = write_register(tmp_path)
    assert run(capsys, "schema", "--directory", root).code == 0
    files = {path.name: path.stat().st_mtime_ns for path in (root / "schema").iterdir()}
    assert {"place.schema.json", "areas.schema.json"} <= set(files)
    assert run(capsys, "schema", "--directory", root).code == 0
    assert {path.name: path.stat().st_mtime_ns for path in (root / "schema").iterdir()} == files


def test_check_says_which_are_old(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """`--check` ends with 1 and names the old ones until they are written, and writes nothing itself."""
    root = write_register(tmp_path)
    done = run(capsys, "schema", "--check", "--directory", root)
    assert done.code == 1
    assert "place.schema.json" in done.err
    assert not (root / "schema").exists()
    run(capsys, "schema", "--directory", root)
    assert run(capsys, "schema", "--check", "--directory", root).code == 0


def test_field_tables_go_where_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """`--fields FILE` writes the tables of the handbook too, and `--check` looks at them."""
    root = write_register(tmp_path / "directory")
    tables = tmp_path / "docs" / "fields.md"
    run(capsys, "schema", "--directory", root)
    assert run(capsys, "schema", "--check", "--directory", root, "--fields", tables).code == 1
    assert run(capsys, "schema", "--directory", root, "--fields", tables).code == 0
    assert "| `kind` | ○ | 居場所の種類" in tables.read_text(encoding="utf-8")
    assert run(capsys, "schema", "--check", "--directory", root, "--fields", tables).code == 0


def test_broken_vocabulary_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A table of areas that cannot be read is named with its line, and no schema is written from it."""
    root = write_register(tmp_path)
    (root / "vocabulary" / "areas.yml").write_text("- slug: Naka\n  label: 中\n  kana: なか\n", encoding="utf-8")
    done = run(capsys, "schema", "--directory", root)
    assert done.code == 1
    assert "vocabulary/areas.yml:1: " in done.out
    assert not (root / "schema").exists()
