"""Text files to tables: delimiters, quoted line ends, header rows, padding, ragged rows."""

from __future__ import annotations

import pytest

from generator.importers.reading.headers import fold_header
from generator.importers.reading.read_csv import read_csv
from generator.problems import RefusedInputError

KNOWN = frozenset(map(fold_header, ("名称", "住所", "電話番号", "name", "address", "telephone")))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    """Comma, semicolon and tab are told apart, also where cells hold the others."""
    text = f'名称{delimiter}住所\n"みどり,会館"{delimiter}"中町;1"\nあおい{delimiter}北町\n'
    (found,) = read_csv(text.encode(), "a.csv", KNOWN)
    assert [row.cells for row in found.rows] == [("みどり,会館", "中町;1"), ("あおい", "北町")]


def test_rows_keep_the_line_they_begin_on() -> None:
    """A quoted line end makes a row of two lines; the next row's number counts both."""
    (found,) = read_csv('名称,住所\n"みどり\n会館",中町\nあおい,北町\n'.encode(), "a.csv", KNOWN)
    assert [(row.line, row.cells[0]) for row in found.rows] == [(2, "みどり\n会館"), (4, "あおい")]


def test_title_lines_and_padding_are_passed_over_and_said() -> None:
    """Lines above the header and empty rows below do not become rows, and the report says so."""
    text = "公共施設一覧,,\n令和8年4月1日現在,,\n名称,住所,電話番号\nみどり,中町,\n,,\n,,\n"
    (found,) = read_csv(text.encode(), "a.csv", KNOWN)
    assert [column.label for column in found.columns] == ["名称", "住所", "電話番号"]
    assert len(found.rows) == 1
    assert found.title == "公共施設一覧 令和8年4月1日現在"
    assert any("2行" in notice.ja and "空の行" in notice.ja for notice in found.notices)


def test_three_header_rows_become_names_of_one_column() -> None:
    """Machine names, Japanese labels and types (CPSV-J): each column answers to both names."""
    text = "name,address,telephone\nなまえ,ところ,でんわ\nxsd:string,ic:住所型,xsd:string\nみどり,中町,1\n"
    (found,) = read_csv(text.encode(), "a.csv", KNOWN)
    assert [row.cells[0] for row in found.rows] == ["みどり"]
    assert found.cell(found.rows[0], "なまえ") == found.cell(found.rows[0], "name") == "みどり"


def test_headers_are_folded() -> None:
    """Width, spaces, line ends and a broken BOM's "?" do not make another header."""
    (found,) = read_csv('?名　称,"電話\n番号"\nみどり,1\n'.encode(), "a.csv", KNOWN)
    assert (found.cell(found.rows[0], "名称"), found.cell(found.rows[0], "電話番号")) == ("みどり", "1")


def test_an_open_quote_is_refused_with_its_line() -> None:
    """A quote that never closes would swallow the rest of the file."""
    text = "名称,住所\nみどり,中町\n" + 'あおい,"北町\n' + "きいろ,南町\n" * 400
    with pytest.raises(RefusedInputError) as caught:
        read_csv(text.encode(), "a.csv", KNOWN)
    assert (caught.value.problems[0].code, caught.value.problems[0].line) == ("import-quotes", 3)
