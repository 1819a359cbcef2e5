"""The import: files in, entries of a register and a report out, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from generator.importers.batch import Batch, make_batch, name_source
from generator.importers.entry.build_entry import KINDS
from generator.importers.entry.context import Context
from generator.importers.gather import Gathered, gather_files, no_rows
from generator.importers.mapping.propose import propose_mapping
from generator.importers.mapping.read_mapping import find_mapping, known_headers, shipped_mappings
from generator.importers.register.areas import Areas
from generator.importers.register.plan import Plan, plan
from generator.importers.register.shared_files import make_shared_files, read_municipality
from generator.importers.register.state import FOLDER, State, read_state
from generator.importers.register.write import check_target, write_file, write_plan
from generator.importers.report.report import render_report, report_folder, write_doubts, write_rejects
from generator.importers.result import ImportResult, describe_result
from generator.problems import Problem, RefusedInputError, errors_in
from generator.records.vocabulary import Vocabulary, read_vocabulary

Progress = Callable[[str], None]
PROPOSAL = "mapping.yml"


def run_import(
    files: Sequence[Path],
    into: Path,
    *,
    mapping: str | Path | None,
    dry_run: bool,
    allow_shrink: bool,
    standard: Path,
    today: date,
    progress: Progress,
) -> ImportResult:
    """Import files (or folders of files) into the register `into`; return what became of every row.

    `mapping`: name of a shipped mapping or a mapping file; None chooses by the headers. `standard`: folder of the
    vocabularies a register may leave out. `progress` is told each long step and the outcome, never a value of the data.
    Nothing is written with `dry_run`, with any problem, or when too much would vanish. Raises nothing.
    """
    try:
        result = _run(files, into, mapping, dry_run, allow_shrink, standard, today, progress)
    except RefusedInputError as error:
        result = ImportResult(problems=error.problems)
    except OSError:
        result = ImportResult(problems=(_cannot_write(into),))
    for line in describe_result(result):
        progress(line)
    return result


def _run(
    files: Sequence[Path],
    into: Path,
    wanted_mapping: str | Path | None,
    dry_run: bool,
    allow_shrink: bool,
    standard: Path,
    today: date,
    progress: Progress,
) -> ImportResult:
    check_target(into, {folder for folder, _ in KINDS.values()} | {"vocabulary", FOLDER})
    mappings = [find_mapping(wanted_mapping)] if wanted_mapping is not None else list(shipped_mappings())
    known = known_headers([*shipped_mappings(), *mappings])
    gathered, problems = gather_files(files, mappings, known, progress, given=wanted_mapping is not None)
    if problems or not gathered or any(one.mapping is None for one in gathered):
        return _refuse(gathered, problems, into, dry_run)
    vocabulary, found = read_vocabulary(into, standard)
    if errors_in(found):
        return ImportResult(problems=tuple(found))
    state = read_state(into)
    areas = Areas(terms=dict(vocabulary.areas))
    batches = _make_batches(
        gathered, vocabulary, areas, state, into, standard, today, progress, given=wanted_mapping is not None
    )
    wanted = {path: want for batch in batches for path, want in batch.wanted.items()}
    made = plan(into, wanted, {batch.source for batch in batches}, state, allow_shrink=allow_shrink)
    if not any(batch.rows for batch in batches) and not made.vanished:
        return ImportResult(problems=tuple(no_rows(batch.source) for batch in batches), dry_run=dry_run)
    if made.shrinks and not allow_shrink:
        return _result(batches, made, dry_run=dry_run, needs_confirmation=True)
    if dry_run:
        return _result(batches, made, dry_run=True)
    if made.write:
        progress("登録を書いています")
    known_town = next((batch.mapping.municipality for batch in batches if batch.mapping.municipality), None)
    write_plan(into, made, make_shared_files(into, areas, known_town), progress)
    reports, rejects = _write_reports(into, batches, made)
    return _result(batches, made, reports=reports, rejects=rejects)


def _make_batches(
    gathered: Sequence[Gathered],
    vocabulary: Vocabulary,
    areas: Areas,
    state: State,
    into: Path,
    standard: Path,
    today: date,
    progress: Progress,
    *,
    given: bool,
) -> list[Batch]:
    # Ids of help lines are taken; those of the register's own entries are looked at when files are compared.
    taken = {path.stem for folder in (into, standard) for path in (folder / "hotlines").glob("*.yml")}
    batches: list[Batch] = []
    for one in gathered:
        if one.mapping is None:
            continue
        areas.ship(one.mapping.areas)
        context = Context(
            one.mapping, vocabulary, areas, today, read_municipality(into, one.mapping.municipality, areas)
        )
        batch = make_batch(one.path.name, one.tables, context, taken, progress, strict=not given)
        name_source(batch, one.path, state, {other.source for other in batches})
        batches.append(batch)
    return batches


def _refuse(gathered: Sequence[Gathered], problems: list[Problem], into: Path, dry_run: bool) -> ImportResult:
    proposals = []
    for one in gathered:
        if one.mapping is not None or not any(table.rows for table in one.tables):
            continue
        problems.append(_unknown_headers(one.path.name))
        if not dry_run:
            path = into / FOLDER / report_folder(one.path.name) / PROPOSAL
            tables = [table for table in one.tables if table.rows]
            write_file(path, propose_mapping(tables, "my-mapping").encode())
            write_file(into / FOLDER / ".gitignore", b"*\n!.gitignore\n!state.json\n")
            proposals.append(path)
    if not problems:
        problems.append(_nothing())
    return ImportResult(problems=tuple(sorted(problems)), proposed_mappings=tuple(proposals), dry_run=dry_run)


def _write_reports(into: Path, batches: Sequence[Batch], made: Plan) -> tuple[list[Path], list[Path]]:
    reports, rejects = [], []
    for batch in batches:
        folder = into / FOLDER / report_folder(batch.source)
        write_file(folder / "report.html", render_report(batch, made).encode())
        write_file(folder / "report.csv", write_doubts(batch.doubtful))
        reports.append(folder / "report.html")
        path = folder / "rejects.csv"
        if batch.rejected:
            write_file(path, write_rejects(batch.rejected))
            rejects.append(path)
        else:
            path.unlink(missing_ok=True)
    return reports, rejects


def _result(
    batches: Sequence[Batch],
    made: Plan,
    *,
    dry_run: bool = False,
    needs_confirmation: bool = False,
    reports: Sequence[Path] = (),
    rejects: Sequence[Path] = (),
) -> ImportResult:
    return ImportResult(
        rows=sum(batch.rows for batch in batches),
        written=len(made.write),
        unchanged=len(made.unchanged),
        kept=len(made.kept) + len(made.conflicts) + len(made.gone),
        conflicts=len(made.conflicts),
        doubtful=sum(len(batch.doubtful) for batch in batches),
        rejected=sum(len(batch.rejected) for batch in batches),
        drafts=sum(not want.published for batch in batches for want in batch.wanted.values()),
        vanished=len(made.vanished),
        removed=len(made.remove),
        reports=tuple(reports),
        rejects=tuple(rejects),
        needs_confirmation=needs_confirmation,
        dry_run=dry_run,
    )


def _unknown_headers(file: str) -> Problem:
    return Problem(
        file,
        0,
        "import-unknown-headers",
        "見出しに合う対応表がありません。対応表の案を作るので、列の行き先（to）を確かめ、--mapping に付けて、もう一度取り込んでください。",
        "No mapping fits the headers: complete the proposed mapping and import again with --mapping.",
    )


def _nothing() -> Problem:
    return Problem(
        "",
        0,
        "import-nothing",
        "取り込める表がありませんでした。CSV・Excel（.xlsx）・JSON のファイルを書いてください。",
        "There is no table to import: name CSV, Excel (.xlsx) or JSON files.",
    )


def _cannot_write(into: Path) -> Problem:
    return Problem(
        into.name,
        0,
        "import-write",
        "登録のフォルダーに書けませんでした。空き容量と書き込みの許可を確かめて、もう一度実行してください。途中まで書いた登録も、1つずつは壊れていません。",
        "The register could not be written: check space and permissions, then run again.",
    )
