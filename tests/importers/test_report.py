"""The report opens offline, hides nothing and runs nothing."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from generator.importers.report.report import report_folder, write_table
from tests.importers.trial import make_register, run, write

MAPPING = """\
name: mine
title: みほんの表
tables:
  - type: place
    set: {kind: salon, status: published}
    columns:
      - {from: 名称, to: name}
      - {from: 電話, to: phone}
"""


def _report(tmp_path: Path, text: str) -> str:
    into = make_register(tmp_path)
    mapping = write(tmp_path / "mine.yml", MAPPING)
    result = run(into, write(tmp_path / "a.csv", text), mapping=mapping)
    return result.reports[0].read_text("utf-8")


def test_the_report_lists_doubts_refusals_columns_and_what_was_noticed(tmp_path: Path) -> None:
    """With line, item, what was done and what to do."""
    report = _report(tmp_path, "みほんの表,,\n名称,電話,よけいな列\nみどり,72-1234,あ\n,,い\n,0000-12-3456,\n,,\n")
    for words in (
        "3行目", "市外局番がないので", "contacts に足してください", "名前がありません", "よけいな列", "空の行が1行", "見出しより上の1行",
    ):  # fmt: skip
        assert words in report
    counts = re.findall(r"<dt>([^<]*)</dt><dd>(\d+)</dd>", report)
    assert counts == [("読んだ行", "3"), ("登録にした行", "1"), ("確かめたい行", "1"), ("取り込めなかった行", "2")]


def test_cells_cannot_run_in_the_report(tmp_path: Path) -> None:
    """Markup in a cell is shown, not run; no script, no address of elsewhere, and a policy that forbids both."""
    report = _report(tmp_path, "名称,電話\n<script>alert(1)</script>,72-1234\n")
    assert "<script" not in report
    assert "&lt;script&gt;" in report
    assert "default-src 'none'" in report
    assert not re.search(r"(?:src|href)=|https?:|url\(|@import", report)


def test_tables_open_in_excel_and_run_nothing_there() -> None:
    """BOM, CRLF, formulas disarmed, numbers and telephone numbers left as they are."""
    content = write_table([["=1+1", "-12", "+81-3-0000", "@x", "-みどり", "a"]])
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    (row,) = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert row == ["'=1+1", "-12", "+81-3-0000", "'@x", "'-みどり", "a"]


def test_a_files_name_cannot_lead_out_of_the_folder() -> None:
    """Reports of a file go to a folder below `.import`."""
    assert report_folder("../../etc/a b.csv") == "_.._etc_a_b.csv"
    assert report_folder("...") == "report"
