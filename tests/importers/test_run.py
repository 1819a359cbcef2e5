"""Whole imports into a register of an invented town."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import pytest

from generator.importers import write as write_module
from generator.importers.result import describe_result
from tests.importers.trial import make_register, read_sound, run, snapshot, table, write

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


def _rows(count: int) -> list[list[str]]:
    return [[str(at), f"サロン{at}", f"みほん市中町{at}-1", f"0000-12-{at:04}", ""] for at in range(1, count + 1)]


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """An empty register."""
    return make_register(tmp_path)


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    """A user's mapping."""
    return write(tmp_path / "mine.yml", MAPPING)


def test_every_row_is_an_entry_or_a_refusal_and_the_register_is_sound(
    into: Path, mapping: Path, tmp_path: Path
) -> None:
    """Rows = entries + rejected; the register then reads without an error of reading or rules."""
    rows = [
        *_rows(4),
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
    rows = [["1", "", '=HYPERLINK("x")', "0000-12-0001", "一行目\n二行目"], *_rows(1)]
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


def test_a_second_import_changes_no_byte_and_says_so(into: Path, mapping: Path, tmp_path: Path) -> None:
    """Entries, areas, reports and the record of imports stay as they are."""
    file = write(tmp_path / "a.csv", table(HEADER, [*_rows(5), ["9", "", "", "", ""]]))
    run(into, file, mapping=mapping)
    before = snapshot(into)
    said: list[str] = []
    result = run(into, file, mapping=mapping, progress=said.append)
    assert (result.written, result.unchanged) == (0, 5)
    assert snapshot(into) == before
    assert "前の取り込みから変わったところはありません。" in said


def test_an_update_touches_only_what_changed(into: Path, mapping: Path, tmp_path: Path) -> None:
    """One changed cell: one file, one line."""
    rows = _rows(5)
    run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping)
    before = snapshot(into / "places")
    rows[2][3] = "0000-12-9999"
    result = run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping)
    after = snapshot(into / "places")
    assert result.written == 1
    assert [name for name in after if after[name] != before[name]] == ["mine-3.yml"]
    old, new = before["mine-3.yml"].decode().splitlines(), after["mine-3.yml"].decode().splitlines()
    assert [(one, other) for one, other in zip(old, new, strict=True) if one != other] == [
        ('    value: "0000-12-0003"', '    value: "0000-12-9999"')
    ]


def test_a_hand_edit_is_not_overwritten(into: Path, mapping: Path, tmp_path: Path) -> None:
    """Edited by hand: kept; edited by hand and changed in the source: kept and reported as a conflict."""
    rows = _rows(3)
    run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping)
    for name in ("mine-1.yml", "mine-2.yml"):
        path = into / "places" / name
        path.write_text(path.read_text("utf-8") + "summary: 手で足した一文\n", "utf-8")
    rows[1][3] = "0000-12-9999"
    result = run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping)
    assert (result.written, result.unchanged, result.kept, result.conflicts) == (0, 1, 2, 1)
    assert "手で足した" in (into / "places" / "mine-2.yml").read_text("utf-8")
    report = result.reports[0].read_text("utf-8")
    assert "もとの表も変わっています" in report
    assert "places/mine-2.yml" in report


def test_an_entry_removed_by_hand_is_not_brought_back(into: Path, mapping: Path, tmp_path: Path) -> None:
    """An organiser asked to be taken out: the next import of the same table must not undo it."""
    file = write(tmp_path / "a.csv", table(HEADER, _rows(3)))
    run(into, file, mapping=mapping)
    (into / "places" / "mine-2.yml").unlink()
    result = run(into, file, mapping=mapping)
    assert (result.written, result.kept) == (0, 1)
    assert not (into / "places" / "mine-2.yml").exists()


def test_an_own_entry_of_the_same_id_is_left_alone(into: Path, mapping: Path, tmp_path: Path) -> None:
    """A file no import wrote is never overwritten."""
    (into / "places").mkdir()
    own = write(into / "places" / "mine-1.yml", "id: mine-1\nname: もとからの登録\nkind: salon\n")
    result = run(into, write(tmp_path / "a.csv", table(HEADER, _rows(2))), mapping=mapping)
    assert (result.written, result.conflicts) == (1, 1)
    assert "もとからの登録" in own.read_text("utf-8")


def test_a_shrinking_import_asks_first(into: Path, mapping: Path, tmp_path: Path) -> None:
    """More than a fifth gone: nothing is written until it is allowed, then what vanished is removed."""
    run(into, write(tmp_path / "a.csv", table(HEADER, _rows(10))), mapping=mapping)
    before = snapshot(into)
    shrunk = write(tmp_path / "a.csv", table(HEADER, _rows(7)))
    said: list[str] = []
    asked = run(into, shrunk, mapping=mapping, progress=said.append)
    assert asked.needs_confirmation
    assert snapshot(into) == before
    assert "--allow-shrink" in " ".join(said)
    allowed = run(into, shrunk, mapping=mapping, allow_shrink=True)
    assert (allowed.needs_confirmation, allowed.removed) == (False, 3)
    assert len(list((into / "places").glob("*.yml"))) == 7


