"""The tables: what a spreadsheet sees."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.outputs.open_data.csv_tables import Column, guard_text, unguard_text, write_table
from generator.outputs.open_data.json_files import list_entries
from generator.outputs.open_data.tables import make_tables
from generator.public import PublicDirectory, Reference
from tests.sample import sample_directory
from tests.sample_vocabulary import phone

FORMULA_SIGNS = "=+-@\t\r\0＝＋－＠"
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"))
NUMBER: Column[str] = Column("値", "", lambda row: row, closed=True)


def rows(stem: str, directory: PublicDirectory | None = None) -> list[dict[str, str]]:
    """One table as a spreadsheet reads it."""
    table = next(table for table in make_tables(directory or sample_directory()) if table.stem == stem)
    return list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"), newline="")))


@given(TEXTS)
@example("・=1")
@example("　＝SUM(A1)")
def test_guarding_can_be_taken_back(text: str) -> None:
    """No guarded text begins like a formula, and unguarding gives exactly the text."""
    guarded = guard_text(text)
    assert not guarded.lstrip(" 　\n").startswith(tuple(FORMULA_SIGNS))
    assert unguard_text(guarded) == text


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5))
def test_tables_come_back_as_they_were(pairs: list[tuple[str, str]]) -> None:
    """Any texts survive the way through a CSV file: quotes, commas, line ends and all."""
    left: Column[tuple[str, str]] = Column("左", "", lambda row: row[0])
    right: Column[tuple[str, str]] = Column("右", "", lambda row: row[1])
    content = write_table((left, right), pairs)
    assert content.startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [tuple(map(unguard_text, row)) for row in read[1:]] == pairs


@pytest.mark.parametrize(
    "value", ["0000-20-1000", "#8008", "119", "-35.5", "139.101", "2026-11-24", "25:00", "+81-3-0000"]
)
def test_numbers_are_left_as_they_are(value: str) -> None:
    """Phone numbers, coordinates, dates and times stand untouched in their columns."""
    content = write_table((NUMBER,), [value])
    assert content.decode("utf-8-sig") == f"値\r\n{value}\r\n"


@pytest.mark.parametrize("value", ["=1+1", "+1+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "-2-3", "＝1", "\t=1"])
def test_formulas_are_caught_in_number_columns_too(value: str) -> None:
    """A value that has not the shape of its column is guarded like any text."""
    content = write_table((NUMBER,), [value])
    assert content.decode("utf-8-sig") == f"値\r\n・{value}\r\n"


def test_the_first_place_in_full() -> None:
    """The municipal standard's columns are filled from the public entry, the source wording kept."""
    row = rows("places")[0]
    expected = {
        "全国地方公共団体コード": "999997",
        "ID": "kita-salon",
        "地方公共団体名": "みほん市",
        "名称": "北のおちゃのま",
        "名称_カナ": "キタノオチャノマ",
        "所在地_連結表記": "みほん市北1-2-3",
        "建物名等(方書)": "北公民館 2階",
        "緯度": "35.151",
        "経度": "139.101",
        "位置の正確さ": "正確",
        "電話番号": "0000-21-0001",
        "連絡先メールアドレス": "salon@example.jp",
        "団体名": "NPO法人みほんの輪",
        "利用可能曜日": "水",
        "開始時間": "10:00",
        "終了時間": "15:00",
        "料金(基本)": "有料",
        "状態": "公開中",
        "掲載ページ": "https://tsunagari.example/place/kita-salon/",
        "はじめての人_いいえ": "ペット可",
        "バリアフリー_あり": "車椅子可",
        "バリアフリー_なし": "",
        "確認日": "2026-10-20",
        "情報更新日": "2026-11-01",
        "種別": "ふれあい・いきいきサロン",
    }
    assert {header: row[header] for header in expected} == expected
    assert row["利用可能日時特記事項"].startswith("毎週水曜 10:00〜15:00（祝日は休み）")


def test_unknown_is_blank_never_free() -> None:
    """A place of unknown fee has a blank, and times that differ between meetings are not given as one."""
    cafe = rows("places")[1]
    assert cafe["料金(基本)"] == ""
    assert cafe["開始時間"] == ""


def test_hostile_names_and_phones_in_the_real_tables() -> None:
    """A name like a formula is guarded, the phone beside it is not touched."""
    directory = sample_directory()
    place = replace(directory.places[0], name="=HYPERLINK(1)", contacts=(phone("#8008"),))
    row = rows("places", replace(directory, places=(place,)))[0]
    assert row["名称"] == "・=HYPERLINK(1)"
    assert row["電話番号"] == "#8008"


def test_each_table_has_its_own_columns() -> None:
    """Desks, organizations, programmes, events and help lines tell what only they have."""
    assert rows("desks")[0]["電話以外の方法"] == "フォームか窓口で相談できます。"
    assert rows("organizations")[0]["関わる事業"] == "北のおちゃのま"
    assert rows("programmes")[0]["受付終了日"] == "2027-03-31"
    assert rows("events")[1]["日程"] == "2026-11-27 10:00-12:00 中止"
    line = rows("hotlines")[2]
    assert (line["24時間"], line["料金(基本)"], line["段階"]) == ("いいえ", "無料", "今夜つらい")
    assert line["言語"] == "English；Tiếng Việt"


def test_the_operator_is_named_as_in_its_own_row() -> None:
    """A link to a sensitive organization carries a neutral heading; the table has its published name, or nothing."""
    directory = sample_directory()
    body = directory.organizations[0]
    neutral = Reference(body.id, "団体のご案内", "k/e/abc/")
    desks = tuple(replace(desk, organization=neutral) for desk in directory.desks)
    told = replace(directory, desks=desks)
    assert {row["団体名"] for row in rows("desks", told)} == {body.name}
    assert {row["団体名"] for row in rows("desks", replace(told, organizations=()))} == {""}
    desk = json.loads(list_entries(told.desks)[0])
    assert desk["organization"] == {"id": body.id, "url": "k/e/abc/"}
