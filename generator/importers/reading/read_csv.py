"""Tables in text files: comma, semicolon or tab, quoted line ends, any encoding."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Set

from generator.importers.reading.decode import decode
from generator.importers.reading.grid import make_table
from generator.importers.reading.table import Notice, Row, Table
from generator.problems import Problem, RefusedInputError

_DELIMITERS = (",", "\t", ";")
_LONGEST_CELL = 200_000
_MOST_LINES_IN_A_CELL = 200


def read_csv(content: bytes, file: str, known: Set[str]) -> list[Table]:
    """Read a text file as one table. Raises RefusedInputError where quotes never close or nothing is a table."""
    decoded = decode(content)
    notices = []
    if decoded.encoding != "UTF-8":
        notices.append(Notice(0, f"文字コードは {decoded.encoding} として読みました。"))
    notices += [
        Notice(line, "読めない文字がありました。もとのファイルを確かめてください。")
        for line in decoded.broken_lines[:50]
    ]
    delimiter = _find_delimiter(decoded.text)
    table = make_table(file, _rows(decoded.text, delimiter, file), known, notices=notices)
    return [table] if table else []


def _find_delimiter(text: str) -> str:
    """Choose the delimiter that cuts the first lines into most columns, the same number on each."""
    sample = text[:20_000]
    best, score = ",", 0
    for delimiter in _DELIMITERS:
        try:
            widths = [len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if row][:20]
        except csv.Error:
            continue
        common = max(set(widths), key=widths.count, default=0)
        found = (common - 1) * widths.count(common)
        if found > score:
            best, score = delimiter, found
    return best


def _rows(text: str, delimiter: str, file: str) -> Iterator[Row]:
    csv.field_size_limit(_LONGEST_CELL)
    # Old Macintosh files end lines with a lone CR.
    reader = csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n"), newline=""), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            if any(cell.count("\n") > _MOST_LINES_IN_A_CELL for cell in cells):
                raise csv.Error
            yield Row(line, tuple(cell.strip() for cell in cells))
            line = reader.line_num + 1
    except csv.Error:
        raise RefusedInputError(
            [
                Problem(
                    file,
                    line,
                    "import-quotes",
                    'この行から、引用符（"）が閉じていないようです。Excel で開いて CSV で保存し直すか、この行の引用符を直してください。',
                    "Quotes do not close from this line on: save the file again from a spreadsheet or mend the quotes.",
                )
            ]
        ) from None
