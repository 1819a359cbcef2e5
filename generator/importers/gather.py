"""The files of one import: read, matched with a mapping, or refused with what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from generator.importers.mapping.choose import choose_mapping, fitting_rules
from generator.importers.mapping.joined import companion_names, join_companions
from generator.importers.mapping.mapping import Mapping
from generator.importers.mapping.publisher import fit_publisher
from generator.importers.reading.read_tables import read_tables
from generator.importers.reading.table import Table
from generator.problems import Problem, RefusedInputError

_READABLE = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".json", ".geojson", ".jsonl"})


@dataclass(frozen=True, slots=True)
class Gathered:
    """A file with its tables and the mapping for them; `mapping` None where none fits."""

    path: Path
    tables: tuple[Table, ...]
    mapping: Mapping | None


def list_files(files: Sequence[Path]) -> tuple[list[Path], frozenset[Path]]:
    """Return the files to read, folders opened one level deep, and those of them that came out of a folder."""
    listed: list[Path] = []
    inside: set[Path] = set()
    for path in files:
        if path.is_dir():
            found = sorted(one for one in path.iterdir() if one.is_file() and one.suffix.lower() in _READABLE)
            inside.update(found)
            listed += found
        else:
            listed.append(path)
    return list(dict.fromkeys(listed)), frozenset(inside)


def gather_files(
    files: Sequence[Path], mappings: Sequence[Mapping], known: Set[str], progress: Callable[[str], None], *, given: bool
) -> tuple[list[Gathered], list[Problem]]:
    """Read every file and choose its mapping; return all of them and every problem.

    With `given` the one mapping is used for all. Files of a folder that no mapping fits are passed over, as are those
    that another file is joined with; files named one by one are not.
    """
    listed, inside = list_files(files)
    gathered: list[Gathered] = []
    problems: list[Problem] = []
    for path in listed:
        progress(f"{path.name} を読んでいます")
        try:
            tables = read_tables(path, known)
        except RefusedInputError as error:
            if path not in inside:
                problems += error.problems
            continue
        mapping = mappings[0] if given else _choose(tables, mappings)
        gathered.append(Gathered(path, tuple(tables), mapping))
    beside = {
        one.path.parent / name
        for one in gathered
        if one.mapping is not None
        for name in companion_names(one.mapping, one.path)
    }
    kept = [one for one in gathered if not _is_passed_over(one, inside, beside, given=given)]
    passed = sorted(path.name for path in inside - beside - {one.path for one in kept})
    if passed:
        progress(f"合う対応表がないので取り込まなかったファイル: {'、'.join(passed)}")
    problems += [
        no_rows(one.path.name) for one in kept if not any(table.rows for table in one.tables) and one.mapping is None
    ]
    joined = [_join(one, known) for one in kept]
    problems += [_misfit(one.path.name) for one in joined if given and _is_misfit(one)]
    return joined, problems


def _is_passed_over(one: Gathered, inside: Set[Path], beside: Set[Path], *, given: bool) -> bool:
    """Say whether a file is left: one of a folder that fits no mapping, or a companion that has no entries of its own."""
    if one.mapping is None:
        return one.path in inside or one.path in beside
    fits = any(fitting_rules(table, one.mapping) for table in one.tables)
    return given and not fits and (one.path in inside or one.path in beside)


def _choose(tables: Sequence[Table], mappings: Sequence[Mapping]) -> Mapping | None:
    """Return the mapping of the largest table that has one."""
    for table in sorted(tables, key=lambda table: -len(table.rows)):
        mapping = choose_mapping(table, mappings)
        if mapping is not None:
            return mapping
    return None


def _join(one: Gathered, known: Set[str]) -> Gathered:
    if one.mapping is None:
        return one
    mapping = one.mapping
    tables = tuple(join_companions(table, mapping, one.path, known) for table in one.tables)
    return Gathered(one.path, tables, fit_publisher(mapping, tables))


def _is_misfit(one: Gathered) -> bool:
    mapping = one.mapping
    return mapping is not None and not any(fitting_rules(table, mapping, strict=False) for table in one.tables)


def _misfit(file: str) -> Problem:
    return Problem(
        file,
        0,
        "import-mapping-misfit",
        "この表には、対応表で名前（to: name）にする列がありません。見出しと対応表の from を見くらべてください。--mapping を付けなければ、合う対応表を探します。",
        "The table lacks the column that the mapping takes the name from: compare its headers with the mapping.",
    )


def no_rows(file: str) -> Problem:
    """Return what to say of a table that is a header and nothing else."""
    return Problem(
        file,
        0,
        "import-no-rows",
        "表に行がありません。もとのファイルを確かめてください。",
        "The table has no rows: check the file.",
    )
