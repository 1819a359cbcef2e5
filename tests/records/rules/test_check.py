"""All rules in one run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.municipal_codes import check_digit
from generator.japanese.phones import parse_phone
from generator.problems import Problem, errors_in
from generator.records.model import Contact, Desk, Municipality
from generator.records.read import Entry, Register, read_register
from generator.records.read_yaml import Document
from generator.records.rules import RULES, check
from generator.records.rules.duplicates import fold_name
from generator.records.rules.municipality import check_municipality_code
from generator.records.rules.phones import (
    check_mobile_contacts,
    check_phone_contacts,
    check_phone_costs,
    check_phones_in_texts,
)
from generator.records.rules.warned_numbers import check_known_numbers, check_near_hotlines
from generator.records.rules.yearless_dates import has_yearless_date
from tests.records.planting import DEMO_TOWN, STANDARD, TODAY, desk, hotline, place, write

TOWN = Municipality.model_validate(
    {
        "name": "みほん市",
        "name_kana": "みほんし",
        "code": "011002",
        "site_name": "みほん案内",
        "department": {"name": "みほん課", "contacts": [{"channel": "visit"}]},
    }
)
EMPTY = read_register(Path("/nowhere"), STANDARD)[0]
JAPANESE_ONLY = {"municipality.yml": DEMO_TOWN + "languages: []\n"}
WHOLE = place(
    "demo: yes",
    "summary: お茶だけでも大丈夫です",
    "area: naka",
    "contacts: [{channel: phone, value: 0000-12-3456}]",
    "confirmation: {confirmed_on: 2026-11-01, confirmed_how: visit}",
)


def test_a_clean_register_gives_no_problem(tmp_path: Path) -> None:
    """Nothing is said of a register in which all is well."""
    lines = {
        f"hotlines/{id_}.yml": hotline(value=number).replace("id: line", f"id: {id_}")
        for id_, number in (("line", "0120-279-338"), ("police", "110"), ("ambulance", "119"))
    }
    assert check(write(tmp_path, {"places/midori.yml": WHOLE, **lines, **JAPANESE_ONLY}), TODAY) == []


def test_all_problems_come_at_once_in_order(tmp_path: Path) -> None:
    """One run shows what every rule finds, sorted by file and line."""
    files = {
        "municipality.yml": DEMO_TOWN.replace("990001", "990002"),
        "places/midori.yml": WHOLE.replace("naka", "minami").replace("0000-12-3456", "12-3456"),
        "desks/sogo.yml": desk("demo: yes", "contacts: [{channel: phone, value: 非公開}]"),
    }
    found = check(write(tmp_path, files), TODAY)
    assert found == sorted(found)
    codes = {problem.code for problem in found}
    assert {"code-check-digit", "unknown-word", "phone-no-area-code", "phone-text", "only-phone"} <= codes


def test_a_broken_rule_hides_no_other(tmp_path: Path) -> None:
    """A rule that breaks down is named, keeps what it had found, and repeats nothing of its error's text."""

    def check_broken(register: Register, today: date) -> Iterator[Problem]:
        yield Problem("places/midori.yml", 1, "before", "前", "before")
        raise ValueError("kanarienvogel")

    register = write(tmp_path, {"places/midori.yml": WHOLE.replace("naka", "minami")})
    found = check(register, TODAY, (check_broken, *RULES))
    codes = {problem.code for problem in found}
    assert {"before", "internal-rule", "unknown-word"} <= codes
    (broken,) = [problem for problem in found if problem.code == "internal-rule"]
    assert broken in errors_in(found)
    assert "check_broken" in broken.ja
    assert "kanarienvogel" not in broken.ja + broken.en


def test_a_draft_may_be_unfinished(tmp_path: Path) -> None:
    """What is wrong with a draft only warns, for a draft is not published."""
    draft = WHOLE.replace("published", "draft").replace("naka", "minami")
    register = write(tmp_path, {"places/midori.yml": draft, **JAPANESE_ONLY})
    found = check(register, TODAY)
    assert [problem.code for problem in found] == ["unknown-word"]
    assert errors_in(found) == []


def test_a_draft_must_not_leak(tmp_path: Path) -> None:
    """A hidden place told in a draft is an error: the file itself can be read by anyone."""
    text = (
        WHOLE.replace("published", "draft").replace("大丈夫です", "。中町1丁目2番3号")
        + "location: {precision: district}\n"
    )
    found = check(write(tmp_path, {"places/midori.yml": text}), TODAY)
    assert "hidden-place-in-text" in {problem.code for problem in errors_in(found)}


