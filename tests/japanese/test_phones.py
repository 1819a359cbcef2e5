"""Telephone numbers. Numbers of the national registry are real, all others invented."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.phones import find_phones, parse_phone

OFFICES = Path(__file__).parents[2].parent / "shared" / "data" / "kurashi-shien-navi" / "offices.csv"
DASHES = "-‐‑–—―−ー－ｰ〜"


@pytest.mark.parametrize(
    ("text", "display", "kind"),
    [
        ("0120-279-338", "0120-279-338", "free"),
        ("0120279338", "0120-279-338", "free"),
        ("0120-0-78310", "0120-0-78310", "free"),
        ("0120-99-7777", "0120-99-7777", "free"),
        ("0800-123-4567", "0800-123-4567", "free"),
        ("0570-090911", "0570-090911", "navi"),
        ("0570064556", "0570-064-556", "navi"),
        ("050-3754-5430", "050-3754-5430", "ip"),
        ("080-1234-5678", "080-1234-5678", "mobile"),
        ("09012345678", "090-1234-5678", "mobile"),
        ("020-4123-4567", "020-4123-4567", "pager"),
        ("03-6745-5600", "03-6745-5600", "geographic"),
        ("0367455600", "03-6745-5600", "geographic"),
        ("04-7123-4567", "04-7123-4567", "geographic"),
        ("011-222-3333", "011-222-3333", "geographic"),
        ("0466-22-1234", "0466-22-1234", "geographic"),
        ("0466221234", "0466221234", "geographic"),
        ("04992-2-1234", "04992-2-1234", "geographic"),
        ("0000-12-3456", "0000-12-3456", "demo"),
        ("０４６６（２２）１２３４", "0466-22-1234", "geographic"),
        ("(0466)22-1234", "0466-22-1234", "geographic"),
        ("0466 22 1234", "0466-22-1234", "geographic"),
        ("+81-466-22-1234", "0466-22-1234", "geographic"),
        ("+81 (0)466-22-1234", "0466-22-1234", "geographic"),
        ("TEL　0183-72-5855", "0183-72-5855", "geographic"),
        ("℡0183-72-5855", "0183-72-5855", "geographic"),
        ("電話：0183-72-5855（代）", "0183-72-5855", "geographic"),
        ("0183-72-5855㈹", "0183-72-5855", "geographic"),
        ("フリーダイヤル 0120-279-338", "0120-279-338", "free"),
        ("#8008", "#8008", "short"),
        ("＃８８９１", "#8891", "short"),
        ("♯9110", "#9110", "short"),
        ("188", "188", "short"),
        ("110番", "110", "emergency"),
        ("１１９", "119", "emergency"),
    ],
)
def test_good_numbers_are_read(text: str, display: str, kind: str) -> None:
    """A whole number in any writing has its kind, the operator's grouping and no fault."""
    phone = parse_phone(text)
    assert (phone.display, phone.kind, phone.faults) == (display, kind, ())
    assert phone.href == "tel:" + display.replace("-", "").replace("#", "%23")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("8067732106", "lost-zero"),
        ("8067732106.0", "lost-zero"),
        ("466221234", "lost-zero"),
        ("120279338", "lost-zero"),
        ("73-2124", "no-area-code"),
        ("1234-5678", "no-area-code"),
        ("0466-22-123", "length"),
        ("0120-279-3381", "length"),
        ("090-1234-567", "length"),
        ("7119", "length"),
        ("012-8501", "length"),
        ("0990-12-3456", "prefix"),
        ("090-0123-4567", "prefix"),
        ("非公開", "text"),
        ("0466-22-1234 月曜のみ", "text"),
        ("0466-22-****", "text"),
        ("電話" * 500, "text"),
        ("", "empty"),
        ("なし", "empty"),
        ("―", "empty"),
        ("8.06773E+09", "exponent"),
        ("0466-22-1234、0466-22-1235", "several"),
        ("0466-22-1234/090-1234-5678", "several"),
        ("0466-22-1234\n0466-22-1235", "several"),
        ("0466-22-1234～5", "several"),
        ("0183-72-5855(123)", "extension-mixed"),
        ("0183-72-5855 内線", "extension-mixed"),
    ],
)
def test_doubtful_numbers_are_named_and_never_dialled(text: str, fault: str) -> None:
    """A doubt gets its one name, no kind and no link; nothing is repaired."""
    phone = parse_phone(text)
    assert (phone.kind, phone.faults, phone.href) == ("unknown", (fault,), "")


