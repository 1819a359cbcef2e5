"""The search encoding; bigrams.json is shared with the tests of its twin in the browser."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.bigrams import encode_bigrams, encode_query, fold_for_search, fold_table
from generator.japanese.kana import fold_kana
from generator.japanese.kanji import fold_kanji

CASES = json.loads(Path(__file__).with_name("bigrams.json").read_text("utf-8"))
JAPANESE = st.text(alphabet="居場所家相談窓口ふれあいサロンヶケカー髙﨑第三土曜日1０Aé ・-−")


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_the_shared_cases_hold(case: dict[str, str | list[str]]) -> None:
    """Fold, index words and query words are those that the browser's script is tested against."""
    text = str(case["text"])
    assert fold_for_search(text) == case["folded"]
    assert encode_bigrams(text) == case["index"]
    assert encode_query(text) == case["query"]


def test_the_encoding_is_as_specified() -> None:
    """居場所 is two pairs, and its last kanji alone for those who look for one kanji."""
    assert encode_bigrams("居場所") == ["q5c4558340", "q583462400", "q62400"]
    assert encode_query("居場所") == ["q5c4558340", "q583462400"]
    assert encode_query("所") == ["q6240"]
    assert encode_bigrams("ＬＩＮＥ 3階") == ["wline", "w3", "q968e0"]


@pytest.mark.parametrize(
    ("query", "text"),
    [("フレアイ", "ふれあいサロン"), ("ﾋｷｺﾓﾘ", "ひきこもり相談"), ("ひきこもりー", "ヒキコモリ"), ("場所", "居場所"), ("家", "家族の集い"), ("家", "みんなの家"),
     ("霞が関", "霞ヶ関会館"), ("高崎", "髙﨑さん"), ("第3土曜", "毎月第三土曜日"), ("ＤＶ", "DV相談"), ("カフェ", "カフエ"), ("cafe", "Café"), ("市民", "市民・活動"),
     ("0466", "0466-22-1234"), ("五丁目", "５丁目"), ("コ－ヒ－", "コーヒー")],
)  # fmt: skip
def test_a_query_finds_other_spellings(query: str, text: str) -> None:
    """Every word of the query is the beginning of a word of the text."""
    words = encode_bigrams(text)
    assert all(any(word.startswith(sought) for word in words) for sought in encode_query(query))


@pytest.mark.parametrize(
    ("query", "text"), [("相談所", "相談窓口"), ("学校", "大学と高校"), ("はな", "ばなな"), ("窓口", "窓・口")]
)
def test_a_query_does_not_find_other_words(query: str, text: str) -> None:
    """Pieces that do not stand side by side, and other sounds, are not found."""
    words = encode_bigrams(text)
    assert not all(any(word.startswith(sought) for word in words) for sought in encode_query(query))


def test_the_table_is_plain_and_one_step_deep() -> None:
    """The browser can fold character by character in one pass with a copy of the table."""
    table = fold_table()
    assert all(len(key) == len(value) == 1 for key, value in table.items())
    assert not set(table.values()) & set(table)
    table.clear()
    assert fold_table()["髙"] == "高"


@given(JAPANESE | st.text())
def test_the_fold_is_idempotent_and_swallows_the_others(text: str) -> None:
    """Folding twice is folding once, and kana or kanji folded before give the same words."""
    folded = fold_for_search(text)
    assert fold_for_search(folded) == folded
    assert fold_kanji(folded) == folded
    assert fold_kana(folded) == folded


@given(JAPANESE | st.text())
def test_words_are_plain_ascii(text: str) -> None:
    """Index and query consist of lower-case ASCII words that no cutter touches."""
    assert all(re.fullmatch("w[a-z0-9]+|q[0-9a-f]+0", word) for word in encode_bigrams(text))
    assert all(re.fullmatch("w[a-z0-9]+|q[0-9a-f]+", word) for word in encode_query(text))


@given(JAPANESE)
def test_every_text_is_found_by_itself(text: str) -> None:
    """A query that repeats a text finds it."""
    words = encode_bigrams(text)
    assert all(any(word.startswith(sought) for word in words) for sought in encode_query(text))
