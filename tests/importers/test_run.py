"""Whole imports into a register of an invented town: every row, every cell, every file accounted for."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

from generator.importers.result import describe_result
from tests.importers.trial import HEADER, MAPPING, make_rows, read_sound, run, snapshot, table, write


def test_every_row_is_an_entry_or_a_refusal_and_the_register_is_sound(
    into: Path, mapping: Path, tmp_path: Path
) -> None:
    """Rows = entries + rejected; the register then reads without an error of reading or rules."""
    rows = [
        *make_rows(4),
        ["5", "", "みほん市北町", "", ""],
        ["6", "サロン6", "みほん市北町", "12", ""],
        ["", "※注記です", "", "", ""],
    ]
    result = run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping)
    assert result.problems == ()
    assert (result.rows, result.written, result.rejected, result.doubtful) == (7, 5, 2, 1)
    register = read_sound(into)
    assert [entry.record.name for entry in register.places] == [f"サロン{at}" for at in (1, 2, 3, 4, 6)]
    assert (into / "places" / "mine-1.yml").is_file()


def test_refused_rows_are_kept_whole_with_line_and_reason(into: Path, mapping: Path, tmp_path: Path) -> None:
    """The rejects file has a BOM for Excel and every cell; formulas are disarmed."""
    rows = [["1", "", '=HYPERLINK("x")', "0000-12-0001", "一行目\n二行目"], *make_rows(1)]
    result = run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping)
    content = result.rejects[0].read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    head, row = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert head == ["わけ", "表", "行目", *HEADER]
    assert row == ["名前がありません。", "a.csv", "2", "1", "", '\'=HYPERLINK("x")', "0000-12-0001", "一行目\n二行目"]


def test_rows_with_too_many_cells_are_refused(into: Path, mapping: Path, tmp_path: Path) -> None:
    """An unquoted comma shifts values into wrong fields: such a row is no entry; short rows are."""
    text = "番号,名称,住所,電話,備考\n1,サロン,みほん市,中町1-1,0000-12-0001,\n2,サロン2,みほん市北町,0000-12-0002,,注記\n3,サロン3\n"
    result = run(into, write(tmp_path / "a.csv", text), mapping=mapping)
    assert (result.rows, result.written, result.rejected) == (3, 2, 1)
    assert "列が多く" in result.rejects[0].read_text("utf-8-sig")


def test_the_same_row_twice_is_one_entry(into: Path, mapping: Path, tmp_path: Path) -> None:
    """The second is in the rejects with the line of the first; two that differ are two entries."""
    rows = [["", "サロン", "中町", "", ""], ["", "サロン", "中町", "", ""], ["", "サロン", "中町", "", "別の部屋"]]
    result = run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping)
    assert (result.written, result.rejected) == (2, 1)
    assert "2行目と同じ" in result.rejects[0].read_text("utf-8-sig")


def test_unknown_headers_give_a_mapping_to_complete_and_import_nothing(into: Path, tmp_path: Path) -> None:
    """The proposal shows shapes, never values; completed, it imports."""
    file = write(
        tmp_path / "odd.csv",
        table(("ばしょの名前", "れんらく先でんわ", "ところ住所"), [["ひみつ荘", "0000-12-3456", "みほん市"]]),
    )
    before = snapshot(into)
    result = run(into, file)
    assert [problem.code for problem in result.problems] == ["import-unknown-headers"]
    (proposal,) = result.proposed_mappings
    text = proposal.read_text("utf-8")
    assert "ひみつ荘" not in text
    assert "0000-00-0000" in text
    assert {name for name in snapshot(into) if name not in before} == {
        f".import/odd.csv/{proposal.name}",
        ".import/.gitignore",
    }
    own = write(tmp_path / "own.yml", text.replace("status: draft", "status: published"))
    assert run(into, file, mapping=own).written == 1
    (entry,) = read_sound(into).places
    assert entry.record.name == "ひみつ荘"


def test_one_bad_file_keeps_all_out(into: Path, mapping: Path, tmp_path: Path) -> None:
    """All problems of all files at once, and nothing written."""
    good = write(tmp_path / "a.csv", table(HEADER, make_rows(2)))
    bad = write(tmp_path / "b.csv", "<!doctype html><p>404")
    before = snapshot(into)
    result = run(into, good, bad, tmp_path / "c.csv", mapping=mapping)
    assert sorted(problem.code for problem in result.problems) == ["import-html", "import-missing"]
    assert snapshot(into) == before


def test_rules_take_out_what_would_stop_a_build(into: Path, mapping: Path, tmp_path: Path) -> None:
    """A retired number in a remark, an address told beside a withheld place: the line goes, the entry stays."""
    rows = [
        ["1", "サロン1", "みほん市中町", "", "相談は 0570-783-189 へ"],
        ["2", "サロン2", "非公開", "", "みほん市中町1丁目2番3号の2階です"],
    ]
    result = run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping)
    assert (result.written, result.doubtful, result.rejected) == (2, 2, 0)
    register = read_sound(into)
    texts = " ".join(str(entry.record.model_dump()) for entry in register.places)
    assert "783" not in texts
    assert "2番3号" not in texts


def test_hostile_cells_become_plain_text(into: Path, mapping: Path, tmp_path: Path) -> None:
    """Markup, templates, direction marks, gaiji and long names neither stop the import nor break the register."""
    names = [
        "</script><b>",
        "${7*7}{{x}}",
        "a\u202eb\u200bc",
        "\ue000田会館",
        "あ" * 200,
        "- &a !b: #c",
        "'\"\\",
        "名\x07前",
    ]
    rows = [[str(at), name, "みほん市中町1-1", "", name] for at, name in enumerate(names)]
    result = run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping)
    assert (result.written, result.rejected) == (len(names), 0)
    register = read_sound(into)
    found = {entry.record.id: entry.record.name for entry in register.places}
    assert found["mine-0"] == "</script><b>"
    assert found["mine-2"] == "abc"
    assert found["mine-3"] == "〓田会館"
    assert len(found["mine-4"]) == 80


def test_the_terminal_shows_no_value(into: Path, mapping: Path, tmp_path: Path) -> None:
    """Progress, problems and the summary hold counts and paths; values are in the local report alone."""
    rows = [
        ["1", "ひみつサロン", "みほん市ひみつ町", "080-1234-5678", "ひみつの備考"],
        ["2", "", "ひみつの住所", "", ""],
    ]
    said: list[str] = []
    result = run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping, progress=said.append)
    shown = " ".join([*said, *describe_result(result), repr(result)])
    assert "ひみつ" not in shown
    assert "1234" not in shown


def test_reports_stay_out_of_the_repository(into: Path, mapping: Path, tmp_path: Path) -> None:
    """The rejects hold whole rows, and the register is public: git is told to leave them, not the record."""
    run(into, write(tmp_path / "a.csv", table(HEADER, make_rows(1))), mapping=mapping)
    assert (into / ".import" / ".gitignore").read_text() == "*\n!.gitignore\n!state.json\n"


def test_links_out_of_the_register_are_refused(into: Path, mapping: Path, tmp_path: Path) -> None:
    """A folder that is a link elsewhere is not written through."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    os.symlink(elsewhere, into / "places")
    result = run(into, write(tmp_path / "a.csv", table(HEADER, make_rows(1))), mapping=mapping)
    assert [problem.code for problem in result.problems] == ["link"]
    assert list(elsewhere.iterdir()) == []


