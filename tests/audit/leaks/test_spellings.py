"""A value is found however it is spelled or coded, alone or in running text, and two codings deep in any container."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.audit.leaks.containers import CONTAINERS
from tests.audit.leaks.spellings import CODINGS, ORTHOGRAPHY
from tests.audit.leaks.values import VALUES, find, find_in

LOSSY = {"percent in Shift_JIS", "base64 of Shift_JIS", "mojibake"}
"""Codings that cannot hold every character: what they lose, nobody finds."""


@pytest.mark.parametrize("spelling", ORTHOGRAPHY)
@pytest.mark.parametrize("kind", VALUES)
def test_every_orthography(kind: str, spelling: str) -> None:
    """A value in another orthography is the same value."""
    assert kind in find_in(ORTHOGRAPHY[spelling](VALUES[kind]))


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("kind", VALUES)
def test_every_coding(kind: str, coding: str) -> None:
    """A value in another coding inside a sentence is found; base85 of mere letters is a word like any other."""
    if coding == "base85" and CODINGS[coding](VALUES[kind]).isalpha():
        pytest.skip("no sign and no digit tells this token from a word")
    assert kind in find_in(f"連絡先 {CODINGS[coding](VALUES[kind])} です")


@pytest.mark.parametrize("path", CONTAINERS)
@pytest.mark.parametrize("kind", VALUES)
def test_every_container(kind: str, path: str) -> None:
    """A value inside any kind of file is found."""
    assert kind in find(CONTAINERS[path](VALUES[kind]), path)


@settings(max_examples=150)
@given(
    st.sampled_from(sorted(VALUES)),
    st.sampled_from(sorted(set(CODINGS) - LOSSY - {"base85", "comments", "tags"})),
    st.sampled_from(["entities", "percent", "code units", "base64", "base64url", "hexadecimal", "quoted-printable"]),
    st.sampled_from(sorted(set(CONTAINERS) - {"a.gif"})),
)
def test_two_codings_in_a_container(kind: str, inner: str, outer: str, path: str) -> None:
    """Any value under any two codings in any container is found."""
    assert kind in find(CONTAINERS[path](CODINGS[outer](CODINGS[inner](VALUES[kind]))), path)


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("phone", "+81-000-22-1234"), ("phone", "tel:+81000221234"), ("phone", "００００−２２ー１２３４"),
        ("phone", "〇〇〇〇（二二）一二三四"), ("mobile", "+81 90 0000 5678"), ("mobile", "㊙090.0000.5678"),
        ("address", "鵠沼橘5-13-24"), ("address", "鵠沼橘五丁目十三番二十四号"), ("address", "鵠沼橘５の１３の２４"),
        ("address", "鵠沼橘 5丁目13番地24"), ("address", "鵠沼橘5ー13ー24-203"), ("postal-code", "〒0000013"),
        ("birth-date", "昭和58年11月7日"), ("birth-date", "S58.11.7"), ("birth-date", "1983/11/7"), ("birth-date", "19831107"),
        ("birth-date", "Nov. 7, 1983"), ("birth-date", "昭和五十八年十一月七日"), ("birth-date", "83/11/7"),
        ("point", "geo:35.3401,139.4903"), ("point", "[139.49035,35.34012]"), ("point", '{"lat":35.340,"lng":139.490}'),
        ("point", "35°20′24.4″N 139°29′25.3″E"), ("point", "北緯35度20分24.4秒、東経139度29分25.3秒"),
        ("name", "髙𣘺花子"), ("name", "高橋･花子"), ("name", "高橋花子様"), ("contact-name", "林誠さん"),
        ("contact-name", "担当者林誠"), ("kana", "たかはし はなこ"), ("kana", "ﾀｶﾊｼ･ﾊﾅｺ"), ("kana", "takahashi-hanako"),
        ("kana", "Hanako TAKAHASHI"), ("shelter-name", "himawari-no-ie"), ("shelter-name", "ヒマワリ ノ 家"),
        ("mail", "hanako.t[at]example[dot]jp"), ("mail", "hanako.t＠example．jp"), ("note", "夫に居場所を知られないこと。連絡は"),
        ("note", "連絡は妹の携帯へ。夫に居場所を知られないこと。"), ("note", "居場所を知られないこと。"), ("my-number", "1234 5678 9018"), ("url", "shelter.example/k/Ab3dE5f"),
    ],
)  # fmt: skip
def test_ways_people_write(kind: str, written: str) -> None:
    """What people write for a number, a date, a place or a name is the same value."""
    assert kind in find_in(f"メモ：{written}")


@pytest.mark.parametrize(
    "written",
    [
        "小林誠", "林誠一", "高橋花代", "0000-22-12345", "0000-22-1243", "鵠沼橘5-13-2", "鵠沼橘5-132-4", "鵠沼橘15-13-24", "1000-0013",
        "1983-11-17", "昭和58年11月17日", "35.3401, 139.5903", "35.3411, 139.4903", "hanako.tt@example.jp", "xhanako.t@example.jp",
        "DV-2023-01475", "1203号室", "夫の居場所", "居場所を知られない", "090-0000-5679", "0120-000-0013", "shelter.example/k/Ab3dE5fg", "たかはしさん",
    ],
)  # fmt: skip
def test_what_only_resembles(written: str) -> None:
    """Another value that looks like a secret is none."""
    assert find_in(f"メモ：{written} です") == set()
