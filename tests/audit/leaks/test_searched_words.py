"""Our own search layer undone where it is hard: words of ASCII alone, digits of other scripts, points lost between digits."""

from __future__ import annotations

import json

import pytest

from generator.japanese.bigrams import encode_bigrams
from tests.audit.leaks.values import VALUES, find, find_in

WRITTEN = {
    "phone": "〇〇〇〇-二二-一二三四",
    "mobile": "٠٩٠-٠٠٠٠-٥٦٧٨",
    "birth-date": "昭和٥٨年١١月٧日",
    "address": "鵠沼橘٥丁目١٣番٢٤号",
    "point": "北緯35度20分24.4秒 東経139度29分25.3秒",
}


@pytest.mark.parametrize("kind", [kind for kind in VALUES if kind != "room"])
def test_words_of_every_value(kind: str) -> None:
    """A value as search words is found in a row of text, in a list, in nested lists and with places between."""
    words = encode_bigrams(VALUES[kind])
    forms = " ".join(words), json.dumps({"w": words}), json.dumps([[word] for word in words]), "|".join(words)
    with_places = json.dumps({word: [place] for place, word in enumerate(words)})
    for form in (*forms, with_places):
        assert kind in find_in(form), form


@pytest.mark.parametrize("kind", WRITTEN)
def test_words_in_other_digits(kind: str) -> None:
    """Numbers in kanji or other digits, whose pairs may be cut or joined in several ways, are found among other words."""
    words = encode_bigrams(f"連絡 {WRITTEN[kind]} です")
    assert kind in find_in(" ".join(words))
    assert kind in find(json.dumps(words).encode(), "words.json")


def test_words_of_public_text_are_clean() -> None:
    """Search words of a page that holds no secret, and English words that begin alike, are clean."""
    words = encode_bigrams("みなも市の居場所は毎週水曜日14時から。電話 0000-22-9999、〇九〇ではありません。")
    assert find_in(" ".join(words)) == set()
    assert find_in("we would walk when west winds were weak " * 20) == set()