def test_a_desk_beyond_the_bounds_only_warns(tmp_path: Path) -> None:
    """A desk may stand in the next town; a place may not."""
    where = "location: {precision: exact, address: となり市, point: {lat: 34, lon: 142}}"
    files = {
        "municipality.yml": DEMO_TOWN + "bounds: {south: 33, west: 142, north: 33.5, east: 142.5}\n",
        "places/midori.yml": place(where),
        "desks/sogo.yml": desk(where),
    }
    found = [problem for problem in check(write(tmp_path, files), TODAY) if problem.code == "point-outside"]
    assert [(problem.file, problem.severity) for problem in found] == [
        ("desks/sogo.yml", "warning"),
        ("places/midori.yml", "error"),
    ]


@given(st.integers(1, 47), st.integers(0, 999), st.integers(0, 9))
def test_only_the_right_check_digit_passes(prefecture: int, number: int, last: int) -> None:
    """Of the ten digits that may end a municipality code the rule lets exactly one pass."""
    five = f"{prefecture:02}{number:03}"
    record = TOWN.model_copy(update={"code": f"{five}{last}"})
    register = replace(EMPTY, municipality=Entry(record, "municipality.yml", Document()))
    assert (list(check_municipality_code(register, TODAY)) == []) == (str(last) == check_digit(five))


@given(st.text(st.sampled_from("0123456789-ー（）() 　電話TEL内線+〇一０１~～.E"), max_size=25))
def test_any_phone_field_is_judged(value: str) -> None:
    """Whatever stands in a telephone field, it either dials or is told what to do, and no rule breaks down."""
    contact = Contact.model_construct(channel="phone", value=value, cost="unknown")
    record = Desk.model_construct(
        id="sogo", name="窓口", status="published", role="other", contacts=(contact,), demo="yes", without_phone="なし"
    )
    register = replace(EMPTY, desks=(Entry(record, "desks/sogo.yml", Document()),))
    rules = (check_phone_contacts, check_mobile_contacts, check_phone_costs, check_phones_in_texts, check_known_numbers)
    found = check(register, TODAY, rules)
    assert "internal-rule" not in {problem.code for problem in found}
    assert parse_phone(value).href or errors_in(found)


@pytest.mark.parametrize(
    ("text", "dated", "found"),
    [
        ("4月5日（日）10時から", False, True),
        ("４月５日（日）１０時から", False, True),
        ("四月五日（日）に集まります", False, True),
        ("12/5（土）に開きます", False, True),
        ("11月3日に開催します", False, True),
        ("締め切りは11月30日です", True, True),
        ("2026年4月5日（日）10時から", False, False),
        ("令和8年4月5日（日）と4月12日（日）", False, False),
        ("毎年4月5日に開催します", False, False),
        ("12月29日から1月3日まで休み", False, False),
        ("12月29日〜1月3日は休みです", True, False),
        ("8月13日は休みます", True, False),
        ("祝日と12月29日から1月3日までを除く", False, False),
        ("4月1日から10月31日までは18時まで", False, False),
        ("毎月15日に開きます", False, False),
        ("1/2の確率、3/4ほど", False, False),
        ("5月5日はこどもの日です", False, False),
        ("2026年12月5日から12月20日まで開催", True, False),
        ("13月45日に開催", True, False),
    ],
)
def test_dates_without_a_year(text: str, dated: bool, found: bool) -> None:
    """A single date lacks its year; yearly dates, closing days and spans of the season do not."""
    assert has_yearless_date(text, dated=dated) is found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("髙橋 サロン", "高橋ｻﾛﾝ"),
        ("みどり・の会", "ミドリノ会"),
        ("ＡＢＣカフェ", "abcカフェ"),
        ("霞ヶ関の家", "霞が関の家"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    """Names that differ in width, kana, variant or punctuation alone are one."""
    assert fold_name(one) == fold_name(other)


def test_other_names_stay_apart() -> None:
    """Names of different words are two."""
    assert fold_name("みどり会") != fold_name("みどり子ども会")


def test_shipped_lines_are_no_near_misses(tmp_path: Path) -> None:
    """A place that prints a national number as it is gets no warning, though lines of one operator differ by a digit."""
    files = {
        "hotlines/line.yml": hotline(value="0570-078374"),
        "hotlines/other.yml": hotline(value="0570-078377").replace("id: line", "id: other"),
        "places/midori.yml": place("summary: 0570-078377 か 0570-078374 へ"),
    }
    assert list(check_near_hotlines(write(tmp_path, files), TODAY)) == []
