"""Importing again: nothing changes by itself, hands are respected, and what would vanish is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importers.register import write as write_module
from tests.importers.trial import HEADER, MAPPING, make_rows, read_sound, run, snapshot, table, write


def test_a_second_import_changes_no_byte_and_says_so(into: Path, mapping: Path, tmp_path: Path) -> None:
    """Entries, areas, reports and the record of imports stay as they are."""
    file = write(tmp_path / "a.csv", table(HEADER, [*make_rows(5), ["9", "", "", "", ""]]))
    run(into, file, mapping=mapping)
    before = snapshot(into)
    said: list[str] = []
    result = run(into, file, mapping=mapping, progress=said.append)
    assert (result.written, result.unchanged) == (0, 5)
    assert snapshot(into) == before
    assert "前の取り込みから変わったところはありません。" in said


def test_an_update_touches_only_what_changed(into: Path, mapping: Path, tmp_path: Path) -> None:
    """One changed cell: one file, one line."""
    rows = make_rows(5)
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
    rows = make_rows(3)
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
    file = write(tmp_path / "a.csv", table(HEADER, make_rows(3)))
    run(into, file, mapping=mapping)
    (into / "places" / "mine-2.yml").unlink()
    result = run(into, file, mapping=mapping)
    assert (result.written, result.kept) == (0, 1)
    assert not (into / "places" / "mine-2.yml").exists()


def test_an_own_entry_of_the_same_id_is_left_alone(into: Path, mapping: Path, tmp_path: Path) -> None:
    """A file no import wrote is never overwritten."""
    (into / "places").mkdir()
    own = write(into / "places" / "mine-1.yml", "id: mine-1\nname: もとからの登録\nkind: salon\n")
    result = run(into, write(tmp_path / "a.csv", table(HEADER, make_rows(2))), mapping=mapping)
    assert (result.written, result.conflicts) == (1, 1)
    assert "もとからの登録" in own.read_text("utf-8")


def test_a_shrinking_import_asks_first(into: Path, mapping: Path, tmp_path: Path) -> None:
    """More than a fifth gone: nothing is written until it is allowed, then what vanished is removed."""
    run(into, write(tmp_path / "a.csv", table(HEADER, make_rows(10))), mapping=mapping)
    before = snapshot(into)
    shrunk = write(tmp_path / "a.csv", table(HEADER, make_rows(7)))
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
    run(into, write(tmp_path / "a.csv", table(HEADER, make_rows(10))), mapping=mapping)
    result = run(into, write(tmp_path / "a.csv", table(HEADER, make_rows(8))), mapping=mapping)
    assert (result.needs_confirmation, result.vanished, result.removed) == (False, 2, 0)
    assert (into / "places" / "mine-10.yml").exists()
    assert "places/mine-10.yml" in result.reports[0].read_text("utf-8")


def test_an_emptied_file_does_not_empty_the_register(into: Path, mapping: Path, tmp_path: Path) -> None:
    """Only the header is left, or every name is gone."""
    run(into, write(tmp_path / "a.csv", table(HEADER, make_rows(10))), mapping=mapping)
    before = snapshot(into / "places")
    nameless = [[row[0], "", *row[2:]] for row in make_rows(10)]
    for rows in ([], nameless):
        result = run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping)
        assert result.needs_confirmation or result.problems
        assert snapshot(into / "places") == before


def test_a_dry_run_writes_nothing(into: Path, mapping: Path, tmp_path: Path) -> None:
    """Counts as they would be, and not one file."""
    before = snapshot(into)
    result = run(into, write(tmp_path / "a.csv", table(HEADER, make_rows(4))), mapping=mapping, dry_run=True)
    assert (result.rows, result.written, result.reports) == (4, 4, ())
    assert snapshot(into) == before


def test_a_stop_in_the_middle_leaves_whole_files_and_the_next_run_mends(
    into: Path, mapping: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fills after three files: a sentence, no torn file; run again, all is there."""
    file = write(tmp_path / "a.csv", table(HEADER, make_rows(6)))
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
    first = write(tmp_path / "parks" / "data.csv", table(HEADER, make_rows(5)))
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
