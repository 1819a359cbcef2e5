"""A value that was public is found in every file of a site, however it is packed, coded or drawn."""

from __future__ import annotations

import gzip
import json

import pytest

from generator.commands.retract.traces import Search
from generator.commands.retract.values import Value, list_values

NAME = Value("name", "みどりサロン・北")
PHONE = Value("value", "0000-12-3456")
ID = Value("id", "midori")
SEARCH = Search([NAME, PHONE, ID])


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ("<h1>みどり<wbr>サロン・<wbr>北</h1>".encode(), NAME),
        ("<ruby>み<rt>み</rt></ruby>どりサロン・北".encode(), NAME),
        ("みどりｻﾛﾝ・北".encode(), NAME),
        ("みどり&#12469;ロン・北".encode(), NAME),
        (json.dumps("みどりサロン・北").encode(), NAME),
        ("SUMMARY:みどり\r\n サロン・北\r\n".encode(), NAME),
        (gzip.compress("pagefind_dcd みどりサロン・北".encode()[13:], mtime=0), NAME),
        (b'<a href="tel:0000123456">', PHONE),
        ("（0000）12-3456".encode(), PHONE),
        ("0000‐12‐3456".encode(), PHONE),
        (b'<li data-listing="midori">', ID),
        (gzip.compress(b'{"url":"/place/midori/"}', mtime=0), ID),
    ],
)
def test_a_value_is_found(content: bytes, value: Value) -> None:
    """Whatever stands between its letters or around its file."""
    assert value in SEARCH.find("data/x", content)


def test_a_value_is_found_in_a_path() -> None:
    """The name of a file tells an id as well."""
    assert SEARCH.find("place/midori/index.html", b"") == {ID}


def test_other_values_are_not_found() -> None:
    """A longer id, a longer number and another name are no trace."""
    assert (
        SEARCH.find("x", b"midori-salon midorigaoka 0000-12-34567 10000-12-3456" + "みどりサロン・南".encode()) == set()
    )


def test_a_longer_number_is_another_name() -> None:
    """Words that end in a number are not found in those that go on with a digit."""
    search = Search([Value("address", "中町3番1")])
    assert search.find_text("中町3番12号") == set()
    assert len(search.find_text("中町3番1号")) == 1


def test_the_values_of_an_entry_are_listed() -> None:
    """Name, reading, numbers, address and page are looked for; short numbers and the source of a line are not."""
    file = (
        "name: みどり\ncontacts:\n- channel: phone\n  value: '110'\nlocation:\n  address: 中町1\nsource:\n  name: 市\n"
    )
    kinds = [value.kind for value in list_values(file.encode(), "places/midori.yml")]
    assert kinds == ["id", "page", "page", "name", "address"]


def test_the_values_of_a_broken_file_are_listed() -> None:
    """Where the YAML cannot be read, its lines are."""
    values = list_values(b'name: Midori\ncontacts: [\n  - value: "0000-12-3456"\n', "places/midori.yml")
    assert {value.text for value in values} >= {"Midori", "0000-12-3456"}
