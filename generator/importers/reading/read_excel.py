"""Tables in Excel workbooks: what a person sees on the visible sheets, nothing that was hidden."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Set
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter, range_boundaries

from generator.importers.reading.grid import make_table
from generator.importers.reading.sniff import refuse_file
from generator.importers.reading.table import Notice, Row, Table

_ZERO_FORMAT = re.compile(r"\"?[0]+(?:\"?\\?-\"?[0]+)*\"?")
_EXAMPLE = re.compile("入力例|記入例|記載例|作成例|入力方法|記入方法|説明シート")
_MOST_ROWS = 200_000
_MOST_COLUMNS = 400
_LONGEST_MERGE = 500


def read_excel(content: bytes, file: str, known: Set[str]) -> list[Table]:
    """Read each visible sheet as a table. Hidden sheets, rows and columns are named in notices, never read.

    Raises RefusedInputError when the workbook cannot be opened.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(BytesIO(content), data_only=True)
    # A workbook may be damaged in any way; openpyxl has no one error for it.
    except Exception:
        raise refuse_file(file, "zip") from None
    hidden = [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"]
    notices = [Notice(0, f"隠れたシートが{len(hidden)}枚ありました。読んでいません。")] if hidden else []
    examples = [sheet.title for sheet in book.worksheets if _EXAMPLE.search(sheet.title)]
    if examples and len(examples) < len(book.worksheets):
        notices.append(Notice(0, f"記入の例のシート（{'・'.join(examples)}）は読んでいません。"))
    else:
        examples = []
    tables = []
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible" and sheet.title not in examples:
            found, rows = _read_sheet(sheet)
            table = make_table(file, rows, known, part=sheet.title, notices=[*notices, *found])
            notices = []
            if table:
                tables.append(table)
    return tables


def _read_sheet(sheet: Any) -> tuple[list[Notice], Iterator[Row]]:
    hidden_columns = _hidden_columns(sheet)
    hidden_rows = {at for at, size in sheet.row_dimensions.items() if size.hidden}
    filled = [
        at for at in sorted(hidden_rows) if at <= sheet.max_row and any(cell.value is not None for cell in sheet[at])
    ]
    notices = []
    if hidden_columns:
        letters = "・".join(get_column_letter(at) for at in sorted(hidden_columns)[:20])
        notices.append(Notice(0, f"隠れた列（{letters}）がありました。読んでいません。"))
    if filled:
        notices.append(Notice(filled[0], f"隠れた行が{len(filled)}行ありました。読んでいません。"))
    return notices, _rows(sheet, hidden_rows, hidden_columns)


def _hidden_columns(sheet: Any) -> set[int]:
    hidden: set[int] = set()
    for size in sheet.column_dimensions.values():
        if size.hidden and size.min and size.max:
            hidden.update(range(size.min, min(size.max, sheet.max_column) + 1))
    return hidden


def _rows(sheet: Any, hidden_rows: set[int], hidden_columns: set[int]) -> Iterator[Row]:
    covering = _covering_cells(sheet)
    # Only cells that are there: asking for a range would make every empty one up to the last formatted row.
    filled: dict[int, dict[int, str]] = {}
    for (row, column), cell in sheet._cells.items():
        text = write_cell(covering.get((row, column), cell))
        if text and row <= _MOST_ROWS and column <= _MOST_COLUMNS and column not in hidden_columns:
            filled.setdefault(row, {})[column] = text
    # Every row as wide as the sheet: a header merged over the last columns is one cell, and names them all.
    widest = max((column for cells in filled.values() for column in cells), default=0)
    shown = [at for at in range(1, widest + 1) if at not in hidden_columns]
    for row in range(1, max(filled, default=0) + 1):
        if row not in hidden_rows:
            cells = filled.get(row, {})
            yield Row(row, tuple(cells.get(column, "") for column in shown))


def _covering_cells(sheet: Any) -> dict[tuple[int, int], Any]:
    """Return (row, column) → first cell, for cells merged over several rows of data: its value holds for each row."""
    covered: dict[tuple[int, int], Any] = {}
    for merged in sheet.merged_cells.ranges:
        left, top, _, bottom = range_boundaries(str(merged))
        # Merged from the first row down is a header over one column; its second row stays empty.
        if left and top and bottom and top > 1 and 1 < bottom - top + 1 <= _LONGEST_MERGE:
            covered.update({(row, left): sheet.cell(top, left) for row in range(top + 1, bottom + 1)})
    return covered


def write_cell(cell: Any) -> str:
    """Return a cell as the text a person reads in it: dates as dates, whole numbers without a point."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        midnight = value.time() == time(0)
        return value.date().isoformat() if midnight else value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02}"
    if isinstance(value, (int, float)):
        return _write_number(value, str(cell.number_format or ""))
    return str(value).replace("_x000D_", "").strip()


def _write_number(value: float, number_format: str) -> str:
    if value != int(value) if value == value and abs(value) < 1e15 else True:
        return repr(value)
    digits = str(int(value))
    shape = number_format.split(";")[0]
    if _ZERO_FORMAT.fullmatch(shape) and "-" in shape or re.fullmatch("0{2,}", shape):
        # The format 000-0000 shows 120803 as 012-0803.
        pattern = re.sub(r"[^0-]", "", shape)
        filled = digits.zfill(pattern.count("0"))
        extra = len(filled) - pattern.count("0")
        parts, at = [], 0
        for number, group in enumerate(pattern.split("-")):
            end = at + len(group) + (extra if number == 0 else 0)
            parts.append(filled[at:end])
            at = end
        return "-".join(parts)
    return digits
