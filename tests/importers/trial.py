"""A trial of the import: files in a temporary folder, into the register of an invented town."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from generator.importers.result import ImportResult
from generator.importers.run import run_import
from generator.problems import errors_in
from generator.records.read import Register, read_register
from generator.records.rules import check

TODAY = date(2026, 11, 24)
CHECKOUT = Path(__file__).resolve().parents[2]
STANDARD = CHECKOUT / "directory"
SHARED = CHECKOUT.parent / "shared" / "data"

DEMO_TOWN = """\
name: みほん市
name_kana: みほんし
code: "999997"
demo: "yes"
site_name: つながり みほん
department:
  name: 福祉総務課
  contacts:
    - channel: phone
      value: "0000-20-1000"
"""

MAPPING = """\
name: mine
title: みほんの表
tables:
  - type: place
    match: {headers: [名称, 住所]}
    set: {kind: salon, status: published}
    id: {prefix: mine, columns: 番号}
    columns:
      - {from: 番号, to: skip}
      - {from: 名称, to: name}
      - {from: 住所, to: address}
      - {from: 電話, to: phone}
      - {from: 備考, to: remark}
"""
HEADER = ("番号", "名称", "住所", "電話", "備考")


def ignore(step: str) -> None:
    """Take a line of progress and do nothing."""


def make_register(folder: Path) -> Path:
    """Make the register of an invented town, whose numbers may begin 0000."""
    into = folder / "register"
    into.mkdir()
    (into / "municipality.yml").write_text(DEMO_TOWN, encoding="utf-8")
    return into


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a file of text and return its path."""
    path.write_bytes(text.encode(encoding))
    return path


def run(
    into: Path,
    *files: Path,
    mapping: str | Path | None = None,
    dry_run: bool = False,
    allow_shrink: bool = False,
    progress: Callable[[str], None] = ignore,
) -> ImportResult:
    """Import with the day and the vocabularies of the tests."""
    return run_import(
        list(files),
        into,
        mapping=mapping,
        dry_run=dry_run,
        allow_shrink=allow_shrink,
        standard=STANDARD,
        today=TODAY,
        progress=progress,
    )


def table(header: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str = ",") -> str:
    """Return a table as text, every cell quoted."""
    lines = [delimiter.join('"' + cell.replace('"', '""') + '"' for cell in line) for line in (header, *rows)]
    return "\r\n".join(lines) + "\r\n"


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def read_sound(into: Path) -> Register:
    """Read a register and assert that neither reading nor any rule has an error."""
    register, problems = read_register(into, STANDARD)
    found = [*errors_in(problems), *errors_in(check(register, TODAY))]
    assert [problem.render() for problem in found] == []
    return register


def make_rows(count: int) -> list[list[str]]:
    """Return rows below HEADER, numbered from 1."""
    return [[str(at), f"サロン{at}", f"みほん市中町{at}-1", f"0000-12-{at:04}", ""] for at in range(1, count + 1)]
