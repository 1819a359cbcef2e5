"""Telephone cells. All numbers are invented or of the national registry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importers.entry.phone_cell import NumberFound, read_phone_cell
from generator.japanese.phones import parse_phone

PLAIN = {
    "0000-12-3456": [NumberFound("0000-12-3456")],
    "TEL　0000-12-3456": [NumberFound("0000-12-3456")],
    "０４６６（２２）１２３４": [NumberFound("0466-22-1234")],
    "0466-22-1234\n0466-22-5678": [NumberFound("0466-22-1234"), NumberFound("0466-22-5678")],
    "TEL 0466-22-1234 FAX 0466-22-5678": [NumberFound("0466-22-1234"), NumberFound("0466-22-5678", fax=True)],
    "0466-22-1234（内線 12）": [NumberFound("0466-22-1234（内線12）")],
    "0466-22-1234\n（みほん市企画課）": [NumberFound("0466-22-1234", purpose="みほん市企画課")],
    "相談専用ダイヤル\n0120-279-338": [NumberFound("0120-279-338", purpose="相談専用ダイヤル")],
    "みほん市都市計画課（0466-22-1234）": [NumberFound("0466-22-1234", purpose="みほん市都市計画課")],
}


@pytest.mark.parametrize("cell", PLAIN)
def test_usable_numbers_are_read_without_doubt(cell: str) -> None:
    """Labels, line ends, two numbers, extensions and offices beside a number."""
    assert read_phone_cell(cell, "電話") == (PLAIN[cell], [])


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("8067732106", "先頭の0"),
        ("72-3501", "市外局番"),
        ("8.06773E+09", "壊れた"),
        ("0466-22-12", "桁"),
        ("非公開", "公開されていない"),
        ("問い合わせフォームから", "番号でないことば"),
        ("0570-783-189", "載せない番号"),
    ],
)
def test_doubtful_numbers_are_left_out_with_the_reason(cell: str, words: str) -> None:
    """Lost zeros, missing area codes, spreadsheet damage, retired numbers: never guessed, always said."""
    numbers, (doubt,) = read_phone_cell(cell, "電話")
    assert numbers == []
    assert words in doubt.done
    assert cell not in doubt.done + doubt.todo


def test_a_mobile_is_kept_and_said() -> None:
    """A mobile number may be a person's."""
    numbers, doubts = read_phone_cell("080-1234-5678（見本）", "電話")
    assert numbers == [NumberFound("080-1234-5678")]
    assert ["携帯" in doubt.done for doubt in doubts] == [True, False]
    assert "人の名前" in doubts[1].done


def test_an_area_code_is_put_before_local_numbers_only_where_the_mapping_states_it() -> None:
    """The added area code is a doubt on each row."""
    numbers, doubts = read_phone_cell("22-1234", "電話", area_code="0466")
    assert numbers == [NumberFound("0466-22-1234")]
    assert "0466" in doubts[0].done


@given(st.text(max_size=60))
def test_whatever_a_cell_holds_only_numbers_that_dial_come_out(cell: str) -> None:
    """No cell raises, and every number kept has a link."""
    numbers, _ = read_phone_cell(cell, "電話")
    assert all(parse_phone(number.value).href for number in numbers)
