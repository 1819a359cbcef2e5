"""What a person must look at after an import: a page that opens offline, and the same as tables for Excel."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import jinja2

from generator.importers.batch import Batch
from generator.importers.reading.table import Table
from generator.importers.register.plan import Plan
from generator.importers.report.findings import Doubtful, Rejected

_TEMPLATES = Path(__file__).resolve().parent
_FORMULA = ("=", "+", "-", "@", "\t")


def report_folder(source: str) -> str:
    """Return the folder of a source's reports below `.import/`: its file's name with nothing that may lead elsewhere."""
    kept = "".join(character if character.isalnum() or character in "-_." else "_" for character in source)
    return kept.strip(".")[:80] or "report"


def render_report(batch: Batch, plan: Plan) -> str:
    """Return the report as one HTML page: Japanese, no scripts, nothing fetched, fit to print."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES), autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True
    )
    mine = set(plan.state.of_source(batch.source)) | set(batch.wanted)
    return environment.get_template("report.html").render(
        source=batch.source,
        mapping=batch.mapping.title,
        rows=batch.rows,
        entries=len(batch.wanted),
        doubtful=[_show_doubtful(one) for one in batch.doubtful],
        rejected=[_show_rejected(one) for one in batch.rejected],
        notices=[(_where(table), notice.line, table.unit, notice.ja) for table, notice in batch.notices],
        unmapped=[(_where(table), labels) for table, labels in batch.unmapped if labels],
        conflicts=sorted(path for path in plan.conflicts if path in batch.wanted),
        kept=sorted(path for path in plan.kept if path in batch.wanted),
        gone=sorted(path for path in plan.gone if path in batch.wanted),
        vanished=sorted(path for path in plan.vanished if path in mine),
    )


def write_doubts(doubtful: Iterable[Doubtful]) -> bytes:
    """Return the doubts as a table that opens in Excel."""
    rows = [("場所", "行", "登録のファイル", "項目", "したこと", "お願い")]
    for one in doubtful:
        for doubt in one.doubts:
            rows.append((_where(one.table), str(one.row.line), one.file, doubt.field, doubt.done, doubt.todo))
    return write_table(rows)


def write_rejects(rejected: Sequence[Rejected]) -> bytes:
    """Return the refused rows whole, with their line and reason; several tables follow each other."""
    rows: list[tuple[str, ...]] = []
    last: Table | None = None
    for one in rejected:
        if one.table is not last:
            if last is not None:
                rows.append(())
            rows.append(("わけ", "表", one.table.unit, *(column.label for column in one.table.columns)))
            last = one.table
        rows.append((one.reason, _where(one.table), str(one.row.line), *one.row.cells))
    return write_table(rows)


def write_table(rows: Iterable[Sequence[str]]) -> bytes:
    """Return CSV with a BOM and CRLF, as Excel wants it. A cell that a spreadsheet would run gets an apostrophe."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([[_defuse(cell) for cell in row] for row in rows])
    return text.getvalue().encode("utf-8-sig")


def _defuse(cell: str) -> str:
    numeric = cell[1:].replace("-", "").replace(" ", "").replace(".", "").isdigit()
    return f"'{cell}" if cell.startswith(_FORMULA) and not numeric else cell


def _where(table: Table) -> str:
    return f"{table.file} {table.part}".strip()


def _show_doubtful(one: Doubtful) -> dict[str, object]:
    return {
        "where": _where(one.table),
        "line": one.row.line,
        "unit": one.table.unit,
        "name": _name(one.table, one.row.cells),
        "file": one.file,
        "doubts": one.doubts,
    }


def _show_rejected(one: Rejected) -> dict[str, object]:
    return {
        "where": _where(one.table),
        "line": one.row.line,
        "unit": one.table.unit,
        "name": _name(one.table, one.row.cells),
        "reason": one.reason,
    }


def _name(table: Table, cells: Sequence[str]) -> str:
    """Return a few cells by which a person finds the row again."""
    return "・".join(" ".join(cell.split())[:30] for cell in cells if cell.strip())[:90]
