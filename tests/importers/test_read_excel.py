"""Workbooks to tables: what a person sees, and nothing that was hidden."""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO

import openpyxl

from generator.importers.reading.headers import fold_header
from generator.importers.reading.read_excel import read_excel

KNOWN = frozenset(map(fold_header, ("名称", "住所", "電話番号", "郵便番号", "緯度", "経度")))


def _save(book: openpyxl.Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_cells_are_read_as_a_person_sees_them() -> None:
    """Dates and times as such, whole numbers without a point, a postal code by its format, a lost zero stays lost."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["名称", "電話番号", "郵便番号", "日", "時", "割合"])
    sheet.append(["みどり", 8012345678, 120803, datetime(2026, 4, 1), time(9, 30), 0.5])
    sheet.append(["あおい", 3.00002e12, None, date(2026, 4, 2), datetime(2026, 4, 1, 10, 15), True])
    sheet["C2"].number_format = "000-0000"
    (found,) = read_excel(_save(book), "a.xlsx", KNOWN)
    assert [row.cells for row in found.rows] == [
        ("みどり", "8012345678", "012-0803", "2026-04-01", "09:30", "0.5"),
        ("あおい", "3000020000000", "", "2026-04-02", "2026-04-01 10:15", "TRUE"),
    ]
    assert [row.line for row in found.rows] == [2, 3]


def test_hidden_sheets_rows_and_columns_are_named_not_read() -> None:
    """What was hidden from the reader of the sheet does not reach a public register."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["名称", "秘密の列", "住所"])
    sheet.append(["みどり", "secret-column", "中町"])
    sheet.append(["secret-row", "x", "北町"])
    sheet.append(["あおい", "x", "南町"])
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[3].hidden = True
    book.create_sheet("名簿").append(["secret-sheet"])
    book["名簿"].sheet_state = "hidden"
    (found,) = read_excel(_save(book), "a.xlsx", KNOWN)
    assert "secret" not in repr(found)
    said = " ".join(notice.ja for notice in found.notices)
    assert "隠れたシートが1枚" in said
    assert "隠れた列（B）" in said
    assert "隠れた行が1行" in said


def test_merged_headers_give_each_column_both_rows() -> None:
    """所在地 over 郵便番号 and 住所: each column answers to its own name."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["名称", "所在地", None, "電話番号"])
    sheet.append([None, "郵便番号", "住所", None])
    sheet.append(["みどり", "012-0803", "中町", "1"])
    sheet.merge_cells("B1:C1")
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("D1:D2")
    (found,) = read_excel(_save(book), "a.xlsx", KNOWN)
    row = found.rows[0]
    assert [found.cell(row, name) for name in ("名称", "郵便番号", "住所", "電話番号")] == [
        "みどり",
        "012-0803",
        "中町",
        "1",
    ]
    assert found.cell(row, "所在地_住所") == "中町"


def test_every_visible_sheet_is_a_table() -> None:
    """Two sheets with data give two tables, an empty one none."""
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.append(["名称", "住所"])
    first.append(["みどり", "中町"])
    second = book.create_sheet("二枚目")
    second.append(["名称", "住所"])
    second.append(["あおい", "北町"])
    book.create_sheet("空")
    assert [found.part for found in read_excel(_save(book), "a.xlsx", KNOWN)] == [first.title, "二枚目"]


def test_merged_data_cells_hold_for_each_row_and_formatting_costs_nothing() -> None:
    """区分 merged over two rows counts for both; a sheet formatted to its last row is read at once."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["区分", "名称"])
    sheet.append(["会館", "みどり"])
    sheet.append([None, "あおい"])
    sheet.merge_cells("A2:A3")
    sheet.cell(1_048_576, 2).number_format = "0"
    (found,) = read_excel(_save(book), "a.xlsx", KNOWN)
    assert [row.cells for row in found.rows] == [("会館", "みどり"), ("会館", "あおい")]


def test_a_header_merged_over_the_last_columns_keeps_them_all() -> None:
    """The names below a merged cell at the right edge are columns like the others, and no row is too wide for them."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["名称", "所在地", None, "連絡先", None])
    sheet.append([None, "町名", "番地", "電話番号", "FAX"])
    sheet.append(["みどり", "中町", "1-1", "0000-12-3456", "0000-12-3457"])
    sheet.merge_cells("B1:C1")
    sheet.merge_cells("D1:E1")
    (found,) = read_excel(_save(book), "a.xlsx", KNOWN)
    assert [found.cell(found.rows[0], name) for name in ("番地", "電話番号", "FAX")] == [
        "1-1",
        "0000-12-3456",
        "0000-12-3457",
    ]
    assert len(found.columns) == len(found.rows[0].cells) == 5
