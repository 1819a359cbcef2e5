"""What an import must not lose or overwrite: hands, namesakes, rows, the old file while the new one is written."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from generator.importers.reading import sniff
from generator.problems import RefusedInputError
from tests.importers.trial import HEADER, MAPPING, make_rows, read_sound, run, snapshot, table, write


def test_a_hand_edited_entry_that_vanished_is_not_removed(into: Path, mapping: Path, tmp_path: Path) -> None:
    """Even with `--allow-shrink`, what somebody has worked on since the import stays."""
    run(into, write(tmp_path / "a.csv", table(HEADER, make_rows(10))), mapping=mapping)
    edited = into / "places" / "mine-9.yml"
    edited.write_text(edited.read_text("utf-8") + "summary: 手で足した一文\n", "utf-8")
    shrunk = write(tmp_path / "a.csv", table(HEADER, make_rows(7)))
    result = run(into, shrunk, mapping=mapping, allow_shrink=True)
    assert (result.vanished, result.removed) == (3, 2)
    assert "手で足した一文" in edited.read_text("utf-8")
    assert not (into / "places" / "mine-10.yml").exists()


def test_entries_that_would_no_longer_be_shown_count_as_lost(into: Path, tmp_path: Path) -> None:
    """A table whose rows turn into drafts empties the site as surely as one without them: it is asked about."""
    file = write(tmp_path / "a.csv", table(HEADER, make_rows(5)))
    run(into, file, mapping=write(tmp_path / "mine.yml", MAPPING))
    before = snapshot(into)
    drafts = write(tmp_path / "mine.yml", MAPPING.replace("status: published", "status: draft"))
    result = run(into, file, mapping=drafts)
    assert result.needs_confirmation
    assert snapshot(into) == before


def test_two_files_with_the_same_numbers_keep_all_their_rows(into: Path, mapping: Path, tmp_path: Path) -> None:
    """Row 1 of one file and row 1 of another are two entries, neither written over the other."""
    other = [["1", "図書室", "みほん市北町1-1", "", ""], ["2", "広場", "みほん市北町2-1", "", ""]]
    files = (
        write(tmp_path / "a.csv", table(HEADER, make_rows(2))),
        write(tmp_path / "b.csv", table(HEADER, other)),
    )
    result = run(into, *files, mapping=mapping)
    names = {entry.record.name for entry in read_sound(into).places}
    assert (result.written, names) == (4, {"サロン1", "サロン2", "図書室", "広場"})


def test_the_order_of_rows_changes_nothing(into: Path, mapping: Path, tmp_path: Path) -> None:
    """The same rows the other way round give the same entries and the same record of imports, byte for byte."""
    run(into, write(tmp_path / "a.csv", table(HEADER, make_rows(5))), mapping=mapping)
    before = snapshot(into)
    result = run(into, write(tmp_path / "a.csv", table(HEADER, make_rows(5)[::-1])), mapping=mapping)
    assert (result.written, result.unchanged) == (0, 5)
    after = snapshot(into)
    assert after[".import/state.json"] == before[".import/state.json"]
    assert {name: text for name, text in after.items() if name.startswith("places/")} == {
        name: text for name, text in before.items() if name.startswith("places/")
    }


def test_an_entry_whose_name_breaks_a_rule_is_refused_not_written(into: Path, mapping: Path, tmp_path: Path) -> None:
    """A number that is nearly that of a national line in the name itself: the row is rejected, with its reason."""
    rows = [*make_rows(2), ["3", "相談 0120-738-556", "みほん市中町3-1", "", ""]]
    result = run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping)
    assert (result.rows, result.written, result.rejected) == (3, 2, 1)
    assert len(read_sound(into).places) == 2
    assert "0120-738-556" in result.rejects[0].read_bytes().decode("utf-8-sig")


@pytest.mark.parametrize("shown", ["#REF!", "#N/A", "#VALUE!", "########"])
def test_what_a_spreadsheet_shows_for_a_fault_is_not_published(
    into: Path, mapping: Path, tmp_path: Path, shown: str
) -> None:
    """A failed formula or a column too narrow is no remark: the cell counts as empty, and a person is told to look."""
    rows = make_rows(1)
    rows[0][4] = shown
    result = run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping)
    assert (result.written, result.doubtful) == (1, 1)
    assert shown not in (into / "places" / "mine-1.yml").read_text("utf-8")


@pytest.mark.parametrize(("count", "kept"), [(4, True), (5, False)])
def test_a_position_that_many_addresses_share_is_a_placeholder(
    into: Path, tmp_path: Path, count: int, kept: bool
) -> None:
    """From five different addresses on one point it is taken for one that somebody typed once, and left out."""
    header = (*HEADER, "緯度", "経度")
    rows = [[*row, "35.1", "139.1"] for row in make_rows(count)]
    columns = "      - {from: 緯度, to: latitude}\n      - {from: 経度, to: longitude}\n"
    run(into, write(tmp_path / "a.csv", table(header, rows)), mapping=write(tmp_path / "mine.yml", MAPPING + columns))
    points = {entry.record.location.point is not None for entry in read_sound(into).places if entry.record.location}
    assert points == {kept}


def test_rows_of_a_sheet_that_fits_no_rule_are_accounted_for(into: Path, mapping: Path, tmp_path: Path) -> None:
    """A workbook with a second sheet of other headers: each of its rows is among the rejected ones."""
    book = openpyxl.Workbook()
    for line in (HEADER, *make_rows(2)):
        book.active.append(list(line))
    for line in (("甲", "乙"), ("1", "2"), ("3", "4"), ("5", "6")):
        (book["別の表"] if "別の表" in book else book.create_sheet("別の表")).append(list(line))
    book.save(tmp_path / "a.xlsx")
    result = run(into, tmp_path / "a.xlsx", mapping=mapping)
    assert (result.rows, result.written, result.rejected) == (5, 2, 3)


def test_a_dry_run_proposes_nothing_on_disk(into: Path, tmp_path: Path) -> None:
    """Headers nobody knows: the proposal of a mapping is a file, so a dry run does not make it."""
    file = write(tmp_path / "a.csv", table(("甲", "乙"), [["1", "2"]]))
    before = snapshot(into)
    result = run(into, file, dry_run=True)
    assert [problem.code for problem in result.problems] == ["import-unknown-headers"]
    assert (result.proposed_mappings, snapshot(into)) == ((), before)
    assert len(run(into, file).proposed_mappings) == 1


def test_the_old_file_stays_whole_while_the_new_one_is_written(
    into: Path, mapping: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fills in the middle of a file leaves the old file as it was, and no half of the new one."""
    rows = make_rows(1)
    run(into, write(tmp_path / "a.csv", table(HEADER, rows)), mapping=mapping)
    before = snapshot(into)
    rows[0][3] = "0000-12-9999"
    file = write(tmp_path / "a.csv", table(HEADER, rows))
    write_bytes = Path.write_bytes

    def write_half(path: Path, content: bytes) -> int:
        write_bytes(path, content[: len(content) // 2])
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", write_half)
        result = run(into, file, mapping=mapping)
    assert [problem.code for problem in result.problems] == ["import-write"]
    assert snapshot(into) == before


def test_a_workbook_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few bytes that unpack to gigabytes are refused by what the archive says of itself, before unpacking."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 5000)
    assert sniff.sniff(content.getvalue(), "a.xlsx") == "excel"
    monkeypatch.setattr(sniff, "MAX_UNPACKED", 4999)
    with pytest.raises(RefusedInputError) as refused:
        sniff.sniff(content.getvalue(), "a.xlsx")
    assert [problem.code for problem in refused.value.problems] == ["import-large"]
