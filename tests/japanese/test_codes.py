"""Postal codes and municipality codes."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.municipal_codes import check_digit, diagnose_municipality_code, is_municipality_code
from generator.japanese.postal import parse_postal_code

LIST = Path(__file__).parents[2].parent / "shared" / "data" / "localgovjp" / "localgovjp-utf8.csv"
FIVE = st.from_regex("[0-9]{5}", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "code"),
    [("〒012-8501", "012-8501"), ("0128501", "012-8501"), ("〒　０１２－８５０１", "012-8501"), ("012ー8501", "012-8501"),
     ("012−8501", "012-8501"), ("〇一二－八五〇一", "012-8501"), ("128501", None), ("", None), ("012-85011", None),
     ("12-8501", None), ("012-8501 湯沢市", None)],
)  # fmt: skip
def test_postal_codes_are_read(text: str, code: str | None) -> None:
    """Seven digits in any writing are a postal code; a lost zero or more text is not."""
    assert parse_postal_code(text) == code


@given(st.text())
def test_postal_codes_are_total_and_stable(text: str) -> None:
    """No text raises, and a code that was read is read again as itself."""
    code = parse_postal_code(text)
    assert code is None or parse_postal_code(code) == code


@pytest.mark.parametrize("code", ["011002", "131016", "052078", "473821"])
def test_known_municipality_codes_hold(code: str) -> None:
    """Codes of real municipalities agree with their check digit."""
    assert is_municipality_code(code)


@pytest.mark.parametrize("code", ["131017", "13101", "", "1310160", "０５２０７８", "abcdef"])
def test_other_texts_are_no_municipality_code(code: str) -> None:
    """A wrong check digit, length or width is refused."""
    assert not is_municipality_code(code)


@pytest.mark.parametrize(
    ("text", "faults"),
    [("052078", ()), ("０５２０７８", ()), ("52078", ("lost-zero",)), ("13101", ("no-check-digit",)),
     ("05207", ("lost-zero", "no-check-digit")), ("3.00002E+12", ("exponent",)), ("05", ("prefecture-code",)), ("47", ("prefecture-code",)),
     ("48", ("length",)), ("131017", ("check-digit",)), ("1100", ("length",)), ("湯沢市", ("text",)), (" ", ("empty",)),
     ("131016.0", ())],
)  # fmt: skip
def test_damaged_codes_are_named(text: str, faults: tuple[str, ...]) -> None:
    """What a spreadsheet does to a code is told apart, and a doubt between two keeps both."""
    assert diagnose_municipality_code(text) == faults


@given(FIVE, st.integers(0, 4), st.integers(1, 9))
def test_the_check_digit_notices_changed_digits_of_weight_above_one(five: str, place: int, change: int) -> None:
    """One changed digit changes the check, save where remainders 0 and 10 share the digits 1 and 0 modulo 10."""
    changed = five[:place] + str((int(five[place]) + change) % 10) + five[place + 1 :]
    weights = (6, 5, 4, 3, 2)
    before, after = (sum(int(d) * w for d, w in zip(code, weights, strict=True)) % 11 for code in (five, changed))
    assert before != after
    assert (check_digit(five) == check_digit(changed)) == ({before, after} == {0, 10})


def test_five_digits_are_needed_for_a_check_digit() -> None:
    """Anything but five ASCII digits is refused by the check-digit rule."""
    for text in ("", "1310", "１３１０１", "131016"):
        with pytest.raises(ValueError, match="five digits"):
            check_digit(text)


@given(st.text())
def test_code_diagnosis_is_total(text: str) -> None:
    """No text raises, and no fault means a right code."""
    if not diagnose_municipality_code(text):
        assert any(character.isdigit() for character in text)


@pytest.mark.shared_data
def test_all_real_codes_agree() -> None:
    """The rule holds for all 1,916 codes of the open list of local governments."""
    if not LIST.exists():
        pytest.skip("the folder of real open data is not beside the checkout")
    with LIST.open(encoding="utf-8-sig", newline="") as rows:
        codes = [row["lgcode"] for row in csv.DictReader(rows) if row["lgcode"]]
    assert len(codes) > 1900
    assert [code for code in codes if not is_municipality_code(code)] == []
