"""The sheet: what is written comes back as it was, what is wrong is said by line without a value."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.council.record import CouncilRecord
from generator.council.sheet import FIELDS, check_sheet, show_record, write_sheet
from generator.council.values import open_record
from generator.problems import Problem
from generator.records.read_yaml import read_yaml
from tests.council.stores import TREE, make_record

TEXTS = st.text(
    st.characters(
        codec="utf-8", categories=("L", "N", "P", "S", "Zs"), exclude_characters="\u3164\u115f\u1160\uffa0\u2800"
    ),
    min_size=1,
    max_size=40,
).filter(lambda text: bool(text.strip()) and text.strip() == text)


def _read(text: str) -> CouncilRecord | list[Problem]:
    document = read_yaml(text.encode(), "record")
    return document.problems or check_sheet(document.tree or {}, document.line)


def _open(found: CouncilRecord | list[Problem]) -> dict[str, Any]:
    assert isinstance(found, CouncilRecord), found
    return open_record(found)


def test_every_field_comes_back() -> None:
    """A record written to a sheet and read again is the same, whatever its fields."""
    assert _open(_read(write_sheet(make_record()))) == dict(TREE)


@given(st.lists(TEXTS, min_size=3, max_size=3))
def test_hostile_texts_come_back(texts: list[str]) -> None:
    """Text that looks like YAML, or holds line breaks, stays the text it was."""
    first, second, third = texts
    tree = {"name": first, "note": f"{second}\n{third}", "people": [{"name": third, "role": second}]}
    record = CouncilRecord.model_validate(tree)
    assert _open(_read(write_sheet(record))) == open_record(record)
    assert _open(_read(show_record(record))) == open_record(record)


def test_an_empty_sheet_explains_every_field() -> None:
    """A new sheet names each field of the record with what it is for, and only the listing is filled in."""
    sheet = write_sheet(None, "midori")
    assert set(FIELDS) == set(CouncilRecord.model_fields)
    for field in FIELDS:
        assert re.search(rf"^(# )?{field}:", sheet, re.MULTILINE), field
    assert _open(_read(sheet)) == {"listing": "midori"}


def test_each_example_of_the_sheet_is_right() -> None:
    """Whoever takes the hash marks off the examples has a record that is taken."""
    for field, (_, example) in FIELDS.items():
        prefix = "" if field in ("listing", "name") else "listing: midori\n"
        assert isinstance(_read(prefix + example), CouncilRecord), field


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("listing: midori\ntelephone: 0000-canary\n", 2, "知らない項目名"),
        ("listing: midori\ntelephones:\n  - line: canary\n    number: 0000-11-2233\n", 3, "direct・mobile・night・fax"),
        ("listing: midori\ntelephones:\n  - line: direct\n    number: canary\n", 4, "0000-12-3456 の形"),
        ("listing: midori\ntelephones:\n  - line: direct\n", 3, "この項目が要ります"),
        ("listing: midori\nmails: canary\n", 2, "「- 」で始める"),
        ("listing: midori\nmails:\n  - canary\n", 3, "メールアドレス"),
        ("listing: midori\nmeeting_links:\n  - canary\n", 3, "https://"),
        ("listing: midori\nsites:\n  - use: home\n    postal_code: canary\n", 4, "000-0000"),
        ("listing: midori\nsites:\n  - use: home\n    point:\n      lat: canary\n      lon: '142.12345'\n", 5, "小数"),
        ("listing: Canary\n", 1, "id"),
        ("listing: midori\nnote: canary\u200b\n", 2, "目に見えない"),
        ("listing: midori\nname: |\n  canary\n  canary\n", 2, "1行"),
        ("capacity: canary\n", 1, "listing"),
        ("listing: midori\nnote: canary\nnote: canary\n", 3, "2回"),
        ("listing: midori\n  note: 'canary\n", 0, ""),
        ("- canary\n", 1, "項目: 値"),
        (f"listing: midori\nnote: {'canary' * 400}\n", 2, "2000字"),
    ],
)
def test_what_is_wrong_is_said_by_line(text: str, line: int, said: str) -> None:
    """Each mistake is answered with its line and what to write, and no part of what was written."""
    found = _read(text)
    assert isinstance(found, list)
    assert found
    rendered = "\n".join(problem.render() for problem in found)
    assert said in rendered
    assert not line or line in [problem.line for problem in found]
    assert "anary" not in rendered
    assert "anary" not in repr(found)