@pytest.mark.parametrize("text", ["080-58356053", "034-123-4567", "0183-725855", "05-1234-5678", "0120279-338"])
def test_misplaced_hyphens_are_a_doubt_about_display_alone(text: str) -> None:
    """A whole number with odd hyphens can be dialled, and the fault says what to look at."""
    phone = parse_phone(text)
    assert phone.faults == ("hyphens",)
    assert phone.href.startswith("tel:0")


@pytest.mark.parametrize("text", ["0183-72-5855 内線123", "0183-72-5855（内線 123）", "TEL 0183-72-5855(内線番号:123)"])
def test_extensions_are_kept_apart(text: str) -> None:
    """内線 is an extension, not part of the number."""
    phone = parse_phone(text)
    assert (phone.digits, phone.extension, phone.faults) == ("0183725855", "123", ())


def test_phones_are_found_in_running_text() -> None:
    """Whole numbers are found in any writing; dates, times, postal codes, file names and decimals are not."""
    text = (
        "電話は０４６６−２２−１２３４、又は(0183)72-5855。〒012-8501 090-1234-5678 10:30 2026-11-24 01-12-2026 10:30 "
        "0.466221234 https://example.jp/soshiki/0000083363.html tel:0120279338 TEL0466-22-1235 a0466221234 "
        "+81-466-22-1239、〇一八三－七二－五八五六"
    )
    assert find_phones(text) == [
        "0466221234", "0183725855", "09012345678", "0120279338", "0466221235", "0466221239", "0183725856",
    ]  # fmt: skip


@given(st.from_regex(r"0466[1-9][0-9]{5}", fullmatch=True), st.sampled_from(DASHES), st.booleans())
def test_every_dash_and_width_gives_the_same_number(digits: str, dash: str, wide: bool) -> None:
    """Whatever dash or width was typed, the number and its link are the same, and it is found in text too."""
    written = dash.join((digits[:4], digits[4:6], digits[6:]))
    if wide:
        written = written.translate({code: code + 0xFEE0 for code in range(0x30, 0x3A)})
    assert parse_phone(written).digits == digits
    assert parse_phone(parse_phone(written).display) == parse_phone(written)
    if dash != "〜":
        assert find_phones(f"お電話（{written}）へ") == [digits]


@given(st.text() | st.text(alphabet="0123456789０１-−ー()（）#+ .内線TEL～、E"))
def test_phones_are_total(text: str) -> None:
    """No text raises; a link exists exactly where a kind is known, and shows the digits that are shown."""
    phone = parse_phone(text)
    assert (phone.href == "") == (phone.kind == "unknown")
    assert phone.kind != "unknown" or phone.faults
    if phone.href:
        assert phone.display.replace("-", "") == phone.digits == phone.href[4:].replace("%23", "#")
    assert all(len(digits) in (10, 11) for digits in find_phones(text))


@pytest.mark.shared_data
def test_real_desks_have_readable_numbers() -> None:
    """Of the numbers of 7,000 real desks at least 97 in 100 are read without a doubt and none raises."""
    if not OFFICES.exists():
        pytest.skip("the folder of real open data is not beside the checkout")
    with OFFICES.open(encoding="utf-8-sig", newline="") as rows:
        phones = [parse_phone(row["phone"]) for row in csv.DictReader(rows) if row["phone"].strip()]
    assert len(phones) > 6000
    assert sum(not phone.faults for phone in phones) / len(phones) > 0.97