def test_a_small_loss_is_kept_and_reported(into: Path, mapping: Path, tmp_path: Path) -> None:
    """A fifth or less: the entries stay and the report names them."""
    run(into, write(tmp_path / "a.csv", table(HEADER, _rows(10))), mapping=mapping)
    result = run(into, write(tmp_path / "a.csv", table(HEADER, _rows(8))), mapping=mapping)
    assert (result.needs_confirmation, result.vanished, result.removed) == (False, 2, 0)
    assert (into / "places" / "mine-10.yml").exists()
    assert "places/mine-10.yml" in result.reports[0].read_text("utf-8")


def test_an_emptied_file_does_not_empty_the_register(into: Path, mapping: Path, tmp_path: Path) -> None:
    """Only the header is left, or every name is gone."""
    run(into, write(tmp_path / "a.csv", table(HEADER, _rows(10))), mapping=mapping)
    before = snapshot(into / "places")
    nameless = [[row[0], "", *row[2:]] for row in _rows(10)]
    for rows in ([], nameless):
        result = run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping)
        assert result.needs_confirmation or result.problems
        assert snapshot(into / "places") == before


def test_a_dry_run_writes_nothing(into: Path, mapping: Path, tmp_path: Path) -> None:
    """Counts as they would be, and not one file."""
    before = snapshot(into)
    result = run(into, write(tmp_path / "a.csv", table(HEADER, _rows(4))), mapping=mapping, dry_run=True)
    assert (result.rows, result.written, result.reports) == (4, 4, ())
    assert snapshot(into) == before


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
    good = write(tmp_path / "a.csv", table(HEADER, _rows(2)))
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
    run(into, write(tmp_path / "a.csv", table(HEADER, _rows(1))), mapping=mapping)
    assert (into / ".import" / ".gitignore").read_text() == "*\n!.gitignore\n!state.json\n"


def test_a_stop_in_the_middle_leaves_whole_files_and_the_next_run_mends(
    into: Path, mapping: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fills after three files: a sentence, no torn file; run again, all is there."""
    file = write(tmp_path / "a.csv", table(HEADER, _rows(6)))
    written: list[Path] = []
    real = write_module.write_file

    def fill_up(path: Path, content: bytes) -> None:
        if len(written) == 3:
            raise OSError(28, "No space left on device")
        written.append(path)
        real(path, content)

    with monkeypatch.context() as patch:
        patch.setattr(write_module, "write_file", fill_up)
        stopped = run(into, file, mapping=mapping)
    assert [problem.code for problem in stopped.problems] == ["import-write"]
    assert not [name for name in snapshot(into) if name.endswith(".tmp")]
    again = run(into, file, mapping=mapping)
    assert (again.written, again.unchanged) == (3, 3)
    assert len(read_sound(into).places) == 6


def test_links_out_of_the_register_are_refused(into: Path, mapping: Path, tmp_path: Path) -> None:
    """A folder that is a link elsewhere is not written through."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    os.symlink(elsewhere, into / "places")
    result = run(into, write(tmp_path / "a.csv", table(HEADER, _rows(1))), mapping=mapping)
    assert [problem.code for problem in result.problems] == ["link"]
    assert list(elsewhere.iterdir()) == []


def test_areas_are_added_and_never_rewritten(into: Path, tmp_path: Path) -> None:
    """The officer's own table of areas keeps its words and comments; new ones are put behind."""
    own = "# わたしたちの地区\n- slug: minami\n  label: 南\n  kana: みなみ"
    (into / "vocabulary").mkdir()
    write(into / "vocabulary" / "areas.yml", own)
    text = MAPPING.replace("{from: 備考, to: remark}", "{from: 備考, to: area}")
    rows = [["1", "サロン", "中町", "", "南"], ["2", "サロン2", "中町", "", "北"]]
    run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=write(tmp_path / "area.yml", text))
    areas = (into / "vocabulary" / "areas.yml").read_text("utf-8")
    assert areas.startswith(own + "\n- slug: area-")
    assert [entry.record.area for entry in read_sound(into).places][0] == "minami"


def test_tables_of_the_same_name_do_not_push_each_other_out(into: Path, mapping: Path, tmp_path: Path) -> None:
    """Every data set of some cities is called data.csv: the second is another table, not a shrunken first."""
    for folder in ("parks", "halls"):
        (tmp_path / folder).mkdir()
    first = write(tmp_path / "parks" / "data.csv", table(HEADER, _rows(5)))
    second = write(
        tmp_path / "halls" / "data.csv",
        table(HEADER, [["91", "会館", "中町", "", ""], ["92", "ホール", "北町", "", ""]]),
    )
    assert run(into, first, mapping=mapping).written == 5
    result = run(into, second, mapping=mapping)
    assert (result.needs_confirmation, result.written, result.vanished) == (False, 2, 0)
    assert (run(into, first, mapping=mapping).unchanged, run(into, second, mapping=mapping).unchanged) == (5, 2)
    write(second, table(HEADER, [["91", "会館", "中町", "", ""]]))
    assert run(into, second, mapping=mapping).needs_confirmation
    both = run(into, first, second, mapping=mapping, allow_shrink=True)
    assert (both.unchanged, both.removed, len(both.reports)) == (6, 1, 2)
