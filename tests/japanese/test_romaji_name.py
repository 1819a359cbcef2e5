"""Names in Latin letters, from their reading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.romaji_name import write_romaji_name


@pytest.mark.parametrize(
    ("name", "kana", "written"),
    [
        ("汐待公民館 ロビー", "しおまちこうみんかん ろびー", "Shiomachikōminkan Robī"),
        ("水面ひだまりひろば", "みなもひだまりひろば", "Minamo Hidamarihiroba"),
        ("水面ひだまりひろば", "みなも ひだまり ひろば", "Minamo Hidamari Hiroba"),
        ("くらしの相談窓口", "くらしの そうだん まどぐち", "Kurashi no Sōdan Madoguchi"),
        ("汐待 釣れない釣りの会", "しおまち つれないつりのかい", "Shiomachi Tsurenai Tsuri no Kai"),
        ("灯ヶ峰ひだまりサロン", "ひがみねひだまりさろん", "Higamine Hidamari Saron"),
        ("待宵の泊まり木", "まつよいのとまりぎ", "Matsuyoi no Tomarigi"),
        ("ほのぼの通り しずくのベンチ", "ほのぼのどおり しずくのべんち", "Honobono Dōri Shizuku no Benchi"),
        ("家族の世話をする子どもの相談", "かぞくのせわをするこどものそうだん", "Kazoku no Sewa o Suru Kodomo no Sōdan"),
        ("葦辺野ベビーのお昼", "あしべのべびーのおひる", "Ashibeno Bebī no Ohiru"),
        ("こども家庭センター みなもひだまり（東）", "こどもかていせんたー みなもひだまり ひがし", "Kodomo Katei Sentā Minamohidamari Higashi"),
        ("鈴音台あんよひろば", "すずねだいあんよひろば", "Suzunedai An'yohiroba"),
    ],
)  # fmt: skip
def test_words_are_parted_where_the_writing_tells(name: str, kana: str, written: str) -> None:
    """Long vowels have a macron, の stands alone, and a change of script begins a word."""
    assert write_romaji_name(name, kana) == written


@pytest.mark.parametrize("kana", [None, "", " ", "北のへや"])
def test_without_a_reading_there_is_none(kana: str | None) -> None:
    """Nothing is guessed where the kana is missing or holds kanji."""
    assert write_romaji_name("北のへや", kana) is None


@given(
    st.text("あいうかきくのをんっゃーアカン漢字家 ・（）0aB", max_size=12),
    st.text("あかさのをんっゃー 　", max_size=12),
)
def test_no_name_breaks_it(name: str, kana: str) -> None:
    """Whatever stands in both, the answer is words without Japanese letters, or none."""
    written = write_romaji_name(name, kana)
    assert written is None or not any("\u3041" <= letter <= "\u9fff" for letter in written)