def test_a_mapping_that_does_not_fit_is_said(into: Path, mapping: Path, tmp_path: Path) -> None:
    """The name's column is missing: a problem, not a table of refusals."""
    result = run(into, write(tmp_path / "a.csv", "なまえ,住所\nみどり,中町\n"), mapping=mapping)
    assert [problem.code for problem in result.problems] == ["import-mapping-misfit"]


def test_a_header_without_rows_is_said(into: Path, mapping: Path, tmp_path: Path) -> None:
    """Nothing to import is a problem, so that nobody takes it for done."""
    result = run(into, write(tmp_path / "a.csv", table(HEADER, [])), mapping=mapping)
    assert [problem.code for problem in result.problems] == ["import-no-rows"]


def test_what_is_said_of_a_broken_number_goes_to_no_other(into: Path, tmp_path: Path) -> None:
    """The remark on a number that was left out does not become the purpose of the one before."""
    rules = MAPPING.replace(
        "{from: 備考, to: remark}", "{from: 電話2, to: phone}\n      - {from: 備考, to: contact_purpose}"
    )
    rows = [["1", "サロン", "中町", "0000-12-3456", "72-1234", "夜だけ"]]
    header = (*HEADER[:4], "電話2", "備考")
    run(into, write(tmp_path / "a.csv", table(header, rows)), mapping=write(tmp_path / "two.yml", rules))
    (entry,) = read_sound(into).places
    assert [(contact.value, contact.purpose) for contact in entry.record.contacts] == [("0000-12-3456", None)]
